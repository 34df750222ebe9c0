import { describe, expect, test } from 'vitest';
import { dateForWeekday } from './days.ts';

const dated = (text: string, published: string | null = '2026-11-20') =>
  dateForWeekday({ text, operations: [] }, published).text;

describe('dateForWeekday()', () => {
  test.each([
    ['The mill closed Thursday.', 'The mill closed on 19 November.'],
    ['The mill closed on Friday.', 'The mill closed on 20 November.'],
    ['The council on Tuesday rejected the plan.', 'The council on 17 November rejected the plan.'],
  ])('writes %j out', (from, to) => {
    expect(dated(from)).toBe(to);
  });

  test.each([
    'The Thursday vote was close.',
    'The council will meet on Friday.',
    'The mill closed last Thursday.',
    'The mill closed Thursday night.',
    'Monday’s strike ended early.',
    'The mill closed on Thursday, Nov. 12, the owners said.',
    'She said “the mill closed Thursday.”',
  ])('leaves %j as it is', (sentence) => {
    expect(dated(sentence)).toBe(sentence);
  });

  test('does nothing without a date of the article', () => {
    expect(dated('The mill closed Thursday.', null)).toBe('The mill closed Thursday.');
  });
});
