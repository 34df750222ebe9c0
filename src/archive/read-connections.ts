import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type {
  ArchivedStory,
  ArchiveLink,
  BeatId,
  EntityKey,
  EntityRecord,
  Instant,
  Story,
  StoryId,
} from '../news/mod.ts';
import { decodeRecord, indexableKey } from './records.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** The stories linked to a story, newest first. */
export async function readLinksTo(db: Db, id: StoryId, limit: number): Promise<readonly ArchiveLink[]> {
  const rows = await db
    .selectFrom('story_links as l')
    .innerJoin('stories as s', 's.id', 'l.from_id')
    .select(['l.from_id', 'l.relation', 'l.score', 'l.shared', 's.last_at', 's.search'])
    .where('l.to_id', '=', id)
    .orderBy('s.last_at', 'desc')
    .orderBy('s.id', 'desc')
    .orderBy('l.score', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ from_id, relation, score, shared, last_at, search }) => ({
    storyId: from_id,
    headline: headlineOf(search),
    at: last_at,
    relation,
    score,
    shared: decodeRecord<readonly string[]>(shared),
  }));
}

interface EntityRow {
  readonly story_id: StoryId;
  readonly at: Instant;
  readonly salience: number;
  /** As it stands in the record: JSON. */
  readonly headline: string;
  /** Of the newest story only. */
  readonly record: string | null;
  readonly first_at: Instant;
  readonly last_at: Instant;
  readonly stories: number;
}

/** An entity with the newest stories that name it; null when none does. */
export async function readEntity(
  db: Db,
  beat: BeatId,
  key: EntityKey,
  limit: number,
): Promise<EntityRecord | null> {
  const rows = await entityRows(db, beat, indexableKey(key), Math.max(limit, 1));
  const [newest] = rows;
  if (newest === undefined) return null;
  const story = decodeRecord<Story>(newest.record!);
  const named = story.entities.find((entity) => indexableKey(entity.key) === indexableKey(key))!;
  return {
    key: named.key,
    name: named.name,
    kind: named.kind,
    firstAt: newest.first_at,
    lastAt: newest.last_at,
    stories: newest.stories,
    newest: rows.slice(0, limit).map(({ story_id, at, salience, headline }) => ({
      storyId: story_id,
      headline: decodeRecord<string>(headline),
      at,
      salience,
    })),
  };
}

/**
 * The headline in a record that is searched by; the rest of fifty records need not come along. Not PostgreSQL's own
 * reading of JSON, which refuses a record that holds U+0000 anywhere.
 */
const headlineField = String.raw`"headline"\s*:\s*("(?:[^"\\]|\\.)*")`;

/** One statement, so that all of it is of one moment. */
async function entityRows(db: Db, beat: BeatId, key: string, limit: number): Promise<readonly EntityRow[]> {
  const { rows } = await sql<EntityRow>`
    with newest as materialized (
      select story_id, at, salience, row_number() over (order by at desc, story_id desc) as place
      from story_entities where beat = ${beat} and key = ${key}
      order by at desc, story_id desc limit ${limit}
    ), every as materialized (
      select min(first_at) as first_at, max(at) as last_at, count(*) as stories
      from story_entities where beat = ${beat} and key = ${key}
    )
    select n.story_id, n.at, n.salience, substring(s.search::text from ${headlineField}) as headline,
      case when n.place = 1 then s.record end as record, every.first_at, every.last_at, every.stories
    from newest n cross join every join stories s on s.id = n.story_id
    order by n.place`.execute(db);
  return rows;
}

/** The story this one is part of; null when it stands or is not known. */
export async function readRedirect(db: Db, id: StoryId): Promise<StoryId | null> {
  const row = await db.selectFrom('redirects').select('to_id').where('from_id', '=', id).executeTakeFirst();
  return row?.to_id ?? null;
}

function headlineOf(search: string): string {
  return decodeRecord<ArchivedStory>(search).headline;
}
