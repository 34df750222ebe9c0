import type { ArticleId, BeatId, FeedId, Instant, ItemId } from './ids.ts';

/** A subscribed source of items. */
export interface Feed {
  readonly id: FeedId;
  readonly beat: BeatId;
  readonly url: string;
  /** The outlet, as the feed or the one who added it names it. */
  readonly title: string | null;
  /** The site the feed belongs to. */
  readonly site: string | null;
  readonly category: string | null;
  readonly addedAt: Instant;
}

/** Classes by which failures are counted and shown. */
export type FailureClass =
  | 'no-such-host'
  | 'blocked-address'
  | 'no-connection'
  | 'timeout'
  | 'too-large'
  | 'redirects'
  | 'http-error'
  | 'gone'
  | 'throttled'
  | 'disallowed'
  | 'paywalled'
  | 'not-a-feed'
  | 'not-a-page'
  | 'malformed'
  | 'empty'
  | 'crashed';

/** Why something could not be read: an expected outcome, never an exception. */
export interface Failure {
  readonly class: FailureClass;
  /** In words for people, without a full stop: "the server answered 503 (Service Unavailable)". */
  readonly why: string;
  /** Whether another try may go better. */
  readonly retry: boolean;
  /** The server's `Retry-After`, in milliseconds from the answer; null when it named none. */
  readonly retryAfterMs: number | null;
}

/** What the last reading of a feed came to. */
export type FeedOutcome =
  | { readonly kind: 'read'; readonly items: number; readonly repaired: boolean }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Where a feed stands. Kept over restarts, so that no restart asks a server again too early. */
export interface FeedState {
  readonly feedId: FeedId;
  /** Sent back verbatim in the next request (RFC 9110 §13). */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Not to be read before. */
  readonly nextAt: Instant;
  readonly readAt: Instant | null;
  /** The last time it gave items or was not modified. */
  readonly goodAt: Instant | null;
  readonly newestItemAt: Instant | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly outcome: FeedOutcome | null;
  /** Why it is read no longer: 410 Gone. Null while it is. */
  readonly stopped: string | null;
  /** Where it has moved for good (301, 308), and how often in a row that was said. */
  readonly moved?: { readonly url: string; readonly times: number };
  /** Hours (0 to 23) and days (0 is Sunday), GMT, in which it asks not to be read. */
  readonly skip?: { readonly hours: readonly number[]; readonly days: readonly number[] };
}

/** One feed entry as received, immutable. */
export interface Item {
  readonly id: ItemId;
  readonly feedId: FeedId;
  readonly beat: BeatId;
  /** RSS `guid`, Atom and JSON Feed `id`. */
  readonly guid: string | null;
  /** The page's address as the feed gives it, absolute. */
  readonly url: string;
  /** The address without what does not change the page; duplicates are told by it. */
  readonly canonicalUrl: string;
  readonly title: string;
  /** The feed's own excerpt as plain text, at most 1,000 characters. */
  readonly summary: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: Instant | null;
  readonly updatedAt: Instant | null;
  readonly seenAt: Instant;
}

/** What reading an item's page came to. */
export type PageOutcome =
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'unchanged'; readonly articleId: ArticleId }
  | { readonly kind: 'revised'; readonly articleId: ArticleId; readonly revises: ArticleId }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An item whose page is to be read. */
export interface OpenItem {
  readonly item: Item;
  /** How often its page was read already. */
  readonly reads: number;
}

/** An item with what came of its page, for people. */
export interface ItemReport {
  readonly item: Item;
  readonly outcome: PageOutcome | null;
  readonly at: Instant | null;
}
