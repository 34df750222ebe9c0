/** What the source says of a sentence. */
export type VerdictKind = 'supported' | 'unsupported' | 'contradicted' | 'unclear';

/** Half-open UTF-16 offsets of a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One thing a check found wrong, with the words it is about. */
export interface Reason {
  /** Name of the check, e.g. `relation`. */
  readonly check: string;
  /** The words of the judged sentence (or of the source, when they were left out). */
  readonly words: readonly string[];
  /** In words a reader understands. */
  readonly why: string;
  /** Where the words stand in the judged sentence; absent when it does not have them. */
  readonly at?: readonly TextRange[];
  /** Where the words that matter stand in the cited sentences, by their number among those cited. */
  readonly sourceAt?: readonly (TextRange & { readonly source: number })[];
}

/**
 * How a sentence was judged: strictly, word by word against the sentence it follows; or as free prose, by precise
 * findings: `edited` where much of it is the source's own wording, `free` where it is told in other words.
 */
export type Profile = 'strict' | 'edited' | 'free';

/** What an optional model said of a sentence. It can only veto. */
export interface VerifierOpinion {
  /** Name of the model as its endpoint knows it. */
  readonly model: string;
  readonly supports: boolean;
  /** How sure of support it is, 0 to 1; null when it gives no figure. */
  readonly score: number | null;
}

/** The judgement on one sentence, with its reasons. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** 0 to 1, for ranking only; a verdict is never read off the score. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Names of the checks that ran. */
  readonly checks: readonly string[];
  /** Absent means strict. */
  readonly profile?: Profile;
  /** SHA-256 of the weights file that gave the score, hex; absent when none was used. */
  readonly weights?: string;
  readonly verifier?: VerifierOpinion;
}

/** What the republish guard has against a draft, or wants known of it. */
export interface GuardReason extends Reason {
  /** The sentence it is about, counted from 0; null when it is about the whole. `at` holds its offsets. */
  readonly sentence: number | 'headline' | null;
}

/**
 * What the republish guard measured (reference numbers G1 to G8). Optional measures are absent from briefs made before
 * they were taken.
 */
export interface GuardMeasures {
  /** Longest run of one source's words outside quotation marks. */
  readonly longestRun: number;
  /** The same in a script without spaces, in characters. */
  readonly longestRunCharacters?: number;
  readonly longestQuote: number;
  readonly quotes: number;
  /** Most words drawn from one source in runs of five or more. */
  readonly mostWordsFromOneSource: number;
  /** Highest share of a first sentence's or description's 4-grams that ours repeat, 0 to 1. */
  readonly ledeOverlap: number;
  /** Highest share of a source sentence that one of ours follows word for word in other words, 0 to 1. */
  readonly mirror?: number;
  /** Highest Kendall's tau of the order of one source's spans, -1 to 1; null when no source has enough of them. */
  readonly spanOrder?: number | null;
  /** Highest share of the sentences that rest on one source, 0 to 1, and how many independent sources there are. */
  readonly oneSourceShare?: number;
  readonly independentSources?: number;
  /** Our words as a share of the only source's; null with several sources, or when its feed cut its text. */
  readonly singleSourceShare?: number | null;
  /** Highest token Jaccard of our headline with a source's, 0 to 1. */
  readonly headlineOverlap: number;
  /** What is near a limit and passed. */
  readonly warnings?: readonly GuardReason[];
}
