import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, dayAndMonth, looksForward, resolveWeekday } from './dates.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('resolveWeekday()', () => {
  it.each([
    ['Thursday', '2026-11-20', '19 November'],
    ['friday', '2026-11-20T23:59:59.000Z', '20 November'],
    ['SUNDAY', '2026-11-20', '15 November'],
    ['Saturday', '2026-11-20', null],
    ['Sunday', '2027-01-01', '27 December'],
    ['Monday', '2024-03-01', '26 February'],
    ['Thursday', '2024-03-01', '29 February'],
    ['Someday', '2026-11-20', null],
    ['Monday', 'last week', null],
    ['Monday', '', null],
  ])('of %j read on %j is %j', (weekday, published, expected) => {
    expect(resolveWeekday(weekday, published)).toBe(expected);
  });

  it('gives the latest such day on or before the date, and nothing where that is six days back', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(6), (published, weekday) => {
        const at = Date.parse(published.toISOString().slice(0, 10));
        const answers = [0, 1, 2, 3, 4, 5]
          .map((back) => new Date(at - back * 86_400_000))
          .filter((date) => date.getUTCDay() === weekday);
        const expected = answers[0] === undefined ? null : dayAndMonth(answers[0]);
        expect(resolveWeekday(weekdays[weekday]!, published.toISOString())).toBe(expected);
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
    ['The port will close on Monday.', '2026-11-20', 'Monday', '2026-11-23'],
    ['On Monday, the port will close.', '2026-11-20', 'Monday', '2026-11-23'],
    ['It closed Monday.', '2026-11-20', 'Monday', '2026-11-16'],
    ['next Thursday', '2026-11-20', 'next Thursday', '2026-11-26'],
    ['next Saturday', '2026-11-20', 'next Saturday', null],
    ['last Friday', '2026-11-20', 'last Friday', '2026-11-13'],
    ['last Thursday', '2026-11-20', 'last Thursday', null],
    ['this Tuesday', '2026-11-20', 'this Tuesday', '2026-11-17'],
    ['It fell yesterday.', '2026-11-20', 'yesterday', '2026-11-19'],
    ['It fell today.', '2026-11-20T12:00:00.000Z', 'today', '2026-11-20'],
    ['It fell today.', '2026-11-20T03:00:00.000Z', 'today', null],
    ['It fell today.', '2026-11-20T00:00:00.000Z', 'today', '2026-11-20'],
    ['It ends tomorrow.', '2026-12-31', 'tomorrow', '2027-01-01'],
    ['It burned last night.', '2026-11-20', 'last night', '2026-11-19'],
    ['last week', '2026-11-20', 'last week', null],
    ['last month', '2026-01-20', 'last month', '2025-12'],
    ['next month', '2026-12-20', 'next month', '2027-01'],
    ['last year', '2026-11-20', 'last year', '2025'],
    ['two days ago', '2026-11-01', 'two days ago', '2026-10-30'],
    ['three weeks ago', '2026-11-01', 'three weeks ago', null],
    ['a month ago', '2026-11-01', 'a month ago', '2026-10'],
    ['five years ago', '2026-11-01', 'five years ago', '2021'],
    ['It fell in March.', '2026-11-20', 'March', '2026-03'],
    ['It will open in March.', '2026-11-20', 'March', '2027-03'],
    ['It opened in December.', '2026-11-20', 'December', null],
    ['in March 2024', null, 'March 2024', '2024-03'],
    ['last March', '2026-11-20', 'last March', '2026-03'],
    ['It will open on 3 May.', '2026-11-20', '3 May', '2027-05-03'],
    ['It fell on Dec. 28.', '2027-01-02', 'Dec. 28', '2026-12-28'],
    ['on the 3rd of May 2025', null, 'the 3rd of May 2025', '2025-05-03'],
    ['on Thursday, Nov. 19', '2026-11-20', 'Thursday, Nov. 19', '2026-11-19'],
    ['on 3/4/2026', '2026-11-20', '3/4/2026', null],
    ['on 13/4/2026', '2026-11-20', '13/4/2026', '2026-04-13'],
    ['on 2026-11-03', null, '2026-11-03', '2026-11-03'],
    ['on 31 February 2026', null, '31 February 2026', null],
    ['the third quarter', '2026-11-20', 'third quarter', null],
    ['the spring of 2024', null, 'spring of 2024', '2024'],
    ['last summer', '2026-11-20', 'last summer', null],
    ['since 1990', null, '1990', '1990'],
    ['in the 1990s', null, '1990s', null],
    ['fiscal 2026', null, 'fiscal 2026', null],
    ['It fell on Monday.', 'no date', 'Monday', null],
  ])('of %j read on %j are %j, %j', (text, published, raw, iso) => {
    expect(dates(text, published)).toMatchObject([{ raw, iso }]);
  });

  it('finds none in words that only look like dates', () => {
    expect(
      dates('He may march on Mondays; 2026 people and 30 boats, May and April Orme.', '2026-11-20'),
    ).toEqual([]);
  });
});

describe('dates() of one sentence', () => {
  it('reads each weekday by the tense of its own clause', () => {
    const found = dates('Officials said Monday the port will close Friday.', '2026-11-19');
    expect(found.map(({ iso }) => iso)).toEqual(['2026-11-16', '2026-11-20']);
  });

  it('gives dates as they stand, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      'March',
      ' ',
      ' ',
      '3',
      '2026',
      'last',
      'Monday',
      ',',
      'Nov.',
      'the',
      'of',
      '/',
      '-',
      'today',
      'in',
      'May',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 20 }).map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          let last = 0;
          for (const { raw, iso, start, end } of dates(text, '2026-11-20')) {
            expect(text.slice(start, end)).toBe(raw);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(iso ?? '2026').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
            last = end;
          }
        },
      ),
    );
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
