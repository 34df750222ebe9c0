import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('readDate()', () => {
  const cases: [string, string][] = [
    ['2026-11-20T11:30:00.000Z', '2026-11-20T11:30:00.000Z'],
    ['2026-11-20T23:30:00-05:00', '2026-11-21T04:30:00.000Z'],
    ['2026-11-20 11:30:00 +0100', '2026-11-20T10:30:00.000Z'],
    ['Fri, 20 Nov 2026 11:30:00 GMT', '2026-11-20T11:30:00.000Z'],
    ['November 20, 2026', '2026-11-20T00:00:00.000Z'],
    ['Posted on Nov. 20th, 2026 at 9:15', '2026-11-20T09:15:00.000Z'],
    ['20. März 2026', '2026-03-20T00:00:00.000Z'],
    ['20 de noviembre de 2026', '2026-11-20T00:00:00.000Z'],
    ['20 listopada 2026', '2026-11-20T00:00:00.000Z'],
    ['20.11.2026, 11:30 Uhr', '2026-11-20T11:30:00.000Z'],
    ['20/11/2026', '2026-11-20T00:00:00.000Z'],
    ['2026年11月20日', '2026-11-20T00:00:00.000Z'],
    ['20261120', '2026-11-20T00:00:00.000Z'],
    ['1795174200', '2026-11-20T11:30:00.000Z'],
  ];
  for (const [text, at] of cases) {
    it(`reads ${text}`, () => {
      expect(readDate(text)?.at).toBe(at);
    });
  }
  it('keeps the day of the page beside the instant', () => {
    expect(readDate('2026-11-20T23:30:00-05:00')?.day).toBe('2026-11-20');
  });
  it('has nothing for days that do not exist, ages past, and no date', () => {
    for (const text of ['2026-02-30', '2026-13-01', '1789-07-14', 'on Friday', '', 'call 555-2026', null])
      expect(readDate(text)).toBeNull();
  });
});
