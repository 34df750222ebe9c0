/** The numbers of the republish guard. Source: standards reference, section 5 (G1 to G7). */
export interface GuardLimits {
  /** G1: longest run of one source's words outside quotation marks. */
  readonly longestRun: number;
  /** G2: words in one quotation, quotations per source, quotations per brief. */
  readonly quoteWords: number;
  readonly quotesPerSource: number;
  readonly quotesPerBrief: number;
  /** G3: words drawn from one source, as a share of its length, within these bounds. */
  readonly drawnShare: number;
  readonly drawnLeast: number;
  readonly drawnMost: number;
  /** G4: share of a first sentence's 4-grams. */
  readonly ledeOverlap: number;
  /** G5: words of a brief that rests on one source. */
  readonly singleSourceWords: number;
  /** G7: token Jaccard with a source's headline. */
  readonly headlineOverlap: number;
}

/** The limits that hold where a beat sets none of its own. */
export const defaultLimits: GuardLimits = {
  longestRun: 10,
  quoteWords: 25,
  quotesPerSource: 1,
  quotesPerBrief: 2,
  drawnShare: 0.05,
  drawnLeast: 25,
  drawnMost: 40,
  ledeOverlap: 0.5,
  singleSourceWords: 60,
  headlineOverlap: 0.8,
};
