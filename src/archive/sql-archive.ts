import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type {
  Archive,
  ArchiveChange,
  ArchivedStory,
  ArchiveLink,
  ArchiveSize,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefChange,
  BriefId,
  Card,
  EntityKey,
  EntityRecord,
  Instant,
  StoredMember,
  Story,
  StoryId,
  StoryQuery,
} from '../news/mod.ts';
import type { Access } from './access.ts';
import { readSize } from './counters.ts';
import type { ArticleMonths } from './months.ts';
import { completeEdition, completeStory } from './older-records.ts';
import { readAll, readSince } from './read-articles.ts';
import { readBriefDays, readBriefsBetween, type BriefSpan } from './read-brief-changes.ts';
import { readEntity, readLinksTo, readRedirect } from './read-connections.ts';
import { decodeRecord } from './records.ts';
import { saveChange } from './save-change.ts';
import type { Database } from './schema.ts';
import { searchByTerms } from './search-by-terms.ts';

interface ListOptions {
  readonly beat?: BeatId;
  readonly limit: number;
}

/**
 * The port `Archive` in the SQL that PGlite and PostgreSQL 15 share.
 *
 * Errors, of every method: those of `Access`; `save` also `NG_BUG`, see `saveChange`. `close()` closes the whole store.
 */
export class SqlArchive implements Archive {
  readonly #db: Kysely<Database>;
  readonly #access: Access;
  readonly #months: ArticleMonths;

  constructor(db: Kysely<Database>, access: Access, months: ArticleMonths) {
    this.#db = db;
    this.#access = access;
    this.#months = months;
  }

  async save(change: ArchiveChange): Promise<void> {
    await this.#access.run(`save article "${change.article.id}"`, async () => {
      await this.#months.ensure(change.article.readAt);
      await this.#db.transaction().execute((trx) => saveChange(trx, change));
    });
  }

  async searchStories(query: StoryQuery): Promise<readonly ArchivedStory[]> {
    if (query.terms.length === 0) return [];
    const rows = await this.#access.run('search the stories', () =>
      this.#db.transaction().execute((trx) => searchByTerms(trx, query)),
    );
    return rows.map((row) => decodeRecord<ArchivedStory>(row.search));
  }

  async *articles(beat: BeatId, { since }: { readonly since?: Instant } = {}): AsyncGenerator<StoredMember> {
    const pages =
      since === undefined
        ? readAll(this.#db, this.#access, beat)
        : readSince(this.#db, this.#access, beat, since);
    for await (const page of pages) {
      for (const { record, parts } of page) {
        const article = decodeRecord<Article>(record);
        for (const place of parts) yield { article, ...place };
      }
    }
  }

  article(id: ArticleId): Promise<Article | null> {
    const rows = this.#db
      .selectFrom('article_keys as k')
      .innerJoin('articles as a', (join) =>
        join.onRef('a.read_at', '=', 'k.read_at').onRef('a.id', '=', 'k.id'),
      )
      .select('a.record')
      .where('k.id', '=', id);
    return this.#access.first(`read article "${id}"`, rows);
  }

  /** The newest version of each brief whose story stands, by the instant of first publication. */
  briefs({ beat, limit }: ListOptions): Promise<readonly Brief[]> {
    const rows = this.#db
      .selectFrom('briefs as b')
      .select('b.record')
      .where(sql<boolean>`not exists (select from briefs n where n.id = b.id and n.version > b.version)`)
      .where(isOfStandingStory)
      .$if(beat !== undefined, (query) => query.where('b.beat', '=', beat!))
      .orderBy('b.published_at', 'desc')
      .orderBy('b.id', 'desc');
    return this.#access.list('list the briefs', rows.limit(limit), completeEdition<Brief>);
  }

  cards({ beat, limit }: ListOptions): Promise<readonly Card[]> {
    const rows = this.#db
      .selectFrom('cards')
      .select('record')
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .orderBy('at', 'desc')
      .orderBy('story_id', 'desc');
    return this.#access.list('list the cards', rows.limit(limit), completeEdition<Card>);
  }

  stories({ beat, limit }: ListOptions): Promise<readonly Story[]> {
    const rows = this.#db
      .selectFrom('stories')
      .select('record')
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .orderBy('last_at', 'desc')
      .orderBy('id', 'desc');
    return this.#access.list('list the stories', rows.limit(limit), completeStory);
  }

  brief(id: BriefId, version?: number): Promise<Brief | null> {
    const rows = this.#db
      .selectFrom('briefs')
      .select('record')
      .where('id', '=', id)
      .$if(version !== undefined, (query) => query.where('version', '=', version!))
      .orderBy('version', 'desc');
    return this.#access.first(`read brief "${id}"`, rows.limit(1), completeEdition<Brief>);
  }

  briefsBetween(span: BriefSpan): Promise<readonly BriefChange[]> {
    const { beat, from, to } = span;
    return this.#access.run(`list the briefs of "${beat}" from ${from} to ${to}`, () =>
      readBriefsBetween(this.#db, span),
    );
  }

  briefDays(
    beat: BeatId,
    options: { readonly before?: string; readonly limit: number },
  ): Promise<readonly string[]> {
    return this.#access.run(`list the days of "${beat}"`, () => readBriefDays(this.#db, beat, options));
  }

  briefOfStory(id: StoryId): Promise<Brief | null> {
    const rows = this.#db
      .selectFrom('briefs as b')
      .select('b.record')
      .where('b.story_id', '=', id)
      .where(isOfStandingStory)
      .orderBy('b.version', 'desc');
    return this.#access.first(`read the brief of story "${id}"`, rows.limit(1), completeEdition<Brief>);
  }

  cardOfStory(id: StoryId): Promise<Card | null> {
    const rows = this.#db.selectFrom('cards').select('record').where('story_id', '=', id);
    return this.#access.first(`read the card of story "${id}"`, rows, completeEdition<Card>);
  }

  story(id: StoryId): Promise<Story | null> {
    const rows = this.#db.selectFrom('stories').select('record').where('id', '=', id);
    return this.#access.first(`read story "${id}"`, rows, completeStory);
  }

  redirect(id: StoryId): Promise<StoryId | null> {
    return this.#access.run(`read where story "${id}" went`, () => readRedirect(this.#db, id));
  }

  linksTo(id: StoryId, limit: number): Promise<readonly ArchiveLink[]> {
    return this.#access.run(`list the links to story "${id}"`, () => readLinksTo(this.#db, id, limit));
  }

  entity(beat: BeatId, key: EntityKey, limit: number): Promise<EntityRecord | null> {
    return this.#access.run(`read entity "${key}"`, () => readEntity(this.#db, beat, key, limit));
  }

  size(): Promise<ArchiveSize> {
    return this.#access.run('count the archive', () => readSize(this.#db));
  }

  close(): Promise<void> {
    return this.#access.close();
  }
}

/** The versions of a redirected story's brief stay, and are listed nowhere. */
const isOfStandingStory = sql<boolean>`exists (select from stories s where s.id = b.story_id)`;
