import { alignFree } from './alignment.ts';
import { chooseEvidence, type ChosenEvidence } from './evidence-choice.ts';
import type { PreparedSources } from './prepared.ts';
import { readWords, type FreeToken } from './reading.ts';

/** One sentence of free prose held against the sources. */
export interface Held {
  readonly text: string;
  readonly tokens: readonly FreeToken[];
  readonly sources: PreparedSources;
  readonly evidence: ChosenEvidence;
  /** For each token the source token it is told after, or -1. */
  readonly aligned: readonly number[];
  /** The source tokens that some token is told after. */
  readonly taken: ReadonlySet<number>;
}

/** A sentence longer than this is read so far only (UTF-16 units). */
const longestSentence = 2000;
const mostTokens = 300;

/**
 * Reads a sentence, chooses its evidence and aligns it.
 *
 * @example
 * // hold('The film was dropped.', prepareSources([source])).aligned; // [0, 1, 2, 3]
 */
export function hold(text: string, sources: PreparedSources): Held {
  const tokens = readWords(text.slice(0, longestSentence)).slice(0, mostTokens);
  const evidence = chooseEvidence(tokens, sources);
  const aligned = alignFree(tokens, sources, evidence.lines);
  return { text, tokens, sources, evidence, aligned, taken: new Set(aligned) };
}

const widest = 10;
const beside = 5;

/**
 * The slot of a token: the source tokens between what its neighbours are told after; where they stand too far apart, the
 * few beside each of them. Source token numbers.
 */
export function slotOf(held: Held, index: number): number[] {
  const { aligned, sources } = held;
  const left = nearestAligned(aligned, index, -1);
  const right = nearestAligned(aligned, index, 1);
  const from = left < 0 ? -1 : aligned[left]!;
  const to = right < 0 ? -1 : aligned[right]!;
  const oneLine = from >= 0 && to >= 0 && sources.lineOf[from] === sources.lineOf[to];
  if (oneLine && to > from && to - from <= widest) return range(from + 1, to);
  const found: number[] = [];
  if (from >= 0)
    found.push(...range(from + 1, from + 1 + beside).filter((at) => sameLine(sources, at, from)));
  if (to >= 0) found.push(...range(to - beside, to).filter((at) => sameLine(sources, at, to)));
  return found;
}

/** The nearest token on one side, within four, that is told after the source and is no mere function word if any is. */
function nearestAligned(aligned: readonly number[], index: number, step: 1 | -1): number {
  for (let at = index + step, seen = 0; at >= 0 && at < aligned.length && seen < 5; at += step, seen++)
    if (aligned[at]! >= 0) return at;
  return -1;
}

function sameLine(sources: PreparedSources, at: number, other: number): boolean {
  return at >= 0 && at < sources.tokens.length && sources.lineOf[at] === sources.lineOf[other];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The slot without what other tokens of the sentence are told after. */
export function openSlot(held: Held, index: number): number[] {
  return slotOf(held, index).filter((at) => !held.taken.has(at));
}

/** The source tokens between the two direct neighbours, when both stand close together in one line; else null. */
export function tightSlot(held: Held, index: number): number[] | null {
  const left = held.aligned[index - 1] ?? -1;
  const right = held.aligned[index + 1] ?? -1;
  if (left < 0 || right <= left || right - left > 4) return null;
  return held.sources.lineOf[left] === held.sources.lineOf[right] ? range(left + 1, right) : null;
}

/** The first word of the best two lines that `test` holds of and that nothing in the sentence is told after, or -1. */
export function inEvidence(held: Held, test: (key: string, lower: string) => boolean): number {
  for (const number of held.evidence.lines.slice(0, 2)) {
    const line = held.sources.lines[number]!;
    const at = line.tokens.findIndex(
      (token, index) => test(token.key, token.lower) && !held.taken.has(line.first + index),
    );
    if (at >= 0) return line.first + at;
  }
  return -1;
}
