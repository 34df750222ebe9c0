import { describe, expect, test } from 'vitest';
import { shownAddress, sizeWords } from './failures.ts';

describe('shownAddress()', () => {
  test.each([
    ['https://gridpaper.example/feed', 'https://gridpaper.example/feed'],
    ['https://desk:hunter2@gridpaper.example/feed#hunter2', 'https://gridpaper.example/feed'],
    ['https://gridpaper.example/feed?token=hunter2', 'https://gridpaper.example/feed?…'],
    ['https://hunter2@gridpaper.example/?hunter2', 'https://gridpaper.example/?…'],
    ['no address: hunter2', 'something that is no address'],
  ])('shows %s without its secrets', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });

  test('cuts a long address', () => {
    const shown = shownAddress(`https://gridpaper.example/${'a'.repeat(500)}?b`);
    expect(shown).toHaveLength(102);
    expect(shown.endsWith('a…?…')).toBe(true);
  });
});

describe('sizeWords()', () => {
  test.each([
    [5_000_000, '5 MB'],
    [500 * 1024, '500 KiB'],
    [1234, '1234 bytes'],
  ])('names %d bytes', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
