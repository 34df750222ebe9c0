import type { Failure, FeedState, Instant } from '../../news/mod.ts';
import type { ParsedFeed } from './feed-records.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What decides when a feed is read next. */
export interface ScheduleOptions {
  /** Before this reading; null when it was the first. */
  readonly state: FeedState | null;
  /** What the feed says; null when it was not modified or not read. */
  readonly parsed: Pick<ParsedFeed, 'ttlMinutes' | 'updatePeriodMinutes' | 'skipHours' | 'skipDays'> | null;
  /** Of the answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly failure: Failure | null;
  readonly now: Instant;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** No feed is asked for more often; default 15 minutes. */
  readonly floorMs?: number;
}

/** Pauses are at most this long, unless a server asks for more by Retry-After. */
const longestMs = dayMs;
const longestRetryAfterMs = 7 * dayMs;
const firstBackOffMs = 15 * minuteMs;
/** Added at most, as a share of the pause, so that feeds of one server spread out. */
const jitter = 0.1;

/** How long an answer is fresh (RFC 9111 §4.2.1), less its age; 0 when it says nothing. No heuristics. */
function freshMs(headers: ScheduleOptions['headers'], now: Instant): number {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:store|cache)\b/i.test(control)) return 0;
  const maxAge = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const age = /^\d{1,10}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1000 : 0;
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) * 1000 - age);
  const expires = Date.parse(headers['expires'] ?? '');
  const sent = Date.parse(headers['date'] ?? now);
  return Number.isNaN(expires) || Number.isNaN(sent) ? 0 : Math.max(0, expires - sent - age);
}

/** What was planned after the last good reading: what the feed said then holds while it is not modified. */
function plannedMs({ state, parsed, failure }: ScheduleOptions): number {
  if (parsed !== null || failure !== null || !state?.readAt || state.failures > 0) return 0;
  return Math.max(0, Date.parse(state.nextAt) - Date.parse(state.readAt));
}

function isSkipped(time: number, { hours, days }: NonNullable<FeedState['skip']>): boolean {
  const date = new Date(time);
  return hours.includes(date.getUTCHours()) || days.includes(date.getUTCDay());
}

/** What the feed rules out, or ruled out when it was read last; absent when nothing. */
export function skipOf({ state, parsed }: Pick<ScheduleOptions, 'state' | 'parsed'>): FeedState['skip'] {
  if (parsed === null) return state?.skip;
  const { skipHours: hours, skipDays: days } = parsed;
  return hours.length + days.length === 0 ? undefined : { hours, days };
}

/** The first time from `time` on in an hour and on a day the feed does not rule out; `time` when it rules out all. */
function afterSkipped(time: number, skip: FeedState['skip']): number {
  if (skip === undefined || !isSkipped(time, skip)) return time;
  const nextHour = Math.floor(time / hourMs) * hourMs + hourMs;
  for (let hour = 0; hour < 8 * 24; hour += 1) {
    const start = nextHour + hour * hourMs;
    if (!isSkipped(start, skip)) return start + (time % hourMs);
  }
  return time;
}

function failurePause({ state, failure }: ScheduleOptions, floorMs: number): number {
  const backOff = Math.min(longestMs, firstBackOffMs * 2 ** Math.min(state?.failures ?? 0, 20));
  const asked = Math.min(longestRetryAfterMs, failure?.retryAfterMs ?? 0);
  return Math.max(floorMs, backOff, asked);
}

function readPause(options: ScheduleOptions, floorMs: number): number {
  const { parsed, headers, now } = options;
  const stated = Math.max(
    freshMs(headers, now),
    (parsed?.ttlMinutes ?? 0) * minuteMs,
    (parsed?.updatePeriodMinutes ?? 0) * minuteMs,
  );
  return Math.min(longestMs, Math.max(floorMs, stated));
}

/**
 * When a feed may be read next. After a reading: the longest of Cache-Control or Expires, `ttl`, the update period and
 * the floor, at most 24 hours. Not modified: at least the pause planned last time. After a failure: 15 minutes, doubled with every failure in a row up to 24 hours, and at least what the
 * server asks for by Retry-After up to 7 days. Up to a tenth is added at random, never taken off. The time is then moved
 * out of the `skipHours` and `skipDays` the feed named when it was read last.
 * Sources: RSS 2.0 (`ttl`, `skipHours`, `skipDays` in GMT), RSS 1.0 syndication module, RFC 9111, RFC 9110 §10.2.3.
 *
 * @example
 * // nextReading({ state: null, parsed: { ttlMinutes: 60, … }, headers: {}, failure: null, now, random: () => 0 });
 * // one hour after now
 */
export function nextReading(options: ScheduleOptions): Instant {
  const floorMs = Math.min(longestMs, options.floorMs ?? 15 * minuteMs);
  const pause = options.failure === null ? readPause(options, floorMs) : failurePause(options, floorMs);
  const spread = pause * (1 + jitter * options.random());
  // The pause planned last time holds its share of chance already; more would make it grow with every reading.
  const whole = Math.max(spread, Math.min(plannedMs(options), longestMs * (1 + jitter)));
  const time = afterSkipped(Date.parse(options.now) + Math.ceil(whole), skipOf(options));
  return new Date(time).toISOString() as Instant;
}
