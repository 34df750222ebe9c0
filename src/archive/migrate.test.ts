import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveChange, ArchiveLink, Instant } from '../news/mod.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { encodeRecord } from './records.ts';
import { makeStore } from './store.ts';
import type { Backend, Store } from './store.ts';
import { fillFirstSchema } from './testing/first-schema.ts';
import { inventFeed, inventItem, inventRobots, inventState, itemId } from './testing/invented-intake.ts';
import {
  articleId,
  entityKey,
  harbour,
  inventChange,
  inventLink,
  minute,
  onlyStory,
  readArticles,
  storyId,
} from './testing/invented-records.ts';
import { describeOnPostgres } from './testing/on-postgres.ts';
import { makeReadyArchive } from './testing/ready-archive.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const temporary = temporaryFolder();
const command = 'nutgraf test';
const last = migrations.length;
const next: Migration = {
  number: last + 1,
  name: 'a column more',
  statements: [
    'alter table stories add column words integer not null default 0',
    'update stories set words = length(id)',
  ],
};
const broken: Migration = {
  number: last + 2,
  name: 'broken',
  statements: ['alter table stories drop column words', 'alter table nowhere add column x integer'],
};

/** Both engines must migrate alike. @param open opens an empty database by these steps */
function describeMigrate(name: string, open: (steps: readonly Migration[]) => Promise<Backend>): void {
  describe(`migrate() (${name})`, () => {
    let backend: Backend;
    let store: Store;
    let filled: readonly ArchiveChange[];

    beforeAll(async () => {
      backend = await open(migrations.slice(0, 1));
      store = makeStore('embedded', backend);
    });
    afterAll(() => store.close());

    /** Leaves an article that waits for its story. */
    async function readPage() {
      const { article } = inventChange({ article: 40 });
      await store.intake.addFeeds([inventFeed(1)]);
      await store.intake.saveReading(inventState(1), [inventItem(1)]);
      const outcome = { kind: 'article', articleId: article.id } as const;
      await store.intake.savePage(itemId(1), outcome, { at: minute(2), nextAt: null }, article);
    }

    async function contents() {
      return {
        size: await store.archive.size(),
        briefs: JSON.stringify(await store.archive.briefs({ limit: 99 })),
        articles: await readArticles(store.archive, harbour),
        found: await store.archive.searchStories({
          beat: harbour,
          terms: ['storm'],
          before: minute(99),
          limit: 99,
        }),
      };
    }

    test('brings a filled archive of the first two schemas forward and keeps what is in it', async () => {
      expect(backend.migration).toEqual({ from: 0, to: 1, applied: [migrations[0]!.name] });
      filled = inventDays();
      await fillFirstSchema(backend.db, filled);
      await migrate(backend.db, migrations.slice(0, 2));
      await readPage();
      const robots = inventRobots({ text: '# "readAt":"2020"\0\n' });
      await sql`insert into robots (origin, record)
        values (${robots.origin}, ${encodeRecord(robots)})`.execute(backend.db);
      const applied = migrations.slice(2).map(({ name }) => name);
      expect(await migrate(backend.db)).toEqual({ from: 2, to: last, applied });
      const { archive, intake } = store;
      expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(40)]);
      expect(await intake.storiesOfArticle(articleId(40))).toEqual([]);
      expect(await intake.robots(robots.origin)).toEqual(robots);
      const read = await sql`select read_at as "readAt" from robots`.execute(backend.db);
      expect(read.rows).toEqual([{ readAt: robots.readAt }]);
      const joined = filled.map((change) => [change.article.id, onlyStory(change).story.id]);
      expect(await readArticles(archive, harbour)).toEqual(joined);
      for (const { article } of filled) expect(await archive.article(article.id)).toEqual(article);
      const since = minute(1);
      expect(await archive.stories({ limit: 99 })).toEqual(
        filled.map((change) => onlyStory(change).story).reverse(),
      );
      for (const { story, edition } of filled.map(onlyStory)) {
        const stored = await archive[edition.kind === 'brief' ? 'briefOfStory' : 'cardOfStory'](story.id);
        expect(stored).toEqual(edition.kind === 'brief' ? edition.brief : edition.card);
      }
      expect(await archive.linksTo(storyId(1), 9)).toEqual([linkBack(2)]);
      // Without the quotation marks, as the brief holds what PostgreSQL cannot look into.
      expect(await archive.linksTo(storyId(3), 9)).toEqual([
        { ...linkBack(4), shared: ['Harbour Board', 'pier 3'] },
      ]);
      expect(await archive.size()).toEqual({ articles: 32, stories: 31, briefs: 15, cards: 16, since });
    });

    test('leaves an archive that takes the same changes again, and new ones', async () => {
      const before = await contents();
      for (const change of filled) await store.archive.save(change);
      expect(await contents()).toEqual(before);
      const entities = ['Corvell'];
      await store.archive.save(inventChange({ article: 32, story: 1, earlier: [1], entities }));
      expect(await store.archive.entity(harbour, entityKey('Corvell'), 1)).toMatchObject({ stories: 1 });
      expect((await readArticles(store.archive, harbour)).at(-1)?.[1]).toBe(storyId(1));
      expect(await store.archive.size()).toMatchObject({ articles: 33, stories: 31, cards: 16 });
    });

    test('does nothing to an archive that is up to date', async () => {
      expect(await migrate(backend.db)).toEqual({ from: last, to: last, applied: [] });
    });

    test('keeps what is in the archive by the next step', async () => {
      const before = await contents();
      const report = { from: last, to: next.number, applied: ['a column more'] };
      expect(await migrate(backend.db, [...migrations, next])).toEqual(report);
      expect(await contents()).toEqual(before);
    });

    test('undoes a step that fails half way', async () => {
      const before = await contents();
      await expect(migrate(backend.db, [...migrations, next, broken])).rejects.toThrow(
        'relation "nowhere" does not exist',
      );
      const { rows } = await sql`select words from stories where words > 0`.execute(backend.db);
      expect(rows).toHaveLength(31);
      expect(await contents()).toEqual(before);
      const again = await migrate(backend.db, [...migrations, next]);
      expect(again).toMatchObject({ from: next.number, applied: [] });
    });

    test('refuses an archive of a newer program', async () => {
      await expect(migrate(backend.db)).rejects.toMatchObject({
        code: 'NG_ARCHIVE_SCHEMA',
        message: `the archive was written by a newer Nutgraf: it has schema ${next.number}, this program knows up to ${last}`,
      });
    });
  });
}

