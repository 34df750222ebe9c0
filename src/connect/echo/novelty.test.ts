import { expect, it } from 'vitest';
import { noveltyByAge, sayingsOf } from './novelty.ts';
import { pageSigns } from './page-signs.ts';
import { pageWords } from './page-words.ts';

const says = (text: string) => sayingsOf(pageWords(text), pageSigns(text));
const novelty = (...texts: readonly string[]) => noveltyByAge(texts.map(says), new Set());

const first = 'Ines Dorr said "the piles are all rotten" after 40 broke.';

it('noveltyByAge() names what no earlier page has', () => {
  const same = '40 broke, and Dorr said "the piles are all rotten".';
  const more = 'Tomas Vael said "it went over like a tree" as 50 broke.';
  expect(novelty(first, same, more)).toEqual([
    ['quote', 'number', 'named source'],
    [],
    ['quote', 'number', 'named source'],
  ]);
});

it('noveltyByAge() knows a quotation again where it stands without marks, or cut short', () => {
  const transcript = 'She said that the piles are all rotten and have to go, Dorr and 40 others heard.';
  const cut = 'Dorr said 40 broke. “All rotten and have to go,” she said.';
  expect(novelty(transcript, first, cut).slice(1)).toEqual([[], []]);
});

it('noveltyByAge() does not hold an older text of a page against it', () => {
  expect(noveltyByAge([says(first), says(first)], new Set([0]))[1]).toEqual([
    'quote',
    'number',
    'named source',
  ]);
});
