import { describe, expect, test } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { retryAfterMs } from './retry-after.ts';

const now = '2026-11-20T12:00:00.000Z' as Instant;
const week = 7 * 24 * 60 * 60 * 1000;

describe('retryAfterMs()', () => {
  test.each([
    ['seconds', '120', 120_000],
    ['zero', '0', 0],
    ['seconds with spaces', ' 5 ', 5000],
    ['more than a week', '99999999', week],
    ['more than fits a number', '9'.repeat(400), week],
    ['a date', 'Fri, 20 Nov 2026 12:02:00 GMT', 120_000],
    ['a date in the form of RFC 850', 'Friday, 20-Nov-26 12:02:00 GMT', 120_000],
    ['a date in the form of asctime', 'Fri Nov 20 12:02:00 2026', 120_000],
    ['a date in the past', 'Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['a date next year', 'Fri, 19 Nov 2027 12:00:00 GMT', week],
    ['nothing', undefined, null],
    ['an empty value', '', null],
    ['a negative number', '-5', null],
    ['a fraction', '1.5', null],
    ['words', 'later', null],
    ['a date that is none', 'Fri, 99 Nov 2026 12:02:00 GMT', null],
    ['two values', '5, 5', null],
  ])('reads %s', (_what, value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });
});
