import { termIdLimit } from './term-ids.ts';

const mostPostings = 2 ** 31 - 2;

/** Scores of articles by their place in the ring: number modulo capacity. */
export interface Tally {
  readonly scores: Float32Array;
  /** The places that have a score, the first `count` of these. */
  readonly touched: Int32Array;
  count: number;
  /** Postings that may still be looked at. */
  budget: number;
}

/**
 * For each term the articles that have it, newest first, as linked lists in typed arrays over a ring of articles.
 * Nothing is deleted: the tail of a list older than the oldest article asked for is never walked, and its place in the
 * ring is taken again. Article numbers count from 0 in order of arrival.
 */
export class Postings {
  readonly #perArticle: number;
  readonly #head = new Int32Array(termIdLimit);
  #next: Int32Array;
  #capacity: number;
  /** Number of the article that posting 1 belongs to: a multiple of the capacity. */
  #base = 0;

  constructor(capacity: number, perArticle: number) {
    this.#capacity = capacity;
    this.#perArticle = perArticle;
    this.#next = new Int32Array(capacity * perArticle);
  }

  get capacity(): number {
    return this.#capacity;
  }

  /** Doubles the ring; the articles from `oldest` up to `newest` (exclusive) keep their lists. */
  grow(oldest: number, newest: number): void {
    const per = this.#perArticle;
    this.#rebase(Math.floor(oldest / (this.#capacity * 2)) * this.#capacity * 2);
    const next = new Int32Array(this.#next.length * 2);
    for (let article = oldest; article < newest; article += 1) {
      const from = (article % this.#capacity) * per;
      next.set(this.#next.subarray(from, from + per), (article % (this.#capacity * 2)) * per);
    }
    this.#next = next;
    this.#capacity *= 2;
  }

  /** Adds an article under its terms; only the first `perArticle` terms are taken. `oldest`: see `walk()`. */
  add(article: number, terms: ArrayLike<number>, oldest: number): void {
    if ((article - this.#base + 1) * this.#perArticle > mostPostings)
      this.#rebase(Math.floor(oldest / this.#capacity) * this.#capacity);
    const count = Math.min(terms.length, this.#perArticle);
    const slot = (article % this.#capacity) * this.#perArticle;
    const first = (article - this.#base) * this.#perArticle + 1;
    for (let at = 0; at < count; at += 1) {
      const term = terms[at]!;
      this.#next[slot + at] = this.#head[term]!;
      // Postings count from 1: 0 ends a list.
      this.#head[term] = first + at;
    }
  }

  /** True when an article from `oldest` on is filed under the term. */
  has(term: number, oldest: number): boolean {
    return this.#head[term]! > Math.max(0, oldest - this.#base) * this.#perArticle;
  }

  /**
   * Adds `weight` to the score of at most `most` articles of a term, newest first, from `oldest` on, as long as the
   * tally's budget lasts.
   */
  collect(term: number, oldest: number, most: number, weight: number, tally: Tally): void {
    const { scores, touched } = tally;
    const per = this.#perArticle;
    const ring = this.#capacity * per;
    const end = Math.max(0, oldest - this.#base) * per;
    const last = Math.max(0, tally.budget - most);
    // The base is a multiple of the capacity, so that a posting finds its place without it.
    let posting = this.#head[term]!;
    for (; posting > end && tally.budget > last; tally.budget -= 1) {
      const at = (posting - 1) % ring;
      const place = (at / per) | 0;
      if (scores[place] === 0) touched[tally.count++] = place;
      scores[place]! += weight;
      posting = this.#next[at]!;
    }
  }

  #rebase(base: number): void {
    const shift = (base - this.#base) * this.#perArticle;
    if (shift === 0) return;
    for (const list of [this.#head, this.#next])
      for (let at = 0; at < list.length; at += 1)
        if (list[at]! > 0) list[at] = Math.max(0, list[at]! - shift);
    this.#base = base;
  }
}
