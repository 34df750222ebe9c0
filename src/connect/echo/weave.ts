import type { PageWords } from './page-words.ts';

/**
 * The words of a page outside quotations, laid out so that two pages can be held against each other place by place.
 * Words are numbered within the page.
 */
export interface Weave {
  /** Hashes of the page's words, ascending, each once. */
  readonly vocabulary: Int32Array;
  /** The page: for each place the number of its word in `vocabulary`. */
  readonly sequence: Uint16Array;
  /** Where sentences start in `sequence`; the last entry is its length. */
  readonly pieces: Uint16Array;
  /** The places of word `w` are `places[starts[w]] … places[starts[w + 1] - 1]`. */
  readonly starts: Uint16Array;
  readonly places: Uint16Array;
}

/** How much of a page's sentences stands in another page, mean over its sentences, 0 to 1. */
export interface Alignment {
  /** Words at one distance: word for word replaced, none put in or left out. */
  readonly inPlace: number;
  /** Words within two places of one distance: some put in or left out. */
  readonly near: number;
  /** Sentences that were held against the other page. */
  readonly sentences: number;
}

const mostWords = 3000;
const mostPieceWords = 32;
const leastPieceWords = 8;
/** A word that stands in a text more often says nothing about the place; also a bound for hostile text. */
const mostPlaces = 40;
const drift = 2;

function layOut({ hashes, quoted, opens }: PageWords): { kept: Int32Array; pieces: number[] } {
  const kept = new Int32Array(Math.min(hashes.length, mostWords));
  const pieces: number[] = [];
  let count = 0;
  let isNew = true;
  for (let at = 0; at < hashes.length && count < mostWords; at += 1) {
    if (opens[at] === 1) isNew = true;
    if (quoted[at] === 1) continue;
    if (isNew || count - pieces.at(-1)! >= mostPieceWords) pieces.push(count);
    isNew = false;
    kept[count++] = hashes[at]!;
  }
  pieces.push(count);
  return { kept: kept.slice(0, count), pieces };
}

/** Lays a page out for `align`. Reads its first 3,000 words outside quotations. */
export function weaveOf(words: PageWords): Weave {
  const { kept, pieces } = layOut(words);
  const vocabulary = kept.slice().sort();
  let size = 0;
  for (let at = 0; at < vocabulary.length; at += 1)
    if (at === 0 || vocabulary[at] !== vocabulary[at - 1]) vocabulary[size++] = vocabulary[at]!;
  const numberOf = new Map<number, number>();
  for (let at = 0; at < size; at += 1) numberOf.set(vocabulary[at]!, at);
  const sequence = Uint16Array.from(kept, (hash) => numberOf.get(hash)!);
  const starts = new Uint16Array(size + 1);
  for (const word of sequence) starts[word + 1]! += 1;
  for (let at = 0; at < size; at += 1) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const places = new Uint16Array(sequence.length);
  sequence.forEach((word, at) => (places[next[word]!++] = at));
  return {
    vocabulary: vocabulary.slice(0, size),
    sequence,
    pieces: Uint16Array.from(pieces),
    starts,
    places,
  };
}

const inOther = new Int32Array(mostWords);
const counts = new Uint8Array(mostWords + mostPieceWords + 2 * drift);
const touched = new Int32Array(mostPieceWords * mostPlaces);

/** For each word of `page` its number in `text`, or -1. */
function translate({ vocabulary: ours }: Weave, { vocabulary: theirs }: Weave): void {
  let at = 0;
  for (let word = 0; word < ours.length; word += 1) {
    const hash = ours[word]!;
    while (at < theirs.length && theirs[at]! < hash) at += 1;
    inOther[word] = at < theirs.length && theirs[at] === hash ? at : -1;
  }
}

/** Counts for one sentence how many of its words stand in `text` at each distance; returns how many distances. */
function countDistances(sequence: Uint16Array, from: number, to: number, { starts, places }: Weave): number {
  let size = 0;
  for (let at = from; at < to; at += 1) {
    const word = inOther[sequence[at]!]!;
    if (word < 0) continue;
    const last = starts[word + 1]!;
    let next = starts[word]!;
    if (last - next > mostPlaces) continue;
    const shift = mostPieceWords + drift - (at - from);
    for (; next < last; next += 1) {
      const distance = places[next]! + shift;
      const count = counts[distance]!;
      if (count === 0) touched[size++] = distance;
      counts[distance] = count + 1;
    }
  }
  return size;
}

/**
 * Holds each sentence of a page against a whole text: how many of its words stand there at one distance from each
 * other. A rewriter who replaces words leaves the rest in place; two reporters of one event seldom put even function
 * words in the same places. Sentences of fewer than eight words are left out; a page without others gives 0.
 *
 * @example
 * align(weaveOf(page), weaveOf(page)).inPlace; // 1
 */
export function align(page: Weave, text: Weave): Alignment {
  translate(page, text);
  let inPlace = 0;
  let near = 0;
  let sentences = 0;
  for (let piece = 0; piece + 1 < page.pieces.length; piece += 1) {
    const from = page.pieces[piece]!;
    const to = page.pieces[piece + 1]!;
    if (to - from < leastPieceWords) continue;
    const size = countDistances(page.sequence, from, to, text);
    let best = 0;
    let bestNear = 0;
    for (let at = 0; at < size; at += 1) {
      const distance = touched[at]!;
      const here = counts[distance]!;
      // `drift` to either side, written out: most of what the pairs of a story cost is spent here.
      const around =
        here + counts[distance - 2]! + counts[distance - 1]! + counts[distance + 1]! + counts[distance + 2]!;
      if (here > best) best = here;
      if (around > bestNear) bestNear = around;
    }
    for (let at = 0; at < size; at += 1) counts[touched[at]!] = 0;
    inPlace += best / (to - from);
    near += Math.min(1, bestNear / (to - from));
    sentences += 1;
  }
  const all = Math.max(1, sentences);
  return { inPlace: inPlace / all, near: near / all, sentences };
}
