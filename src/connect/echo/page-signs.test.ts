import { expect, it } from 'vitest';
import { pageSigns } from './page-signs.ts';

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
