import { frames, outletKey, type Frame } from '../text/mod.ts';
import { align } from './align.ts';
import { alignResolvedDays } from './resolved-days.ts';
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
  readonly gaps: readonly Gap[];
  readonly sentenceText: string;
  readonly sourceText: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** Frames taken off before aligning. */
  readonly credits: readonly Frame[];
  readonly sourceCredits: readonly Frame[];
}

function sameSource(a: Frame, b: Frame): boolean {
  return outletKey(a.source) === outletKey(b.source);
}

function without(text: string, cut: readonly Frame[]): string {
  let rest = text;
  for (const frame of cut) {
    // Blanks keep every offset true; a comma keeps the clause edge.
    const blank = ' '.repeat(frame.end - frame.start);
    rest = rest.slice(0, frame.start) + blank + rest.slice(frame.end);
  }
  return rest;
}

function gapsOf(sentence: readonly Token[], source: readonly Token[], aligned: readonly number[]): Gap[] {
  const kept = aligned.map((at, index) => ({ at, index })).filter((pair) => pair.at >= 0);
  if (kept.length === 0) return [];
  const gaps: Gap[] = [];
  const edges = [{ at: -1, index: -1 }, ...kept, { at: source.length, index: sentence.length }];
  for (let edge = 1; edge < edges.length; edge++) {
    const left = edges[edge - 1]!;
    const right = edges[edge]!;
    const lost = source.slice(left.at + 1, right.at);
    if (lost.length === 0) continue;
    gaps.push({
      tokens: lost,
      place: edge === 1 ? 'head' : edge === edges.length - 1 ? 'tail' : 'middle',
      before: lost[0]!.before,
      after: source[right.at]?.before ?? '.',
      kept: source.slice(Math.max(0, kept[0]!.at), Math.max(0, left.at + 1)),
      sentence,
      previousKept: source[left.at] ?? null,
      nextKept: source[right.at] ?? null,
      inserted: sentence.slice(left.index + 1, right.index),
    });
  }
  return gaps;
}

/**
 * Holds a sentence against one source sentence: takes attribution frames that both have, or that credit the
 * outlet of the source, off both, then aligns what is left.
 *
 * @example
 * compare('The film was dropped, WIRED reported.', { text: 'The film was dropped.', outlet: 'WIRED', date: null })
 *   .gaps.length; // 0
 */
export function compare(sentenceText: string, from: SourceSentence): Comparison {
  const said = frames(sentenceText, from.outlet);
  const saidBySource = frames(from.text);
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
  const sentence = tokens(without(sentenceText, cut));
  const source = tokens(moved ? without(from.text, sharedBySource) : from.text);
  const dated = { date: from.date, sourceText: from.text };
  const aligned = alignResolvedDays(sentence, source, align(sentence, source), dated);
  return {
    sentence,
    source,
    aligned,
    gaps: gapsOf(sentence, source, aligned),
    sentenceText,
    sourceText: from.text,
    outlet: from.outlet,
    date: from.date,
    credits: said,
    sourceCredits: saidBySource,
  };
}
