import { describe, expect, test } from 'vitest';
import { findWords, rangesOf, wrongWords } from './placed.ts';

const text = 'Corvane sold Corvane-backed films (a+b) to Averline.';
const cut = (ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('findWords()', () => {
  test('finds whole words, whatever signs they hold, each at a place of its own', () => {
    expect(cut(findWords(text, ['averline', 'films (a+b']))).toEqual(['films (a+b', 'Averline']);
    expect(findWords(text, ['vane', '', text])).toEqual([]);
    expect(findWords('a ship, a ship', ['ship', 'ship']).map(({ start }) => start)).toEqual([2, 10]);
  });
});

describe('rangesOf() and wrongWords()', () => {
  test('takes the places a reason names, and those of its words where it names none', () => {
    const at = [{ start: 13, end: 27 }];
    expect(cut(rangesOf({ check: 'relation', words: ['Corvane-backed'], why: '', at }, text))).toEqual([
      'Corvane-backed',
    ]);
    expect(cut(rangesOf({ check: 'name', words: ['Averline'], why: '' }, text))).toEqual(['Averline']);
    expect(
      rangesOf({ check: 'form', words: [text], why: '', at: [{ start: 0, end: text.length }] }, text),
    ).toEqual([]);
  });

  test('passes over the neighbours of what was left out where other words are wrong', () => {
    const gap = { check: 'left out', words: ['twice'], why: '', at: [{ start: 0, end: 7 }] };
    const wrong = { check: 'name', words: ['Averline'], why: '' };
    expect(cut(wrongWords([gap, wrong], text))).toEqual(['Averline']);
    expect(cut(wrongWords([gap], text))).toEqual(['Corvane']);
  });
});
