import type { Failure, FeedState, Instant, Item } from '../../news/mod.ts';

/** One entry of a feed, as plain text. */
export interface ParsedItem {
  /** RSS `guid`, Atom and JSON Feed `id`, RDF `about`; as written. */
  readonly guid: string | null;
  /** Absolute http or https address of the page. */
  readonly url: string | null;
  /** One line; empty when there is none. */
  readonly title: string;
  /** One line, at most 1,000 characters. */
  readonly summary: string;
  /** The full text when the feed gives it, paragraphs apart by an empty line. */
  readonly content: string | null;
  readonly byline: string | null;
  /** Who published it when the feed says that someone else did. */
  readonly outlet: string | null;
  readonly publishedAt: Instant | null;
  readonly updatedAt: Instant | null;
}

/** A feed as read, whatever its format. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'json';
  readonly title: string | null;
  /** Address of the site it belongs to. */
  readonly site: string | null;
  /** BCP 47 as the feed gives it: `en`, `de-AT`. */
  readonly language: string | null;
  /** Not to be asked for more often than this (RSS `ttl`). */
  readonly ttlMinutes: number | null;
  /** Hours (0 to 23, GMT) and days (0 is Sunday) in which it is not to be asked for. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
  /** RSS syndication module: period by frequency. */
  readonly updatePeriodMinutes: number | null;
  readonly selfUrl: string | null;
  /** WebSub hub. */
  readonly hub: string | null;
  /** Whether the markup was broken and had to be guessed. */
  readonly repaired: boolean;
  /** In the feed's order, at most 2,000. */
  readonly items: readonly ParsedItem[];
}

/** A feed as read, or why it cannot be. */
export type FeedParse =
  { readonly ok: true; readonly feed: ParsedFeed } | { readonly ok: false; readonly failure: Failure };

/** What a feed says of itself, for the one who subscribes. */
export type FeedSelf = Pick<ParsedFeed, 'title' | 'site' | 'language' | 'hub' | 'selfUrl'>;

/** What one reading of a feed came to. */
export interface FeedReading {
  readonly state: FeedState;
  /** To be saved: the newest 100 at most, oldest first. */
  readonly items: readonly Item[];
  /** Entries left out because they name no page. */
  readonly withoutAddress: number;
  /** Null when it was not modified or not read. */
  readonly self: FeedSelf | null;
}
