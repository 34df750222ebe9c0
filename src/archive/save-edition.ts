import type { Transaction } from 'kysely';
import type { Brief, Card, Edition } from '../news/mod.ts';
import { wrong } from './check-change.ts';
import type { Additions } from './counters.ts';
import { completeEdition } from './older-records.ts';
import { decodeRecord, encodeRecord } from './records.ts';
import { changed, isSame } from './save-article.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Stores what was made of a story.
 * Errors: `NG_BUG` when the version of its brief is stored with other content, or the story has it of another brief.
 */
export function saveEdition(db: Db, edition: Edition): Promise<Additions> {
  return edition.kind === 'brief' ? saveBrief(db, edition.brief) : saveCard(db, edition.card);
}

/** Compares a stored brief version with one given; cards change. Errors: as `saveEdition`, also when it is not stored. */
export async function checkEdition(db: Db, edition: Edition): Promise<void> {
  if (edition.kind === 'brief') await checkBrief(db, edition.brief, encodeRecord(edition.brief));
}

async function saveBrief(db: Db, brief: Brief): Promise<Additions> {
  const record = encodeRecord(brief);
  const inserted = await db
    .insertInto('briefs')
    .values({
      id: brief.id,
      version: brief.version,
      story_id: brief.storyId,
      beat: brief.beat,
      published_at: brief.publishedAt,
      updated_at: brief.updatedAt,
      record,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) {
    await checkBrief(db, brief, record);
    return {};
  }
  const removed = await db.deleteFrom('cards').where('story_id', '=', brief.storyId).executeTakeFirst();
  return { briefs: Number(await isOnlyVersion(db, brief)), cards: -Number(removed.numDeletedRows) };
}

async function checkBrief(db: Db, brief: Brief, record: string): Promise<void> {
  const { id, version, storyId } = brief;
  const rows = await db
    .selectFrom('briefs')
    .select(['id', 'record'])
    .where('version', '=', version)
    .where((is) => is.or([is('id', '=', id), is('story_id', '=', storyId)]))
    .execute();
  const stored = rows.find((row) => row.id === id);
  if (stored !== undefined) {
    const complete = encodeRecord(completeEdition(decodeRecord<Brief>(stored.record)));
    if (!isSame(complete, record)) throw changed(`version ${version} of brief "${id}"`);
    return;
  }
  if (rows.length > 0) throw wrong(`story "${storyId}" has version ${version} of another brief already`);
  throw wrong(`version ${version} of brief "${id}" was not stored with its article`);
}

/** Whether no other version is of a story that stands: a brief may go on under the story that took its own in. */
async function isOnlyVersion(db: Db, { id, version }: Brief): Promise<boolean> {
  const other = await db
    .selectFrom('briefs as b')
    .innerJoin('stories as s', 's.id', 'b.story_id')
    .select('b.version')
    .where('b.id', '=', id)
    .where('b.version', '<>', version)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/** A story that has a brief keeps it and takes no card: it is listed once. */
async function saveCard(db: Db, card: Card): Promise<Additions> {
  const brief = await db
    .selectFrom('briefs')
    .select('id')
    .where('story_id', '=', card.storyId)
    .limit(1)
    .executeTakeFirst();
  if (brief !== undefined) return {};
  const row = { beat: card.beat, at: card.at, record: encodeRecord(card) };
  const updated = await db
    .updateTable('cards')
    .set(row)
    .where('story_id', '=', card.storyId)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 1n) return {};
  await db
    .insertInto('cards')
    .values({ story_id: card.storyId, ...row })
    .execute();
  return { cards: 1 };
}
