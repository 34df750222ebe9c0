import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BeatId, Instant } from '../news/mod.ts';
import { ArticleMonths } from './months.ts';
import { openStore } from './mod.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import { describeOnPostgres } from './testing/on-postgres.ts';
import { inventChange } from './testing/invented-records.ts';

const command = 'nutgraf test';
const ever = ['articles_after_2199', 'articles_before_1900'];

async function partitions(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'articles'::regclass order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

describe('ArticleMonths', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: null, databaseUrl: null, command });
  });
  afterAll(() => store.close());

  test('makes a partition for each month, once, and none for odd years', async () => {
    const months = new ArticleMonths(store.db);
    const instants = ['2031-12-31T23:59:59.999Z', '2031-12-01T00:00:00.000Z', '2032-01-01T00:00:00.000Z'];
    const odd = ['1899-01-01T00:00:00.000Z', '2200-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', ''];
    for (const instant of [...instants, ...odd]) await months.ensure(instant as Instant);
    await new ArticleMonths(store.db).ensure(instants[0] as Instant);
    expect(await partitions(store.db)).toEqual(['articles_2031_12', 'articles_2032_01', ...ever]);
  });

  test('bounds a month so that its articles and no others are in it', async () => {
    const months = new ArticleMonths(store.db);
    const instants = ['2040-11-30T23:59:59.999Z', '2040-12-01T00:00:00.000Z', '2041-01-01T00:00:00.000Z'];
    for (const [index, instant] of instants.entries()) {
      await months.ensure(instant as Instant);
      await sql`insert into articles values (${`bound-${index}`}, ${instant}, 'harbour', '{}')`.execute(
        store.db,
      );
    }
    const { rows } = await sql`select tableoid::regclass::text as part from articles
      where id like 'bound-%' order by id`.execute(store.db);
    const parts = ['articles_2040_11', 'articles_2040_12', 'articles_2041_01'];
    expect(rows).toEqual(parts.map((part) => ({ part })));
  });
});

describeOnPostgres('ArticleMonths of several processes', (createDatabase) => {
  test('make their months while articles are saved, and none waits for another for ever', async () => {
    const databaseUrl = await createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ dataDir: null, databaseUrl, command })));
    const numbers = Array.from({ length: 60 }, (_, n) => n + 1);
    const saving = numbers.map((n) => {
      const change = inventChange({ article: n, beat: `beat-${n % 4}` as BeatId });
      const readAt = new Date(Date.UTC(2031, n % 12, 1)).toISOString() as Instant;
      return stores[n % 3]!.archive.save({ ...change, article: { ...change.article, readAt } });
    });
    await Promise.all(saving);
    const [{ archive, db }] = stores as [Store];
    expect(await archive.size()).toMatchObject({ articles: 60, stories: 60, cards: 60 });
    expect(await partitions(db)).toHaveLength(14);
    await Promise.all(stores.map((store) => store.close()));
  });
});
