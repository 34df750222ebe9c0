import type { Instant, OpenItem, PageOutcome } from '../../news/mod.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A page that failed is tried again after these pauses; then it is left. */
const retryAfterMs = [10 * minuteMs, 60 * minuteMs, 360 * minuteMs] as const;
/** A page that was read is read again after these pauses: outlets change texts without notice. */
const rereadAfterMs = [120 * minuteMs, dayMs];
/** A page of a busy host is tried for so long: that the host is asked too often says nothing about the page. */
const busyForMs = 7 * dayMs;

function pauseAfter(outcome: PageOutcome, { item, reads }: OpenItem, at: Instant): number | undefined {
  if (outcome.kind !== 'failed') return rereadAfterMs[reads];
  const { class: failureClass, retry } = outcome.failure;
  if (!retry) return undefined;
  const isBusy = failureClass === 'throttled' && Date.parse(at) - Date.parse(item.seenAt) < busyForMs;
  return isBusy ? retryAfterMs[0] : retryAfterMs[reads];
}

/**
 * When an item's page is to be read again; null: not again. One that was read is read again after 2 and 24 hours, one
 * that failed after 10 minutes, an hour and 6 hours, never before the server's `Retry-After`. Tries that only found the
 * host busy do not end it, for 7 days from the day the item was seen.
 *
 * @param open `reads`: how often the page was read before this reading.
 *
 * @example
 * // nextPageReading({ kind: 'article', articleId }, { item, reads: 0 }, at) is two hours after `at`
 */
export function nextPageReading(outcome: PageOutcome, open: OpenItem, at: Instant): Instant | null {
  const pauseMs = pauseAfter(outcome, open, at);
  if (pauseMs === undefined) return null;
  const askedMs = outcome.kind === 'failed' ? (outcome.failure.retryAfterMs ?? 0) : 0;
  return new Date(Date.parse(at) + Math.max(pauseMs, askedMs)).toISOString() as Instant;
}
