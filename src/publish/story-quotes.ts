import type { Article, ArticleId, CoverageRole, EvidenceId, Span } from '../news/mod.ts';
import { sentences } from '../text/mod.ts';
import {
  countWords,
  excerpt,
  sourceWordLimit,
  spanWordLimit,
  wordsAfter,
  wordsBefore,
  type Excerpt,
} from './display-budget.ts';
import { fieldText } from './field-text.ts';
import { plainText } from './safe-text.ts';

/** The rights level from which words of a page may be quoted. */
const briefLevel = 3;
/** Most words on each side of the words that differ. */
const aroundWords = 8;
/** A quotation of fewer words tells nothing. */
const fewestWords = 4;

/** The words two outlets differ in, with words around them. */
export interface MarkedWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether the sentence has more words on that side. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The article a piece of evidence is in, and the number of its sentence; NaN for what stands above the text. */
export function placeOf(id: EvidenceId): { readonly articleId: ArticleId; readonly sentence: number } {
  const at = id.lastIndexOf('#');
  return { articleId: id.slice(0, at) as ArticleId, sentence: Number(id.slice(at + 1)) };
}

function isQuotable({ rights }: Article, role: CoverageRole): boolean {
  return role !== 'linked' && (rights === undefined || rights.level >= briefLevel);
}

/**
 * Takes quotations out of the articles of one page of ours, within the display budget: at most 25 words a quotation, at
 * most 60 words of one source on the page, never more characters of an article than its `max-snippet`, and nothing of
 * a page that may only be linked. First come, first served.
 */
export class StoryQuotes {
  readonly #articles: ReadonlyMap<ArticleId, Article>;
  readonly #roleOf: (id: ArticleId) => CoverageRole;
  readonly #sourceOf: (id: ArticleId) => string;
  readonly #wordsOf = new Map<string, number>();
  readonly #charactersOf = new Map<ArticleId, number>();

  constructor(
    articles: ReadonlyMap<ArticleId, Article>,
    roleOf: (id: ArticleId) => CoverageRole,
    sourceOf: (id: ArticleId) => string,
  ) {
    this.#articles = articles;
    this.#roleOf = roleOf;
    this.#sourceOf = sourceOf;
  }

  /** The sentence, cut to what is left of its source; null when that is next to nothing, or it may not be shown. */
  sentence(id: EvidenceId): Excerpt | null {
    const { articleId, sentence } = placeOf(id);
    const article = this.#articles.get(articleId);
    if (article === undefined || !isQuotable(article, this.#roleOf(articleId))) return null;
    const place = sentences(article.text)[sentence];
    if (place === undefined) return null;
    const shown = excerpt(plainText(article.text.slice(place.start, place.end)), this.#wordsLeft(articleId));
    const isTold = shown.whole || shown.words >= fewestWords;
    return isTold && this.#take(articleId, shown.words, shown.head.length + shown.tail.length) ? shown : null;
  }

  /** The words of a span with what stands around them in its sentence; null when they cannot be shown whole. */
  marked(span: Span): MarkedWords | null {
    const { articleId, start, end, exact } = span;
    const article = this.#articles.get(articleId);
    if (article === undefined || !isQuotable(article, this.#roleOf(articleId))) return null;
    const text = fieldText(article, span);
    if (text?.slice(start, end) !== exact) return null;
    const words = plainText(exact);
    const around = sentences(text).find((each) => each.start <= start && end <= each.end);
    const left = this.#wordsLeft(articleId) - countWords(words);
    if (words === '' || left < 0) return null;
    const each = Math.min(aroundWords, Math.floor(left / 2));
    const head = plainText(text.slice(around?.start ?? start, start));
    const tail = plainText(text.slice(end, around?.end ?? end));
    for (const wanted of [each, 0]) {
      const [before, after] = [wordsBefore(head, wanted), wordsAfter(tail, wanted)];
      const all = [before, words, after];
      const count = all.reduce((sum, text) => sum + countWords(text), 0);
      if (!this.#take(articleId, count, all.join('').length)) continue;
      return { before, words, after, isCutBefore: before !== head, isCutAfter: after !== tail };
    }
    return null;
  }

  #wordsLeft(id: ArticleId): number {
    return Math.min(spanWordLimit, this.#wordsOf.get(this.#sourceOf(id)) ?? sourceWordLimit);
  }

  #take(id: ArticleId, words: number, characters: number): boolean {
    const mostCharacters = this.#articles.get(id)?.rights?.maxSnippet ?? Infinity;
    const left = (this.#charactersOf.get(id) ?? mostCharacters) - characters;
    if (left < 0) return false;
    this.#charactersOf.set(id, left);
    const source = this.#sourceOf(id);
    this.#wordsOf.set(source, (this.#wordsOf.get(source) ?? sourceWordLimit) - words);
    return true;
  }
}
