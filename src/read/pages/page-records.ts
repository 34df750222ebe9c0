import type { Failure, Instant, Rights } from '../../news/mod.ts';

/** One page as read: the article on it, and what it says about itself. */
export interface ExtractedPage {
  /** The headline; empty when the page has none. */
  readonly title: string;
  /** Names joined by commas; null when the page names no author. */
  readonly byline: string | null;
  /** The outlet as the page names it. */
  readonly outlet: string | null;
  /** Midnight UTC where the page gives the day alone. Null when it gives no date, or one more than a day ahead. */
  readonly publishedAt: Instant | null;
  /** The day of `publishedAt` in the page's own time zone: `2026-11-20`. */
  readonly publishedOn: string | null;
  readonly modifiedAt: Instant | null;
  /** The page's own address of the same site; null when it gives none that holds. */
  readonly canonicalUrl: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Paragraphs, headings and list items, a blank line between them; NFC, no markup, nothing invisible. */
  readonly text: string;
  /** UTF-16 code units of `text`. */
  readonly textLength: number;
  /** `robots` and `nutgrafbot` elements of the head, names in lower case, contents as served. */
  readonly metaRobots: readonly { readonly name: string; readonly content: string }[];
  /** The sign that the text is held back; null when it is not. */
  readonly paywall: string | null;
}

/** What reading the page of a feed item came to. */
export type PageReading =
  | {
      readonly kind: 'page';
      /** Where the answer came from, after redirects; the item's own where the page was not fetched. */
      readonly url: string;
      readonly canonicalUrl: string | null;
      readonly title: string;
      /** As much as the rights allow: nothing at level 1, an excerpt at 2, the whole text from 3. */
      readonly text: string;
      readonly byline: string | null;
      readonly outlet: string | null;
      readonly publishedAt: Instant | null;
      readonly modifiedAt: Instant | null;
      readonly language: string | null;
      readonly rights: Rights;
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly rights: Rights | null };
