import type { Held } from './held.ts';
import type { FreeToken } from './reading.ts';

/** What is measured of one sentence held against its sources; shares are 0 to 1. */
export interface Measures {
  readonly words: number;
  readonly cover1: number;
  readonly cover3: number;
  readonly bigrams: number;
  readonly trigrams: number;
  /** Share of words copied in runs of three or more. */
  readonly copied: number;
  /** Share of words copied in runs of four or more: the mark of a sentence that is another one, changed. */
  readonly longRuns: number;
  readonly runsPerWord: number;
  /** Share of neighbouring content words that stand within six, in order, in the source. */
  readonly pairsNear: number;
  readonly linesUsed: number;
  /** Share of the content words that the best line has in order. */
  readonly inOrder: number;
  readonly newContent: number;
  /** 1 when a number, or a capitalised word that does not open the sentence, stands nowhere in the sources. */
  readonly plainRule: number;
  readonly plainShare: number;
  /** Personal pronouns a word: what they stand for is not checked. */
  readonly pronouns: number;
  readonly evidenceWords: number;
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}

function runsOf(held: Held): number[] {
  const runs: number[] = [];
  let length = 0;
  held.aligned.forEach((at, index) => {
    const follows = index > 0 && at >= 0 && at === held.aligned[index - 1]! + 1;
    if (follows) length += 1;
    else {
      if (length > 0) runs.push(length);
      length = at >= 0 ? 1 : 0;
    }
  });
  if (length > 0) runs.push(length);
  return runs;
}

function pairShare(held: Held): number {
  const content = held.tokens.filter((token) => token.kind !== 'function');
  let near = 0;
  for (let index = 1; index < content.length; index++)
    if (follows(held, content[index - 1]!, content[index]!)) near += 1;
  return share(near, content.length - 1);
}

/** Content words between two that belong together (measured; wider finds support by chance). */
const nearby = 6;
const mostPlaces = 100;

/** True when b follows a within six content words somewhere in the sources. */
function follows(held: Held, a: FreeToken, b: FreeToken): boolean {
  const { places, contentAt } = held.sources;
  const second = places.get(b.key)?.slice(0, mostPlaces) ?? [];
  let from = 0;
  // Both lists ascend: one walk over them finds every near pair.
  for (const here of (places.get(a.key) ?? []).slice(0, mostPlaces)) {
    while (from < second.length && second[from]! <= here) from += 1;
    const next = second[from];
    if (next === undefined) return false;
    const distance = contentAt[next]! - contentAt[here]!;
    if (distance > 0 && distance <= nearby) return true;
  }
  return false;
}

function linesShare(held: Held): number {
  const aligned = held.aligned.filter((at, index) => at >= 0 && held.tokens[index]!.kind !== 'function');
  return share(new Set(aligned.map((at) => held.sources.lineOf[at]!)).size, aligned.length);
}

/** Longest common subsequence of content keys with the best line, over the content words. */
function inOrderShare(held: Held): number {
  const line = held.sources.lines[held.evidence.lines[0] ?? -1];
  const keys = held.tokens.filter((token) => token.kind !== 'function').map((token) => token.key);
  if (!line || keys.length === 0) return 0;
  const other = line.tokens.filter((token) => token.kind !== 'function').map((token) => token.key);
  let row = new Uint16Array(other.length + 1);
  for (const key of keys) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at++)
      next[at] = key === other[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!);
    row = next;
  }
  return row[other.length]! / keys.length;
}

function plainMeasures(held: Held): { rule: number; part: number } {
  const telling = held.tokens.filter(
    (token, index) => token.kind === 'number' || (index > 0 && /^\p{Lu}/u.test(token.text)),
  );
  const absent = telling.filter(
    (token) => !held.sources.lowerWords.has(token.lower) && !held.sources.places.has(token.key),
  ).length;
  return { rule: absent > 0 ? 1 : 0, part: share(absent, telling.length) };
}

function gramShares(held: Held): [number, number] {
  const { pairs, triples } = held.sources;
  const keys = held.tokens.map((token) => token.key);
  let [two, three] = [0, 0];
  keys.forEach((key, index) => {
    if (index >= 1 && pairs.has(`${keys[index - 1]!} ${key}`)) two += 1;
    if (index >= 2 && triples.has(`${keys[index - 2]!} ${keys[index - 1]!} ${key}`)) three += 1;
  });
  return [share(two, keys.length - 1), share(three, keys.length - 2)];
}

const personal = /^(?:he|she|they|him|her|them|it|his|their|its)$/;

function evidenceShare(held: Held): number {
  const told = held.aligned.filter((at) => at >= 0 && held.evidence.lines.includes(held.sources.lineOf[at]!));
  return share(told.length, held.tokens.length);
}

/**
 * Measures of one sentence held against its sources. Linear in the sentence; the places of a word are bounded.
 *
 * @example
 * // measures(hold('The film was dropped.', sources)).copied; // 1 for a copied sentence
 */
export function measures(held: Held): Measures {
  const runs = runsOf(held);
  const words = held.tokens.length;
  const content = held.tokens.filter((token) => token.kind !== 'function');
  const [bigrams, trigrams] = gramShares(held);
  const plain = plainMeasures(held);
  const inRuns = (least: number) => runs.filter((run) => run >= least).reduce((sum, run) => sum + run, 0);
  return {
    words,
    cover1: held.evidence.cover[0],
    cover3: held.evidence.cover[2],
    bigrams,
    trigrams,
    copied: share(inRuns(3), words),
    longRuns: share(inRuns(4), words),
    runsPerWord: share(runs.length, words),
    pairsNear: pairShare(held),
    linesUsed: linesShare(held),
    inOrder: inOrderShare(held),
    newContent: share(content.filter((token) => !held.sources.places.has(token.key)).length, content.length),
    plainRule: plain.rule,
    plainShare: plain.part,
    pronouns: share(held.tokens.filter((token) => personal.test(token.lower)).length, words),
    evidenceWords: evidenceShare(held),
  };
}
