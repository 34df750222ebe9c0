import { expect, it } from 'vitest';
import { twoParts } from './two-parts.ts';

function linked(groups: readonly string[]): number[][] {
  const all = groups.join('');
  const groupOf = (name: string): number => groups.findIndex((group) => group.includes(name));
  return Array.from(all, (a) => Array.from(all, (b) => (groupOf(a) === groupOf(b) ? 5 : -5)));
}

it('twoParts() finds two groups, the smaller first', () => {
  expect(twoParts(linked(['abc', 'de']))).toEqual([
    [3, 4],
    [0, 1, 2],
  ]);
  expect(twoParts(linked(['ab', 'cd']))).toEqual([
    [2, 3],
    [0, 1],
  ]);
});

it('twoParts() takes none and one as they are', () => {
  expect(twoParts([])).toEqual([]);
  expect(twoParts([[0]])).toEqual([[0]]);
});
