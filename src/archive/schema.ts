import type { Generated } from 'kysely';
import type { ArticleId, BeatId, BriefId, Instant, StoryId } from '../news/mod.ts';

/**
 * The tables as Kysely sees them. Two rules an adapter keeps: `bigint` arrives as a number, `json` as its own text.
 *
 * Records are `json`, never `jsonb` or `text`: `json` keeps the order of the keys, and holds U+0000 and lone
 * surrogates as escapes, which the other two change or refuse. Instants are ISO text under collation "C".
 */
export interface Database {
  articles: ArticlesTable;
  stories: StoriesTable;
  briefs: BriefsTable;
  cards: CardsTable;
  migrations: MigrationsTable;
}

interface ArticlesTable {
  /** Order of saving. Gaps are normal. */
  seq: Generated<number>;
  id: ArticleId;
  beat: BeatId;
  story_id: StoryId;
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

interface MigrationsTable {
  number: number;
  name: string;
  applied_at: Generated<Date>;
}
