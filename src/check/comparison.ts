import type { Frame } from '../text/mod.ts';
import { align } from './align.ts';
import { alignResolvedDays } from './resolved-days.ts';
import { nameTokens } from './full-names.ts';
import { isFairStep } from './scales.ts';
import { slideGaps } from './slide.ts';
import { isPastOf, isTitle, tellsOfPresent } from './title-tense.ts';
import type { Break, Token } from './tokens.ts';
import { sameSource, unframed, type SourceSentence, type Unframed } from './unframed.ts';

export type { SourceSentence };

/** A run of source tokens that the sentence left out. */
export interface Gap {
  readonly tokens: readonly Token[];
  readonly place: 'head' | 'middle' | 'tail';
  /** What stands before the first left-out token, and between the last one and the next kept token. */
  readonly before: Break;
  readonly after: Break;
  /** The source tokens up to the gap, from the first kept one on. */
  readonly kept: readonly Token[];
  /** The source tokens after the gap, kept or not. */
  readonly rest: readonly Token[];
  /** All tokens of the judged sentence. */
  readonly sentence: readonly Token[];
  readonly previousKept: Token | null;
  readonly nextKept: Token | null;
  /** Tokens the sentence has at this place instead. */
  readonly inserted: readonly Token[];
  /** The source is a headline. */
  readonly isTitle: boolean;
}

/** One sentence held against one source sentence. */
export interface Comparison {
  readonly sentence: readonly Token[];
  readonly source: readonly Token[];
  /** For each token of the sentence the index of its source token, or -1. */
  readonly aligned: readonly number[];
  /** Tokens of the sentence that need no counterpart: they belong to a day told otherwise. */
  readonly freed: ReadonlySet<number>;
  readonly gaps: readonly Gap[];
  readonly sentenceText: string;
  readonly sourceText: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** `YYYY-MM-DD` on which the sentence is published; null when that is not known. */
  readonly now: string | null;
  /** Frames taken off before aligning. */
  readonly credits: readonly Frame[];
  readonly sourceCredits: readonly Frame[];
  /** Ranges of the sentence that logged arithmetic on the cited numbers accounts for. */
  readonly derived: readonly { readonly start: number; readonly end: number }[];
}

/** The runs of source tokens that an alignment leaves out, in order. */
function gapsOf(
  { sentence, source }: Pick<Comparison, 'sentence' | 'source'>,
  aligned: readonly number[],
  covered: ReadonlySet<number>,
  title: boolean,
): Gap[] {
  const kept = aligned.map((at, index) => ({ at, index })).filter((pair) => pair.at >= 0);
  if (kept.length === 0) return [];
  const gaps: Gap[] = [];
  const edges = [{ at: -1, index: -1 }, ...kept, { at: source.length, index: sentence.length }];
  for (let edge = 1; edge < edges.length; edge++) {
    const left = edges[edge - 1]!;
    const right = edges[edge]!;
    const between = source.slice(left.at + 1, right.at);
    const lost = covered.size === 0 ? between : between.filter((_, at) => !covered.has(left.at + 1 + at));
    if (lost.length === 0) continue;
    gaps.push({
      tokens: lost,
      place: edge === 1 ? 'head' : edge === edges.length - 1 ? 'tail' : 'middle',
      before: lost[0]!.before,
      after: source[right.at]?.before ?? '.',
      kept: source.slice(Math.max(0, kept[0]!.at), Math.max(0, left.at + 1)),
      rest: source.slice(right.at),
      sentence,
      previousKept: source[left.at] ?? null,
      nextKept: source[right.at] ?? null,
      inserted: sentence.slice(left.index + 1, right.index),
      isTitle: title,
    });
  }
  return gaps;
}

/** What a verb of the present is told by once "says" is "said". */
const shifted: ReadonlyMap<string, string> = new Map([
  ['will', 'would'],
  ['can', 'could'],
  ['may', 'might'],
  ['is', 'was'],
  ['are', 'were'],
  ['has', 'had'],
]);

