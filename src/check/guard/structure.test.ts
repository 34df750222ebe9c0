import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from './structure.ts';

describe('kendallTau()', () => {
  it.each([
    [[1, 2, 3, 4], 1],
    [[4, 3, 2, 1], -1],
    [[1, 2, 4, 3], 4 / 6],
    [[1, 1, 1], 0],
    [[1], 0],
    [[], 0],
  ])('of %j is %d', (list, tau) => {
    expect(kendallTau(list)).toBeCloseTo(tau, 9);
  });

  it('turns its sign with the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 12 }), (list) => {
        expect(kendallTau(list.toReversed())).toBeCloseTo(-kendallTau(list), 9);
      }),
    );
  });
});
