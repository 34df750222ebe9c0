import { expect, it } from 'vitest';
import { Commonness } from './commonness.ts';
import { fingerprintOf, inLead, inTitle, isName, isNumber, type Fingerprint } from './fingerprint.ts';
import { pairFeatureNames, pairFeatures, weigh } from './pair-features.ts';
import { firstBigramId, termsOfWord } from './term-ids.ts';

const day = 86_400_000;

function read(title: string, text = '', at: number | null = null): Fingerprint {
  return fingerprintOf({ id: 'x', title, text, at });
}

function flagsOf(print: Fingerprint, word: string): number {
  return print.flags[print.ids.indexOf(termsOfWord(word)[0]!.id)]!;
}

it('fingerprintOf() takes the size from the content words of the body', () => {
  const word = 'harbour ';
  expect(read('Quay').size).toBe('headline');
  expect(read('Quay', word.repeat(8)).size).toBe('lead');
  expect(read('Quay', word.repeat(130)).size).toBe('full');
});

it('fingerprintOf() marks title, lead, names and numbers', () => {
  const print = read(
    'Quay falls',
    'The quay in Arle lost 40 piles. It is old. No one was there. Divers came.',
  );
  expect(flagsOf(print, 'quay')).toBe(inTitle | inLead);
  expect(flagsOf(print, 'Arle')).toBe(inLead | isName);
  expect(flagsOf(print, '40')).toBe(inLead | isNumber);
  expect(flagsOf(print, 'Divers')).toBe(0);
});

it('fingerprintOf() stands the first sentence in for a missing title', () => {
  expect(flagsOf(read('', 'Divers found a pile.'), 'divers') & inTitle).toBe(inTitle);
});

it('fingerprintOf() keeps ids sorted, pairs last, within the limits', () => {
  const text = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
  const print = read('Long list', text);
  expect(print.bigramsFrom).toBe(96);
  expect(print.ids).toHaveLength(128);
  expect([...print.ids]).toEqual([...print.ids].sort((a, b) => a - b));
  expect(print.ids[96]!).toBeGreaterThanOrEqual(firstBigramId);
});

function features(a: Fingerprint, b: Fingerprint): Record<string, number> {
  const commonness = new Commonness();
  const values = pairFeatures(weigh(a, commonness), weigh(b, commonness));
  return Object.fromEntries(pairFeatureNames.map((name, at) => [name, values[at]!]));
}

it('pairFeatures() is 1 for the same text and 0 for texts without a common term', () => {
  const same = features(read('Quay falls', 'Divers search.', 0), read('Quay falls', 'Divers search.', 0));
  expect(same['cosine']).toBeCloseTo(1);
  expect(same['title cover, smaller']).toBeCloseTo(1);
  expect(same['gap decay of 1 day']).toBe(1);
  expect(features(read('Quay falls'), read('Orchestra tours'))['cosine']).toBe(0);
});

it('pairFeatures() is symmetric and uses no time when a date is missing', () => {
  const a = read('Quay falls in Arle', 'Divers search the harbour for 3 men.', 0);
  const b = read('Divers in Arle', 'Three men missing after the quay fell.', 4 * day);
  expect(features(a, b)).toEqual(features(b, a));
  expect(features(a, b)['gap decay of 4 days']).toBeCloseTo(Math.exp(-1));
  const undated = features(a, { ...b, at: null });
  expect(undated['a date is missing']).toBe(1);
  expect(undated['gap decay of 1 day']).toBe(0);
  expect(undated['gap in 14 days']).toBe(0);
});

it('Commonness.idf() falls with the stories that use a term, not with articles', () => {
  const commonness = new Commonness();
  const before = commonness.idf(1);
  commonness.addStory();
  commonness.addUse(1);
  expect(commonness.idf(1)).toBe(before);
  commonness.addStory();
  commonness.addUse(1);
  expect(commonness.idf(1)).toBeLessThan(before);
  commonness.removeUse(1);
  commonness.removeStory();
  expect(commonness.idf(1)).toBe(before);
  expect(commonness.idf(termsOfWord('government')[0]!.id)).toBeLessThan(3);
});
