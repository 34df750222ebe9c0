import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pick, seeded, shuffled } from './random.ts';

function series(seed: number, length: number): number[] {
  const next = seeded(seed);
  return Array.from({ length }, () => next());
}

describe('seeded()', () => {
  it('gives the same series for the same seed and another for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        expect(series(one, 20)).toEqual(series(one, 20));
        fc.pre(one >>> 0 !== other >>> 0);
        expect(series(one, 20)).not.toEqual(series(other, 20));
      }),
    );
  });

  it('gives numbers from 0 to below 1, spread evenly', () => {
    const numbers = series(7, 4000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
      expect(inside).toBeGreaterThan(320);
      expect(inside).toBeLessThan(480);
    }
  });

  it('is pinned: the published figures rest on this series', () => {
    expect(series(20261121, 3).map((number) => Math.floor(number * 1000))).toEqual([691, 352, 538]);
  });
});

describe('pick()', () => {
  it('takes an element of the list, each sometimes, and nothing of an empty one', () => {
    const next = seeded(1);
    const picked = new Set(Array.from({ length: 60 }, () => pick(['a', 'b', 'c'], next)));
    expect(picked).toEqual(new Set(['a', 'b', 'c']));
    expect(pick<string>([], next)).toBeUndefined();
    expect(pick(['a', 'b'], () => 0)).toBe('a');
    expect(pick(['a', 'b'], () => 0.999)).toBe('b');
  });
});

describe('shuffled()', () => {
  it('keeps every element once and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), (list, seed) => {
        const before = [...list];
        const mixed = shuffled(list, seeded(seed));
        expect(list).toEqual(before);
        expect([...mixed].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
        expect(shuffled(list, seeded(seed))).toEqual(mixed);
      }),
    );
  });

  it('does change the order', () => {
    const list = Array.from({ length: 50 }, (_, at) => at);
    expect(shuffled(list, seeded(3))).not.toEqual(list);
  });
});