/** Pairs a word of the sentence with the one the source has in its place, where that is a fair change. */
function alignSteps(
  { sentence, source }: Pick<Comparison, 'sentence' | 'source'>,
  aligned: readonly number[],
  isFair: (from: string, to: string) => boolean,
): number[] {
  const result = [...aligned];
  result.forEach((at, index) => {
    if (at >= 0) return;
    const before = index === 0 ? -1 : result[index - 1]!;
    const after = index + 1 === result.length ? source.length : result[index + 1]!;
    if (after < 0 || after - before !== 2 || (index > 0 && before < 0)) return;
    if (isFair(source[before + 1]!.lower, sentence[index]!.lower)) result[index] = before + 1;
  });
  return result;
}

/** A headline tells what happened in the present: "wins" there is "won" here. */
export function isHeadline(source: readonly Token[], text: string): boolean {
  return isTitle(text) && tellsOfPresent(source);
}

/** Verbs of saying for one another; and once "says" is "said", "would" for "will" in what was said. */
function alignFairSteps(given: Unframed, aligned: readonly number[], from: SourceSentence): number[] {
  const fair = isHeadline(given.source, from.text)
    ? (theirs: string, ours: string) => isFairStep(theirs, ours) || isPastOf(theirs, ours)
    : isFairStep;
  const result = alignSteps(given, aligned, fair);
  const isPresent = (verb: string | undefined) => verb === 'says' || verb === 'say';
  const past = result.findIndex(
    (at, index) => isPresent(given.source[at]?.lower) && given.sentence[index]!.lower === 'said',
  );
  const isMoved = given.credits.some(
    (own) =>
      own.verb === 'said' &&
      given.sourceCredits.some((other) => isPresent(other.verb) && sameSource(own, other)),
  );
  if (past < 0 && !isMoved) return result;
  const later = alignSteps(given, result, (from, to) => shifted.get(from) === to);
  return later.map((at, index) => (index > past ? at : result[index]!));
}

/** What is known beside the two sentences. */
export interface Known {
  /** `YYYY-MM-DD` on which the sentence is published. */
  readonly now?: string | null;
  readonly derived?: Comparison['derived'];
  /** Full names by which the sentence may call those whom the source calls by their surname. */
  readonly names?: readonly string[];
}

/** Aligns tokens, however they came about, and finds what was left out. */
export function compareTokens(
  given: Unframed,
  texts: { readonly sentenceText: string; readonly from: SourceSentence },
  known: Known = {},
): Comparison {
  const { sentence, source } = given;
  const { sentenceText, from } = texts;
  const now = known.now ?? null;
  const named = nameTokens(sentence, known.names ?? []);
  const slid = alignFairSteps(given, slideGaps(source, align(sentence, source)), from);
  const days = alignResolvedDays(sentence, source, slid, {
    date: from.date,
    now,
    sourceText: from.text,
    sentenceText,
  });
  return {
    ...given,
    aligned: days.aligned,
    freed: named.length === 0 ? days.freed : new Set([...days.freed, ...named]),
    gaps: gapsOf(given, days.aligned, days.covered, isTitle(from.text)),
    sentenceText,
    sourceText: from.text,
    outlet: from.outlet,
    date: from.date,
    now,
    derived: known.derived ?? [],
  };
}

/**
 * Holds a sentence against one source sentence: takes attribution frames that both have, or that credit the
 * outlet of the source, off both, then aligns what is left.
 *
 * @example
 * compare('The film was dropped, WIRED reported.', { text: 'The film was dropped.', outlet: 'WIRED', date: null })
 *   .gaps.length; // 0
 */
export function compare(sentenceText: string, from: SourceSentence, known: Known = {}): Comparison {
  return compareTokens(unframed(sentenceText, from), { sentenceText, from }, known);
}
