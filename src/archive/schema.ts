import type { Generated } from 'kysely';
import type {
  ArchiveRelation,
  ArticleId,
  BeatId,
  BriefId,
  FeedId,
  Instant,
  ItemId,
  StoryId,
} from '../news/mod.ts';

/**
 * The tables as Kysely sees them. Two rules an adapter keeps: `bigint` arrives as a number, `json` as its own text.
 *
 * Records are `json`, never `jsonb` or `text`: `json` keeps the order of the keys, and holds U+0000 and lone
 * surrogates as escapes, which the other two change or refuse. Instants are ISO text under collation "C".
 * Locks are taken in the order of these tables, so that two processes never wait for each other; only changes of
 * stories go back and forth among theirs (`stories` to `cards`), which they may, as a beat makes them one at a time.
 */
export interface Database {
  feeds: FeedsTable;
  url_hashes: UrlHashesTable;
  items: ItemsTable;
  feed_states: FeedStatesTable;
  stories: StoriesTable;
  article_keys: ArticleKeysTable;
  articles: ArticlesTable;
  memberships: MembershipsTable;
  redirects: RedirectsTable;
  story_links: StoryLinksTable;
  story_entities: StoryEntitiesTable;
  briefs: BriefsTable;
  cards: CardsTable;
  robots: RobotsTable;
  counters: CountersTable;
  model_spending: ModelSpendingTable;
  model_answers: ModelAnswersTable;
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
  /** The order in which the wire took the articles. Gaps are normal; null while it waits for its story. */
  joined_seq: number | null;
  /** The item whose page it was read from. */
  item_id: ItemId | null;
  revises: ArticleId | null;
  /** Whether it was given up on while it waited. */
  set_aside: Generated<boolean>;
}

/** Partitioned by the month of `read_at`, see months.ts. */
interface ArticlesTable {
  id: ArticleId;
  read_at: Instant;
  beat: BeatId;
  record: string;
}

/** The stories that stand: one that is redirected is here no more. */
interface StoriesTable {
  id: StoryId;
  beat: BeatId;
  first_at: Instant;
  last_at: Instant;
  record: string;
  /** The whole `ArchivedStory`. */
  search: string;
  /** Its terms once more, in a form the index can hold. */
  terms: readonly string[];
}

/** Which story each part of an article is in. */
interface MembershipsTable {
  article_id: ArticleId;
  part: number;
  story_id: StoryId;
  /** Whether a later change moved it out of the story it joined. */
  moved: Generated<boolean>;
}

/** Where the stories went that stand no more. */
interface RedirectsTable {
  from_id: StoryId;
  /** One that stands: chains are closed up when they are made. */
  to_id: StoryId;
}

interface StoryLinksTable {
  /** The later story. */
  from_id: StoryId;
  to_id: StoryId;
  relation: ArchiveRelation;
  score: number;
  shared: string;
}

/** In which stories an entity is named. Its name and kind are in their records. */
interface StoryEntitiesTable {
  story_id: StoryId;
  /** In a form the index can hold. */
  key: string;
  beat: BeatId;
  /** First and last article of the story. */
  first_at: Instant;
  at: Instant;
  salience: number;
}

/** All versions, those of stories that are redirected too. */
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
  read_at: Instant;
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

/** What models cost, a row for each day (UTC). */
interface ModelSpendingTable {
  day: string;
  calls: number;
  input_tokens: number;
  output_tokens: number;
  cached_tokens: number;
  money: number;
}

/** Answers of models under the hash of their question, the newest of them. */
interface ModelAnswersTable {
  /** Order of keeping. Gaps are normal. */
  seq: Generated<number>;
  key: string;
  answer: string;
}

interface MigrationsTable {
  number: number;
  name: string;
  applied_at: Generated<Date>;
}
