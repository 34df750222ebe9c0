import { sentences } from '../../text/mod.ts';
import { readWords, type FreeToken } from './reading.ts';

/** A text that a checked text may rest on. */
export interface TextSource {
  /** File or outlet name, shown with the evidence. */
  readonly file: string;
  readonly text: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` of its publication, to resolve weekdays; null or absent when unknown. */
  readonly date?: string | null;
}

/** One sentence of a source, read. */
export interface SourceLine {
  readonly file: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** Half-open UTF-16 offsets in its source. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly tokens: readonly FreeToken[];
  /** Number of its first token among the tokens of all sources. */
  readonly first: number;
}

/** Sources read once, for many sentences: make it with `prepareSources`. */
export interface PreparedSources {
  readonly lines: readonly SourceLine[];
  readonly tokens: readonly FreeToken[];
  /** For each token the number of its line, and how many words that are no function words stand before it. */
  readonly lineOf: Int32Array;
  readonly contentAt: Int32Array;
  /** Key to token numbers, the first `mostPlaces` of them. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Key to the number of lines that have it. */
  readonly lineCount: ReadonlyMap<string, number>;
  readonly lowerWords: ReadonlySet<string>;
  /** Capitalised words (all words, where the sources have no capitals) in lower case, by their first four letters. */
  readonly namesByPrefix: ReadonlyMap<string, readonly string[]>;
  /** The figures of the sources that a rounded figure may be made from. */
  readonly figures: readonly { readonly value: number; readonly text: string }[];
  /** Initials of runs of capitalised words, lower case: "aam" for "Academy of Ancient Music". */
  readonly initials: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
  /** True when the sources were longer than what is read. */
  readonly isCut: boolean;
}

/** UTF-16 units of all sources together; what comes after is not read, and every verdict says so. */
export const mostSourceText = 1_500_000;
const mostPlaces = 400;
/** UTF-16 units; a line longer than this is read in pieces, as nothing longer is a sentence. */
const longestLine = 2000;

function linesOf(source: TextSource, text: string): { start: number; end: number }[] {
  return sentences(text).flatMap(({ start, end }) => {
    const pieces: { start: number; end: number }[] = [];
    for (let from = start; from < end; from += longestLine)
      pieces.push({ start: from, end: Math.min(end, from + longestLine) });
    return pieces;
  });
}

function readLines(sources: readonly TextSource[]): { lines: SourceLine[]; isCut: boolean } {
  const lines: SourceLine[] = [];
  let left = mostSourceText;
  let first = 0;
  let isCut = false;
  for (const source of sources) {
    const text = source.text.slice(0, left);
    isCut ||= text.length < source.text.length;
    left -= text.length;
    for (const { start, end } of linesOf(source, text)) {
      const exact = text.slice(start, end);
      const tokens = readWords(exact);
      lines.push({
        file: source.file,
        outlet: source.outlet,
        date: source.date ?? null,
        start,
        end,
        exact,
        tokens,
        first,
      });
      first += tokens.length;
    }
  }
  return { lines, isCut };
}

function initialsOf(tokens: readonly FreeToken[], found: Set<string>): void {
  let run = '';
  for (const token of tokens) {
    if (token.isCapital || /^\p{Lu}/u.test(token.text)) run += token.lower[0] ?? '';
    else if (!/^(?:of|the|and|for|in|de)$/.test(token.lower)) run = '';
    for (let from = 0; from <= run.length - 2 && from < 6; from++) found.add(run.slice(from).slice(0, 8));
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < mostPlaces) list.push(value);
}

function prefixesOf(tokens: readonly FreeToken[], all: ReadonlySet<string>): Map<string, string[]> {
  const named = tokens.filter((token) => /^\p{Lu}/u.test(token.text)).map((token) => token.lower);
  const found = new Map<string, string[]>();
  for (const word of named.length > tokens.length / 50 ? new Set(named) : all)
    if (word.length >= 4) addTo(found, word.slice(0, 4), word);
  return found;
}

const mostFigures = 2000;

function figuresOf(tokens: readonly FreeToken[]): { value: number; text: string }[] {
  const found = new Map<number, string>();
  for (const token of tokens) {
    const value = token.kind === 'number' ? Number(token.key.slice(1)) : NaN;
    if (value > 0 && found.size < mostFigures) found.set(value, token.text);
  }
  return [...found].map(([value, text]) => ({ value, text }));
}

/**
 * Reads sources once: sentences, words, and where each word stands. Linear in their length; reads 1.5 million UTF-16
 * units and says (`isCut`) when there was more.
 *
 * @example
 * prepareSources([{ file: 's', text: 'The film was dropped.', outlet: null }]).lines.length; // 1
 */
export function prepareSources(sources: readonly TextSource[]): PreparedSources {
  const { lines, isCut } = readLines(sources);
  const tokens = lines.flatMap((line) => line.tokens);
  const lineOf = new Int32Array(tokens.length);
  const contentAt = new Int32Array(tokens.length);
  const places = new Map<string, number[]>();
  const lineCount = new Map<string, number>();
  const pairs = new Set<string>();
  const triples = new Set<string>();
  const initials = new Set<string>();
  const lowerWords = new Set<string>();
  let content = 0;
  lines.forEach((line, number) => {
    const seen = new Set<string>();
    line.tokens.forEach((token, index) => {
      const at = line.first + index;
      lineOf[at] = number;
      contentAt[at] = content;
      if (token.kind !== 'function') content += 1;
      addTo(places, token.key, at);
      seen.add(token.key);
      lowerWords.add(token.lower);
      const [next, third] = [line.tokens[index + 1], line.tokens[index + 2]];
      if (next) pairs.add(`${token.key} ${next.key}`);
      if (next && third) triples.add(`${token.key} ${next.key} ${third.key}`);
    });
    for (const key of seen) lineCount.set(key, (lineCount.get(key) ?? 0) + 1);
    initialsOf(line.tokens, initials);
  });
  return {
    lines,
    tokens,
    lineOf,
    contentAt,
    places,
    lineCount,
    lowerWords,
    namesByPrefix: prefixesOf(tokens, lowerWords),
    figures: figuresOf(tokens),
    initials,
    pairs,
    triples,
    isCut,
  };
}

/**
 * How telling a key is among the lines of the sources: ln(1 + (N + 1) / (lines with it + 0.5)).
 *
 * @example
 * keyWeight(prepareSources([]), 'quay') > 0; // true
 */
export function keyWeight(sources: PreparedSources, key: string): number {
  return Math.log(1 + (sources.lines.length + 1) / ((sources.lineCount.get(key) ?? 0) + 0.5));
}
