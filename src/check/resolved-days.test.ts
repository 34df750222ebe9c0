import { describe, expect, it } from 'vitest';
import { judge } from './gate.ts';
import { namedTimes } from './resolved-days.ts';
import { from, ledger } from './testing/judged.ts';

describe('namedTimes()', () => {
  const times = (text: string, seenFrom: string | null = '2026-11-20') =>
    namedTimes(text, seenFrom).map((time) => time.value);

  it.each([
    ['It fell on Thursday', ['11-19']],
    ['It fell on 19 November', ['11-19']],
    ['It fell on Nov. 19, 2026', ['11-19']],
    ['It fell today', ['11-20']],
    ['It fell yesterday and may fall tomorrow', ['11-19', '11-21']],
    ['It will open on Thursday', ['11-26']],
    ['It surrendered on Thursday as it prepares to pay', ['11-19']],
    ['It fell last month and last year', ['10', '2025']],
    ['It fell in May 2024', ['05']],
    ['It fell last week', ['11-09']],
    ['It fell in the week of 9 November', ['11-09', '11-09']],
    ['It fell on 45 November', []],
    ['It may fall', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('leaves unread what is told from a day that is not known, or where two readings of the clause differ', () => {
    expect(times('It fell on Thursday or 3 May', null)).toEqual(['05-03']);
    expect(times('The Friday vote is key, and he will stay')).toEqual([]);
  });
});

describe('judge() on days', () => {
  const source = (text: string, date: string | null = '2026-11-20') => [from(text, ledger, date)];
  const kind = (sentence: string, text: string, now?: string) =>
    judge(sentence, source(text), now === undefined ? {} : { now }).kind;

  it.each([
    ['The ferry hit the quay on 19 November.', 'The ferry hit the quay on Thursday.'],
    ['The ferry hit the quay on November 19.', 'The ferry hit the quay Thursday.'],
    ['The ferry hit the quay on Thursday.', 'The ferry hit the quay on Nov. 19.'],
    ['The ferry hit the quay on 19 November.', 'The ferry hit the quay yesterday.'],
    ['The ferry hit the quay on 20 November.', 'The ferry hit the quay today.'],
    ['The ferry hit the quay.', 'The ferry hit the quay on Thursday.'],
    ['On 19 November, the ferry hit the quay.', 'The ferry hit the quay on Thursday.'],
    ['The port will close on 26 November.', 'The port will close on Thursday.'],
    ['Orme surrendered on 19 November.', 'Orme surrendered on Thursday as she prepares to pay.'],
    ['Fares rose in 2025.', 'Fares rose last year.'],
    ['Fares rose in the week of 9 November.', 'Fares rose last week.'],
    ['Fares will rise in the week of 23 November.', 'Fares will rise next week.'],
    ['Fares rose in October.', 'Fares rose last month.'],
    ['The port will open in December.', 'The port will open next month.'],
    ['Fares rose earlier in 2026.', 'Fares rose earlier this year.'],
    [
      'Data released by the port on 19 November showed that fares fell.',
      'Data released by the port on Thursday showed that fares fell.',
    ],
  ])('lets %j stand on %j', (sentence, text) => {
    expect(kind(sentence, text)).toBe('supported');
  });

  it.each([
    ['The ferry hit the quay on 18 November.', 'The ferry hit the quay on Thursday.'],
    ['The ferry hit the quay on Friday.', 'The ferry hit the quay on Thursday.'],
    ['The ferry hit the quay today.', 'The ferry hit the quay yesterday.'],
    ['The ferry hit the quay today.', 'The ferry hit the quay.'],
    ['The port will close on 19 November.', 'The port will close on Thursday.'],
    ['The ferry hit the quay.', 'The ferry hit the quay in 2019.'],
    ['Fares rose in 2024.', 'Fares rose last year.'],
    ['Fares rose in the week of 2 November.', 'Fares rose last week.'],
    ['Fares rose on 9 November.', 'Fares rose last week.'],
    ['The ferry sank on Friday, 18 November 2026.', 'The ferry sank on Wednesday, 18 November 2026.'],
    ['Fares rose in November.', 'Fares rose last month.'],
    ['Fares rose in October 2025.', 'Fares rose last month.'],
    ['On 19 November, Orme said the ferry hit the quay.', 'Orme said the ferry hit the quay on Thursday.'],
    ['The port will close on 19 November.', 'The port will close on Thursday.'],
    [
      'Data released by the port on 18 November showed that fares fell.',
      'Data released by the port on Thursday showed that fares fell.',
    ],
    ['Officials said Wednesday that the ferry sank.', 'The ferry sank, officials said Tuesday.'],
  ])('does not let %j stand on %j', (sentence, text) => {
    expect(kind(sentence, text)).not.toBe('supported');
  });

  it('resolves no weekday of a source without a date', () => {
    const verdict = judge(
      'The ferry hit the quay on 19 November.',
      source('The ferry hit the quay on Thursday.', null),
    );
    expect(verdict.kind).toBe('unsupported');
  });

  it.each([
    ['The ferry hit the quay today.', '2026-11-21'],
    ['The ferry hit the quay last week.', '2026-11-24'],
    ['The port closes next Wednesday.', '2026-11-24'],
    ['The ferry has just docked here.', '2026-12-20'],
    ['The port closes this year.', '2027-01-02'],
    ['The port closed three days ago.', '2026-11-23'],
  ])('refuses %j of 20 November on %s, with the time check', (sentence, now) => {
    const verdict = judge(sentence, source(sentence), { now });
    expect(verdict.kind).toBe('unsupported');
    expect(new Set(verdict.reasons.map((reason) => reason.check))).toEqual(new Set(['time']));
    expect(verdict.reasons[0]!.why).toContain('2026-11-20');
  });

  it.each([
    ['The ferry hit the quay today.', '2026-11-20'],
    ['The ferry hit the quay last week.', '2026-11-21'],
    ['The port closes this year.', '2026-12-30'],
    ['Orme said “the quay fell today” at dawn.', '2026-11-25'],
  ])('lets %j of 20 November stand on %s', (sentence, now) => {
    expect(judge(sentence, source(sentence), { now }).kind).toBe('supported');
  });

  it('takes today as the day of writing, and yesterday of the source for it where they are the same', () => {
    expect(kind('The ferry hit the quay yesterday.', 'The ferry hit the quay today.', '2026-11-21')).toBe(
      'supported',
    );
    expect(kind('The ferry hit the quay today.', 'The ferry hit the quay on Friday.', '2026-11-20')).toBe(
      'supported',
    );
    expect(kind('The ferry hit the quay today.', 'The ferry hit the quay on Friday.', '2026-11-21')).toBe(
      'unsupported',
    );
  });
});
