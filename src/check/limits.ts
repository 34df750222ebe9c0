import type { GuardLimits } from '../news/mod.ts';

export type { GuardLimits };

/**
 * The limits that hold where a beat sets none of its own. Sources: DSM directive, recital 57 and the German arbitration
 * board's seven words (G1 warning); Infopaq C-5/08, eleven words (G1); AP v. Meltwater 2013 (G3, G4); the mirror
 * numbers are measured, see docs/benchmarks/check.md.
 */
export const defaultLimits: GuardLimits = {
  longestRunWords: 10,
  warnRunWords: 7,
  longestRunCharacters: 15,
  quoteWords: 25,
  quotesPerSource: 1,
  quotesPerBrief: 2,
  quoteLeastWords: 4,
  drawnShare: 0.05,
  drawnLeastWords: 25,
  drawnMostWords: 40,
  ledeShare: 0.5,
  mirrorShare: 0.47,
  mirrorLeastWords: 11,
  orderTau: 0.9,
  orderLeastSpans: 4,
  oneSourceShare: 0.6,
  singleSourceWords: 60,
  singleSourceShare: 0.2,
  singleSourceLeastWords: 25,
  headlineShare: 0.8,
  referenceCharacters: 140,
};

/**
 * The defaults with what a beat sets of its own.
 *
 * @example
 * guardLimits({ longestRunWords: 7 }).longestRunWords; // 7
 */
export function guardLimits(own: Partial<GuardLimits> = {}): GuardLimits {
  return { ...defaultLimits, ...own };
}
