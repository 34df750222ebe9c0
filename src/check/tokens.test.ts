import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens, type Break } from './tokens.ts';

function keys(text: string): string[] {
  return tokens(text).map((token) => token.key);
}

describe('tokens()', () => {
  it.each([
    ['Crews left the ports', ['crew', 'left', 'the', 'port']],
    ['a Varga-backed film', ['a', 'varga', 'back', 'film']],
    ['It didn’t, can’t, won’t', ['it', 'did', 'not', 'can', 'not', 'will', 'not']],
    ['They cannot', ['they', 'can', 'not']],
    ['Nine of 1,200 in twenty-five', ['#9', 'of', '#1200', 'in', '#25']],
    ['$5 and 40% or 40 percent', ['$', '#5', 'and', '#40', '%', 'or', '#40', '%']],
    ['one crew', ['one', 'crew']],
    ['Arle’s quay', ['arle', 'quay']],
    ['', []],
  ])('of %j have the keys %j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each<[string, Break]>([
    ['a b', ''],
    ['a, b', ','],
    ['a — b', '-'],
    ['a - b', '-'],
    ['a -- b', '-'],
    ['a (b', '('],
    ['a) b', ')'],
    ['a; b', ';'],
    ['a: b', ':'],
    ['a. B', '.'],
  ])('know what stands before the second word of %j', (text, expected) => {
    expect(tokens(text)[1]!.before).toBe(expected);
  });

  it('know names, possessives, numbers, content words, compounds and quotations', () => {
    const [the, arle, sold, ships, three] = tokens('The Arle’s “sold” Varga-owned 3');
    expect(the).toMatchObject({ isContent: false, isCapital: true });
    expect(arle).toMatchObject({ isCapital: true, isPossessive: true, isContent: true, compound: null });
    expect(sold).toMatchObject({ isQuoted: true, isCapital: false });
    expect(ships).toMatchObject({ text: 'Varga', compound: 'Varga-owned', isQuoted: false });
    expect(three).toMatchObject({ lower: 'owned', compound: 'Varga-owned' });
    expect(tokens('3')[0]).toMatchObject({ isNumber: true, key: '#3' });
  });

  it('point into any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          last = token.start;
        }
      }),
    );
  });
});
