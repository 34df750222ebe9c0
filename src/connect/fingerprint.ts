import { isStopWord, sentences, words, type SentenceSpan } from '../text/mod.ts';
import type { Commonness } from './commonness.ts';
import { bigramId, termsOfWord, type WordTerm } from './term-ids.ts';

/** What the story index needs of an article. `at` is in milliseconds since 1970, null when undated. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: number | null;
}

/** Length class by content words of the body: 130 or more, 8 to 129, fewer than 8. */
export type TextSize = 'full' | 'lead' | 'headline';

export const inTitle = 1;
export const inLead = 2;
export const isNumber = 4;
export const isName = 8;

/** An article as its strongest terms, in parallel arrays sorted by term id; bigrams have the highest ids. */
export interface Fingerprint {
  readonly size: TextSize;
  readonly at: number | null;
  readonly ids: Int32Array;
  /** Sublinear, field-weighted term frequency. */
  readonly tf: Float32Array;
  /** Union of the flags above. */
  readonly flags: Uint8Array;
  /** Index of the first bigram. */
  readonly bigramsFrom: number;
}

interface Weighed {
  weight: number;
  flags: number;
}

const maxUnigrams = 96;
const maxBigrams = 32;
const maxSentences = 40;
const maxCharacters = 20_000;
const titleWeight = 4;

function sentenceWeight(index: number): number {
  if (index < 2) return 1.5;
  return index < 6 ? 1 : 0.6;
}

class Collector {
  readonly unigrams = new Map<number, Weighed>();
  readonly bigrams = new Map<number, Weighed>();
  readonly #commonness: Commonness;

  constructor(commonness: Commonness) {
    this.#commonness = commonness;
  }

  /** Counts one sentence; returns how many content words it has. */
  add(text: string, weight: number, flags: number): number {
    let before: WordTerm | null = null;
    let count = 0;
    let isFirst = true;
    for (const word of words(text)) {
      const found = termsOfWord(word.text);
      for (const term of found) {
        const named = term.capitalised && !isFirst && !(flags & inTitle) ? isName : 0;
        this.#count(this.unigrams, term.id, weight, flags | named | (term.numeric ? isNumber : 0));
        this.#commonness.learn(term.id, term.share);
        if (before && weight >= 1) this.#pair(before, term, weight, flags);
        before = term;
        count += 1;
      }
      if (found.length === 0 && !isStopWord(word.text.toLowerCase())) before = null;
      isFirst = false;
    }
    return count;
  }

  #pair(before: WordTerm, term: WordTerm, weight: number, flags: number): void {
    const id = bigramId(before.id, term.id);
    this.#commonness.learn(id, Math.min(before.share, term.share) * 0.1);
    this.#count(this.bigrams, id, weight, flags);
  }

  #count(into: Map<number, Weighed>, id: number, weight: number, flags: number): void {
    const known = into.get(id);
    if (!known) {
      into.set(id, { weight, flags });
      return;
    }
    known.weight += weight;
    known.flags |= flags;
  }
}

type Entry = readonly [id: number, tf: number, flags: number];

function strongest(counted: ReadonlyMap<number, Weighed>, most: number, commonness: Commonness): Entry[] {
  const all: (readonly [number, Entry])[] = [];
  for (const [id, { weight, flags }] of counted) {
    const tf = Math.max(0.1, 1 + Math.log(weight));
    all.push([tf * commonness.idf(id), [id, tf, flags]]);
  }
  if (all.length > most) all.sort((a, b) => b[0] - a[0] || a[1][0] - b[1][0]).length = most;
  return all.map(([, entry]) => entry).sort((a, b) => a[0] - b[0]);
}

function sizeOf(bodyWords: number): TextSize {
  if (bodyWords >= 130) return 'full';
  return bodyWords >= 8 ? 'lead' : 'headline';
}

function titleOf(title: string, body: string, spans: readonly SentenceSpan[]): string {
  const first = spans[0];
  return title.trim() || !first ? title : body.slice(first.start, first.end);
}

/**
 * Reads an article into its 96 strongest terms and 32 strongest pairs of adjacent content words (pairs of the title
 * and the first six sentences only), by tf x idf.
 * A missing title is stood in for by the first sentence. Teaches `commonness` the background share of each term.
 *
 * @example
 * fingerprintOf({ id: 'a', title: 'Port of Arle closes', text: '', at: null }, new Commonness()).size; // 'headline'
 */
export function fingerprintOf(article: StoryArticle, commonness: Commonness): Fingerprint {
  const body = article.text.slice(0, maxCharacters);
  const spans = sentences(body).slice(0, maxSentences);
  const title = titleOf(article.title, body, spans);
  const collector = new Collector(commonness);
  collector.add(title, titleWeight, inTitle);
  let bodyWords = 0;
  spans.forEach((span, index) => {
    const flags = index < 3 ? inLead : 0;
    bodyWords += collector.add(body.slice(span.start, span.end), sentenceWeight(index), flags);
  });
  const unigrams = strongest(collector.unigrams, maxUnigrams, commonness);
  const entries = [...unigrams, ...strongest(collector.bigrams, maxBigrams, commonness)];
  return {
    size: sizeOf(bodyWords),
    at: article.at,
    ids: Int32Array.from(entries, ([id]) => id),
    tf: Float32Array.from(entries, ([, tf]) => tf),
    flags: Uint8Array.from(entries, ([, , flags]) => flags),
    bigramsFrom: unigrams.length,
  };
}
