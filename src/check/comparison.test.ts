import { describe, expect, it } from 'vitest';
import { compare, type Comparison } from './comparison.ts';

function held(sentence: string, text: string, outlet: string | null = 'The Harbour Ledger'): Comparison {
  return compare(sentence, { text, outlet, date: null });
}

function gaps(comparison: Comparison): string[] {
  return comparison.gaps.map((gap) => `${gap.place}: ${gap.tokens.map((token) => token.text).join(' ')}`);
}

describe('compare()', () => {
  it.each([
    ['The quay fell.', 'The quay fell.', []],
    [
      'The quay fell.',
      'On Monday, the old quay fell at dawn.',
      ['head: On Monday', 'middle: old', 'tail: at dawn'],
    ],
    ['A choir sang.', 'The quay fell.', []],
  ])('of %j with %j finds the gaps %j', (sentence, source, expected) => {
    expect(gaps(held(sentence, source))).toEqual(expected);
  });

  it('knows what stands on both sides of a gap and in its place', () => {
    const [gap] = held('Ada Orme, a mayor, won.', 'Ada Orme, the long-time head of Arle, won.').gaps;
    expect(gap).toMatchObject({ before: ',', after: ',', place: 'middle' });
    expect(gap!.previousKept?.text).toBe('Orme');
    expect(gap!.nextKept?.text).toBe('won');
    expect(gap!.inserted.map((token) => token.text)).toEqual(['a', 'mayor']);
    expect(gap!.kept.map((token) => token.text)).toEqual(['Ada', 'Orme']);
  });

  it('takes the credit of the outlet off the sentence, and no other credit', () => {
    const words = (comparison: Comparison) => comparison.sentence.map((token) => token.text).join(' ');
    expect(words(held('The quay fell, the Harbour Ledger reported.', 'The quay fell.'))).toBe(
      'The quay fell',
    );
    expect(words(held('The quay fell, Teal Radio reported.', 'The quay fell.'))).toBe(
      'The quay fell Teal Radio reported',
    );
    expect(words(held('The quay fell, the Harbour Ledger reported.', 'The quay fell.', null))).toBe(
      'The quay fell the Harbour Ledger reported',
    );
  });

  it('takes a credit that both have off both when it moved, and leaves it where it stands otherwise', () => {
    const moved = held('According to officials, the quay fell.', 'The quay fell, officials said.');
    expect([moved.sentence.length, moved.source.length, moved.gaps]).toEqual([3, 3, []]);
    const still = held('The quay fell, officials said.', 'The old quay fell, officials said.');
    expect(still.source).toHaveLength(6);
    expect(gaps(still)).toEqual(['middle: old']);
  });

  it('keeps offsets true to the texts', () => {
    const sentence = 'According to the Harbour Ledger, the quay fell.';
    const comparison = held(sentence, 'The quay fell.');
    for (const token of comparison.sentence) expect(sentence.slice(token.start, token.end)).toBe(token.text);
  });
});
