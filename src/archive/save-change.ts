import type { Transaction } from 'kysely';
import { NutgrafError } from '../errors.ts';
import type { ArchiveChange, Brief, Card } from '../news/mod.ts';
import { count } from './counters.ts';
import type { Additions } from './counters.ts';
import { encodeRecord, indexableTerm } from './records.ts';
import { changed, isSame, joinStory, storeArticle } from './save-article.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Stores one change inside a transaction. The article may be stored already, waiting for its story.
 *
 * A change that is older than what is stored (its story has fewer articles) adds what is missing of its article
 * and brief version, and leaves the story and its card alone; so a wire that was stopped can repeat its last steps.
 *
 * Errors: `NG_BUG` when an article or a brief version is stored already with other content, as both are immutable,
 * when the article is in another story, and when the story has this version of another brief.
 */
export async function saveChange(db: Db, { article, story, search, edition }: ArchiveChange): Promise<void> {
  const { isNew, isCurrent } = await saveStory(db, { story, search });
  const origin = { beat: story.beat, itemId: null, revises: article.revises ?? null };
  const isNewArticle = await storeArticle(db, article, origin);
  await joinStory(db, article.id, story.id);
  const added = edition.kind === 'brief' ? await saveBrief(db, edition.brief) : {};
  const cards = edition.kind === 'card' && isCurrent ? await saveCard(db, edition.card) : {};
  await count(db, { articles: Number(isNewArticle), stories: Number(isNew), ...added, ...cards });
}

interface SavedStory {
  readonly isNew: boolean;
  /** Whether the story is now as the change has it. */
  readonly isCurrent: boolean;
}

async function saveStory(
  db: Db,
  { story, search }: Pick<ArchiveChange, 'story' | 'search'>,
): Promise<SavedStory> {
  const row = {
    beat: story.beat,
    first_at: story.firstAt,
    last_at: story.lastAt,
    articles: story.coverage.length,
    record: encodeRecord(story),
    search: encodeRecord(search),
    terms: search.terms.map(indexableTerm),
  };
  const inserted = await db
    .insertInto('stories')
    .values({ id: story.id, ...row })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { isNew: true, isCurrent: true };
  const stored = await db
    .selectFrom('stories')
    .select(['articles', 'record', 'search'])
    .where('id', '=', story.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (stored.articles > row.articles) return { isNew: false, isCurrent: false };
  if (stored.record !== row.record || stored.search !== row.search) {
    await db.updateTable('stories').set(row).where('id', '=', story.id).execute();
  }
  return { isNew: false, isCurrent: true };
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

async function checkBrief(db: Db, { id, version, storyId }: Brief, record: string): Promise<void> {
  const stored = await db
    .selectFrom('briefs')
    .select('record')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (stored === undefined) {
    throw new NutgrafError('NG_BUG', `story "${storyId}" has version ${version} of another brief already`);
  }
  if (!isSame(stored.record, record)) throw changed(`version ${version} of brief "${id}"`);
}

async function isOnlyVersion(db: Db, { id, version }: Brief): Promise<boolean> {
  const other = await db
    .selectFrom('briefs')
    .select('version')
    .where('id', '=', id)
    .where('version', '<>', version)
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
