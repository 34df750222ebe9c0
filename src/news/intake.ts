import type { Article } from './article.ts';
import type { Failure, Feed, FeedState, Item, ItemReport, OpenItem, PageOutcome } from './feed.ts';
import type { ArticleId, BeatId, FeedId, Instant, ItemId, StoryId } from './ids.ts';

/** A robots.txt as last served, by origin. Kept so that a restart does not ask again (RFC 9309 §2.4). */
export interface RobotsRecord {
  /** `https://gridpaper.example` */
  readonly origin: string;
  /** HTTP status of the last answer; 0 when the server could not be reached. */
  readonly status: number;
  /** The first 500 KiB, decoded; kept from the last good answer while the server fails. */
  readonly text: string;
  readonly readAt: Instant;
  /** Since when every answer has been a server error or none at all; null while it answers. */
  readonly failingSince: Instant | null;
  /** Why it could not be read; absent when it could. */
  readonly failure?: Failure;
}

/** What the wire is subscribed to and what it has seen: feeds, items, pages, robots.txt. Implemented in archive/. */
export interface Intake {
  /** Adds feeds that are not there yet, told by beat and address. Gives those added; all or nothing. */
  addFeeds(feeds: readonly Feed[]): Promise<readonly Feed[]>;
  /** In the order they were added. */
  feeds(beat?: BeatId): Promise<readonly Feed[]>;
  feed(id: FeedId): Promise<Feed | null>;
  /** A feed that was never read has no state. */
  feedStates(beat?: BeatId): Promise<readonly FeedState[]>;
  feedState(id: FeedId): Promise<FeedState | null>;
  /** Feeds of a beat whose `nextAt` has come, or that were never read, longest due first; not those stopped. */
  dueFeeds(beat: BeatId, now: Instant, limit: number): Promise<readonly Feed[]>;
  /**
   * Saves what a reading brought, in one transaction. An item whose canonical address the beat has seen is known: it
   * is left out, and its page is read again when the feed says it was updated since. Gives the ids that were new.
   */
  saveReading(state: FeedState, items: readonly Item[]): Promise<readonly ItemId[]>;
  item(id: ItemId): Promise<Item | null>;
  /** The item that first named this address on the beat. */
  itemByUrl(beat: BeatId, canonicalUrl: string): Promise<Item | null>;
  /** Items of a feed whose page is to be read now: never read, to be tried again, or to be read again. Oldest first. */
  openItems(feedId: FeedId, now: Instant, limit: number): Promise<readonly OpenItem[]>;
  /** Feeds of a beat that have such items. */
  feedsWithOpenItems(beat: BeatId, now: Instant, limit: number): Promise<readonly FeedId[]>;
  /** Newest first. */
  itemReports(options: {
    readonly beat?: BeatId;
    readonly limit: number;
    readonly failedOnly?: boolean;
  }): Promise<readonly ItemReport[]>;
  /**
   * Saves what came of a page, with its article where there is one, in one transaction. The article waits for its
   * story. `nextAt` is when the page is to be read again; null: not again. Saving the same again changes nothing.
   */
  savePage(
    itemId: ItemId,
    outcome: PageOutcome,
    when: { readonly at: Instant; readonly nextAt: Instant | null },
    article: Article | null,
  ): Promise<void>;
  /** The newest revision of the article read from an item's page. */
  articleOfItem(itemId: ItemId): Promise<Article | null>;
  /** Articles of a beat that are in no story yet, are no revision and not set aside, in the order they were read. */
  waitingArticles(beat: BeatId, limit: number): Promise<readonly ArticleId[]>;
  /** Takes articles out of those that wait, as no story can be found for them; those in a story stay there. */
  setAside(ids: readonly ArticleId[]): Promise<void>;
  /** How many articles are set aside, of each beat that has any. */
  setAsideByBeat(beat?: BeatId): Promise<Readonly<Record<BeatId, number>>>;
  /** Has those that are set aside wait again, as if they had never failed. Gives how many there were. */
  retrySetAside(beat?: BeatId): Promise<number>;
  /** The stories an article's parts are in, in the order of the parts; none while it waits. */
  storiesOfArticle(id: ArticleId): Promise<readonly StoryId[]>;
  robots(origin: string): Promise<RobotsRecord | null>;
  saveRobots(record: RobotsRecord): Promise<void>;
}
