import type { Evidence, GroundedArticle, GuardLimits, GuardMeasures, GuardReason } from '../../news/mod.ts';
import type { PreparedSource } from './prepared-source.ts';

/** A sentence of ours with the evidence it cites. */
export interface GuardSentence {
  readonly text: string;
  readonly cites: readonly Evidence[];
}

/** An article of the story. */
export interface GuardSource {
  readonly article: GroundedArticle;
  /** It reports of its own, takes from no other, and can be cited. */
  readonly isIndependent: boolean;
}

/** What the guard looks at: our words with what they cite, and every article of the story. */
export interface GuardInput {
  /** Null while there is none yet. */
  readonly headline: GuardSentence | null;
  readonly sentences: readonly GuardSentence[];
  readonly sources: readonly GuardSource[];
}

/** The input with its sources made ready. */
export interface GuardedDraft extends Omit<GuardInput, 'sources'> {
  readonly sources: readonly PreparedSource[];
  /** What was found in a sentence before, by rule and sentence: a writer asks for the same one in many drafts. */
  readonly before: Map<string, readonly GuardReason[]>;
}

/** What one rule found. */
export interface GuardFinding {
  readonly measures: Partial<GuardMeasures>;
  readonly reasons: readonly GuardReason[];
  readonly warnings?: readonly GuardReason[];
}

/** A rule of the guard: pure, and independent of the others. */
export interface GuardRule {
  /** Its number in the standards reference, section 5. */
  readonly number: string;
  readonly check: (draft: GuardedDraft, limits: GuardLimits) => GuardFinding;
}

/** A sentence with its place in the draft. */
export interface Placed extends GuardSentence {
  readonly place: number | 'headline';
}

/** Headline and sentences in order. */
export function allSentences(draft: GuardedDraft): Placed[] {
  const body = draft.sentences.map((sentence, place) => ({ ...sentence, place }));
  return draft.headline === null ? body : [{ ...draft.headline, place: 'headline' }, ...body];
}

/** What a rule has against the whole of a draft. */
export function wholeReason(rule: string, words: string, why: string): GuardReason {
  return { check: `republish guard ${rule}`, words: [words], why, sentence: null };
}

/** What a rule has against a sentence: the words at `start` to `end`, or all of it. */
export function sentenceReason(
  rule: string,
  { text, place }: Placed,
  why: string,
  at: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): GuardReason {
  return {
    check: `republish guard ${rule}`,
    words: [text.slice(at.start, at.end)],
    why,
    at: [{ start: at.start, end: at.end }],
    sentence: place,
  };
}

/** Sentences kept in mind for one list of sources. */
const mostKept = 5000;

/** What a rule has against a sentence that is judged by itself: found once for each sentence and its cites. */
export function onceFor(
  { before }: GuardedDraft,
  rule: string,
  sentence: Placed,
  find: (sentence: Placed) => readonly GuardReason[],
): GuardReason[] {
  const key = [rule, sentence.text, ...sentence.cites.map(({ id }) => id)].join('\u0000');
  let found = before.get(key);
  if (!found) {
    if (before.size >= mostKept) before.clear();
    before.set(key, (found = find(sentence)));
  }
  return found.map((reason) => ({ ...reason, sentence: sentence.place }));
}

/** Rounded for the record. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
