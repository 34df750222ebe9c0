import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { NutgrafError } from '../errors.ts';
import type { Article, ArticleId, BeatId, ItemId } from '../news/mod.ts';
import { decodeRecord, encodeRecord } from './records.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/** Where an article comes from. */
export interface Origin {
  readonly beat: BeatId;
  readonly itemId: ItemId | null;
  readonly revises: ArticleId | null;
}

/**
 * Stores an article that waits for its story, and says whether it is new. Its month must be there, see months.ts.
 * Errors: `NG_BUG` when it is stored already with other content.
 */
export async function storeArticle(db: Db, article: Article, origin: Origin): Promise<boolean> {
  const { id, readAt } = article;
  const { beat, itemId, revises } = origin;
  const record = encodeRecord(article);
  const inserted = await db
    .insertInto('article_keys')
    .values({ id, read_at: readAt, beat, item_id: itemId, revises })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await db.insertInto('articles').values({ id, read_at: readAt, beat, record }).execute();
    return true;
  }
  await checkArticle(db, article);
  return false;
}

/** Compares a stored article with one given. Errors: `NG_BUG` when it is stored with other content. */
export async function checkArticle(db: Db, article: Article): Promise<void> {
  const stored = await readRecord(db, article.id);
  if (!isSame(stored, encodeRecord(article))) throw changed(`article "${article.id}"`);
}

async function readRecord(db: Db, id: ArticleId): Promise<string> {
  const { record } = await db
    .selectFrom('article_keys as k')
    .innerJoin('articles as a', (join) =>
      join.onRef('a.read_at', '=', 'k.read_at').onRef('a.id', '=', 'k.id'),
    )
    .select('a.record')
    .where('k.id', '=', id)
    .executeTakeFirstOrThrow();
  return record;
}

/** The order of keys may change from one version of the program to the next; the content may not. */
export function isSame(stored: string, given: string): boolean {
  return stored === given || isDeepStrictEqual(decodeRecord(stored), decodeRecord(given));
}

/** The error of a record that must not change. */
export function changed(what: string): NutgrafError {
  return new NutgrafError('NG_BUG', `${what} is stored already with other content`);
}
