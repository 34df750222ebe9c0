import type { Instant, RobotsRecord } from '../../news/mod.ts';
import type { FetchResult } from '../fetch/mod.ts';
import { longestRobotsBytes, withoutCutLine } from './parse-robots.ts';

const hourMs = 60 * 60 * 1000;
/** A copy is not used longer while the server answers (RFC 9309 §2.4). */
const keptMs = 24 * hourMs;
/** While the server fails nothing is read there, so the next try comes sooner. */
const failingKeptMs = hourMs;
/** A robots.txt that failed for so long counts as none (RFC 9309 §2.3.1.4). */
const givenUpMs = 30 * 24 * hourMs;

/** Whether a copy is good without asking again. A server that names a time (`Retry-After`) is not asked before. */
export function isFresh({ readAt, failingSince, failure }: RobotsRecord, now: Instant): boolean {
  const ageMs = Date.parse(now) - Date.parse(readAt);
  const goodMs = failingSince === null ? keptMs : Math.max(failingKeptMs, failure?.retryAfterMs ?? 0);
  return ageMs >= 0 && ageMs < goodMs;
}

/**
 * What to keep after asking (RFC 9309 §2.3.1). A text is kept as served; 4xx and too many redirects mean that there is
 * no robots.txt; 5xx, 429 (the server has no time for us) and everything else mean that it cannot be read, and the
 * text of the last good answer stays.
 */
export function nextRecord(
  origin: string,
  before: RobotsRecord | null,
  result: FetchResult,
  readAt: Instant,
): RobotsRecord {
  if (result.ok)
    return { origin, status: result.status, text: textOf(result.bytes), readAt, failingSince: null };
  const status = result.status ?? 0;
  const isAbsent = status >= 300 && status < 500 && status !== 429 && isAnswer(result);
  if (isAbsent) return { origin, status, text: '', readAt, failingSince: null };
  return {
    origin,
    status: status >= 400 ? status : 0,
    text: before?.text ?? '',
    readAt,
    failingSince: before?.failingSince ?? readAt,
    failure: result.failure,
  };
}

function isAnswer({ failure }: Extract<FetchResult, { ok: false }>): boolean {
  return ['http-error', 'gone', 'redirects'].includes(failure.class);
}

function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return bytes.length < longestRobotsBytes ? text : withoutCutLine(text);
}

/** How a kept robots.txt is to be read now. */
export type RobotsStanding = 'rules' | 'none' | 'old-rules' | 'unreadable' | 'given-up';

export function standingOf({ status, text, failingSince }: RobotsRecord, now: Instant): RobotsStanding {
  if (failingSince === null) return status >= 200 && status < 300 ? 'rules' : 'none';
  if (Date.parse(now) - Date.parse(failingSince) >= givenUpMs) return 'given-up';
  return text === '' ? 'unreadable' : 'old-rules';
}
