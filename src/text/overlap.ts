import { numberValue } from './numbers.ts';
import { quotes } from './quotes.ts';
import { bare, words } from './words.ts';

/** Places kept of one word: enough for any news text, and a bound for a hostile one. */
const mostPlaces = 300;

interface PlainWord {
  readonly lower: string;
  /** Names and numbers do not count towards a copied run; they cannot be said otherwise. */
  readonly counts: boolean;
  readonly quoted: boolean;
}

function plainWords(text: string): PlainWord[] {
  const marked = quotes(text);
  return words(text).map((word, at) => ({
    lower: bare(word.text),
    counts: (at === 0 || !/^\p{Lu}/u.test(word.text)) && numberValue(word.text) === null,
    quoted: marked.some((quote) => word.start >= quote.start && word.end <= quote.end),
  }));
}

/** A source text made ready to be compared with many sentences. */
export interface OverlapIndex {
  readonly words: readonly string[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/**
 * Prepares a source text for the overlap measures.
 *
 * @example
 * overlapIndex('The mill closed').words.length; // 3
 */
export function overlapIndex(text: string): OverlapIndex {
  const list = words(text).map((word) => bare(word.text));
  const positions = new Map<string, number[]>();
  list.forEach((word, at) => {
    const places = positions.get(word);
    if (!places) positions.set(word, [at]);
    else if (places.length < mostPlaces) places.push(at);
  });
  return { words: list, positions };
}

/** For each word of a sentence, the end (exclusive) of the longest run of the source that starts there. */
function runEnds(sentence: readonly PlainWord[], source: OverlapIndex): number[] {
  return sentence.map((word, at) => {
    let longest = at;
    for (const place of source.positions.get(word.lower) ?? []) {
      let length = 0;
      while (at + length < sentence.length && sentence[at + length]!.lower === source.words[place + length])
        length += 1;
      longest = Math.max(longest, at + length);
    }
    return longest;
  });
}

/**
 * Longest run of a source's words in a sentence, outside quotation marks; names and numbers stand in a run without
 * counting. Rule G1 of the republish guard.
 *
 * @example
 * longestRun('It sank at dawn', overlapIndex('The ship: it sank at dawn.')); // 4
 */
export function longestRun(sentence: string, source: OverlapIndex): number {
  const list = plainWords(sentence);
  let longest = 0;
  let start = 0;
  while (start < list.length) {
    if (list[start]!.quoted) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < list.length && !list[end]!.quoted) end += 1;
    const part = list.slice(start, end);
    runEnds(part, source).forEach((stop, at) => {
      longest = Math.max(longest, part.slice(at, stop).filter((word) => word.counts).length);
    });
    start = end;
  }
  return longest;
}

/**
 * Words that sentences take from one source in runs of `shortest` or more, quotations included, names and numbers
 * not counted. Rule G3.
 *
 * @example
 * drawnWords(['Yes, the old paper mill closed at last'], overlapIndex('The old paper mill closed at last.')); // 7
 */
export function drawnWords(sentences: readonly string[], source: OverlapIndex, shortest = 5): number {
  let drawn = 0;
  for (const sentence of sentences) {
    const list = plainWords(sentence);
    const ends = runEnds(list, source);
    const taken = list.map(() => false);
    ends.forEach((stop, at) => {
      if (stop - at >= shortest) taken.fill(true, at, stop);
    });
    drawn += list.filter((word, at) => taken[at] && word.counts).length;
  }
  return drawn;
}

function grams(text: string, size: number): Set<string> {
  const list = words(text).map((word) => bare(word.text));
  const found = new Set<string>();
  for (let at = 0; at + size <= list.length; at++) found.add(list.slice(at, at + size).join(' '));
  return found;
}

/**
 * Share of a first sentence's 4-grams that the sentences repeat, 0 to 1. Rule G4.
 *
 * @example
 * ledeOverlap('The old mill closed', ['Now the old mill closed']); // 1
 */
export function ledeOverlap(lede: string, sentences: readonly string[]): number {
  const wanted = grams(lede, 4);
  if (wanted.size === 0) return 0;
  const ours = new Set(sentences.flatMap((sentence) => [...grams(sentence, 4)]));
  return [...wanted].filter((gram) => ours.has(gram)).length / wanted.size;
}

/**
 * Token Jaccard of two headlines, 0 to 1. Rule G7.
 *
 * @example
 * headlineOverlap('Mill closes', 'Old mill closes again'); // 0.5
 */
export function headlineOverlap(a: string, b: string): number {
  const left = new Set(words(a).map((word) => bare(word.text)));
  const right = new Set(words(b).map((word) => bare(word.text)));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared || 1);
}
