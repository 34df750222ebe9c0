import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BestFirst } from './best-first.ts';

describe('BestFirst', () => {
  test('gives all choices as they were added, best first, of equals the first added', () => {
    const place = fc.integer({ min: 0, max: 6 });
    const choice = fc.record({
      score: fc.constantFrom(-1, 0, 0.25, 0.5),
      places: fc.array(place, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(choice), (added) => {
        const choices = new BestFirst(7);
        for (const { score, places } of added) choices.add(score, places[0]!, places[1], places[2]);
        // Array.prototype.sort is stable.
        expect([...choices]).toEqual(added.toSorted((a, b) => b.score - a.score));
      }),
    );
  });

  test('gives them again when asked again', () => {
    const choices = new BestFirst(2);
    choices.add(1, 0);
    choices.add(2, 1, 0);
    expect([...choices]).toEqual([...choices]);
  });
});
