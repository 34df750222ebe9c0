import { describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { printedDate, rfc3339Date, rfc822Date } from './write-dates.ts';

const at = '2026-11-19T23:30:00.000Z' as Instant;

describe('dates of feeds and pages', () => {
  test('rfc822Date() writes GMT or the offset, over midnight too', () => {
    expect(rfc822Date(at)).toBe('Thu, 19 Nov 2026 23:30:00 GMT');
    expect(rfc822Date(at, '+01:00')).toBe('Fri, 20 Nov 2026 00:30:00 +0100');
    expect(rfc822Date(at, '-03:30')).toBe('Thu, 19 Nov 2026 20:00:00 -0330');
  });

  test('rfc3339Date() writes Z or the offset', () => {
    expect(rfc3339Date(at)).toBe('2026-11-19T23:30:00Z');
    expect(rfc3339Date(at, '+02:00')).toBe('2026-11-20T01:30:00+02:00');
  });

  test('both name the instant they were given', () => {
    for (const offset of [undefined, '+01:00', '-11:45']) {
      expect(new Date(rfc822Date(at, offset)).toISOString()).toBe(at);
      expect(new Date(rfc3339Date(at, offset)).toISOString()).toBe(at);
    }
  });

  test('printedDate() is for people', () => {
    expect(printedDate(at)).toBe('Thursday, 19 November 2026, 23:30');
  });
});
