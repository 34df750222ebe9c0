import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const nowMs = Date.parse('2026-11-20T08:00:00Z');

describe('retryAfterMs()', () => {
  it.each([
    ['7', 7_000],
    ['0.5', 500],
    [' 120 ', 120_000],
    ['999999999', 3_600_000],
    ['Fri, 20 Nov 2026 08:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 07:00:00 GMT', 0],
    ['Sun, 20 Nov 2089 07:00:00 GMT', 3_600_000],
    ['-5', null],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('reads %j', (value, ms) => {
    expect(retryAfterMs(value, nowMs)).toBe(ms);
  });
});
