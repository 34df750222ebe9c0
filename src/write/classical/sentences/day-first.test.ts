import { describe, expect, test } from 'vitest';
import { mainClause } from './clause.ts';
import { dayFirst } from './day-first.ts';

const moved = (text: string) => dayFirst({ text, operations: [] }, mainClause(text)!, '')?.text ?? null;

describe('dayFirst()', () => {
  test.each([
    [
      'The council voted on 17 November to close the port.',
      'On 17 November, the council voted to close the port.',
    ],
    ['The council on Tuesday closed the port of Arle.', 'On Tuesday, the council closed the port of Arle.'],
    [
      'The council will meet in Arle, Teal, on 16 June for a vote.',
      'On 16 June, the council will meet in Arle, Teal, for a vote.',
    ],
  ])('moves the day of %j', (text, expected) => {
    expect(moved(text)).toBe(expected);
  });

  test.each([
    ['the day of what is said', 'The mayor said on 17 November the council will vote.'],
    ['the day of an infinitive', 'The council voted to close the port on 17 November.'],
    ['the day of a relative clause', 'The council met the owner who will leave on Friday.'],
    ['the day of the subject', 'The summit in Arle on Monday is already the worst of the year.'],
    ['one of two days', 'The council met on Tuesday and voted on Friday.'],
    ['one end of a span', 'The council met between Monday and Friday in Arle.'],
    ['a sentence without a day', 'The council met in the town hall.'],
  ])('leaves %s', (_, text) => {
    expect(moved(text)).toBeNull();
  });
});
