import type { Generated } from 'kysely';
import type { ArticleId, BeatId, BriefId, FeedId, Instant, ItemId, StoryId } from '../news/mod.ts';

/**
 * The tables as Kysely sees them. Two rules an adapter keeps: `bigint` arrives as a number, `json` as its own text.
 *
 * Records are `json`, never `jsonb` or `text`: `json` keeps the order of the keys, and holds U+0000 and lone
 * surrogates as escapes, which the other two change or refuse. Instants are ISO text under collation "C".
 * Locks are taken in the order of these tables, so that two processes never wait for each other.
 */
export interface Database {
  feeds: FeedsTable;
  url_hashes: UrlHashesTable;
  items: ItemsTable;
  feed_states: FeedStatesTable;
  stories: StoriesTable;
  article_keys: ArticleKeysTable;
  articles: ArticlesTable;
  briefs: BriefsTable;
  cards: CardsTable;
  robots: RobotsTable;
  counters: CountersTable;
  migrations: MigrationsTable;
}

interface FeedsTable {
  /** Order of adding. Gaps are normal. */
  seq: Generated<number>;
  id: FeedId;
  beat: BeatId;
  /** A URL may be longer than an index takes. */
  url_sha256: Uint8Array;
  added_at: Instant;
  record: string;
}

interface FeedStatesTable {
  feed_id: FeedId;
  beat: BeatId;
  next_at: Instant;
  stopped: boolean;
  record: string;
}

interface ItemsTable {
  seq: Generated<number>;
  id: ItemId;
  feed_id: FeedId;
  beat: BeatId;
  seen_at: Instant;
  /** Of the entry, as the feed last said. */
  updated_at: Instant | null;
  /** When its page is to be read (again); null: not again. */
  next_at: Instant | null;
  /** How often its page was read. */
  reads: Generated<number>;
  /** What came of the page; null while nothing has. */
  outcome_kind: string | null;
  outcome_at: Instant | null;
  outcome: string | null;
  /** The article the outcome names. */
  article_id: ArticleId | null;
  record: string;
}

/** The addresses a beat has seen. */
interface UrlHashesTable {
  beat: BeatId;
  /** Of the canonical address. */
  sha256: Uint8Array;
  item_id: ItemId;
  at: Instant;
}

/** Where an article is and belongs. Its record, which never changes, is in the month of `read_at`. */
interface ArticleKeysTable {
  id: ArticleId;
  read_at: Instant;
  beat: BeatId;
  /** Null while it waits for its story. */
  story_id: StoryId | null;
  /** Order of joining. Gaps are normal; null while it waits. */
  joined_seq: number | null;
  /** The item whose page it was read from. */
  item_id: ItemId | null;
  revises: ArticleId | null;
}

/** Partitioned by the month of `read_at`, see months.ts. */
interface ArticlesTable {
  id: ArticleId;
  read_at: Instant;
  beat: BeatId;
  record: string;
}

interface StoriesTable {
  id: StoryId;
  beat: BeatId;
  first_at: Instant;
  last_at: Instant;
  /** Length of the coverage: a change with fewer articles than the stored story is an older one. */
  articles: number;
  record: string;
  /** The whole `ArchivedStory`. */
  search: string;
  /** Its terms once more, in a form the index can hold. */
  terms: readonly string[];
}

interface BriefsTable {
  id: BriefId;
  version: number;
  story_id: StoryId;
  beat: BeatId;
  published_at: Instant;
  updated_at: Instant;
  record: string;
}

interface CardsTable {
  story_id: StoryId;
  beat: BeatId;
  at: Instant;
  record: string;
}

interface RobotsTable {
  origin: string;
  record: string;
}

/** Summed over its rows, the number of each record stored. */
interface CountersTable {
  stripe: number;
  articles: number;
  stories: number;
  briefs: number;
  cards: number;
}

interface MigrationsTable {
  number: number;
  name: string;
  applied_at: Generated<Date>;
}
