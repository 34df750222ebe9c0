import type { VerdictKind } from '../../news/mod.ts';

export type FailOn = 'unsupported' | 'contradicted' | 'unclear';

const failing: Readonly<Record<FailOn, ReadonlySet<VerdictKind>>> = {
  contradicted: new Set<VerdictKind>(['contradicted']),
  unsupported: new Set<VerdictKind>(['contradicted', 'unsupported']),
  unclear: new Set<VerdictKind>(['contradicted', 'unsupported', 'unclear']),
};

/** Whether a verdict makes the command end with 1: what is named, and all that is worse. */
export function fails(verdict: VerdictKind, failOn: FailOn): boolean {
  return failing[failOn].has(verdict);
}
