import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Failure, FeedId, FeedState, Instant } from '../../news/mod.ts';
import { nextReading, type ScheduleOptions } from './schedule.ts';

/** A Friday. */
const now = '2026-11-20T11:30:00.000Z' as Instant;
const quiet = { ttlMinutes: null, updatePeriodMinutes: null, skipHours: [], skipDays: [] };
const broken: Failure = {
  class: 'http-error',
  why: 'the server answered 503',
  retry: true,
  retryAfterMs: null,
};
const state: FeedState = {
  feedId: 'f' as FeedId,
  etag: null,
  lastModified: null,
  nextAt: now,
  readAt: null,
  goodAt: null,
  newestItemAt: null,
  failures: 0,
  outcome: null,
  stopped: null,
};

function minutesTo(options: Partial<ScheduleOptions>): number {
  const next = nextReading({
    state: null,
    parsed: quiet,
    headers: {},
    failure: null,
    now,
    random: () => 0,
    ...options,
  });
  return (Date.parse(next) - Date.parse(now)) / 60_000;
}

describe('nextReading() after a reading', () => {
  it.each([
    ['the floor when nothing is said', {}, 15],
    ['the floor it is given', { floorMs: 30 * 60_000 }, 30],
    ['max-age', { headers: { 'cache-control': 'public, max-age=3600' } }, 60],
    ['max-age less its age', { headers: { 'cache-control': 'max-age=3600', age: '1200' } }, 40],
    [
      'max-age before Expires',
      { headers: { 'cache-control': 'max-age=1800', expires: 'Fri, 20 Nov 2026 19:30:00 GMT' } },
      30,
    ],
    [
      'Expires',
      { headers: { expires: 'Fri, 20 Nov 2026 13:30:00 GMT', date: 'Fri, 20 Nov 2026 11:30:00 GMT' } },
      120,
    ],
    [
      'no s-maxage, no no-cache',
      { headers: { 'cache-control': 'no-cache, max-age=3600, s-maxage=9999' } },
      15,
    ],
    ['no expired answer', { headers: { expires: '0' } }, 15],
    ['ttl', { parsed: { ...quiet, ttlMinutes: 90 } }, 90],
    ['the update period', { parsed: { ...quiet, updatePeriodMinutes: 240 } }, 240],
    [
      'the longest of all',
      {
        parsed: { ...quiet, ttlMinutes: 90, updatePeriodMinutes: 60 },
        headers: { 'cache-control': 'max-age=60' },
      },
      90,
    ],
    ['at most a day', { parsed: { ...quiet, updatePeriodMinutes: 10_080 } }, 1440],
    [
      'nothing below the floor',
      { parsed: { ...quiet, ttlMinutes: 1 }, headers: { 'cache-control': 'max-age=0' } },
      15,
    ],
  ] as const)('waits for %s', (_name, options, minutes) => {
    expect(minutesTo(options)).toBe(minutes);
  });

  it('moves out of the hours and days the feed rules out, by GMT', () => {
    expect(minutesTo({ parsed: { ...quiet, skipHours: [11, 12] } })).toBe(135);
    expect(minutesTo({ parsed: { ...quiet, skipDays: [5, 6] } })).toBe((48 - 11) * 60 + 15);
    const always = Array.from({ length: 24 }, (_, hour) => hour);
    expect(minutesTo({ parsed: { ...quiet, skipHours: always } })).toBe(15);
  });

  it('keeps the pause planned last time while the feed is not modified, without growing', () => {
    const planned = {
      ...state,
      readAt: '2026-11-20T10:30:00.000Z' as Instant,
      nextAt: '2026-11-20T11:30:00.000Z' as Instant,
    };
    expect(minutesTo({ state: planned, parsed: null })).toBe(60);
    expect(minutesTo({ state: planned, parsed: null, random: () => 0.99 })).toBe(60);
    expect(minutesTo({ state: planned, parsed: null, headers: { 'cache-control': 'max-age=7200' } })).toBe(
      120,
    );
    expect(minutesTo({ state: planned, parsed: quiet })).toBe(15);
    expect(minutesTo({ state: { ...planned, failures: 3 }, parsed: null })).toBe(15);
  });
});

describe('nextReading() after a failure', () => {
  it('doubles with every failure in a row, up to a day', () => {
    const pauses = [0, 1, 2, 3, 6, 7, 400].map((failures) =>
      minutesTo({ state: { ...state, failures }, parsed: null, failure: broken }),
    );
    expect(pauses).toEqual([15, 30, 60, 120, 960, 1440, 1440]);
  });

  it('waits as long as the server asks, up to 7 days', () => {
    const asked = (hours: number): number =>
      minutesTo({ parsed: null, failure: { ...broken, retryAfterMs: hours * 3_600_000 } }) / 60;
    expect([asked(0.1), asked(5), asked(100), asked(1000)]).toEqual([0.25, 5, 100, 168]);
  });
});

describe('nextReading()', () => {
  it('never comes before the stated pause or the floor, and adds at most a tenth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (ttlMinutes, maxAge, chance) => {
          const minutes = minutesTo({
            parsed: { ...quiet, ttlMinutes },
            headers: { 'cache-control': `max-age=${maxAge}` },
            random: () => chance,
          });
          const stated = Math.min(1440, Math.max(15, ttlMinutes, maxAge / 60));
          expect(minutes).toBeGreaterThanOrEqual(stated);
          expect(minutes).toBeLessThanOrEqual(stated * 1.1 + 0.001);
        },
      ),
    );
  });
});
