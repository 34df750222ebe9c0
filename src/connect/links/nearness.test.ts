import { describe, expect, it } from 'vitest';
import { Nearness, type Weighed } from './nearness.ts';

let next = 0;

/** A story of unit length: what the terms lack goes to a term that no other has. */
function told(terms: Record<string, number>): Weighed {
  const rest = Math.sqrt(Math.max(0, 1 - Object.values(terms).reduce((sum, weight) => sum + weight ** 2, 0)));
  return { terms: [...Object.keys(terms), `only-${next++}`], weights: [...Object.values(terms), rest] };
}

describe('Nearness', () => {
  it('scores two stories with no other near by their cosine', () => {
    const pair = [told({ quay: 0.6, rot: 0.5 }), told({ quay: 0.4 })];
    expect(new Nearness(pair).score(0, 1)).toBeCloseTo(0.24);
    expect(new Nearness([...pair, told({ choir: 0.9 })]).score(0, 1)).toBeCloseTo(0.24);
  });

  it('brings two stories together that share few words but the same company', () => {
    const pair = [told({ quay: 0.6, rot: 0.3 }), told({ pier: 0.6, rot: 0.3 })];
    const company = [told({ quay: 0.6, pier: 0.6 }), told({ quay: 0.6, pier: 0.6 })];
    expect(new Nearness([...pair, ...company]).score(0, 1)).toBeGreaterThan(0.2);
    expect(new Nearness(pair).score(0, 1)).toBeCloseTo(0.09);
  });

  it('keeps two stories apart whose company is not the same', () => {
    const pair = [told({ quay: 0.6, strike: 0.5 }), told({ mine: 0.6, strike: 0.5 })];
    const apart = [told({ quay: 0.8 }), told({ quay: 0.8 }), told({ mine: 0.8 }), told({ mine: 0.8 })];
    expect(new Nearness([...pair, ...apart]).score(0, 1)).toBeLessThan(0.9 * new Nearness(pair).score(0, 1));
  });

  it('is the same from either side, and whatever the order of the stories', () => {
    const words = ['quay', 'rot', 'strike', 'mine', 'tide', 'ferry'];
    const stories = Array.from({ length: 40 }, (_, at) =>
      told({ [words[at % 6]!]: 0.6, [words[(at * 5 + 1) % 6]!]: 0.3, [words[(at * 3 + 2) % 6]!]: 0.2 }),
    );
    const nearness = new Nearness(stories);
    const turned = new Nearness([...stories].reverse());
    for (let a = 0; a < 40; a++) {
      for (let b = a + 1; b < 40; b++) {
        expect(nearness.score(a, b)).toBe(nearness.score(b, a));
        expect(nearness.score(a, b)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
    expect(turned.cosine(39, 38)).toBeCloseTo(nearness.cosine(0, 1));
  });

  it('takes the same story twice, and stories without words', () => {
    const one = told({ quay: 0.6 });
    const nothing = { terms: [], weights: [] };
    const nearness = new Nearness([one, one, nothing, nothing]);
    expect(nearness.score(0, 1)).toBeCloseTo(1);
    expect(nearness.score(0, 2)).toBe(0);
    expect(nearness.score(2, 3)).toBe(0);
  });
});
