import { describe, expect, it } from 'vitest';
import type { DraftSentence, Evidence, EvidenceId } from '../news/mod.ts';
import { standingReasons } from './standing.ts';

const one = ['a#0' as EvidenceId];
const cited = [{ quotes: [] } as unknown as Evidence];
const outlets = ['Teal Radio'];

function said(text: string, cites: readonly EvidenceId[] = one): DraftSentence {
  return { text, section: 'summary', cites, operations: [] };
}

function checksOf(text: string, isFirst = true): string[] {
  return standingReasons(said(text), cited, outlets, isFirst).map((reason) => reason.check);
}

describe('standingReasons()', () => {
  it.each([
    ['The port will close, he said.', 'he said'],
    ['The port will close, she told reporters, Teal Radio reported.', 'she told'],
    ['The port will close, according to him.', 'according to him'],
  ])('finds the speaker of %j whom nothing names', (text, word) => {
    const [reason] = standingReasons(said(text), cited, outlets, false);
    expect(reason).toMatchObject({ check: 'antecedent', words: [word] });
  });

  it.each(['The port closed the day before.', 'Crews left the next day.', 'The port closed right now.'])(
    'finds the time that hangs on another in %j',
    (text) => {
      expect(checksOf(text)).toEqual(['time']);
    },
  );

  it.each(['The incident closed the quay.', 'The lawsuit names Orme.', 'The new rules bar crews.'])(
    'finds no antecedent where %j opens a brief',
    (text) => {
      expect(checksOf(text)).toEqual(['antecedent']);
      expect(checksOf(text, false)).toEqual([]);
    },
  );

  it.each([
    'Ada Orme won the Arle race.',
    'The quay at Arle fell on 19 November.',
    'The council of Arle closed the quay.',
    'According to Teal Radio, Ada Orme won.',
    'Ada Orme said “we won today, here in this week of weeks,” Teal Radio reported.',
    'Heretics and hereditary peers met.',
    'The harbour opened in 1904.',
    'According to Ada Orme, she won the race.',
    'Ada Orme said that she won the race.',
    'Ada Orme won the race, she said.',
    'A man left the quay, he told police.',
    'The bill that closed the port passed.',
    'Crews left on the day before the vote.',
  ])('has nothing against %j', (text) => {
    expect(standingReasons(said(text), cited, outlets, true)).toEqual([]);
  });

  it.each([
    ['He won the Arle race.', 'He'],
    ['They left.', 'They'],
    ['This closed the quay.', 'This'],
    ['Her win came late.', 'Her'],
    ['According to Teal Radio, she won the race.', 'She'],
    ['Teal Radio reported that they left.', 'They'],
  ])('finds the pronoun that opens %j', (text, word) => {
    for (const isFirst of [true, false]) {
      const [reason] = standingReasons(said(text), cited, outlets, isFirst);
      expect(reason).toMatchObject({
        check: 'antecedent',
        words: [expect.stringMatching(new RegExp(`^${word}`))],
      });
    }
  });

  it.each([
    'The company closed the quay.',
    'The ruling came late.',
    'According to Teal Radio, the firm left.',
  ])('wants to know which is meant when %j opens the brief', (text) => {
    expect(checksOf(text)).toEqual(['antecedent']);
    expect(checksOf(text, false)).toEqual([]);
  });

  it.each([
    ['The quay fell today.', 'today'],
    ['The quay fell yesterday at dawn.', 'yesterday'],
    ['The quay closes next week.', 'next week'],
    ['The quay fell last Thursday.', 'last Thursday'],
    ['The quay fell three days ago.', 'three days ago'],
    ['The quay fell earlier this month.', 'earlier this'],
    ['The quay here fell.', 'here'],
    ['The quay will close tomorrow.', 'tomorrow'],
  ])('finds the time in %j that is not the reader’s', (text, word) => {
    const [reason] = standingReasons(said(text), cited, outlets, true);
    expect(reason!.check).toBe('time');
    expect(reason!.words[0]).toContain(word);
    expect(reason!.why).toContain(word);
  });

  it('wants one or two source sentences that exist', () => {
    const why = (cites: readonly string[], found: number) =>
      standingReasons(
        said('Orme won.', cites as EvidenceId[]),
        Array<Evidence>(found).fill(cited[0]!),
        outlets,
        true,
      ).map((reason) => `${reason.check}: ${reason.why}`);
    expect(why([], 0)).toEqual(['evidence: cites no source sentence']);
    expect(why(['a#0', 'a#1', 'a#2'], 3)).toEqual(['evidence: cites more than two source sentences']);
    expect(why(['a#0', 'b#9'], 1)).toEqual(['evidence: cites a source sentence that does not exist']);
    expect(why(['a#0', 'a#1'], 2)).toEqual([]);
  });

  it('tells all that is wrong', () => {
    const reasons = standingReasons(said('He left today.', []), [], outlets, true);
    expect(reasons.map((reason) => reason.check)).toEqual(['evidence', 'antecedent', 'time']);
  });
});

describe('standingReasons() of words that are quoted in the source', () => {
  // From the middle of a quotation of several sentences: the sentence itself has no marks.
  const text = 'The port has been closed twice this year.';
  const inside = [{ quotes: [{ text, start: 0, end: text.length, speaker: 'Orme' }] } as unknown as Evidence];
  const judged = (draft: string) =>
    standingReasons(said(draft), inside, outlets, true).map(({ check, words }) => [check, ...words]);

  it('refuses them as report, whoever is credited', () => {
    expect(judged('The port has been closed twice, Teal Radio reported.')).toEqual([
      ['quotation', 'the port has'],
    ]);
    expect(judged('Orme said the port has been closed twice.')).toEqual([['quotation', 'the port has']]);
  });

  it('takes them in quotation marks', () => {
    expect(judged('Orme said: “The port has been closed twice.”')).toEqual([]);
  });

  it('takes a word or two of them', () => {
    expect(judged('Orme spoke of the port.')).toEqual([]);
  });
});
