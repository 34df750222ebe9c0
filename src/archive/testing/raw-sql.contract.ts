import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawSql } from '../raw-sql.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** What every adapter of `RawSql` must do. */
export function describeRawSql(opened: () => StoreUnderTest): void {
  describe('rawSql()', () => {
    let rawSql: RawSql;

    beforeAll(() => {
      ({ rawSql } = opened().store);
    });

    test('gives rows as the pg package does by default', async () => {
      const { rows } = await rawSql(
        `select $1::bigint as n, $2::json as j, '{"a": [1]}'::jsonb as b, $3::timestamptz as t, $4::text[] as list,
          count(*) as c, null::text as nothing`,
        [7, { x: 'y' }, new Date(0), ['a"', 'b,']],
      );
      const row = { n: '7', j: { x: 'y' }, b: { a: [1] }, t: new Date(0), list: ['a"', 'b,'], c: '1' };
      expect(rows).toEqual([{ ...row, nothing: null }]);
    });

    test('runs several statements and gives the rows of all', async () => {
      const text = `begin;
        create temporary table raw_notes (n bigint) on commit drop;
        insert into raw_notes values (1), (2) returning n;
        select 'a;b' as text;
        commit;`;
      expect(await rawSql(text)).toEqual({ rows: [{ n: '1' }, { n: '2' }, { text: 'a;b' }] });
      expect(await rawSql(text, [])).toMatchObject({ rows: { length: 3 } });
    });

    test('fails with the SQLSTATE as code, and leaves no transaction open', async () => {
      const { db } = opened().store;
      await expect(rawSql('begin; select 1 / 0; commit')).rejects.toMatchObject({ code: '22012' });
      await expect(rawSql('begin; select pg_sleep(0); select $1::integer', ['x'])).rejects.toThrow();
      await expect(rawSql('select $1::integer', ['x'])).rejects.toMatchObject({ code: '22P02' });
      await sql`create table raw_outside (n integer)`.execute(db);
      await rawSql('insert into raw_outside values ($1)', [1]);
      await expect(rawSql('begin; insert into raw_outside values (2); select 1 / 0')).rejects.toThrow();
      const counted = await rawSql('select n from raw_outside');
      expect(counted).toEqual({ rows: [{ n: 1 }] });
      await sql`drop table raw_outside`.execute(db);
    });

    test('never falls between the statements of an open transaction', async () => {
      const { db } = opened().store;
      let raw: Promise<unknown> = Promise.resolve();
      const undone = db.transaction().execute(async (trx) => {
        await sql`insert into counters values (99, 0, 0, 0, 0)`.execute(trx);
        raw = rawSql('insert into counters values (98, 0, 0, 0, 0)');
        await sql`select 1`.execute(trx);
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
      await raw;
      expect(await rawSql('select stripe from counters')).toEqual({ rows: [{ stripe: 98 }] });
    });
  });
}
