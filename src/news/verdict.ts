/** What the source says of a sentence. */
export type VerdictKind = 'supported' | 'unsupported' | 'contradicted' | 'unclear';

/** One thing a check found wrong, with the words it is about. */
export interface Reason {
  /** Name of the check, e.g. `relation`. */
  readonly check: string;
  /** The words of the judged sentence (or of the source, when they were left out). */
  readonly words: readonly string[];
  /** In words a reader understands. */
  readonly why: string;
}

/** The judgement on one sentence, with its reasons. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** 0 to 1, for ranking only; a verdict is never read off the score. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Names of the checks that ran. */
  readonly checks: readonly string[];
}

/** What the republish guard measured (reference numbers G1 to G7). */
export interface GuardMeasures {
  /** Longest run of one source's words outside quotation marks. */
  readonly longestRun: number;
  readonly longestQuote: number;
  readonly quotes: number;
  /** Most words drawn from one source in runs of five or more. */
  readonly mostWordsFromOneSource: number;
  /** Highest share of a first sentence's 4-grams that one of ours repeats, 0 to 1. */
  readonly ledeOverlap: number;
  /** Highest token Jaccard of our headline with a source's, 0 to 1. */
  readonly headlineOverlap: number;
}
