import { expect, it } from 'vitest';
import { docShare } from '../../text/mod.ts';
import { backgroundShare, bigramId, firstBigramId, termIdLimit, termsOfWord } from './term-ids.ts';

function idOf(word: string): number {
  return termsOfWord(word)[0]!.id;
}

it('backgroundShare() reads the share of a term from its id, within 6 percent', () => {
  for (const word of ['government', 'harbor', 'president', 'bank']) {
    const share = docShare(word);
    expect(share).toBeGreaterThan(0);
    expect(Math.abs(Math.log(backgroundShare(idOf(word)) / share))).toBeLessThan(0.06);
  }
  expect(backgroundShare(idOf('Torvane'))).toBe(0);
});

it('backgroundShare() of a pair is a tenth of that of its rarer term, and 0 when one is unknown', () => {
  const pair = backgroundShare(bigramId(idOf('government'), idOf('bank')));
  expect(Math.abs(Math.log(pair / (docShare('bank') / 10)))).toBeLessThan(0.6);
  expect(backgroundShare(bigramId(idOf('government'), idOf('Torvane')))).toBe(0);
});

it('bigramId() keeps order and range', () => {
  const [a, b] = [idOf('harbor'), idOf('crane')];
  expect(bigramId(a, b)).not.toBe(bigramId(b, a));
  for (const id of [bigramId(a, b), bigramId(b, a), bigramId(a, idOf('Torvane'))]) {
    expect(id).toBeGreaterThanOrEqual(firstBigramId);
    expect(id).toBeLessThan(termIdLimit);
  }
});

it('termsOfWord() takes compounds apart and knows stop words and numbers', () => {
  expect(termsOfWord('OpenAI-backed').map(({ id }) => id)).toEqual([idOf('openai'), idOf('back')]);
  expect(termsOfWord('the')).toEqual([]);
  expect(termsOfWord('1,200')[0]).toMatchObject({ numeric: true, capitalised: false });
  expect(termsOfWord('Arle')[0]).toMatchObject({ numeric: false, capitalised: true });
});

it('termsOfWord() reads scripts without spaces by pairs of letters, others by the word', () => {
  expect(termsOfWord('港口关闭')).toHaveLength(3);
  expect(termsOfWord('港口关闭')[0]!.id).toBe(idOf('港口'));
  expect(termsOfWord('港')).toHaveLength(1);
  expect(termsOfWord('الميناء')).toHaveLength(1);
  expect(termsOfWord('항구')).toHaveLength(1);
});
