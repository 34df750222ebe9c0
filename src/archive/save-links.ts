import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { ArchiveLink, StoryId } from '../news/mod.ts';
import { wrong } from './check-change.ts';
import { encodeRecord } from './records.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Stores what a story is linked to. A link to a story that is redirected is one to the
 * story it is part of now. Errors: `NG_BUG` for a link to a story that is not stored.
 */
export async function saveLinks(db: Db, id: StoryId, links: readonly ArchiveLink[]): Promise<void> {
  if (links.length === 0) return;
  const standing = await resolve(db, links);
  const missing = links.find(({ storyId }) => !standing.has(storyId));
  if (missing !== undefined) {
    throw wrong(`story "${id}" is linked to story "${missing.storyId}", which is not stored`);
  }
  for (const { storyId, relation, score, shared } of links) {
    const target = standing.get(storyId)!;
    if (target === id) continue;
    await db
      .insertInto('story_links')
      .values({ from_id: id, to_id: target, relation, score, shared: encodeRecord(shared) })
      .onConflict((conflict) =>
        conflict
          .columns(['from_id', 'to_id', 'relation'])
          .doUpdateSet({ score, shared: encodeRecord(shared) })
          .where('story_links.score', '<', score),
      )
      .execute();
  }
}

/** The story that stands for each that is linked to. */
async function resolve(db: Db, links: readonly ArchiveLink[]): Promise<ReadonlyMap<StoryId, StoryId>> {
  const wanted = links.map(({ storyId }) => storyId);
  const { rows } = await sql<{ readonly id: StoryId; readonly standing: StoryId }>`
    select id, id as standing from stories where id = any(${wanted}::text[])
    union all
    select from_id, to_id from redirects where from_id = any(${wanted}::text[])`.execute(db);
  return new Map(rows.map(({ id, standing }) => [id, standing]));
}
