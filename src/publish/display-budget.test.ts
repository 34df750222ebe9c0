import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipWords,
  countWords,
  excerpt,
  excerptText,
  shareWords,
  sourceWordLimit,
  spanWordLimit,
  wordsAfter,
  wordsBefore,
} from './display-budget.ts';
import { plainText } from './safe-text.ts';

const sentence = Array.from({ length: 45 }, (_, index) => `word${String(index + 1)}`).join(' ');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { maxLength: 80 })
    .map((words) => words.join(' ')),
);

describe('countWords()', () => {
  it.each([
    ['', 0],
    ['one two', 2],
    ['state-of-the-art', 4],
    ['rock & roll', 3],
    ['– – –', 3],
    ['it’s 1,200.5 tonnes', 3],
  ])('counts %j as %i', (words, expected) => {
    expect(countWords(words)).toBe(expected);
  });

  it('never counts fewer words than there are between spaces', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(countWords(any)).toBeGreaterThanOrEqual(
          any.split(/\s+/u).filter((word) => word !== '').length,
        );
      }),
    );
  });

  it('counts text without spaces, so that it cannot slip through', () => {
    expect(countWords('x'.repeat(4000))).toBeGreaterThan(spanWordLimit);
    expect(countWords('停泊中の夜行フェリーは火曜日に運航を再開する見込みだと会社は述べた')).toBeGreaterThan(
      8,
    );
  });
});

describe('excerpt()', () => {
  it('shows a short text whole', () => {
    expect(excerpt('one two three', 25)).toEqual({ head: 'one two three', tail: '', whole: true, words: 3 });
  });

  it('shows head and tail of a long one, together within the limit', () => {
    const shown = excerpt(sentence, 25);
    expect(shown.head).toMatch(/^word1 .* word19$/);
    expect(shown.tail).toBe('word40 word41 word42 word43 word44 word45');
    expect(shown.words).toBe(25);
    expect(excerptText(shown)).toContain('word19 … word40');
  });

  it('shows nothing for a limit of 0 and only a head for a small one', () => {
    expect(excerpt(sentence, 0)).toMatchObject({ head: '', tail: '', whole: false, words: 0 });
    expect(excerpt(sentence, 3)).toMatchObject({ head: 'word1 word2 word3', tail: '' });
  });

  it('keeps within any limit and shows only what the text has', () => {
    fc.assert(
      fc.property(text.map(plainText), fc.nat(30), (any, limit) => {
        const shown = excerpt(any, limit);
        expect(countWords(shown.head) + countWords(shown.tail)).toBeLessThanOrEqual(limit);
        expect(any.startsWith(shown.head)).toBe(true);
        expect(any.endsWith(shown.tail)).toBe(true);
        expect(shown.whole).toBe(countWords(any) <= limit);
      }),
    );
  });
});

describe('shareWords()', () => {
  it('gives all of it when there is enough', () => {
    expect(shareWords([25, 10, 25], 60)).toEqual([25, 10, 25]);
  });

  it('serves short wants first and shares the rest', () => {
    expect(shareWords([25, 10, 25, 25], 60)).toEqual([16, 10, 17, 17]);
  });

  it('never gives more than there is, nor more than was asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(spanWordLimit), { maxLength: 40 }), (wants) => {
        const granted = shareWords(wants, sourceWordLimit);
        expect(granted.reduce((sum, words) => sum + words, 0)).toBeLessThanOrEqual(sourceWordLimit);
        granted.forEach((words, index) => {
          expect(words).toBeLessThanOrEqual(wants[index]!);
        });
      }),
    );
  });
});

describe('clipWords(), wordsBefore(), wordsAfter()', () => {
  it('cut at words', () => {
    expect(clipWords('one two three', 2)).toBe('one two …');
    expect(clipWords('one two', 2)).toBe('one two');
    expect(wordsBefore('one two three', 2)).toBe('two three');
    expect(wordsAfter('one two three', 2)).toBe('one two');
    expect(wordsAfter('', 2)).toBe('');
  });
});