/** What story `n` says of the one before it, seen from there. */
function linkBack(n: number): ArchiveLink {
  const headline = `Storm closes the port for hour ${n}`;
  return { ...inventLink(n - 1), storyId: storyId(n), headline, at: minute(n) };
}

/** Articles of several months and of odd years, some with text that only `json` holds. */
function inventDays(): ArchiveChange[] {
  const odd = ['-000043-03-15T10:00:00.000Z', '1899-12-31T23:00:00.000Z', '2200-01-01T00:00:00.000Z'];
  return Array.from({ length: 31 }, (_, index) => {
    const article = index + 1;
    const text = article % 4 === 0 ? { text: `a\0b \uD83D ${'x'.repeat(article * 200)}` } : {};
    const change = inventChange({
      article,
      ...text,
      ...(article % 2 === 0 ? { version: 1, links: [article - 1] } : {}),
    });
    const monthLater = new Date(Date.UTC(2031, article % 5, article)).toISOString();
    return { ...change, article: { ...change.article, readAt: (odd[index] ?? monthLater) as Instant } };
  });
}

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

describeMigrate('embedded', async (steps) => {
  const dataDir = await makeReadyArchive(temporary.path('archive'));
  return openEmbedded({ dataDir, command, steps });
});

describeOnPostgres('on a server', (createDatabase) => {
  describeMigrate('PostgreSQL', async (steps) =>
    openPostgres({ databaseUrl: await createDatabase(), command, steps }),
  );
});
