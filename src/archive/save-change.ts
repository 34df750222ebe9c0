import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { NutgrafError } from '../errors.ts';
import type { Article, ArchiveChange, Brief, Card, Story } from '../news/mod.ts';
import { decodeRecord, encodeRecord, indexableTerm } from './records.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Stores one change inside a transaction.
 *
 * A change that is older than what is stored (its story has fewer articles) adds what is missing of its article
 * and brief version, and leaves the story and its card alone; so a wire that was stopped can repeat its last steps.
 *
 * Errors: `NG_BUG` when an article or a brief version is stored already with other content, as both are immutable.
 */
export async function saveChange(db: Db, change: ArchiveChange): Promise<void> {
  const isCurrent = await saveStory(db, change);
  await saveArticle(db, change.article, change.story);
  if (change.edition.kind === 'brief') await saveBrief(db, change.edition.brief);
  else if (isCurrent) await saveCard(db, change.edition.card);
}

/** Says whether the story is now as the change has it. */
async function saveStory(db: Db, { story, search }: ArchiveChange): Promise<boolean> {
  const row = {
    beat: story.beat,
    first_at: story.firstAt,
    last_at: story.lastAt,
    articles: story.coverage.length,
    record: encodeRecord(story),
    search: encodeRecord(search),
    terms: search.terms.map(indexableTerm),
  };
  const stored = await db
    .selectFrom('stories')
    .select(['articles', 'record', 'search'])
    .where('id', '=', story.id)
    .forUpdate()
    .executeTakeFirst();
  if (stored === undefined) {
    await db
      .insertInto('stories')
      .values({ id: story.id, ...row })
      .execute();
    return true;
  }
  if (stored.articles > row.articles) return false;
  if (stored.record !== row.record || stored.search !== row.search) {
    await db.updateTable('stories').set(row).where('id', '=', story.id).execute();
  }
  return true;
}

async function saveArticle(db: Db, article: Article, story: Story): Promise<void> {
  const row = { id: article.id, beat: story.beat, story_id: story.id, record: encodeRecord(article) };
  const inserted = await db
    .insertInto('articles')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return;
  const stored = await db
    .selectFrom('articles')
    .select(['story_id', 'record'])
    .where('id', '=', article.id)
    .executeTakeFirstOrThrow();
  if (!isSame(stored.record, row.record)) throw changed(`article "${article.id}"`);
  if (stored.story_id !== row.story_id) {
    throw new NutgrafError(
      'NG_BUG',
      `article "${article.id}" is stored in story "${stored.story_id}" already`,
    );
  }
}

async function saveBrief(db: Db, brief: Brief): Promise<void> {
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
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await db.deleteFrom('cards').where('story_id', '=', brief.storyId).execute();
    return;
  }
  const stored = await db
    .selectFrom('briefs')
    .select('record')
    .where('id', '=', brief.id)
    .where('version', '=', brief.version)
    .executeTakeFirstOrThrow();
  if (!isSame(stored.record, record)) throw changed(`version ${brief.version} of brief "${brief.id}"`);
}

/** A story that has a brief keeps it and takes no card: it is listed once. */
async function saveCard(db: Db, card: Card): Promise<void> {
  const brief = await db
    .selectFrom('briefs')
    .select('id')
    .where('story_id', '=', card.storyId)
    .limit(1)
    .executeTakeFirst();
  if (brief !== undefined) return;
  const row = { beat: card.beat, at: card.at, record: encodeRecord(card) };
  await db
    .insertInto('cards')
    .values({ story_id: card.storyId, ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}

/** The order of keys may change from one version of the program to the next; the content may not. */
function isSame(stored: string, given: string): boolean {
  return stored === given || isDeepStrictEqual(decodeRecord(stored), decodeRecord(given));
}

function changed(what: string): NutgrafError {
  return new NutgrafError('NG_BUG', `${what} is stored already with other content`);
}
