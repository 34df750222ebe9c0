import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type {
  Article,
  ArticleId,
  BeatId,
  Feed,
  FeedId,
  FeedState,
  Instant,
  Intake,
  Item,
  ItemId,
  ItemReport,
  OpenItem,
  PageOutcome,
  RobotsRecord,
  StoryId,
} from '../../news/mod.ts';
import type { Access } from '../access.ts';
import type { ArticleMonths } from '../months.ts';
import { decodeRecord } from '../records.ts';
import type { Database } from '../schema.ts';
import { addFeeds } from './add-feeds.ts';
import { retrySetAside } from './retry-set-aside.ts';
import { savePage } from './save-page.ts';
import { saveReading } from './save-reading.ts';
import { saveRobots } from './save-robots.ts';
import { urlHash } from './url-hash.ts';

interface ReportOptions {
  readonly beat?: BeatId;
  readonly limit: number;
  readonly failedOnly?: boolean;
}

/**
 * The port `Intake` in the SQL that PGlite and PostgreSQL 15 share.
 *
 * Errors, of every method: those of `Access`; `saveReading` and `savePage` also `NG_BUG`, see there.
 */
export class SqlIntake implements Intake {
  readonly #db: Kysely<Database>;
  readonly #access: Access;
  readonly #months: ArticleMonths;

  constructor(db: Kysely<Database>, access: Access, months: ArticleMonths) {
    this.#db = db;
    this.#access = access;
    this.#months = months;
  }

