import { describe, expect, it } from 'vitest';
import { shingleAgreement, shinglesOf, wordsIn } from './shingles.ts';

describe('wordsIn()', () => {
  it('finds what Python calls words, case kept', () => {
    expect(wordsIn('The port’s 2nd_quay: Málaga – 港口, x²')).toEqual([
      'The',
      'port',
      's',
      '2nd_quay',
      'Málaga',
      '港口',
      'x²',
    ]);
  });
});

describe('shinglesOf()', () => {
  it('counts runs of four words', () => {
    expect([...shinglesOf('a b c d a b c d')]).toEqual([
      ['a b c d', 2],
      ['b c d a', 1],
      ['c d a b', 1],
      ['d a b c', 1],
    ]);
  });
  it('takes a shorter text, and none, as one shingle', () => {
    expect([...shinglesOf('a b')]).toEqual([['a b', 1]]);
    expect([...shinglesOf('')]).toEqual([['', 1]]);
  });
});

describe('shingleAgreement()', () => {
  it('gives shares of predicted and of wanted shingles', () => {
    expect(shingleAgreement('a b c d e', 'a b c d')).toEqual({ precision: 0.5, recall: 1 });
    expect(shingleAgreement('', 'a b c d')).toEqual({ precision: 0, recall: 0 });
    expect(shingleAgreement('', '')).toEqual({ precision: 1, recall: 1 });
  });
});
