import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestPositions } from './largest.ts';

it('largestPositions() gives the positions of the largest values in order, the first of equal ones first', () => {
  const lists = fc.array(
    fc.integer({ min: 0, max: 50 }).map((n) => n / 4),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(lists, fc.nat(20), (values, most) => {
      const sorted = values.map((_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
      expect(largestPositions(Float64Array.from(values), values.length, most)).toEqual(sorted.slice(0, most));
    }),
    { numRuns: 200, seed: 4 },
  );
});

it('largestPositions() looks at the first values only, as many as said', () => {
  expect(largestPositions([1, 5, 200_000, 9], 2, 3)).toEqual([1, 0]);
});
