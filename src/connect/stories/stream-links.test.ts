import { expect, it } from 'vitest';
import { linksOf } from './stream-links.ts';

it('linksOf() gives every link from both of its ends', () => {
  const links = linksOf(3, [
    { a: 0, b: 2, value: 0.5 },
    { a: 1, b: 0, value: 0.25 },
  ]);
  const of = (at: number): [number, number][] =>
    Array.from({ length: links.start[at + 1]! - links.start[at]! }, (_, place) => {
      const entry = links.start[at]! + place;
      return [links.other[entry]!, links.value[entry]!];
    });
  expect([of(0), of(1), of(2)]).toEqual([
    [
      [2, 0.5],
      [1, 0.25],
    ],
    [[0, 0.25]],
    [[0, 0.5]],
  ]);
});
