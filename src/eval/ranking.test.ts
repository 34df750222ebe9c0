import { describe, expect, it } from 'vitest';
import { areaUnderCurve, balancedAccuracy } from './ranking.ts';

describe('areaUnderCurve()', () => {
  it('is the chance that a true item ranks above a false one, ties half', () => {
    expect(areaUnderCurve([true, true, false, false], [0.9, 0.4, 0.6, 0.1])).toBe(0.75);
    expect(areaUnderCurve([true, false], [0.5, 0.5])).toBe(0.5);
    expect(areaUnderCurve([false, true], [0.9, 0.1])).toBe(0);
  });

  it('is no number when there is only one kind', () => {
    expect(areaUnderCurve([true, true], [0.1, 0.2])).toBeNaN();
  });
});

describe('balancedAccuracy()', () => {
  it('weighs both kinds alike, whatever their number', () => {
    expect(balancedAccuracy([true, false, false, false], [true, false, false, true])).toBeCloseTo(5 / 6);
    expect(balancedAccuracy([true, false, false], [false, false, false])).toBe(0.5);
  });
});
