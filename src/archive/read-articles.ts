import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ArticleId, BeatId, Instant, StoryId } from '../news/mod.ts';
import type { Access } from './access.ts';
import type { Database } from './schema.ts';

/** Where an article's record is, and a part of it with its story. */
interface Place {
  readonly id: ArticleId;
  readonly read_at: Instant;
  readonly joined_seq: number;
  readonly part: number;
  readonly story_id: StoryId;
}

/** An article's parts. */
type Parts = readonly [Place, ...Place[]];

/** A record with the stories its parts are in. */
export interface StoredArticle {
  readonly record: string;
  readonly parts: readonly { readonly part: number; readonly storyId: StoryId }[];
}

/** Articles read at a time while streaming: about a megabyte of text. */
const pageSize = 250;

/** Every article of a beat that is in a story, in the order the wire took them. */
export async function* readAll(
  db: Kysely<Database>,
  access: Access,
  beat: BeatId,
): AsyncGenerator<readonly StoredArticle[]> {
  for (let after = 0; ;) {
    const places = await access.run('read the articles', () => placesAfter(db, beat, after));
    if (places.length === 0) return;
    yield await readRecords(db, access, byArticle(places));
    after = places.at(-1)!.joined_seq;
  }
}

/**
 * The parts that are in stories whose last article is not older than `since`, in the order the wire took the articles.
 * The places are read at once (some 100 bytes each), as these stories are all over that order.
 */
export async function* readSince(
  db: Kysely<Database>,
  access: Access,
  beat: BeatId,
  since: Instant,
): AsyncGenerator<readonly StoredArticle[]> {
  const articles = byArticle(await access.run('read the articles', () => placesSince(db, beat, since)));
  for (let start = 0; start < articles.length; start += pageSize) {
    yield await readRecords(db, access, articles.slice(start, start + pageSize));
  }
}

async function placesAfter(db: Kysely<Database>, beat: BeatId, after: number): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    with page as materialized (
      select id, read_at, joined_seq from article_keys
      where beat = ${beat} and joined_seq > ${after}
      order by joined_seq limit ${pageSize}
    )
    select page.id, page.read_at, page.joined_seq, m.part, m.story_id
    from page join memberships m on m.article_id = page.id
    order by page.joined_seq, m.part`.execute(db);
  return rows;
}

async function placesSince(db: Kysely<Database>, beat: BeatId, since: Instant): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    with recent as materialized (select id from stories where beat = ${beat} and last_at >= ${since})
    select k.id, k.read_at, k.joined_seq, m.part, m.story_id
    from recent join memberships m on m.story_id = recent.id join article_keys k on k.id = m.article_id
    order by k.joined_seq, m.part`.execute(db);
  return rows;
}

function byArticle(places: readonly Place[]): readonly Parts[] {
  const articles: [Place, ...Place[]][] = [];
  for (const place of places) {
    const last = articles.at(-1);
    if (last?.[0].id === place.id) last.push(place);
    else articles.push([place]);
  }
  return articles;
}

/** Place by place: a plain join of so many would be planned as a walk through every month (seven times slower). */
function readRecords(
  db: Kysely<Database>,
  access: Access,
  articles: readonly Parts[],
): Promise<readonly StoredArticle[]> {
  const ids = articles.map(([{ id }]) => id);
  const instants = articles.map(([{ read_at }]) => read_at);
  return access.run('read the articles', async () => {
    const { rows } = await sql<{ readonly record: string; readonly place: number }>`
      select a.record, wanted.place
      from unnest(${ids}::text[], ${instants}::text[]) with ordinality as wanted (id, read_at, place)
      cross join lateral (
        select record from articles where read_at = wanted.read_at and id = wanted.id limit 1
      ) a
      order by wanted.place`.execute(db);
    return rows.map(({ record, place }) => ({
      record,
      parts: articles[place - 1]!.map(({ part, story_id }) => ({ part, storyId: story_id })),
    }));
  });
}
