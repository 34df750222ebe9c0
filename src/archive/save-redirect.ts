import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Redirect, StoryId } from '../news/mod.ts';
import { wrong } from './check-change.ts';
import type { Additions } from './counters.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Makes a story part of another: it is listed nowhere from now on, and what led to it leads to the other. The versions
 * of its brief stay. Redirects always lead to a story that stands, so there are neither chains nor cycles.
 *
 * Errors: `NG_BUG` when it is part of a third story already, when the other is part of it, or is not stored.
 */
export async function redirectStory(db: Db, { from, to }: Redirect): Promise<Additions> {
  const [known, farther] = [await targetOf(db, from), await targetOf(db, to)];
  const target = farther ?? to;
  if (known === target) return {};
  if (known !== null) throw wrong(`story "${from}" is part of story "${known}" already`);
  if (target === from) throw wrong(`story "${from}" cannot be part of itself`);
  const standing = await db.selectFrom('stories').select('id').where('id', '=', target).executeTakeFirst();
  if (standing === undefined) throw wrong(`story "${from}" goes to story "${target}", which is not stored`);
  await db.updateTable('redirects').set({ to_id: target }).where('to_id', '=', from).execute();
  await db.insertInto('redirects').values({ from_id: from, to_id: target }).execute();
  await redirectLinks(db, from, target);
  return removeStory(db, from);
}

async function targetOf(db: Db, id: StoryId): Promise<StoryId | null> {
  const row = await db.selectFrom('redirects').select('to_id').where('from_id', '=', id).executeTakeFirst();
  return row?.to_id ?? null;
}

/** Later stories that were linked to it are linked to the other, each way once with its better score. */
async function redirectLinks(db: Db, from: StoryId, target: StoryId): Promise<void> {
  await sql`
    insert into story_links as l (from_id, to_id, relation, score, shared)
    select from_id, ${target}, relation, score, shared from story_links
    where to_id = ${from} and from_id <> ${target}
    on conflict (from_id, to_id, relation) do update set score = excluded.score, shared = excluded.shared
    where l.score < excluded.score`.execute(db);
  await db
    .deleteFrom('story_links')
    .where((is) => is.or([is('to_id', '=', from), is('from_id', '=', from)]))
    .execute();
}

async function removeStory(db: Db, id: StoryId): Promise<Additions> {
  await db.deleteFrom('story_entities').where('story_id', '=', id).execute();
  const cards = await db.deleteFrom('cards').where('story_id', '=', id).executeTakeFirst();
  const stories = await db.deleteFrom('stories').where('id', '=', id).executeTakeFirst();
  const brief = await db
    .selectFrom('briefs')
    .select('id')
    .where('story_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return {
    stories: -Number(stories.numDeletedRows),
    cards: -Number(cards.numDeletedRows),
    briefs: brief === undefined ? 0 : -1,
  };
}
