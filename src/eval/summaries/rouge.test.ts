import { describe, expect, it } from 'vitest';
import { rouge } from './rouge.ts';

describe('rouge()', () => {
  it('is 1 for the same words, whatever their case and marks', () => {
    expect(rouge('The mill closed.', 'the MILL, closed')).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1 });
  });

  it('counts shared words, pairs and the longest common subsequence by hand', () => {
    // Ours 4 words, theirs 5: 3 shared; pairs 1 of 3 and 4; subsequence "police … gunman" of 2 with "the gunman".
    const found = rouge('police ended the gunman', 'police kill the gunman fast');
    expect(found.rouge1).toBeCloseTo((2 * 3) / 9);
    expect(found.rouge2).toBeCloseTo((2 * 1) / 7);
    expect(found.rougeL).toBeCloseTo((2 * 3) / 9);
  });

  it('counts a word no oftener than both have it', () => {
    expect(rouge('the the the', 'the cat').rouge1).toBeCloseTo((2 * 1) / 5);
  });

  it('tells order apart', () => {
    const { rouge1, rougeL } = rouge('a b c d', 'd c b a');
    expect(rouge1).toBe(1);
    expect(rougeL).toBeCloseTo((2 * 1) / 8);
  });

  it('is 0 for nothing shared, and for no text', () => {
    const none = { rouge1: 0, rouge2: 0, rougeL: 0 };
    expect(rouge('mill', 'ferry')).toEqual(none);
    expect(rouge('', 'ferry')).toEqual(none);
    expect(rouge('', '')).toEqual(none);
  });

  it('reads the first thousand words of a long text', () => {
    const long = 'word '.repeat(50_000);
    expect(rouge(long, long).rouge1).toBe(1);
  });
});
