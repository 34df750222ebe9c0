import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { NutgrafError } from '../errors.ts';
import type {
  Archive,
  ArchiveChange,
  ArchivedStory,
  ArchiveSize,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefId,
  Card,
  Story,
  StoryId,
  StoryQuery,
} from '../news/mod.ts';
import { reportingErrors } from './archive-error.ts';
import { decodeRecord } from './records.ts';
import { saveChange } from './save-change.ts';
import type { Database } from './schema.ts';
import { searchByTerms } from './search-by-terms.ts';

interface ListOptions {
  readonly beat?: BeatId;
  readonly limit: number;
}

interface ArticleRow {
  readonly seq: number;
  readonly story_id: StoryId;
  readonly record: string;
}

interface Query {
  execute(): Promise<readonly { readonly record: string }[]>;
}

/** Articles read at a time while streaming: about a megabyte of text. */
const pageSize = 250;

/**
 * The port `Archive` in the SQL that PGlite and PostgreSQL 15 share.
 *
 * Errors, of every method: `NG_ARCHIVE_QUERY` for what the database refuses and after `close()`; `save` also
 * `NG_BUG`, see `saveChange`. `close()` waits for what was begun, then calls the adapter's own closing once.
 */
export class PostgresArchive implements Archive {
  readonly #db: Kysely<Database>;
  readonly #closeStore: () => Promise<void>;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  constructor(db: Kysely<Database>, closeStore: () => Promise<void>) {
    this.#db = db;
    this.#closeStore = closeStore;
  }

  async save(change: ArchiveChange): Promise<void> {
    await this.#run(`save article "${change.article.id}"`, () =>
      this.#db.transaction().execute((trx) => saveChange(trx, change)),
    );
  }

  async searchStories(query: StoryQuery): Promise<readonly ArchivedStory[]> {
    if (query.terms.length === 0) return [];
    const rows = await this.#run('search the stories', () =>
      this.#db.transaction().execute((trx) => searchByTerms(trx, query)),
    );
    return rows.map((row) => decodeRecord<ArchivedStory>(row.search));
  }

  async *articles(beat: BeatId): AsyncGenerator<{ readonly article: Article; readonly storyId: StoryId }> {
    for (let page = await this.#articlesAfter(beat, 0); page.length > 0;) {
      for (const row of page) yield { article: decodeRecord<Article>(row.record), storyId: row.story_id };
      page = await this.#articlesAfter(beat, page.at(-1)!.seq);
    }
  }

  article(id: ArticleId): Promise<Article | null> {
    const rows = this.#db.selectFrom('articles').select('record').where('id', '=', id);
    return this.#first(`read article "${id}"`, rows);
  }

  /** The newest version of each brief, by the instant of first publication. */
  briefs({ beat, limit }: ListOptions): Promise<readonly Brief[]> {
    const rows = this.#db
      .selectFrom('briefs as b')
      .select('b.record')
      .where(sql<boolean>`not exists (select from briefs n where n.id = b.id and n.version > b.version)`)
      .$if(beat !== undefined, (query) => query.where('b.beat', '=', beat!))
      .orderBy('b.published_at', 'desc')
      .orderBy('b.id', 'desc');
    return this.#list('list the briefs', rows.limit(limit));
  }

  cards({ beat, limit }: ListOptions): Promise<readonly Card[]> {
    const rows = this.#db
      .selectFrom('cards')
      .select('record')
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .orderBy('at', 'desc')
      .orderBy('story_id', 'desc');
    return this.#list('list the cards', rows.limit(limit));
  }

  stories({ beat, limit }: ListOptions): Promise<readonly Story[]> {
    const rows = this.#db
      .selectFrom('stories')
      .select('record')
      .$if(beat !== undefined, (query) => query.where('beat', '=', beat!))
      .orderBy('last_at', 'desc')
      .orderBy('id', 'desc');
    return this.#list('list the stories', rows.limit(limit));
  }

  brief(id: BriefId, version?: number): Promise<Brief | null> {
    const rows = this.#db
      .selectFrom('briefs')
      .select('record')
      .where('id', '=', id)
      .$if(version !== undefined, (query) => query.where('version', '=', version!))
      .orderBy('version', 'desc');
    return this.#first(`read brief "${id}"`, rows.limit(1));
  }

  briefOfStory(id: StoryId): Promise<Brief | null> {
    const rows = this.#db
      .selectFrom('briefs')
      .select('record')
      .where('story_id', '=', id)
      .orderBy('updated_at', 'desc')
      .orderBy('version', 'desc');
    return this.#first(`read the brief of story "${id}"`, rows.limit(1));
  }

  cardOfStory(id: StoryId): Promise<Card | null> {
    const rows = this.#db.selectFrom('cards').select('record').where('story_id', '=', id);
    return this.#first(`read the card of story "${id}"`, rows);
  }

  story(id: StoryId): Promise<Story | null> {
    const rows = this.#db.selectFrom('stories').select('record').where('id', '=', id);
    return this.#first(`read story "${id}"`, rows);
  }

  async size(): Promise<ArchiveSize> {
    const counted = await this.#run('count the archive', () =>
      sql<ArchiveSize>`select
        (select count(*) from articles) as articles,
        (select count(*) from stories) as stories,
        (select count(distinct id) from briefs) as briefs,
        (select count(*) from cards) as cards,
        (select min(first_at) from stories) as since`.execute(this.#db),
    );
    return counted.rows[0]!;
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#closeStore());
    return this.#closing;
  }

  #articlesAfter(beat: BeatId, seq: number): Promise<readonly ArticleRow[]> {
    return this.#run('read the articles', () =>
      this.#db
        .selectFrom('articles')
        .select(['seq', 'story_id', 'record'])
        .where('beat', '=', beat)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(pageSize)
        .execute(),
    );
  }

  async #first<Stored>(action: string, query: Query): Promise<Stored | null> {
    const [row] = await this.#run(action, () => query.execute());
    return row === undefined ? null : decodeRecord<Stored>(row.record);
  }

  async #list<Stored>(action: string, query: Query): Promise<readonly Stored[]> {
    const rows = await this.#run(action, () => query.execute());
    return rows.map((row) => decodeRecord<Stored>(row.record));
  }

  async #run<T>(action: string, access: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) {
      throw new NutgrafError('NG_ARCHIVE_QUERY', `cannot ${action}: the archive is closed`);
    }
    const running = reportingErrors(action, access);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}
