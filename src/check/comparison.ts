import { frames, outletKey, type Frame } from '../text/mod.ts';
import { align } from './align.ts';
import { remember } from './remember.ts';
import { alignResolvedDays } from './resolved-days.ts';
import { isFairStep } from './scales.ts';
import { slideGaps } from './slide.ts';
import { tokens, type Break, type Token } from './tokens.ts';

/** A source sentence as the gate sees it. */
export interface SourceSentence {
  readonly text: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` of the article, to resolve weekdays; null when it has no date. */
  readonly date: string | null;
}

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

function sameSource(a: Frame, b: Frame): boolean {
  return outletKey(a.source) === outletKey(b.source);
}

function without(text: string, cut: readonly Frame[]): string {
  let rest = text;
  for (const frame of cut) {
    // Blanks keep every offset true; a comma keeps the clause edge, and a quotation its marks.
    const blank = rest.slice(frame.start, frame.end).replace(/[^"“”$€£¥]/g, ' ');
    rest = rest.slice(0, frame.start) + blank + rest.slice(frame.end);
  }
  return rest;
}

/** The runs of source tokens that an alignment leaves out, in order. */
function gapsOf(
  { sentence, source }: Pick<Comparison, 'sentence' | 'source'>,
  aligned: readonly number[],
  covered: ReadonlySet<number>,
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
    });
  }
  return gaps;
}

/** Pairs a verb of saying with the one the source has in its place, where that is a fair change. */
function alignFairSteps(sentence: readonly Token[], source: readonly Token[], aligned: number[]): number[] {
  aligned.forEach((at, index) => {
    if (at >= 0) return;
    const before = index === 0 ? -1 : aligned[index - 1]!;
    const after = index + 1 === aligned.length ? source.length : aligned[index + 1]!;
    if (after < 0 || after - before !== 2 || (index > 0 && before < 0)) return;
    if (isFairStep(source[before + 1]!.lower, sentence[index]!.lower)) aligned[index] = before + 1;
  });
  return aligned;
}

const framesOf = remember((text) => frames(text), 1000);
const framesWithOutlet = remember((key) => {
  const cut = key.indexOf('\u0000');
  return frames(key.slice(cut + 1), key.slice(0, cut));
}, 1000);

interface Unframed {
  readonly sentence: readonly Token[];
  readonly source: readonly Token[];
  readonly credits: readonly Frame[];
  readonly sourceCredits: readonly Frame[];
}

/** "Orme said the quay fell": the credit in front without "that", where the other side has the same credit elsewhere. */
function bareFront(text: string, other: Frame): Frame | null {
  if (other.place === 'front' || !/^(?:said|says|told reporters)$/.test(other.verb)) return null;
  const opening = `${other.source} ${other.verb} `;
  if (text.slice(0, opening.length).toLowerCase() !== opening.toLowerCase()) return null;
  return { ...other, place: 'front', start: 0, end: opening.length };
}

/** Both sides' credits, with those in front that only the other side shows to be credits. */
function withBareFronts(text: string, own: readonly Frame[], others: readonly Frame[]): readonly Frame[] {
  if (own.some((frame) => frame.place === 'front')) return own;
  const front = others.map((frame) => bareFront(text, frame)).find((frame) => frame !== null);
  return front ? [front, ...own] : own;
}

function unframed(sentenceText: string, from: SourceSentence): Unframed {
  const found =
    from.outlet === null ? framesOf(sentenceText) : framesWithOutlet(`${from.outlet}\u0000${sentenceText}`);
  const foundInSource = framesOf(from.text);
  const said = withBareFronts(sentenceText, found, foundInSource);
  const saidBySource = withBareFronts(from.text, foundInSource, found);
  const outlet = from.outlet === null ? null : outletKey(from.outlet);
  const shared = said.filter((frame) => saidBySource.some((other) => sameSource(frame, other)));
  const sharedBySource = saidBySource.filter((frame) => said.some((other) => sameSource(frame, other)));
  const moved = shared.some(
    (frame) => !sharedBySource.some((other) => other.place === frame.place && other.verb === frame.verb),
  );
  const credits = said.filter(
    (frame) => outlet !== null && outletKey(frame.source) === outlet && !shared.includes(frame),
  );
  const cut = moved ? [...credits, ...shared] : credits;
  return {
    sentence: tokens(without(sentenceText, cut)),
    source: tokens(moved ? without(from.text, sharedBySource) : from.text),
    credits: said,
    sourceCredits: saidBySource,
  };
}

/** What is known beside the two sentences. */
export interface Known {
  /** `YYYY-MM-DD` on which the sentence is published. */
  readonly now?: string | null;
  readonly derived?: Comparison['derived'];
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
  const slid = alignFairSteps(sentence, source, slideGaps(source, align(sentence, source)));
  const days = alignResolvedDays(sentence, source, slid, { date: from.date, now, sourceText: from.text });
  return {
    ...given,
    aligned: days.aligned,
    freed: days.freed,
    gaps: gapsOf(given, days.aligned, days.covered),
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
