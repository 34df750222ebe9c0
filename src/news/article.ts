import type { ArticleId, Instant } from './ids.ts';
import type { Rights } from './rights.ts';

/** One text as an outlet published it. Immutable: a changed text is another article revision. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  /** The outlet's own headline; empty when the input gave none. */
  readonly title: string;
  /** Exactly as received; every span indexes this string. */
  readonly text: string;
  /** Who published it; null when unknown. */
  readonly outlet: string | null;
  /** When the outlet dated it; null when it gave no usable date. */
  readonly publishedAt: Instant | null;
  /** When the wire read it (the virtual clock in a replay). */
  readonly readAt: Instant;
  /** SHA-256 of title, a line feed, and text, in hex. */
  readonly sha256: string;
  /** Who wrote it, as the page names them apart from the text; absent when it does not, or the text came from a file. */
  readonly byline?: string;
  /** What its feed says it is about, at most 1,000 characters; absent when it does not, or the text came from a file. */
  readonly description?: string;
  /** What its publisher allows; absent when the article came from a file. Below level 3 the text is at most an excerpt. */
  readonly rights?: Rights;
  /** The article this is a later text of, at the same address. */
  readonly revises?: ArticleId;
}

/** The texts of an article that a span can be of. */
export type ArticleField = 'title' | 'description' | 'text';

/**
 * Half-open [start, end) in UTF-16 code units of one text of an article: `Article.text` unless `field` says otherwise.
 * Invariant: `article[field].slice(start, end) === exact`.
 */
export interface Span {
  readonly articleId: ArticleId;
  /** Absent: the text. */
  readonly field?: Exclude<ArticleField, 'text'>;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A part of an article that tells of one story: an item of a roundup. */
export interface Passage {
  /** Counts from 1 in the order of the text. */
  readonly number: number;
  /** Its heading as written; empty when it has none. */
  readonly heading: string;
  /** Half-open UTF-16 offsets of `Article.text`; the heading stands before it. */
  readonly start: number;
  readonly end: number;
}
