import { describe, expect, test } from 'vitest';
import type { NutgrafError } from '../../errors.ts';
import type { Jobs } from '../../news/mod.ts';
import { openStore } from '../mod.ts';
import type { Store } from '../mod.ts';
import { startChild } from '../testing/child-program.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { placeOptions } from '../testing/place.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startJobs } from './mod.ts';
import { mostLost } from './queues.ts';
import type { Numbered } from './testing/invented-jobs.ts';

const temporary = temporaryFolder();
const forever = '3600000';

describe('jobs in a folder whose process is killed', () => {
  test('are all run, when they had been sent', async () => {
    await sendAndKill(await makeReadyArchive(temporary.path('sent')));
  });

  test('are run again at the next start, when they had been begun; lost too often, they are dead', async () => {
    const place = await makeReadyArchive(temporary.path('begun'));
    await beginAndKill(
      place,
      `update jobs.job set retry_limit = case data ->> 'n' when '1' then 0 else retry_limit + ${mostLost} end`,
    );
    await withJobs(place, 60_000, async (jobs) => {
      expect((await jobs.counts()).page).toEqual({ waiting: 1, active: 0, dead: 1 });
      expect(await runPages(jobs)).toEqual(['1: try 2']);
      const error = 'its process ended while it ran';
      expect(await jobs.deadJobs(9)).toMatchObject([{ queue: 'page', payload: { n: 2 }, error }]);
    });
  });
});

describeOnPostgres('jobs on a server whose process is killed', (createDatabase) => {
  test('are all run, when they had been sent', async () => {
    await sendAndKill(await createDatabase());
  });

  test('are run again when their process has been silent for long, and nobody else is disturbed', async () => {
    const place = await createDatabase();
    await beginAndKill(place);
    await withJobs(place, 50, async (jobs, store) => {
      const living = startChild('../jobs/testing/work-until-killed', place, forever, '1');
      try {
        await jobs.send('page', { n: 3 });
        await living.line((line) => line === 'begin 3');
        await store.rawSql(`update jobs.job set heartbeat_on = heartbeat_on -
          case when data ->> 'n' = '3' then interval '10 seconds' else interval '21 seconds' end`);
        expect(await runPages(jobs, 2)).toEqual(['1: try 2', '2: try 2']);
        await expect
          .poll(async () => (await jobs.counts()).page, { interval: 10 })
          .toEqual({ waiting: 0, active: 1, dead: 0 });
      } finally {
        living.kill('SIGKILL');
        await living.ended;
      }
      expect(living.lines).toEqual(['works', 'begin 3']);
    });
  });
});

async function sendAndKill(place: string): Promise<void> {
  const sender = startChild('../jobs/testing/send-until-killed', place);
  await sender.line((line) => line === '10');
  sender.kill('SIGKILL');
  await sender.ended;
  const acknowledged = sender.lines.map(Number);
  expect(acknowledged).toEqual(acknowledged.map((_, n) => n));
  await withJobs(place, 60_000, async (jobs) => {
    const run: number[] = [];
    const keep = ({ payload }: { readonly payload: Numbered }) => {
      run.push(payload.n);
      return Promise.resolve();
    };
    await jobs.work<Numbered>('page', { concurrency: 4 }, keep);
    await jobs.work<Numbered>('story', { concurrency: 1 }, keep);
    await jobs.idle(['page', 'story']);
    // One job may have been stored without anybody having heard of it.
    expect([0, 1]).toContain(run.length - acknowledged.length);
    expect(run.toSorted((a, b) => a - b)).toEqual(run.map((_, n) => n));
  });
}

/** Sends pages 1 and 2 and kills a process that is at them. */
async function beginAndKill(place: string, before = 'select 1'): Promise<void> {
  await withJobs(place, 60_000, async (jobs, { rawSql }) => {
    await Promise.all([1, 2].map((n) => jobs.send('page', { n })));
    await rawSql(before);
  });
  const worker = startChild('../jobs/testing/work-until-killed', place, forever, '2');
  await worker.line((line) => line === 'begin 1');
  await worker.line((line) => line === 'begin 2');
  worker.kill('SIGKILL');
  await worker.ended;
}

async function withJobs(
  place: string,
  pollMs: number,
  run: (jobs: Jobs, store: Store) => Promise<void>,
): Promise<void> {
  const store = await openStore(placeOptions(place));
  const errors: NutgrafError[] = [];
  try {
    const { rawSql, backend } = store;
    const jobs = await startJobs({ rawSql, backend, pollMs, onError: (error) => errors.push(error) });
    await run(jobs, store).finally(() => jobs.close(0));
  } finally {
    await store.close();
  }
  expect(errors).toEqual([]);
}

/** Runs pages until there are none, or so many; says which and at what try. */
async function runPages(jobs: Jobs, count = Infinity): Promise<string[]> {
  const run: string[] = [];
  const enough = Promise.withResolvers<undefined>();
  await jobs.work<Numbered>('page', { concurrency: 1 }, ({ payload, attempt }) => {
    run.push(`${payload.n}: try ${attempt}`);
    if (run.length === count) enough.resolve(undefined);
    return Promise.resolve();
  });
  await (count === Infinity ? jobs.idle(['page']) : enough.promise);
  return run.toSorted();
}
