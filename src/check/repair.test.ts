import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuardReason } from '../news/mod.ts';
import { repaired } from './repair.ts';

const reason = (sentence: GuardReason['sentence']): GuardReason => ({
  check: 'c',
  words: [],
  why: 'w',
  sentence,
});

/** Numbers above 9 are refused each for itself; more than `most` of them together as a whole. */
function against(most = Infinity) {
  return (list: readonly number[]) => [
    ...list.flatMap((item, at) => (item > 9 ? [reason(at)] : [])),
    ...(list.length > most ? [reason(null)] : []),
  ];
}

describe('repaired()', () => {
  it.each([
    ['nothing of a good list', [1, 2], Infinity, [1, 2], []],
    ['what is refused', [1, 10, 2, 11], Infinity, [1, 2], [11, 10]],
    ['the last of equals', [1, 2, 3], 2, [1, 2], [3]],
    ['rather what is refused than the last', [10, 2, 3], 2, [2, 3], [10]],
  ])('leaves out %s', (_, list, most, kept, dropped) => {
    const repair = repaired(list, against(most));
    expect(repair?.kept).toEqual(kept);
    expect(repair?.dropped.map(({ item }) => item)).toEqual(dropped);
  });

  it('says why each was left out', () => {
    expect(repaired([1, 10], against())?.dropped[0]?.reasons).toEqual([reason(1)]);
  });

  it('gives up where nothing would be left, nothing helps, the headline is at fault, or the list is long', () => {
    expect(repaired([10], against())).toBeNull();
    expect(repaired([1, 2], () => [reason(null)])).toBeNull();
    expect(repaired([1, 2], () => [reason('headline')])).toBeNull();
    expect(repaired(Array<number>(21).fill(10), against())).toBeNull();
  });

  it('keeps only what stands, in order, the same way each time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), fc.nat(6), (list, most) => {
        const repair = repaired(list, against(most + 1));
        expect(repair).toEqual(repaired(list, against(most + 1)));
        if (repair === null) return;
        expect(against(most + 1)(repair.kept)).toEqual([]);
        expect(repair.kept.length + repair.dropped.length).toBe(list.length);
      }),
    );
  });
});
