import { overlapTokens, type OverlapToken } from './overlap-tokens.ts';
import { knownMarks, quotes } from './quotes.ts';

/** Places kept of one word: enough for any news text, and a bound for a hostile one. */
const mostPlaces = 300;
/** Longer runs need no exact length. */
const longestMeasured = 120;
/** Nothing longer is a sentence; what follows is not compared. */
const longestSentence = 2000;
/** 15 characters are to a script without spaces what ten words are to others. Standards reference, section 5. */
const charactersPerWord = 1.5;

interface PlainToken extends OverlapToken {
  readonly quoted: boolean;
}

function plainTokens(text: string): PlainToken[] {
  const marked = quotes(knownMarks(text));
  return overlapTokens(text)
    .slice(0, longestSentence)
    .map((token) => ({
      ...token,
      quoted: marked.some((quote) => token.start >= quote.start && token.end <= quote.end),
    }));
}

/** A source text made ready to be compared with many sentences. */
export interface OverlapIndex {
  readonly tokens: readonly OverlapToken[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** A run of a source's words in a sentence. Names, titles, numbers and units stand in it without counting. */
export interface Run {
  readonly words: number;
  /** Counted characters of scripts without spaces. */
  readonly characters: number;
  /** Half-open UTF-16 offsets of the sentence. */
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares a source text for the overlap measures.
 *
 * @example
 * overlapIndex('The mill closed').tokens.length; // 3
 */
export function overlapIndex(text: string): OverlapIndex {
  const tokens = overlapTokens(text);
  const positions = new Map<string, number[]>();
  tokens.forEach(({ lower }, at) => {
    const places = positions.get(lower);
    if (!places) positions.set(lower, [at]);
    else if (places.length < mostPlaces) places.push(at);
  });
  return { tokens, positions };
}

/**
 * How long a text is in words; what is written without spaces counts 1.5 characters a word.
 *
 * @example
 * wordCount('The mill closed'); // 3
 */
export function wordCount(text: string): number {
  return countOf(overlapTokens(text));
}

function countOf(tokens: readonly OverlapToken[]): number {
  const characters = tokens.filter((token) => token.isCharacter).length;
  return tokens.length - characters + Math.round(characters / charactersPerWord);
}

/**
 * Length in words of a source that was made ready.
 *
 * @example
 * indexedWords(overlapIndex('The mill closed')); // 3
 */
export function indexedWords(source: OverlapIndex): number {
  return countOf(source.tokens);
}

interface Match {
  /** Number of tokens. */
  readonly length: number;
  /** Number of the first one in the source. */
  readonly place: number;
  readonly words: number;
  readonly characters: number;
}

/** The run of the source that starts at a place, as far as the sentence goes along with it. */
function matchAt(list: readonly PlainToken[], at: number, source: OverlapIndex, place: number): Match {
  let length = 0;
  let wordsFound = 0;
  let characters = 0;
  while (length < longestMeasured) {
    const ours = list[at + length];
    const theirs = source.tokens[place + length];
    if (!ours || !theirs || ours.lower !== theirs.lower) break;
    // The source's way of writing it tells what is a name: ours may begin a sentence.
    if (theirs.counts && !theirs.isCharacter) wordsFound += 1;
    if (theirs.counts && theirs.isCharacter) characters += 1;
    length += 1;
  }
  return { length, place, words: wordsFound, characters };
}

function sizeOf({ words, characters }: { words: number; characters: number }): number {
  return words + characters / charactersPerWord;
}

function bestMatch(list: readonly PlainToken[], at: number, source: OverlapIndex): Match {
  let best: Match = { length: 0, place: 0, words: 0, characters: 0 };
  for (const place of source.positions.get(list[at]!.lower) ?? []) {
    const match = matchAt(list, at, source, place);
    if (sizeOf(match) > sizeOf(best) || (sizeOf(match) === sizeOf(best) && match.length > best.length))
      best = match;
    if (best.length >= longestMeasured) break;
  }
  return best;
}

/** The parts of a sentence that stand outside quotation marks. */
function unquotedParts(list: readonly PlainToken[]): PlainToken[][] {
  const parts: PlainToken[][] = [[]];
  for (const token of list) {
    if (!token.quoted) parts.at(-1)!.push(token);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts;
}

/**
 * The longest run of a source's words in a sentence, outside quotation marks; names, titles, numbers and units stand in
 * a run without counting, as the source writes them. Rule G1 of the republish guard. Null when no word is shared.
 *
 * @example
 * longestRunIn('It sank at dawn', overlapIndex('The ship: it sank at dawn.'))?.words; // 4
 */
export function longestRunIn(sentence: string, source: OverlapIndex): Run | null {
  let longest: Run | null = null;
  for (const part of unquotedParts(plainTokens(sentence))) {
    for (let at = 0; at < part.length; at++) {
      const { length, words, characters } = bestMatch(part, at, source);
      if (length === 0 || (longest && sizeOf({ words, characters }) <= sizeOf(longest))) continue;
      longest = { words, characters, start: part[at]!.start, end: part[at + length - 1]!.end };
    }
  }
  return longest;
}

/**
 * Length of that run in words, 1.5 characters of a script without spaces to a word.
 *
 * @example
 * longestRun('It sank at dawn', overlapIndex('The ship: it sank at dawn.')); // 4
 */
export function longestRun(sentence: string, source: OverlapIndex): number {
  const run = longestRunIn(sentence, source);
  return run ? Math.round(sizeOf(run)) : 0;
}

function drawnIn(sentence: string, source: OverlapIndex, shortest: number): number {
  const list = plainTokens(sentence);
  const taken = new Map<number, OverlapToken>();
  list.forEach((_, at) => {
    const { length, place } = bestMatch(list, at, source);
    const run = source.tokens.slice(place, place + length);
    if (countOf(run) < shortest) return;
    run.forEach((token, offset) => taken.set(at + offset, token));
  });
  const counted = [...taken.values()].filter((token) => token.counts);
  const characters = counted.filter((token) => token.isCharacter).length;
  return counted.length - characters + characters / charactersPerWord;
}

/**
 * Words that sentences take from one source in runs of `shortest` or more, quotations included; names, titles, numbers
 * and units not counted. Rule G3.
 *
 * @example
 * drawnWords(['Yes, the old paper mill closed at last'], overlapIndex('The old paper mill closed at last.')); // 7
 */
export function drawnWords(sentences: readonly string[], source: OverlapIndex, shortest = 5): number {
  return Math.round(sentences.reduce((sum, sentence) => sum + drawnIn(sentence, source, shortest), 0));
}

/**
 * The 4-grams of a text in lower case; where most of it is a script without spaces, 6-grams of characters, as four of
 * them are hardly three words.
 *
 * @example
 * fourGrams('The old mill closed').size; // 1
 */
export function fourGrams(text: string): Set<string> {
  const tokens = overlapTokens(text);
  const size = tokens.filter((token) => token.isCharacter).length * 2 > tokens.length ? 6 : 4;
  const found = new Set<string>();
  for (let at = 0; at + size <= tokens.length; at++) {
    found.add(
      tokens
        .slice(at, at + size)
        .map((token) => token.lower)
        .join(' '),
    );
  }
  return found;
}

/**
 * Share of a first sentence's 4-grams that the sentences repeat, 0 to 1. Rule G4.
 *
 * @example
 * ledeOverlap('The old mill closed', ['Now the old mill closed']); // 1
 */
export function ledeOverlap(lede: string, sentences: readonly string[]): number {
  const wanted = fourGrams(lede);
  if (wanted.size === 0) return 0;
  const ours = new Set(sentences.flatMap((sentence) => [...fourGrams(sentence)]));
  return [...wanted].filter((gram) => ours.has(gram)).length / wanted.size;
}

/**
 * Token Jaccard of two headlines, 0 to 1. Rule G7.
 *
 * @example
 * headlineOverlap('Mill closes', 'Old mill closes again'); // 0.5
 */
export function headlineOverlap(a: string, b: string): number {
  const left = new Set(overlapTokens(a).map((token) => token.lower));
  const right = new Set(overlapTokens(b).map((token) => token.lower));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared || 1);
}
