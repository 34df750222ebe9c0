import type { MutationResult } from '../../src/eval/mutations.ts';

/** Shares the gate must keep. Lowering one needs a reason in the change note. */
export interface Floors {
  /** Of each kind of false sentence tried at least `fewest` times. */
  readonly perType: number;
  readonly mean: number;
  /** Of true sentences refused, in each kind. */
  readonly falseRejects: number;
  /** A kind tried less often says nothing as a share; it may miss one. */
  readonly fewest: number;
}

/** What falls short of the floors, in words; empty when the gate holds. */
export function shortfalls(result: MutationResult, floors: Floors): string[] {
  const missed = Object.entries(result.perType).filter(([, { n, caught }]) =>
    n >= floors.fewest ? caught / n < floors.perType : n - caught > 1,
  );
  const refused = Object.entries(result.falseRejectsPerKind).filter(
    ([, share]) => share > floors.falseRejects,
  );
  return [
    ...missed.map(([type, { n, caught }]) => `${type}: ${String(caught)} of ${String(n)} caught`),
    ...refused.map(([kind, share]) => `${kind}: ${String(share)} of true sentences refused`),
    ...(result.meanCaught < floors.mean ? [`mean: ${String(result.meanCaught)} caught`] : []),
  ];
}
