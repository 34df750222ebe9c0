import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Engine, StoreError } from './engine.ts';

const temporary = temporaryFolder();

describe('Engine', () => {
  let engine: Engine;

  beforeAll(async () => {
    const dataDir = await makeReadyArchive(temporary.path('archive'));
    engine = await Engine.start(join(dataDir, 'postgres'));
  });
  afterAll(() => engine.close());

  test('gives numbers for bigint and the very text of json', async () => {
    const sql = `select count(*) as n, '{"b": 1,  "a": "\\u0000"}'::json as record from generate_series(1, 3)`;
    const { rows, command } = await engine.query(sql, []);
    expect(rows).toEqual([{ n: 3, record: '{"b": 1,  "a": "\\u0000"}' }]);
    expect(command).toBe('SELECT');
  });

  test('carries errors over with their SQLSTATE and goes on', async () => {
    await expect(engine.query('select 1 / 0', [])).rejects.toMatchObject({
      name: 'StoreError',
      message: 'division by zero',
      code: '22012',
    });
    expect((await engine.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
  });

  test('leaves this thread free while a query runs', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await engine.query('select count(*) from generate_series(1, 1000000)', []);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test('counts the commits that changed something', async () => {
    await engine.query('create table notes (n integer)', []);
    const transaction = async (sql: string, end: string) => {
      for (const statement of ['begin', sql, end]) await engine.query(statement, []);
    };
    await transaction('insert into notes values (1), (2)', 'rollback');
    await transaction('select * from notes', 'commit');
    expect(engine.commits).toBe(0);
    await transaction('insert into notes values (1), (2)', 'commit');
    expect(engine.commits).toBe(1);
  });

  test('fails every call, and still closes, once the database has broken down', async () => {
    await engine.query(
      'create function descend(integer) returns integer language plpgsql as $$ begin return descend($1 + 1); end $$',
      [],
    );
    const calls = [engine.query('select descend(1)', []), engine.query('select 1', [])];
    const results = await Promise.allSettled([...calls, engine.query('select 1', [])]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(engine.query('select 1', [])).rejects.toThrow(StoreError);
    await expect(engine.query('select 1', [])).rejects.toMatchObject({ code: null });
    await engine.close();
  });
});
