import { expect, it } from 'vitest';
import { pageWords } from './page-words.ts';
import { allRuns, ownRuns, sharedRuns, wordsOnce } from './shingles.ts';

const own = (text: string): number => ownRuns(pageWords(text)).length;

it('ownRuns() counts runs of five words and leaves quotations out', () => {
  expect(own('one two three four')).toBe(0);
  expect(own('one two three four five six')).toBe(2);
  expect(own('one two three “four five six seven eight nine” ten eleven')).toBe(0);
});

it('ownRuns() lets a quotation without an end run to the end of its line only', () => {
  expect(own('"never closed here\none two three four five')).toBe(1);
});

it('allRuns() counts quotations as well, of any length of run', () => {
  const words = pageWords('one two “three four five” six');
  expect(allRuns(words).length).toBe(2);
  expect(allRuns(words, 4).length).toBe(3);
});

it('wordsOnce() gives each word once, whatever its case or possessive ending', () => {
  expect(wordsOnce(pageWords('Dorr met Vael. Vael’s boat left DORR.')).length).toBe(5);
});

it('sharedRuns() is the number of runs two sets share', () => {
  expect(sharedRuns(Int32Array.of(-7, 1, 2), Int32Array.of(2, 3, 4))).toBe(1);
});
