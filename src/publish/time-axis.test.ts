import { describe, expect, it } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { timeAxis } from './time-axis.ts';
import { clock, count, counted, day, dayTime, shortDay, shortDayTime, weekday } from './times.ts';

const box = { left: 0, right: 100, ticks: 5 };
const at = (text: string) => text as Instant;

describe('timeAxis()', () => {
  it('puts the first instant left, the last right, and round ticks between', () => {
    const axis = timeAxis([at('2026-11-20T08:12:00.000Z'), at('2026-11-20T16:15:00.000Z')], box);
    expect(axis.x(at('2026-11-20T08:12:00.000Z'))).toBe(0);
    expect(axis.x(at('2026-11-20T16:15:00.000Z'))).toBe(100);
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['Fri 09:00', '12:00', '15:00']);
  });

  it('names the day again when it changes', () => {
    const axis = timeAxis([at('2026-11-20T20:00:00.000Z'), at('2026-11-21T04:00:00.000Z')], box);
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['Fri 21:00', 'Sat 00:00', '03:00']);
  });

  it.each(['2026-11-20T08:12:00.000Z', '2027-03-01T00:00:00.000Z', '2039-01-01T00:00:00.000Z'])(
    'never draws more ticks than have room (to %s)',
    (last) => {
      const axis = timeAxis([at('2026-11-20T08:12:00.000Z'), at(last)], box);
      expect(axis.ticks.length).toBeGreaterThan(0);
      expect(axis.ticks.length).toBeLessThanOrEqual(box.ticks);
    },
  );
});

describe('times', () => {
  const noon = at('2026-11-20T11:52:07.000Z');

  it('are UTC, 24 hours, as the site writes them', () => {
    expect(dayTime(noon)).toBe('20 November 2026, 11:52 UTC');
    expect([clock(noon), day(noon), shortDay(noon), shortDayTime(noon), weekday(noon)]).toEqual([
      '11:52',
      '20 November 2026',
      '20 Nov',
      '20 Nov, 11:52',
      'Friday 20 November 2026',
    ]);
    expect(clock(at('2026-11-20T00:05:00.000Z'))).toBe('00:05');
    expect(shortDay(at('2026-09-02T00:05:00.000Z'))).toBe('2 Sep');
  });

  it('count with plural', () => {
    expect([counted(1, 'page'), counted(0, 'page'), counted(1204, 'story', 'stories'), count(31000)]).toEqual(
      ['1 page', '0 pages', '1,204 stories', '31,000'],
    );
  });
});
