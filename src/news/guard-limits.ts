/**
 * The numbers of the republish guard. All of them may be set by a beat file under `guard:`. A share is 0 to 1. In a
 * text written without spaces a word is what `longestRunCharacters` is to `longestRunWords`: 1.5 characters.
 */
export interface GuardLimits {
  /** G1: longest run of one source's words outside quotation marks; names, titles, numbers and units not counted. */
  readonly longestRunWords: number;
  /** G1: a longer run than this is reported with the brief, and lets it pass. */
  readonly warnRunWords: number;
  /** G1: the same as `longestRunWords` where a script has no spaces between words. */
  readonly longestRunCharacters: number;
  /** G2: words in one quotation, quotations per source, quotations per brief. */
  readonly quoteWords: number;
  readonly quotesPerSource: number;
  readonly quotesPerBrief: number;
  /** G2: a shorter one is a quoted word, not a quotation: it must be exact and is not counted. */
  readonly quoteLeastWords: number;
  /** G3: words drawn from one source, as a share of its length, within these bounds. */
  readonly drawnShare: number;
  readonly drawnLeastWords: number;
  readonly drawnMostWords: number;
  /** G4: share of the 4-grams of a source's first sentence or description. */
  readonly ledeShare: number;
  /** G5: how closely a sentence may follow a source sentence word for word in other words. */
  readonly mirrorShare: number;
  /** G5: shorter sentences are not compared so: few words leave no choice of order. */
  readonly mirrorLeastWords: number;
  /** G5: Kendall's tau of the order of spans from one source, -1 to 1; this and more is the source's own order. */
  readonly orderTau: number;
  /** G5: fewer spans from one source have no order to speak of. */
  readonly orderLeastSpans: number;
  /** G5: share of the sentences that may rest on one source where two or more are independent. */
  readonly oneSourceShare: number;
  /** G5: words of a brief that rests on one source, as a number and as a share of that source's words. */
  readonly singleSourceWords: number;
  readonly singleSourceShare: number;
  /** G5: what that share leaves at least: a sentence with its credit. */
  readonly singleSourceLeastWords: number;
  /** G7: token Jaccard with a source's headline; this and more is that headline. */
  readonly headlineShare: number;
  /** G8: characters of a source that allows no more than a reference. */
  readonly referenceCharacters: number;
}
