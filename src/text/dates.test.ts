import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, dayAndMonth, looksForward, resolveWeekday } from './dates.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('resolveWeekday()', () => {
  it.each([
    ['Thursday', '2026-11-20', '19 November'],
    ['friday', '2026-11-20T23:59:59.000Z', '20 November'],
    ['SATURDAY', '2026-11-20', '14 November'],
    ['Saturday', '2027-01-01', '26 December'],
    ['Monday', '2024-03-01', '26 February'],
    ['Thursday', '2024-03-01', '29 February'],
    ['Someday', '2026-11-20', null],
    ['Monday', 'last week', null],
    ['Monday', '', null],
  ])('of %j read on %j is %j', (weekday, published, expected) => {
    expect(resolveWeekday(weekday, published)).toBe(expected);
  });

  it('gives the latest such day on or before the date', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(6), (published, weekday) => {
        const at = Date.parse(published.toISOString().slice(0, 10));
        const answers = [0, 1, 2, 3, 4, 5, 6]
          .map((back) => new Date(at - back * 86_400_000))
          .filter((date) => date.getUTCDay() === weekday);
        expect(resolveWeekday(weekdays[weekday]!, published.toISOString())).toBe(dayAndMonth(answers[0]!));
      }),
    );
  });
});

describe('dayAndMonth()', () => {
  it('writes the UTC day', () => {
    expect(dayAndMonth(new Date('2026-11-19T23:30:00Z'))).toBe('19 November');
  });
});

describe('dates()', () => {
  it.each([
    ['On Thursday', '2026-11-20', 'Thursday', '2026-11-19'],
    ['On Thursday', null, 'Thursday', null],
    ['on November 3', '2026-11-20', 'November 3', '2026-11-03'],
    ['on Nov. 3, 2024', null, 'Nov. 3, 2024', '2024-11-03'],
    ['on 3 May 2025', '2026-11-20', '3 May 2025', '2025-05-03'],
    ['on 14 July', '2026-11-20', '14 July', '2026-07-14'],
    ['on 14 July', null, '14 July', null],
  ])('of %j read on %j are %j, %j', (text, published, raw, iso) => {
    expect(dates(text, published)).toMatchObject([{ raw, iso }]);
  });

  it('finds none in words that only look like dates', () => {
    expect(dates('He may march on Mondays; in 2026 it was 30.', '2026-11-20')).toEqual([]);
  });
});

describe('looksForward()', () => {
  it.each([
    'The port will close on Friday.',
    'Crews vowed to strike Monday.',
    'A vote is scheduled for Friday.',
    'The council is due to meet Monday.',
  ])('is true of %j', (sentence) => {
    expect(looksForward(sentence)).toBe(true);
  });

  it.each(['The quay fell on Friday.', 'Crews left the port Monday.', 'The willow burned on Friday.', ''])(
    'is false of %j',
    (sentence) => {
      expect(looksForward(sentence)).toBe(false);
    },
  );
});
