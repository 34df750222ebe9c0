import { describe, expect, test } from 'vitest';
import { dateForWeekday, dropLooseTime, nameForPeriod } from './days.ts';

const published = '2026-11-20T06:00:00.000Z';
const plain = (text: string) => ({ text, operations: [] });
const dated = (text: string) => dateForWeekday(plain(text), published).text;

describe('dateForWeekday()', () => {
  test.each([
    ['The mill closed Thursday.', 'The mill closed on 19 November.'],
    ['The mill closed on Thursday after a fire.', 'The mill closed on 19 November after a fire.'],
    ['The mill closed Thursday night.', 'The mill closed on 19 November.'],
    ['The mill closed today after a fire.', 'The mill closed on 20 November after a fire.'],
    ['The council will vote Tuesday.', 'The council will vote on 24 November.'],
    ['The mill closed late Thursday.', 'The mill closed late on 19 November.'],
    ['The mill closed yesterday.', 'The mill closed on 19 November.'],
  ])('writes the day of %j', (sentence, expected) => {
    expect(dated(sentence)).toBe(expected);
  });

  test.each([
    'The mill closed last Thursday.',
    'The mill closed after Thursday’s fire.',
    'The mill closed Thursday, Nov. 12.',
    'The mill was open from Monday to Thursday.',
    'She said “the mill closed Thursday.”',
  ])('leaves %j as it is', (sentence) => {
    expect(dated(sentence)).toBe(sentence);
  });

  test('leaves a sentence of an undated article as it is', () => {
    expect(dateForWeekday(plain('The mill closed Thursday.'), null).operations).toEqual([]);
  });
});

describe('dropLooseTime()', () => {
  test.each([
    ['The mill closed earlier this week.', 'The mill closed.'],
    ['The mill closed by the end of this week.', 'The mill closed by the end of this week.'],
    ['The mill may close as soon as this week.', 'The mill may close as soon as this week.'],
  ])('makes %j into %j', (sentence, expected) => {
    expect(dropLooseTime(plain(sentence)).text).toBe(expected);
  });
});

describe('nameForPeriod()', () => {
  test.each([
    ['The mill closed last month.', 'The mill closed in October.'],
    ['Last year, the mill closed.', 'In 2025, the mill closed.'],
    ['The mill may close this year.', 'The mill may close in 2026.'],
    ['The mill may close by next year.', 'The mill may close by next year.'],
    ['The mill closed before last year’s fire.', 'The mill closed before last year’s fire.'],
  ])('makes %j into %j', (sentence, expected) => {
    expect(nameForPeriod(plain(sentence), published).text).toBe(expected);
  });
});
