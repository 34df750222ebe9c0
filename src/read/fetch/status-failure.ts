import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import type { FetchPurpose } from './fetch-records.ts';

/** Names of the statuses people meet (RFC 9110 §15, RFC 6585, RFC 7725). */
const names: Readonly<Record<number, string>> = {
  206: 'Partial Content',
  300: 'Multiple Choices',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  410: 'Gone',
  418: "I'm a Teapot",
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const closedToReaders = new Set([401, 402, 403, 451]);

/** Makes a failure of a status that brings no content. `retryAfterMs`: what the answer asked for, if anything. */
export function statusFailure(
  purpose: FetchPurpose,
  host: string,
  status: number,
  retryAfterMs: number | null,
): Failure {
  const name = names[status];
  const why = `${host} answered ${status}${name === undefined ? '' : ` (${name})`}`;
  if (status === 429 || (status === 503 && retryAfterMs !== null)) {
    const pause = retryAfterMs === null ? '' : ` and asks for a pause of ${pauseWords(retryAfterMs)}`;
    return failureOf('throttled', why + pause, true, retryAfterMs);
  }
  if (status === 410) return failureOf('gone', why, false);
  if (purpose === 'page' && closedToReaders.has(status)) return failureOf('paywalled', why, false);
  return failureOf('http-error', why, status === 408 || status >= 500);
}

/** `90 s`, `10 min` or `24 h`. */
export function pauseWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
