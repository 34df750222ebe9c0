import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { StoryChange, StoryId } from '../news/mod.ts';
import { wrong } from './check-change.ts';
import { encodeRecord, indexableTerm } from './records.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/** Stores stories as they are now, and gives those that were not there. Errors: `NG_BUG` for one that is redirected. */
export async function saveStories(db: Db, changes: readonly StoryChange[]): Promise<ReadonlySet<StoryId>> {
  const ids = changes.map(({ story }) => story.id);
  const stored = await storedOf(db, ids);
  for (const change of changes) {
    const { id } = change.story;
    if (stored.has(id)) await db.updateTable('stories').set(rowOf(change)).where('id', '=', id).execute();
    else
      await db
        .insertInto('stories')
        .values({ id, ...rowOf(change) })
        .execute();
  }
  return new Set(ids.filter((id) => !stored.has(id)));
}

async function storedOf(db: Db, ids: readonly StoryId[]): Promise<ReadonlySet<StoryId>> {
  const { rows } = await sql<{ readonly id: StoryId; readonly target: StoryId | null }>`
    select id, null as target from stories where id = any(${ids}::text[])
    union all
    select from_id, to_id from redirects where from_id = any(${ids}::text[])`.execute(db);
  const gone = rows.find(({ target }) => target !== null);
  if (gone !== undefined) throw wrong(`story "${gone.id}" is part of story "${gone.target!}"`);
  return new Set(rows.map(({ id }) => id));
}

function rowOf({ story, search }: StoryChange) {
  return {
    beat: story.beat,
    first_at: story.firstAt,
    last_at: story.lastAt,
    record: encodeRecord(story),
    search: encodeRecord(search),
    terms: search.terms.map(indexableTerm),
  };
}
