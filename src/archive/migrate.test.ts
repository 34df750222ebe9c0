import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from './embedded/open-embedded.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { PostgresArchive } from './postgres-archive.ts';
import type { Database } from './schema.ts';
import { makeReadyArchive } from './testing/ready-archive.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { harbour, inventChange, minute, readArticles } from './testing/invented-records.ts';

const temporary = temporaryFolder();
const last = migrations.length;
const next: Migration = {
  number: last + 1,
  name: 'a column more',
  statements: [
    'alter table articles add column words integer not null default 0',
    `update articles set words = length(record ->> 'text')`,
  ],
};
const broken: Migration = {
  number: last + 2,
  name: 'broken',
  statements: ['alter table articles drop column words', 'alter table nowhere add column x integer'],
};

describe('migrate()', () => {
  let db: Kysely<Database>;
  let archive: PostgresArchive;

  beforeAll(async () => {
    const dataDir = await makeReadyArchive(temporary.path('archive'));
    const store = await openEmbedded({ dataDir, command: 'nutgraf test' });
    db = store.db;
    archive = new PostgresArchive(db, store.close);
    expect(store.migration).toEqual({ from: 0, to: last, applied: migrations.map(({ name }) => name) });
  });
  afterAll(() => archive.close());

  async function contents() {
    return {
      size: await archive.size(),
      briefs: JSON.stringify(await archive.briefs({ limit: 99 })),
      articles: await readArticles(archive, harbour),
      found: await archive.searchStories({ beat: harbour, terms: ['storm'], before: minute(99), limit: 99 }),
    };
  }

  test('numbers its steps from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('does nothing to an archive that is up to date', async () => {
    expect(await migrate(db)).toEqual({ from: last, to: last, applied: [] });
  });

  test('brings a filled archive forward and keeps what is in it', async () => {
    for (let article = 1; article <= 30; article += 1) {
      await archive.save(inventChange({ article, ...(article % 2 === 0 ? { version: 1 } : {}) }));
    }
    const before = await contents();
    expect(await migrate(db, [...migrations, next])).toEqual({
      from: last,
      to: next.number,
      applied: ['a column more'],
    });
    expect(await contents()).toEqual(before);
  });

  test('undoes a step that fails half way', async () => {
    const before = await contents();
    await expect(migrate(db, [...migrations, next, broken])).rejects.toThrow(
      'relation "nowhere" does not exist',
    );
    const { rows } = await sql`select words from articles where words > 0`.execute(db);
    expect(rows).toHaveLength(30);
    expect(await contents()).toEqual(before);
    expect(await migrate(db, [...migrations, next])).toMatchObject({ from: next.number, applied: [] });
  });

  test('refuses an archive of a newer program', async () => {
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'NG_ARCHIVE_SCHEMA',
      message: `the archive was written by a newer Nutgraf: it has schema ${next.number}, this program knows up to ${last}`,
    });
  });
});
