import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsAfter } from './stream-cut.ts';
import { linksOf, type Link } from './stream-links.ts';
import { mergesOf } from './stream-merges.ts';

/** Average linkage as the textbook has it: look at every two groups, join the best, again. */
function textbook(
  count: number,
  given: readonly Link[],
  crowding: readonly number[],
  least: number,
): number[][] {
  const value = (a: number, b: number): number =>
    given.find((link) => (link.a === a && link.b === b) || (link.a === b && link.b === a))?.value ?? 0;
  const groups = Array.from({ length: count }, (_, at) => [at]);
  for (;;) {
    let best: [score: number, i: number, j: number] = [least, -1, -1];
    for (let i = 0; i < groups.length; i += 1)
      for (let j = i + 1; j < groups.length; j += 1) {
        const scores = groups[i]!.flatMap((a) =>
          groups[j]!.map((b) => value(a, b) - crowding[a]! - crowding[b]!),
        );
        const score = scores.reduce((sum, of) => sum + of, 0) / scores.length;
        if (score >= best[0]) best = [score, i, j];
      }
    if (best[1] < 0) return groups;
    groups[best[1]]!.push(...groups.splice(best[2], 1)[0]!);
  }
}

function partition(names: Iterable<number>): string[] {
  const groups = new Map<number, number[]>();
  [...names].forEach((name, at) => groups.set(name, [...(groups.get(name) ?? []), at]));
  return [...groups.values()].map((group) => group.join(' ')).sort();
}

describe('mergesOf()', () => {
  it('joins what average linkage joins', () => {
    const graph = fc.integer({ min: 2, max: 9 }).chain((count) =>
      fc.tuple(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
          minLength: (count * (count - 1)) / 2,
          maxLength: (count * (count - 1)) / 2,
        }),
        fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: count, maxLength: count }),
      ),
    );
    fc.assert(
      fc.property(graph, ([values, crowding]) => {
        const count = crowding.length;
        const given: Link[] = [];
        for (let a = 0; a < count; a += 1)
          for (let b = a + 1; b < count; b += 1) given.push({ a, b, value: values[given.length]! });
        fc.pre(new Set(values).size === values.length);
        const merges = mergesOf(linksOf(count, given), Float64Array.from(crowding), 0.1);
        const expected = textbook(count, given, crowding, 0.1).map((group) =>
          group.sort((a, b) => a - b).join(' '),
        );
        expect(partition(groupsAfter(count, merges, merges.length))).toEqual(expected.sort());
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('gives the best merges first and none under the least score', () => {
    const links = linksOf(4, [
      { a: 0, b: 1, value: 0.3 },
      { a: 2, b: 3, value: 0.9 },
      { a: 1, b: 2, value: 0.05 },
    ]);
    const scores = mergesOf(links, new Float64Array(4), 0.1).map(({ score }) => score);
    expect(scores).toEqual([0.9, 0.3]);
  });
});
