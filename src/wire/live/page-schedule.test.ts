import { describe, expect, test } from 'vitest';
import type { ArticleId, FailureClass, Instant, Item, PageOutcome } from '../../news/mod.ts';
import { nextPageReading } from './page-schedule.ts';

const at = '2026-11-20T12:00:00.000Z' as Instant;
const hours = (count: number) => count * 3_600_000;
const seen = (hoursAgo: number) =>
  ({ seenAt: new Date(Date.parse(at) - hours(hoursAgo)).toISOString() }) as Item;
const read: PageOutcome = { kind: 'article', articleId: 'a' as ArticleId };
const failed = (
  failureClass: FailureClass,
  retry = true,
  retryAfterMs: number | null = null,
): PageOutcome => ({
  kind: 'failed',
  failure: { class: failureClass, why: 'as the test says', retry, retryAfterMs },
});
/** Minutes to the next reading; null: none. */
const minutes = (outcome: PageOutcome, reads = 0, hoursAgo = 1): number | null => {
  const next = nextPageReading(outcome, { item: seen(hoursAgo), reads }, at);
  return next === null ? null : (Date.parse(next) - Date.parse(at)) / 60_000;
};

describe('nextPageReading()', () => {
  test('reads a page again after two hours and after a day', () => {
    expect([0, 1, 2].map((reads) => minutes(read, reads))).toEqual([120, 1440, null]);
  });

  test('tries a page that failed three times more, where that can help', () => {
    const tries = [0, 1, 2, 3].map((reads) => minutes(failed('timeout'), reads));
    expect(tries).toEqual([10, 60, 360, null]);
    expect(minutes(failed('not-a-page', false))).toBeNull();
  });

  test('waits as long as the server asks', () => {
    expect(minutes(failed('throttled', true, hours(5)))).toBe(300);
    expect(minutes(failed('throttled', true, 1000))).toBe(10);
    expect(minutes(failed('http-error', true, hours(2)), 2)).toBe(360);
  });

  test('does not give a page up for its busy host, within a week', () => {
    expect(minutes(failed('throttled'), 9)).toBe(10);
    expect(minutes(failed('throttled', true, hours(3)), 9, 167)).toBe(180);
    expect(minutes(failed('throttled'), 9, 169)).toBeNull();
  });
});