  async addFeeds(feeds: readonly Feed[]): Promise<readonly Feed[]> {
    return this.#access.run('add the feeds', () =>
      this.#db.transaction().execute((trx) => addFeeds(trx, feeds)),
    );
  }

  feeds(beat?: BeatId): Promise<readonly Feed[]> {
    const rows = this.#db
      .selectFrom('feeds')
      .select('record')
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .orderBy('seq');
    return this.#access.list('list the feeds', rows);
  }

  feed(id: FeedId): Promise<Feed | null> {
    const rows = this.#db.selectFrom('feeds').select('record').where('id', '=', id);
    return this.#access.first(`read feed "${id}"`, rows);
  }

  feedStates(beat?: BeatId): Promise<readonly FeedState[]> {
    const rows = this.#db
      .selectFrom('feed_states as s')
      .innerJoin('feeds as f', 'f.id', 's.feed_id')
      .select('s.record')
      .$if(beat !== undefined, (query) => query.where('s.beat', '=', beat!))
      .orderBy('f.seq');
    return this.#access.list('list where the feeds stand', rows);
  }

  feedState(id: FeedId): Promise<FeedState | null> {
    const rows = this.#db.selectFrom('feed_states').select('record').where('feed_id', '=', id);
    return this.#access.first(`read where feed "${id}" stands`, rows);
  }

  /** A feed that was never read has been due since it was added. */
  dueFeeds(beat: BeatId, now: Instant, limit: number): Promise<readonly Feed[]> {
    const rows = this.#db
      .selectFrom('feeds as f')
      .leftJoin('feed_states as s', 's.feed_id', 'f.id')
      .select('f.record')
      .where('f.beat', '=', beat)
      .where(sql<boolean>`(s.feed_id is null or (s.next_at <= ${now} and not s.stopped))`)
      .orderBy(sql`coalesce(s.next_at, f.added_at)`)
      .orderBy('f.seq');
    return this.#access.list('list the feeds that are due', rows.limit(limit));
  }

  async saveReading(state: FeedState, items: readonly Item[]): Promise<readonly ItemId[]> {
    return this.#access.run(`save the reading of feed "${state.feedId}"`, () =>
      this.#db.transaction().execute((trx) => saveReading(trx, state, items)),
    );
  }

  item(id: ItemId): Promise<Item | null> {
    const rows = this.#db.selectFrom('items').select('record').where('id', '=', id);
    return this.#access.first(`read item "${id}"`, rows);
  }

  itemByUrl(beat: BeatId, canonicalUrl: string): Promise<Item | null> {
    const rows = this.#db
      .selectFrom('url_hashes as u')
      .innerJoin('items as i', 'i.id', 'u.item_id')
      .select('i.record')
      .where('u.beat', '=', beat)
      .where('u.sha256', '=', urlHash(canonicalUrl));
    return this.#access.first('read the item of an address', rows);
  }

  async openItems(feedId: FeedId, now: Instant, limit: number): Promise<readonly OpenItem[]> {
    const rows = this.#db
      .selectFrom('items')
      .select(['record', 'reads'])
      .where('feed_id', '=', feedId)
      .where('next_at', '<=', now)
      .orderBy('seen_at')
      .orderBy('seq')
      .limit(limit);
    const found = await this.#access.run(`list the open items of feed "${feedId}"`, () => rows.execute());
    return found.map(({ record, reads }) => ({ item: decodeRecord<Item>(record), reads }));
  }

  async feedsWithOpenItems(beat: BeatId, now: Instant, limit: number): Promise<readonly FeedId[]> {
    const rows = this.#db
      .selectFrom('items')
      .select('feed_id')
      .where('beat', '=', beat)
      .where('next_at', '<=', now)
      .groupBy('feed_id')
      .orderBy(({ fn }) => fn.min('next_at'))
      .orderBy('feed_id')
      .limit(limit);
    const found = await this.#access.run('list the feeds with open items', () => rows.execute());
    return found.map(({ feed_id }) => feed_id);
  }

  async itemReports({ beat, limit, failedOnly = false }: ReportOptions): Promise<readonly ItemReport[]> {
    const rows = this.#db
      .selectFrom('items')
      .select(['record', 'outcome', 'outcome_at'])
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .$if(failedOnly, (query) => query.where(sql<boolean>`outcome_kind = 'failed'`))
      .orderBy('seen_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(limit);
    const found = await this.#access.run('list what came of the items', () => rows.execute());
    return found.map(({ record, outcome, outcome_at }) => ({
      item: decodeRecord<Item>(record),
      outcome: outcome === null ? null : decodeRecord<PageOutcome>(outcome),
      at: outcome_at,
    }));
  }

  async savePage(
    itemId: ItemId,
    outcome: PageOutcome,
    { at, nextAt }: { readonly at: Instant; readonly nextAt: Instant | null },
    article: Article | null,
  ): Promise<void> {
    await this.#access.run(`save the page of item "${itemId}"`, async () => {
      if (article !== null) await this.#months.ensure(article.readAt);
      await this.#db.transaction().execute((trx) => savePage(trx, { itemId, outcome, at, nextAt, article }));
    });
  }

  articleOfItem(itemId: ItemId): Promise<Article | null> {
    return this.#access.first(`read the article of item "${itemId}"`, {
      execute: async () => (await newestOfItem(itemId).execute(this.#db)).rows,
    });
  }

  async waitingArticles(beat: BeatId, limit: number): Promise<readonly ArticleId[]> {
    const query = this.#db
      .selectFrom('article_keys')
      .select('id')
      .where('beat', '=', beat)
      .where('joined_seq', 'is', null)
      .where('revises', 'is', null)
      .where(sql<boolean>`not set_aside`)
      .orderBy('read_at')
      .orderBy('id')
      .limit(limit);
    const rows = await this.#access.run('list the articles that wait', () => query.execute());
    return rows.map(({ id }) => id);
  }

  async setAside(ids: readonly ArticleId[]): Promise<void> {
    await this.#access.run('set articles aside', () =>
      sql`
        update article_keys set set_aside = true
        where id = any(${ids}::text[]) and joined_seq is null and not set_aside`.execute(this.#db),
    );
  }

  async setAsideByBeat(beat?: BeatId): Promise<Readonly<Record<BeatId, number>>> {
    const query = sql<{ readonly beat: BeatId; readonly articles: number }>`
      select beat, count(*)::integer as articles from article_keys
      where set_aside and joined_seq is null and ${beat === undefined ? sql`true` : sql`beat = ${beat}`}
      group by beat order by beat`;
    const { rows } = await this.#access.run('count the articles set aside', () => query.execute(this.#db));
    return Object.fromEntries(rows.map(({ beat: of, articles }) => [of, articles]));
  }

  retrySetAside(beat?: BeatId): Promise<number> {
    return this.#access.run('try articles again', () =>
      this.#db.transaction().execute((trx) => retrySetAside(trx, beat)),
    );
  }

  /** Each story once, however many parts of the article are in it. */
  async storiesOfArticle(id: ArticleId): Promise<readonly StoryId[]> {
    const query = this.#db
      .selectFrom('memberships')
      .select('story_id')
      .where('article_id', '=', id)
      .orderBy('part');
    const rows = await this.#access.run(`read the stories of article "${id}"`, () => query.execute());
    return [...new Set(rows.map(({ story_id }) => story_id))];
  }

  robots(origin: string): Promise<RobotsRecord | null> {
    const rows = this.#db.selectFrom('robots').select('record').where('origin', '=', origin);
    return this.#access.first(`read robots.txt of "${origin}"`, rows);
  }

  async saveRobots(robots: RobotsRecord): Promise<void> {
    await this.#access.run(`save robots.txt of "${robots.origin}"`, () => saveRobots(this.#db, robots));
  }
}

/** Another item's page may have brought the article first, at another address; then only the outcome names it. */
function newestOfItem(itemId: ItemId) {
  return sql<{ readonly record: string }>`
    with newest as materialized (
      select id, read_at from article_keys where item_id = ${itemId}
      union
      select k.id, k.read_at from items i join article_keys k on k.id = i.article_id where i.id = ${itemId}
      order by read_at desc, id desc limit 1
    )
    select a.record from newest join articles a on a.read_at = newest.read_at and a.id = newest.id`;
}
