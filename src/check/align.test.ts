import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { tokens } from './tokens.ts';

function aligned(sentence: string, source: string): number[] {
  return align(tokens(sentence), tokens(source));
}

const text = fc
  .array(fc.constantFrom('the', 'quay', 'fell', 'Arle', 'not', 'at', 'dawn', '40'), { maxLength: 12 })
  .map((list) => list.join(' '));

describe('align()', () => {
  it.each([
    ['cats sleep', 'all cats sleep', [1, 2]],
    ['cats sleep', 'cats often sleep', [0, 2]],
    ['cats bark', 'cats sleep', [0, -1]],
    ['sleep cats', 'cats sleep', [-1, 0]],
    ['', 'cats', []],
    ['cats', '', [-1]],
  ])('places %j in %j', (sentence, source, expected) => {
    expect(aligned(sentence, source)).toEqual(expected);
  });

  it('prefers a run to the same words apart', () => {
    expect(aligned('the old quay fell', 'the mayor and the old quay fell')).toEqual([3, 4, 5, 6]);
    expect(aligned('the port of Arle', 'the head of the port of Arle')).toEqual([3, 4, 5, 6]);
  });

  it('prefers words that carry content to words that do not', () => {
    expect(aligned('quay at the', 'at the quay')[0]).toBe(2);
  });

  it('keeps the order and matches only equal words', () => {
    fc.assert(
      fc.property(text, text, (sentence, source) => {
        const ours = tokens(sentence);
        const theirs = tokens(source);
        let last = -1;
        align(ours, theirs).forEach((at, index) => {
          if (at < 0) return;
          expect(at).toBeGreaterThan(last);
          expect(theirs[at]!.key).toBe(ours[index]!.key);
          last = at;
        });
      }),
    );
  });

  it('places every word of a text in itself', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        expect(aligned(sentence, sentence)).toEqual(tokens(sentence).map((_, at) => at));
      }),
    );
  });

  it('reads no further than 200 words', () => {
    const long = 'quay '.repeat(250);
    const places = aligned(long, long);
    expect(places).toHaveLength(250);
    expect(places.slice(0, 200).every((at) => at >= 0)).toBe(true);
    expect(places.slice(200).every((at) => at === -1)).toBe(true);
  });
});
