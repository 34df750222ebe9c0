import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks, cutInto, type Odds } from './cut-blocks.ts';

const free = (): number => 0;
const groups =
  (of: readonly number[], near = 2, far = -2): Odds =>
  (a, b) =>
    of[a] === of[b] ? near : far;

describe('cutBlocks()', () => {
  it('cuts where neighbours have nothing in common', () => {
    const odds = groups([0, 0, 1, 2, 2, 2]);
    expect(cutBlocks({ count: 6, odds, cost: free }).sections).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 6 },
    ]);
  });

  it('tells by how much the cut page is better, and leaves one whole where cuts cost more', () => {
    const odds = groups([0, 1], 2, -2);
    expect(cutBlocks({ count: 2, odds, cost: () => 0.5 }).gain).toBe(1.5);
    expect(cutBlocks({ count: 2, odds, cost: () => 3 })).toEqual({ sections: [{ from: 0, to: 2 }], gain: 0 });
  });

  it('gives no section of no block', () => {
    expect(cutBlocks({ count: 0, odds: free, cost: free }).sections).toEqual([]);
  });

  it('covers every block once, in order, and never does worse than the page left whole', () => {
    const pages = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pages, (values) => {
        const odds: Odds = (a, b) => values[(a * 7 + b * 3) % values.length]!;
        const { sections, gain } = cutBlocks({ count: values.length, odds, cost: () => 1 });
        expect(
          sections.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        ).toEqual(values.map((_, i) => i));
        expect(gain).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('cutInto()', () => {
  it('cuts into exactly so many sections, by what is nearer than the mean', () => {
    const odds = groups([0, 0, 1, 1, 1, 2, 2], 3, 1);
    expect(cutInto(3, 7, odds)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
      { from: 5, to: 7 },
    ]);
  });

  it('gives none when there are fewer blocks', () => {
    expect(cutInto(3, 2, free)).toEqual([]);
    expect(cutInto(0, 2, free)).toEqual([]);
  });
});
