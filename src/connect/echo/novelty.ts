import type { Novelty } from '../../news/mod.ts';
import { hashOf, type PageWords } from './page-words.ts';
import type { PageSigns } from './page-signs.ts';
import { allRuns, runHash, wordsOnce, type Shingles } from './shingles.ts';

/** What a page may have first, and everything it says, so that others can be held against it. */
export interface Sayings {
  /** Of each quotation the run of its first four words and of its last four. */
  readonly quotes: readonly (readonly [first: number, last: number])[];
  readonly numbers: readonly string[];
  /** Hashes of the last words of the names credited with a statement. */
  readonly sources: readonly number[];
  /** All runs of four words, quotations included. */
  readonly runs: Shingles;
  /** All words, each once. */
  readonly words: Shingles;
}

const runLength = 4;
const filterSize = 1 << 16;

/** What a page says, ready to be held against other pages. */
export function sayingsOf(words: PageWords, signs: PageSigns): Sayings {
  const bare = (word: string): string => word.replace(/'s?$/, '');
  const quotes = signs.quotes.map((quote) => {
    const spoken = Int32Array.from(quote.split(' '), (word) => hashOf(bare(word)));
    const last = runHash(spoken, spoken.length - runLength, runLength);
    return [runHash(spoken, 0, runLength), last] as const;
  });
  return {
    quotes,
    numbers: [...signs.numbers],
    sources: Array.from(signs.sources, (source) => hashOf(bare(source))),
    runs: allRuns(words, runLength),
    words: wordsOnce(words),
  };
}

/** Number of the first page that says something, for what is asked for only. */
class FirstSaid {
  readonly #first = new Map<number, number>();
  /** Most of what is looked up is not asked for; one byte tells without a look into the map. */
  readonly #filter = new Uint8Array(filterSize);

  ask(hash: number): void {
    this.#first.set(hash, Infinity);
    this.#filter[hash & (filterSize - 1)] = 1;
  }

  say(hashes: Shingles, page: number): void {
    for (const hash of hashes) {
      if (this.#filter[hash & (filterSize - 1)] === 0) continue;
      if (this.#first.get(hash) === Infinity) this.#first.set(hash, page);
    }
  }

  isBefore(hash: number, page: number): boolean {
    return (this.#first.get(hash) ?? Infinity) < page;
  }
}

/**
 * What each page has that no earlier one has: a quotation, a number, a named source. Takes the pages in order of age;
 * a page marked in `skip` is held against the others but they are not held against it (an older text of one of them).
 *
 * @example
 * noveltyByAge([sayings], new Set())[0]; // ['number'] for a page with a number
 */
export function noveltyByAge(pages: readonly Sayings[], skip: ReadonlySet<number>): Novelty[][] {
  const runs = new FirstSaid();
  const words = new FirstSaid();
  const numbers = new Map<string, number>();
  for (const { quotes, sources } of pages) {
    for (const run of quotes.flat()) runs.ask(run);
    for (const source of sources) words.ask(source);
  }
  pages.forEach((page, at) => {
    if (skip.has(at)) return;
    runs.say(page.runs, at);
    words.say(page.words, at);
    for (const number of page.numbers) if (!numbers.has(number)) numbers.set(number, at);
  });
  return pages.map(({ quotes, sources, numbers: own }, at) => {
    const found: Novelty[] = [];
    if (quotes.some(([first, last]) => !runs.isBefore(first, at) && !runs.isBefore(last, at)))
      found.push('quote');
    if (own.some((number) => (numbers.get(number) ?? Infinity) >= at)) found.push('number');
    if (sources.some((source) => !words.isBefore(source, at))) found.push('named source');
    return found;
  });
}
