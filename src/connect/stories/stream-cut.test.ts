import { expect, it } from 'vitest';
import { bestGroups, groupsAfter, silhouetteOf } from './stream-cut.ts';
import { linksOf, type Link } from './stream-links.ts';
import { mergesOf } from './stream-merges.ts';

/** Two pairs, .8 inside and .2 across. */
const pairs: Link[] = [
  { a: 0, b: 1, value: 0.8 },
  { a: 2, b: 3, value: 0.8 },
  ...[0, 1].flatMap((a) => [2, 3].map((b) => ({ a, b, value: 0.2 }))),
];

it('silhouetteOf() is the mean gain over the nearest other group, less the cost', () => {
  const links = linksOf(4, pairs);
  // A link counts at most .5: .5 inside, .2 across.
  expect(silhouetteOf(links, Int32Array.of(0, 0, 2, 2), 0)).toBeCloseTo(0.3 / 0.8);
  expect(silhouetteOf(links, Int32Array.of(0, 0, 2, 2), 0.1)).toBeCloseTo(0.275);
  expect(silhouetteOf(links, Int32Array.of(0, 1, 2, 3), 0.1)).toBe(0);
  // Two in a group gain .3 / .8 each, two alone nothing.
  expect(silhouetteOf(links, Int32Array.of(0, 0, 2, 3), 0)).toBeCloseTo(0.1875);
});

it('groupsAfter() follows merges of merged groups', () => {
  const merges = [
    { into: 0, from: 1, score: 3 },
    { into: 2, from: 3, score: 2 },
    { into: 2, from: 0, score: 1 },
  ];
  expect([...groupsAfter(4, merges, 2)]).toEqual([0, 0, 2, 2]);
  expect(new Set(groupsAfter(4, merges, 3)).size).toBe(1);
});

it('bestGroups() cuts between likeness inside and likeness across, wherever that lies', () => {
  for (const scale of [1, 0.4]) {
    const links = linksOf(
      4,
      pairs.map((link) => ({ ...link, value: link.value * scale })),
    );
    const merges = mergesOf(links, new Float64Array(4), 0);
    const [a, b, c, d] = bestGroups(links, merges, 0.06);
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
  }
});

it('bestGroups() leaves things alone that have next to nothing in common', () => {
  const links = linksOf(4, [
    { a: 0, b: 1, value: 0.04 },
    { a: 2, b: 3, value: 0.05 },
  ]);
  const merges = mergesOf(links, new Float64Array(4), 0);
  expect(new Set(bestGroups(links, merges, 0.06)).size).toBe(4);
});
