import { describe, expect, it } from 'vitest';
import { isStopWord } from './stop-words.ts';
import { terms } from './terms.ts';

describe('terms()', () => {
  it('splits hyphen compounds, drops stop words and single letters, keeps numbers', () => {
    expect(terms('The 40 Varga-backed ships of a B team')).toEqual([
      { stem: '40', start: 4, capitalised: false },
      { stem: 'varga', start: 7, capitalised: true },
      { stem: 'back', start: 13, capitalised: false },
      { stem: 'ship', start: 20, capitalised: false },
      { stem: 'team', start: 33, capitalised: false },
    ]);
  });

  it('finds none where there are only stop words', () => {
    expect(terms('It was said on Monday that he is.')).toEqual([]);
  });
});

describe('isStopWord()', () => {
  it('knows the news words of any report', () => {
    expect(['said', 'tuesday', 'the', 'reported'].every(isStopWord)).toBe(true);
    expect(['harbour', 'film', ''].some(isStopWord)).toBe(false);
  });
});
