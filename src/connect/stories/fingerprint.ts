import { sentences, type SentenceSpan } from '../../text/mod.ts';
import { backgroundIdf } from './commonness.ts';
import { largestPositions } from './largest.ts';
import { TermCounts } from './term-counts.ts';
import { bigramId, type WordTerm } from './term-ids.ts';
import { WordReader } from './word-reader.ts';

/** What the story index needs of an article. Times are in milliseconds since 1970. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** When it was published, null when undated. */
  readonly at: number | null;
  /** When it was read, as far as the caller knows: dates after it are not believed, and it stands in for a missing one. */
  readonly readAt?: number;
  /** One of several stories its page tells in short: it follows the reports of a story and does not found its shape. */
  readonly isItem?: boolean;
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
  /** Sublinear, field-weighted term frequency, in 32nds. */
  readonly tf: Uint8Array;
  /** Union of the flags above. */
  readonly flags: Uint8Array;
  /** Index of the first bigram. */
  readonly bigramsFrom: number;
}

const maxUnigrams = 96;
const maxBigrams = 32;
/** Most terms a fingerprint has. */
export const maxTerms = maxUnigrams + maxBigrams;
const maxSentences = 40;
const maxCharacters = 20_000;
const maxTitle = 1000;
const titleWeight = 4;

function sentenceWeight(index: number): number {
  if (index < 2) return 1.5;
  return index < 6 ? 1 : 0.6;
}

const reader = new WordReader();
const unigrams = new TermCounts();
const bigrams = new TermCounts();

/** Counts the terms of one sentence; returns how many content words it has. */
function count(text: string, weight: number, flags: number): number {
  let before: WordTerm | null = null;
  let counted = 0;
  let isFirst = true;
  reader.read(text, ({ terms, breaks }) => {
    for (const term of terms) {
      const named = term.capitalised && !isFirst && !(flags & inTitle) ? isName : 0;
      unigrams.add(term.id, weight, flags | named | (term.numeric ? isNumber : 0));
      if (before && weight >= 1) bigrams.add(bigramId(before.id, term.id), weight, flags);
      before = term;
      counted += 1;
    }
    if (breaks) before = null;
    isFirst = false;
  });
  return counted;
}

/** Sublinear term frequency of a sum of field weights, 1 + ln(sum), in 32nds. */
function frequencyOf(weight: number): number {
  return Math.max(3, Math.min(255, Math.round((1 + Math.log(weight)) * 32)));
}

const strengths = new Float64Array(1 << 15);

/** Ids of the strongest terms by tf x idf, sorted. */
function strongest(counts: TermCounts, most: number): number[] {
  for (let at = 0; at < counts.count; at += 1) {
    const id = counts.id(at);
    strengths[at] = frequencyOf(counts.weightOf(id)) * backgroundIdf(id);
  }
  const chosen = largestPositions(strengths, counts.count, most);
  return chosen.map((at) => counts.id(at)).sort((a, b) => a - b);
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
 * A missing title is stood in for by the first sentence. Which terms are strong depends on the background alone, so that
 * an article reads the same whenever it is read.
 *
 * @example
 * fingerprintOf({ id: 'a', title: 'Port of Arle closes', text: '', at: null }).size; // 'headline'
 */
export function fingerprintOf(article: StoryArticle): Fingerprint {
  const body = article.text.slice(0, maxCharacters);
  const spans = sentences(body).slice(0, maxSentences);
  const title = titleOf(article.title, body, spans);
  unigrams.clear();
  bigrams.clear();
  count(title.slice(0, maxTitle), titleWeight, inTitle);
  let bodyWords = 0;
  spans.forEach((span, index) => {
    const flags = index < 3 ? inLead : 0;
    bodyWords += count(body.slice(span.start, span.end), sentenceWeight(index), flags);
  });
  const single = strongest(unigrams, maxUnigrams);
  const ids = [...single, ...strongest(bigrams, maxBigrams)];
  const countsOf = (at: number): TermCounts => (at < single.length ? unigrams : bigrams);
  return {
    size: sizeOf(bodyWords),
    at: article.at,
    ids: Int32Array.from(ids),
    tf: Uint8Array.from(ids, (id, at) => frequencyOf(countsOf(at).weightOf(id))),
    flags: Uint8Array.from(ids, (id, at) => countsOf(at).flagsOf(id)),
    bigramsFrom: single.length,
  };
}
