import { termIdLimit } from './term-ids.ts';

/**
 * For each term the articles that have it, newest first, as linked lists in typed arrays over a ring of articles.
 * Nothing is deleted: an overwritten or expired article is skipped when a list is walked. Article numbers count
 * from 0 in order of arrival.
 */
export class Postings {
  readonly #perArticle: number;
  readonly #head = new Int32Array(termIdLimit);
  #next: Int32Array;
  #capacity: number;

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
    const next = new Int32Array(this.#next.length * 2);
    for (let article = Math.max(0, oldest); article < newest; article += 1) {
      const from = (article % this.#capacity) * per;
      next.set(this.#next.subarray(from, from + per), (article % (this.#capacity * 2)) * per);
    }
    this.#next = next;
    this.#capacity *= 2;
  }

  /** Adds an article under its terms; only the first `perArticle` terms are taken. */
  add(article: number, terms: readonly number[]): void {
    const count = Math.min(terms.length, this.#perArticle);
    for (let at = 0; at < count; at += 1) {
      const term = terms[at]!;
      this.#next[(article % this.#capacity) * this.#perArticle + at] = this.#head[term]!;
      // Posting numbers start at 1: 0 ends a list.
      this.#head[term] = article * this.#perArticle + at + 1;
    }
  }

  /** True when some article was ever filed under the term. */
  has(term: number): boolean {
    return this.#head[term]! > 0;
  }

  /** Calls `visit` for at most `most` articles of a term, newest first, from `oldest` on; false stops the walk. */
  walk(term: number, oldest: number, most: number, visit: (article: number) => boolean): void {
    let posting = this.#head[term]!;
    for (let seen = 0; posting > 0 && seen < most; seen += 1) {
      const article = Math.floor((posting - 1) / this.#perArticle);
      if (article < oldest || !visit(article)) return;
      posting =
        this.#next[(article % this.#capacity) * this.#perArticle + ((posting - 1) % this.#perArticle)]!;
    }
  }
}
