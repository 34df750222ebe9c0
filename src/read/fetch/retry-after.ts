import type { Instant } from '../../news/mod.ts';
import { longestRetryAfterMs } from './limits.ts';

/** IMF-fixdate and the two older forms all start with a day's name (RFC 9110 §5.6.7). */
const startsWithDay = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? /;

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3): seconds or a date. Gives milliseconds from `now`, at least 0 and at most 7
 * days; null when there is none or it says nothing.
 *
 * @example
 * retryAfterMs('120', now); // 120000
 */
export function retryAfterMs(value: string | undefined, now: Instant): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longestRetryAfterMs);
  if (!startsWithDay.test(text)) return null;
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(at - Date.parse(now), 0), longestRetryAfterMs);
}
