import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../../news/mod.ts';
import { feedDate } from './feed-dates.ts';

const now = '2026-11-21T00:00:00.000Z' as Instant;

describe('feedDate()', () => {
  it.each([
    ['Fri, 20 Nov 2026 11:30:00 GMT', '2026-11-20T11:30:00.000Z'],
    ['Fri, 20 Nov 2026 06:30:00 -0500', '2026-11-20T11:30:00.000Z'],
    ['Fri, 20 Nov 26 06:30 EST', '2026-11-20T11:30:00.000Z'],
    ['20 November 2026 12:30:00 CET', '2026-11-20T11:30:00.000Z'],
    ['Fri 20 Nov 2026 11:30:00 UT', '2026-11-20T11:30:00.000Z'],
    ['Thurs, 20-Nov-2026 11:30:00 GMT+0000', '2026-11-20T11:30:00.000Z'],
    ['Fri, 20 Nov 2026 13:30:00 GMT+2', '2026-11-20T11:30:00.000Z'],
    ['Fri, 20 Nov 2026 5:30 PM +0600', '2026-11-20T11:30:00.000Z'],
    ['Fr., 20. Dez. 2024 11:30:00 +0100', '2024-12-20T10:30:00.000Z'],
    ['mar, 03 févr. 2026 08:00:00 +0100', '2026-02-03T07:00:00.000Z'],
    ['20 Nov 2026', '2026-11-20T00:00:00.000Z'],
    ['Fri, 20 Nov 2026 11:30:00 Nowhere', '2026-11-20T11:30:00.000Z'],
    ['Fri Nov 20 11:30:00 2026', '2026-11-20T11:30:00.000Z'],
    ['Fri Nov 20 11:30:00 GMT 2026', '2026-11-20T11:30:00.000Z'],
    ['Fri Nov 20 11:30:00 +0000 2026', '2026-11-20T11:30:00.000Z'],
    ['November 20, 2026 6:30 AM EST', '2026-11-20T11:30:00.000Z'],
    ['2026-11-20T11:30:00Z', '2026-11-20T11:30:00.000Z'],
    ['2026-11-20t11:30:00.123456z', '2026-11-20T11:30:00.123Z'],
    ['2026-11-20T11:30+00:00', '2026-11-20T11:30:00.000Z'],
    ['2026-11-20 13:30:00 +0200', '2026-11-20T11:30:00.000Z'],
    ['20261120T113000Z', '2026-11-20T11:30:00.000Z'],
    ['2026-11-19T24:00:00Z', '2026-11-20T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2024-366', '2024-12-31T00:00:00.000Z'],
    ['  2026-11-20\n', '2026-11-20T00:00:00.000Z'],
    ['2026-11-21T23:00:00Z', '2026-11-21T23:00:00.000Z'],
  ])('reads %s', (text, wanted) => {
    expect(feedDate(text, now)).toBe(wanted);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-22T00:00:01Z',
    '2099-01-01',
    '1970-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-02-30',
    '2026-13-01',
    '31 Foo 2026',
    'Fri, 20 Nov 2026 25:99:00 GMT',
    '20/11/2026',
    '1'.repeat(200),
    '2026-400',
  ])('does not read %s', (text) => {
    expect(feedDate(text, now)).toBeNull();
  });

  it('reads back what it and the standards write, and never throws', () => {
    const dates = fc.date({ min: new Date('1990-01-02'), max: new Date('2026-11-20'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(feedDate(date.toISOString(), now)).toBe(date.toISOString());
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
        expect(feedDate(date.toUTCString(), now)).toBe(seconds);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(feedDate(text, now) ?? '2000-01-01T00:00:00.000Z').toMatch(/^\d{4}-.{18}Z$/);
      }),
    );
  });
});
