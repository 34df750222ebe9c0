import { expect, it } from 'vitest';
import { overlap, shingles } from './shingles.ts';

it('shingles() counts runs of five words and leaves quotations out', () => {
  expect(shingles('one two three four').size).toBe(0);
  expect(shingles('one two three four five six').size).toBe(2);
  expect(shingles('one two three “four five six seven eight nine” ten eleven').size).toBe(0);
});

it('shingles() lets a quotation without an end run to the end of its line only', () => {
  expect(shingles('"never closed here\none two three four five').size).toBe(1);
});

it('overlap() is the share of the smaller set', () => {
  expect(overlap(new Set([1, 2]), new Set([2, 3, 4]))).toEqual({ shared: 1, share: 0.5 });
  expect(overlap(new Set(), new Set([1]))).toEqual({ shared: 0, share: 0 });
});
