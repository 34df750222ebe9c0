import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import type { NutgrafError } from '../../errors.ts';
import { openStore } from '../mod.ts';
import { startChild } from '../testing/child-program.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { placeOptions } from '../testing/place.ts';
import { startJobs } from './mod.ts';
import type { Numbered } from './testing/invented-jobs.ts';
import { describeJobs } from './testing/jobs.contract.ts';

describeOnPostgres('on a server', (createDatabase) => {
  describeJobs('PostgreSQL', async () => openStore(placeOptions(await createDatabase())));

  describe('startJobs()', () => {
    test('may be called by several processes at once on an empty database', async () => {
      const place = await createDatabase();
      await Promise.all([open(place), open(place), open(place)].map(async (each) => (await each).close()));
    });

    test('shares a queue between processes, each job run by one of them', async () => {
      const place = await createDatabase();
      const { jobs, close } = await open(place, 50);
      const other = startChild('../jobs/testing/work-until-killed', place, '5', '2');
      await other.line((line) => line === 'works');
      const here: number[] = [];
      await jobs.work<Numbered>('page', { concurrency: 2 }, async ({ payload }) => {
        await wait(5);
        here.push(payload.n);
      });
      const all = Array.from({ length: 200 }, (_, n) => n);
      await Promise.all(all.map((n) => jobs.send('page', { n })));
      await jobs.idle(['page']);
      other.kill('SIGKILL');
      await other.ended;
      const there = other.lines
        .filter((line) => line.startsWith('begin'))
        .map((line) => Number(line.slice(6)));
      expect([...here, ...there].toSorted((a, b) => a - b)).toEqual(all);
      expect(Math.min(here.length, there.length)).toBeGreaterThan(20);
      await close();
    });

    test('goes on when the database is back; what was done meanwhile is stored then', async () => {
      const place = await createDatabase();
      const { jobs, errors, close } = await open(place, 50);
      const begun = Promise.withResolvers<undefined>();
      const isBack = Promise.withResolvers<undefined>();
      const run: string[] = [];
      await jobs.work<Numbered>('page', { concurrency: 1 }, async ({ payload, attempt }) => {
        begun.resolve(undefined);
        if (payload.n === 1) await isBack.promise;
        run.push(`${payload.n}: try ${attempt}`);
      });
      await jobs.send('page', { n: 1 });
      await begun.promise;
      await setReachable(place, false);
      isBack.resolve(undefined);
      await expect(jobs.send('page', { n: 2 })).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
      await expect.poll(() => errors.length, { interval: 10 }).toBeGreaterThan(0);
      await setReachable(place, true);
      await expect.poll(() => jobs.send('page', { n: 3 }).catch(() => false), { interval: 10 }).toBe(true);
      await jobs.idle(['page']);
      expect(run).toEqual(['1: try 1', '3: try 1']);
      expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['NG_ARCHIVE_QUERY']));
      await close();
    });
  });
});

async function open(place: string, pollMs = 60_000) {
  const store = await openStore(placeOptions(place));
  const { rawSql, backend } = store;
  const errors: NutgrafError[] = [];
  const jobs = await startJobs({ rawSql, backend, pollMs, onError: (error) => errors.push(error) });
  const close = async () => {
    await jobs.close();
    await store.close();
  };
  return { jobs, errors, close };
}

/** Takes a database away from everybody, or gives it back. */
async function setReachable(place: string, isReachable: boolean): Promise<void> {
  const address = new URL(place);
  const database = address.pathname.slice(1);
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.href });
  await client.connect();
  await client.query(`alter database ${database} with allow_connections ${isReachable}`);
  if (!isReachable) {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
  }
  await client.end();
}
