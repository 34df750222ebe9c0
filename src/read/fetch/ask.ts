import { type Dispatcher, request as undiciRequest } from 'undici';
import type { Failure, Instant } from '../../news/mod.ts';
import type { FetchPurpose } from './fetch-records.ts';
import { plainHeaders } from './headers.ts';
import type { FetchLimits } from './limits.ts';
import { codedError, networkFailure } from './network-failure.ts';
import { readBody } from './read-body.ts';
import { retryAfterMs } from './retry-after.ts';
import { statusFailure } from './status-failure.ts';

/** What one request came to, before redirects are followed. */
export type Answer = {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
} & (
  | { readonly kind: 'content'; readonly status: number; readonly bytes: Uint8Array }
  | { readonly kind: 'not-modified'; readonly status: number }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

export interface Question {
  readonly url: URL;
  readonly purpose: FetchPurpose;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AskTools {
  readonly dispatcher: Dispatcher;
  readonly limits: FetchLimits;
  readonly now: () => Instant;
}

const redirects = new Set([301, 302, 303, 307, 308]);
/** What a refused answer may still send before its connection is dropped rather than kept for the next request. */
const unreadBytes = 16 * 1024;

/** Asks once, with GET, and reads the answer within the limits. */
export async function ask(question: Question, tools: AskTools): Promise<Answer> {
  const { url, purpose, headers } = question;
  const { dispatcher, limits } = tools;
  const stop = new AbortController();
  const stopAfter = (ms: number, code: string): NodeJS.Timeout =>
    setTimeout(() => {
      stop.abort(codedError(code, 'the answer did not arrive in time'));
    }, ms);
  // undici's own timer starts anew with every interim answer (1xx), of which a server may send any number.
  let timer = stopAfter(limits.connectMs + limits.headersMs, 'ERR_HEAD_TIMEOUT');
  let seen: Pick<Answer, 'status' | 'headers'> = { status: null, headers: {} };
  try {
    const response = await undiciRequest(url, { dispatcher, method: 'GET', headers, signal: stop.signal });
    clearTimeout(timer);
    timer = stopAfter(limits.bodyMs, 'ERR_BODY_TIMEOUT');
    seen = { status: response.statusCode, headers: plainHeaders(response.headers) };
    return await answerOf(response, question, tools);
  } catch (error) {
    const failure = networkFailure(error, { host: url.hostname, purpose, limits });
    return { kind: 'failed', failure, ...seen };
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(
  { statusCode: status, headers: received, body }: Dispatcher.ResponseData,
  question: Question,
  { limits, now }: AskTools,
): Promise<Answer> {
  const headers = plainHeaders(received);
  const { url, purpose } = question;
  const isContent = status >= 200 && status < 300 && status !== 206;
  if (!isContent) {
    await body.dump({ limit: unreadBytes }).catch(() => undefined);
    if (redirects.has(status))
      return { kind: 'redirect', status, headers, location: headers['location'] ?? null };
    if (status === 304 && wasConditional(question)) return { kind: 'not-modified', status, headers };
    const failure = statusFailure(purpose, url.hostname, status, retryAfterMs(headers['retry-after'], now()));
    return { kind: 'failed', failure, status, headers };
  }
  const read = await readBody({
    body,
    encoding: headers['content-encoding'],
    length: headers['content-length'],
    cap: limits.sizes[purpose],
    host: url.hostname,
    purpose,
  });
  body.on('error', () => undefined).destroy();
  return read.ok
    ? { kind: 'content', status, headers, bytes: read.bytes }
    : { kind: 'failed', failure: read.failure, status, headers };
}

function wasConditional({ headers }: Question): boolean {
  return headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;
}
