import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ArticleId, BeatId, Instant, StoryId } from '../news/mod.ts';
import type { Access } from './access.ts';
import type { Database } from './schema.ts';

/** Where an article's record is, and the story it joined. */
interface Place {
  readonly id: ArticleId;
  readonly read_at: Instant;
  readonly story_id: StoryId;
  readonly joined_seq: number;
}

export interface StoredArticle {
  readonly record: string;
  readonly storyId: StoryId;
}

/** Articles read at a time while streaming: about a megabyte of text. */
const pageSize = 250;

/** Every article of a beat that is in a story, in the order they joined. */
export async function* readAll(
  db: Kysely<Database>,
  access: Access,
  beat: BeatId,
): AsyncGenerator<readonly StoredArticle[]> {
  for (let after = 0; ;) {
    const places = await access.run('read the articles', () => placesAfter(db, beat, after));
    if (places.length === 0) return;
    yield await readRecords(db, access, places);
    after = places.at(-1)!.joined_seq;
  }
}

/**
 * The articles of the stories whose last article is not older than `since`, in the order they joined.
 * The places are read at once (some 100 bytes each), as these stories are all over the order of joining.
 */
export async function* readSince(
  db: Kysely<Database>,
  access: Access,
  beat: BeatId,
  since: Instant,
): AsyncGenerator<readonly StoredArticle[]> {
  const places = await access.run('read the articles', () => placesSince(db, beat, since));
  for (let start = 0; start < places.length; start += pageSize) {
    yield await readRecords(db, access, places.slice(start, start + pageSize));
  }
}

async function placesAfter(db: Kysely<Database>, beat: BeatId, after: number): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    select id, read_at, story_id, joined_seq from article_keys
    where beat = ${beat} and joined_seq > ${after} and story_id is not null
    order by joined_seq limit ${pageSize}`.execute(db);
  return rows;
}

async function placesSince(db: Kysely<Database>, beat: BeatId, since: Instant): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    with recent as materialized (select id from stories where beat = ${beat} and last_at >= ${since})
    select k.id, k.read_at, k.story_id, k.joined_seq
    from recent join article_keys k on k.story_id = recent.id
    order by k.joined_seq`.execute(db);
  return rows;
}

/** Place by place: a plain join of so many would be planned as a walk through every month (seven times slower). */
function readRecords(
  db: Kysely<Database>,
  access: Access,
  places: readonly Place[],
): Promise<readonly StoredArticle[]> {
  const ids = places.map(({ id }) => id);
  const instants = places.map(({ read_at }) => read_at);
  return access.run('read the articles', async () => {
    const { rows } = await sql<{ readonly record: string; readonly place: number }>`
      select a.record, wanted.place
      from unnest(${ids}::text[], ${instants}::text[]) with ordinality as wanted (id, read_at, place)
      cross join lateral (
        select record from articles where read_at = wanted.read_at and id = wanted.id limit 1
      ) a
      order by wanted.place`.execute(db);
    return rows.map(({ record, place }) => ({ record, storyId: places[place - 1]!.story_id }));
  });
}
