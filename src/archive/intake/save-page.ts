import type { Transaction } from 'kysely';
import { NutgrafError } from '../../errors.ts';
import type { Article, ArticleId, Instant, ItemId, PageOutcome } from '../../news/mod.ts';
import { count } from '../counters.ts';
import { encodeRecord } from '../records.ts';
import { storeArticle } from '../save-article.ts';
import type { Database } from '../schema.ts';

type Db = Transaction<Database>;

/** What came of an item's page. */
export interface ReadPage {
  readonly itemId: ItemId;
  readonly outcome: PageOutcome;
  readonly at: Instant;
  /** When it is to be read again; null: not again. */
  readonly nextAt: Instant | null;
  readonly article: Article | null;
}

/**
 * Stores what came of a page, with its article. An outcome older than the stored one adds its article only.
 * Errors: `NG_BUG` for an item that is not stored, and for an article stored already with other content.
 */
export async function savePage(db: Db, page: ReadPage): Promise<void> {
  const { itemId, outcome, at, nextAt, article } = page;
  const item = await db
    .selectFrom('items')
    .select(['beat', 'outcome_at', 'reads'])
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (item === undefined) throw new NutgrafError('NG_BUG', `item "${itemId}" is not stored`);
  if (item.outcome_at === null || item.outcome_at <= at) {
    await db
      .updateTable('items')
      .set({
        outcome_kind: outcome.kind,
        outcome_at: at,
        outcome: encodeRecord(outcome),
        next_at: nextAt,
        // The same reading saved again is one reading.
        reads: item.reads + (item.outcome_at === at ? 0 : 1),
        article_id: outcome.kind === 'failed' ? null : outcome.articleId,
      })
      .where('id', '=', itemId)
      .execute();
  }
  if (article === null) return;
  const revises = article.revises ?? (outcome.kind === 'revised' ? outcome.revises : null);
  const isNew = await storeArticle(db, article, { beat: item.beat, itemId, revises });
  // A page whose text changed is the same page.
  if (isNew) await count(db, { articles: revises === null ? 1 : 0 });
  else await claimArticle(db, article.id, itemId);
}

/** An article that was stored without an item is from now on the one of this item's page. */
async function claimArticle(db: Db, id: ArticleId, itemId: ItemId): Promise<void> {
  await db
    .updateTable('article_keys')
    .set({ item_id: itemId })
    .where('id', '=', id)
    .where('item_id', 'is', null)
    .execute();
}
