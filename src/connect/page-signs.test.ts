import { expect, it } from 'vitest';
import { noveltyOf, pageSigns } from './page-signs.ts';

it('pageSigns() counts quotes of four words, attributions, numbers and dates', () => {
  const signs = pageSigns(
    'On Tuesday, Ines Dorr said “the piles are all rotten” and “gone”. It cost 1,200 crowns on May 4, 2026.',
  );
  expect(signs.quotes).toEqual(['the piles are all rotten']);
  expect(signs.attributions).toBe(1);
  expect([...signs.numbers]).toEqual(['1200']);
  expect(signs.dates).toBe(3);
  expect([...signs.sources]).toContain('dorr');
});

it('noveltyOf() names what no earlier page has', () => {
  const first = pageSigns('Ines Dorr said "the piles are all rotten" after 40 broke.');
  const same = pageSigns('40 broke, and Dorr said "the piles are all rotten".');
  const more = pageSigns('Tomas Vael said "it went over like a tree" as 50 broke.');
  expect(noveltyOf(same, [first])).toEqual([]);
  expect(noveltyOf(more, [first, same])).toEqual(['quote', 'number', 'named source']);
});
