import type { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job, Jobs } from '../../../news/mod.ts';
import type { NutgrafError } from '../../../errors.ts';
import type { Store } from '../../store.ts';
import { failLost } from '../claims.ts';
import { JobTable } from '../job-table.ts';
import { startJobs } from '../mod.ts';
import type { JobsOptions } from '../mod.ts';
import { startBoss, stopNow } from '../start-boss.ts';
import { gate, quickPolicies } from './invented-jobs.ts';
import type { Numbered } from './invented-jobs.ts';

/** So long that only what is told to the workers at once can pass. */
const noPoll = 60_000;
const none = { waiting: 0, active: 0, dead: 0 };

/**
 * What `Jobs` must do on every store.
 *
 * @param open opens an empty store; the suite closes it
 */
export function describeJobs(name: string, open: () => Promise<Store>): void {
  describe(`the jobs (${name})`, () => {
    let store: Store;
    let jobs: Jobs;
    let errors: NutgrafError[];
    const started: Jobs[] = [];

    async function start(options: Partial<JobsOptions> = {}): Promise<Jobs> {
      const { rawSql, backend } = store;
      const onError = (error: NutgrafError) => errors.push(error);
      const made = await startJobs({
        ...{ rawSql, backend, onError, pollMs: noPoll, policies: quickPolicies },
        ...options,
      });
      started.push(made);
      return made;
    }

    /** Lets the pauses of a queue be over. */
    async function endPauses(): Promise<void> {
      await store.rawSql(`update jobs.job set start_after = now() where state < 'active'`);
    }

    beforeAll(async () => {
      store = await open();
      errors = [];
      await (await start()).close();
    });
    beforeEach(async () => {
      await store.rawSql('delete from jobs.job; delete from jobs.schedule;');
      errors = [];
      jobs = await start();
    });
    afterEach(async () => {
      await Promise.all(started.splice(0).map((each) => each.close(0)));
      expect(errors).toEqual([]);
    });
    afterAll(() => store.close());

    describe('send()', () => {
      test('has stored the job when it resolves', async () => {
        expect(await jobs.send('page', { n: 1 })).toBe(true);
        expect(await jobs.counts()).toEqual({
          ...{ tick: none, feed: none, story: none },
          page: { ...none, waiting: 1 },
        });
      });

      test('refuses a key that waits, runs or is in its pause, and takes it when the job is done', async () => {
        const send = () => jobs.send('page', {}, { key: 'k' });
        expect([await send(), await send()]).toEqual([true, false]);
        const { handler, open: release, entered } = gate();
        let tries = 0;
        await jobs.work('page', { concurrency: 2 }, async (job) => {
          await handler(job);
          tries += 1;
          if (tries === 1) throw new Error('first try');
        });
        await entered;
        expect(await send()).toBe(false);
        release();
        await jobs.idle(['page']);
        expect(await jobs.counts()).toMatchObject({ page: { waiting: 1 } });
        expect(await send()).toBe(false);
        await endPauses();
        await jobs.idle(['page']);
        expect(tries).toBe(2);
        expect(await send()).toBe(true);
      });

      test('refuses a key once when many ask at the same time', async () => {
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => jobs.send('feed', {}, { key: 'k' })),
        );
        expect(answers.filter((isNew) => isNew)).toHaveLength(1);
      });

      test('keeps keys of one queue apart from those of another, and from jobs without a key', async () => {
        const answers = [
          await jobs.send('page', {}, { key: 'k' }),
          await jobs.send('feed', {}, { key: 'k' }),
          await jobs.send('page', {}),
          await jobs.send('page', {}),
          await jobs.send('page', {}, { key: '' }),
        ];
        expect(answers).toEqual([true, true, true, true, true]);
      });

      test('carries any payload JSON can, and says what PostgreSQL cannot store', async () => {
        const payload = {
          text: `it's "$1" \\ \u2028 😀 ${'x'.repeat(100_000)}`,
          list: [1, null, { a: true }],
        };
        const got: object[] = [];
        await jobs.work('page', { concurrency: 1 }, (job) => {
          got.push(job.payload);
          return Promise.resolve();
        });
        await jobs.send('page', payload);
        await jobs.idle(['page']);
        expect(got).toEqual([payload]);
        await expect(jobs.send('page', { text: '\u0000' })).rejects.toMatchObject({
          code: 'NG_ARCHIVE_QUERY',
          message: expect.stringMatching(/^cannot send a job to "page": unsupported Unicode/) as string,
        });
      });

      test('lets a job wait for its time, and starts it then', async () => {
        const sentAt = performance.now();
        const ranAt = Promise.withResolvers<number>();
        await jobs.work('page', { concurrency: 1 }, () => {
          ranAt.resolve(performance.now());
          return Promise.resolve();
        });
        await jobs.send('page', {}, { afterSeconds: 0.4 });
        await jobs.idle(['page']);
        expect(performance.now() - sentAt).toBeLessThan(350);
        const waitedMs = (await ranAt.promise) - sentAt;
        expect(waitedMs).toBeGreaterThan(395);
        expect(waitedMs).toBeLessThan(1_500);
      });
    });

    describe('work()', () => {
      test('runs every job once, what was sent before as well as after', async () => {
        const seen: number[] = [];
        await Promise.all([0, 1, 2].map((n) => jobs.send('page', { n })));
        await jobs.work<Numbered>('page', { concurrency: 2 }, (job) => {
          seen.push(job.payload.n);
          expect(job).toMatchObject({ attempt: 1, id: expect.stringMatching(/^[\da-f-]{36}$/) as string });
          return Promise.resolve();
        });
        await Promise.all([3, 4, 5].map((n) => jobs.send('page', { n })));
        await jobs.idle(['page']);
        expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
        expect((await jobs.counts()).page).toEqual(none);
      });

      test('runs as many at a time as it may, and no more', async () => {
        let running = 0;
        let most = 0;
        await jobs.work('page', { concurrency: 3 }, async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 20));
          running -= 1;
        });
        await Promise.all(Array.from({ length: 12 }, (_, n) => jobs.send('page', { n })));
        await jobs.idle(['page']);
        expect(most).toBe(3);
      });

      test('takes stories in the order in which they were sent', async () => {
        const seen: number[] = [];
        const sent = Array.from({ length: 40 }, (_, n) => n);
        await Promise.all(sent.map((n) => jobs.send('story', { n })));
        await jobs.work<Numbered>('story', { concurrency: 1 }, (job) => {
          seen.push(job.payload.n);
          return Promise.resolve();
        });
        await jobs.idle(['story']);
        expect(seen).toEqual(sent);
      });

      test('tries again after growing pauses, then lays the job with the dead', async () => {
        const attempts: number[] = [];
        await jobs.work<Numbered>('page', { concurrency: 1 }, (job) => {
          attempts.push(job.attempt);
          return Promise.reject(new Error(`gridpaper.example \u0000 fails \ud800\nat line 2`));
        });
        await jobs.send('page', { n: 7 }, { key: 'k' });
        const pauses: number[] = [];
        for (let attempt = 1; attempt <= 2; attempt += 1) {
          await jobs.idle(['page']);
          pauses.push(await pauseSeconds());
          await endPauses();
        }
        await jobs.idle(['page']);
        expect(attempts).toEqual([1, 2, 3]);
        expect(pauses[0]).toSatisfy((pause: number) => pause > 9 && pause <= 20);
        expect(pauses[1]).toSatisfy((pause: number) => pause > 19 && pause <= 25);
        expect((await jobs.counts()).page).toEqual({ ...none, dead: 1 });
        const error = 'gridpaper.example   fails \ufffd';
        const [dead, ...others] = await jobs.deadJobs(10);
        expect(dead).toMatchObject({ queue: 'page', payload: { n: 7 }, error });
        expect(Math.abs(Date.parse(dead!.at) - Date.now())).toBeLessThan(60_000);
        expect(others).toEqual([]);
        expect(await jobs.send('page', { n: 7 }, { key: 'k' })).toBe(true);
      });

      test('comes back by itself when a pause is over', async () => {
        const attempts: number[] = [];
        const second = Promise.withResolvers<undefined>();
        await jobs.work('tick', { concurrency: 1 }, ({ attempt }) => {
          attempts.push(attempt);
          if (attempt === 1) throw new Error('once');
          second.resolve(undefined);
          return Promise.resolve();
        });
        await jobs.send('tick', {});
        await second.promise;
        expect(attempts).toEqual([1, 2]);
      });

      test('aborts a job that runs too long', async () => {
        const { handler } = gate();
        await jobs.work('tick', { concurrency: 1 }, handler);
        await jobs.send('tick', {});
        await jobs.idle(['tick']);
        const { rows } = await store.rawSql(`select state, output from jobs.job where name = 'tick'`);
        expect(rows).toEqual([{ state: 'retry', output: { message: 'ran longer than 1 s' } }]);
      });

      test('ends with stop(), which waits for what was begun and takes nothing more', async () => {
        const { handler, open: release, entered } = gate();
        const worker = await jobs.work('page', { concurrency: 1 }, handler);
        await jobs.send('page', { n: 1 });
        await entered;
        const stopped = worker.stop();
        await jobs.send('page', { n: 2 });
        expect((await jobs.counts()).page).toEqual({ ...none, waiting: 1, active: 1 });
        release();
        await stopped;
        expect((await jobs.counts()).page).toEqual({ ...none, waiting: 1 });
      });
    });

    describe('idle()', () => {
      test('waits for a chain of jobs over several queues, and resolves soon after', async () => {
        let doneAt = 0;
        await jobs.work<Numbered>('page', { concurrency: 2 }, async ({ payload }) => {
          await jobs.send('story', payload);
        });
        await jobs.work<Numbered>('story', { concurrency: 1 }, async ({ payload }) => {
          await new Promise((resolve) => setTimeout(resolve, 10));
          if (payload.n > 0) await jobs.send('page', { n: payload.n - 1 });
          else doneAt = performance.now();
        });
        await jobs.send('page', { n: 4 });
        await jobs.idle(['page', 'story']);
        expect(doneAt).toBeGreaterThan(0);
        expect(performance.now() - doneAt).toBeLessThan(250);
      });

      test('looks at the queues named, no others', async () => {
        await jobs.send('feed', {});
        await jobs.idle(['page', 'story']);
        expect((await jobs.counts()).feed.waiting).toBe(1);
      });
    });

    describe('deadJobs()', () => {
      test('gives the newest first, as many as asked for', async () => {
        const next = await start({
          policies: { ...quickPolicies, page: { ...quickPolicies.page, retries: 0 } },
        });
        await next.work('page', { concurrency: 1 }, ({ payload }) => {
          throw new Error(JSON.stringify(payload));
        });
        for (const n of [1, 2, 3]) {
          await next.send('page', { n });
          await next.idle(['page']);
        }
        expect((await next.deadJobs(2)).map(({ error }) => error)).toEqual(['{"n":3}', '{"n":2}']);
      });

      test('keeps so many of each queue, and forgets the oldest', async () => {
        await store.rawSql(`insert into jobs.job (name, source_name, data, created_on)
          select 'dead', 'feed', json_build_object('n', n), now() - n * interval '1 second'
          from generate_series(1, 1003) n`);
        const next = await start({
          policies: { ...quickPolicies, page: { ...quickPolicies.page, retries: 0 } },
        });
        await next.work('page', { concurrency: 1 }, () => Promise.reject(new Error('no')));
        await next.send('page', {});
        await next.idle(['page']);
        await expect
          .poll(async () => Object.values(await next.counts()).map(({ dead }) => dead))
          .toEqual([0, 1000, 1, 0]);
        expect((await next.deadJobs(2000)).at(-1)).toMatchObject({ queue: 'feed', payload: { n: 1000 } });
      });
    });

    describe('a job whose process ended', () => {
      async function lose(tries: number, lost: number): Promise<unknown> {
        await store.rawSql(
          `update jobs.job set state = 'active', retry_count = $1, retry_limit = $2 where name = 'page'`,
          [tries, quickPolicies.page.retries + lost],
        );
        await failLost(boss, await new JobTable(store.rawSql).returnLost('all'));
        const { rows } = await store.rawSql(
          `select state, retry_limit - $1 as lost,
          round(extract(epoch from start_after - jobs.job_now()))::integer as pause from jobs.job
          where name = 'page'`,
          [quickPolicies.page.retries],
        );
        return rows[0];
      }
      let boss: PgBoss;
      beforeEach(async () => {
        boss = await startBoss({
          ...store,
          policies: quickPolicies,
          onError: (error) => errors.push(error as never),
        });
      });
      afterEach(() => boss.stop(stopNow));

      test('has used up no try; after a few it pauses, longer and longer', async () => {
        await jobs.send('page', {});
        expect(await lose(0, 0)).toEqual({ state: 'retry', lost: 1, pause: 0 });
        expect(await lose(2, 2)).toEqual({ state: 'retry', lost: 3, pause: 0 });
        expect(await lose(3, 3)).toEqual({ state: 'retry', lost: 4, pause: 10 });
        expect(await lose(4, 4)).toEqual({ state: 'retry', lost: 5, pause: 20 });
        expect(await lose(29, 29)).toEqual({ state: 'retry', lost: 30, pause: 25 });
        expect((await jobs.counts()).page).toEqual({ ...none, waiting: 1 });
      });

      test('is dead when that happened so often that it must be the job', async () => {
        await jobs.send('page', {});
        expect(await lose(30, 30)).toMatchObject({ state: 'failed' });
        expect((await jobs.counts()).page).toEqual({ ...none, dead: 1 });
        expect(await jobs.deadJobs(1)).toMatchObject([{ error: 'its process ended while it ran' }]);
      });
    });

    describe('close()', () => {
      test('lets what runs end, and send what it has to send', async () => {
        const { handler, open: release, entered } = gate();
        await jobs.work('page', { concurrency: 1 }, async (job: Job<object>) => {
          await handler(job);
          await jobs.send('story', {});
        });
        await jobs.send('page', {});
        await entered;
        const closed = jobs.close();
        release();
        await closed;
        const next = await start();
        expect(await next.counts()).toMatchObject({ page: none, story: { waiting: 1 } });
      });

      test('aborts what runs on after its grace; the job runs again, and the try does not count', async () => {
        const { handler, entered } = gate();
        await jobs.work('page', { concurrency: 1 }, handler);
        await jobs.send('page', {}, { key: 'k' });
        await entered;
        await jobs.close(20);
        expect(await runAgain()).toEqual([1]);
      });

      test('puts back the job of a handler that does not heed its signal', async () => {
        const begun = Promise.withResolvers<undefined>();
        await jobs.work('page', { concurrency: 1 }, () => {
          begun.resolve(undefined);
          return new Promise(() => undefined);
        });
        await jobs.send('page', {});
        await begun.promise;
        await jobs.close(20);
        expect(await runAgain()).toEqual([1]);
      });

      test('refuses every call after it, and ends who waits for idleness', async () => {
        await jobs.send('page', {});
        const idle = jobs.idle(['page']);
        await Promise.all([jobs.close(), expect(idle).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' })]);
        await expect(jobs.send('page', {})).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
        await expect(jobs.counts()).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
        await jobs.close();
      });
    });

    describe('schedule()', () => {
      test('replaces what an earlier version of the program asked for', async () => {
        await jobs.schedule('feed', '5 4 * * *');
        await jobs.schedule('tick', '* * * * *');
        const next = await start();
        await next.schedule('tick', '*/10 * * * *');
        await next.schedule('tick', '3 3 * * 1');
        const { rows } = await store.rawSql(
          'select name, cron, timezone from jobs.schedule order by cron desc',
        );
        expect(rows).toEqual([
          { name: 'tick', cron: '3 3 * * 1', timezone: 'UTC' },
          { name: 'tick', cron: '*/10 * * * *', timezone: 'UTC' },
        ]);
      });

      test('says what is wrong with a cron line', async () => {
        await expect(jobs.schedule('tick', 'hourly')).rejects.toMatchObject({
          code: 'NG_ARCHIVE_QUERY',
          message: expect.stringMatching(/^cannot schedule "tick" at "hourly": /) as string,
        });
      });

      test('sends an empty job when the time comes', async () => {
        await jobs.schedule('tick', '* * * * *');
        await jobs.close();
        // As if the last look for what is due had been a minute ago: a minute began since then.
        await store.rawSql(`update jobs.version set cron_on = now() - interval '1 minute'`);
        const next = await start({ pollMs: 100 });
        const ticked = Promise.withResolvers<object>();
        await next.work('tick', { concurrency: 1 }, ({ payload }) => {
          ticked.resolve(payload);
          return Promise.resolve();
        });
        expect(await ticked.promise).toEqual({});
      });
    });

    async function pauseSeconds(): Promise<number> {
      const { rows } = await store.rawSql(
        `select extract(epoch from start_after - now())::float8 as pause from jobs.job where state = 'retry'`,
      );
      return (rows[0] as { pause: number }).pause;
    }

    /** Starts anew and runs what waits; gives the numbers of the tries. */
    async function runAgain(): Promise<number[]> {
      const next = await start();
      const attempts: number[] = [];
      await next.work('page', { concurrency: 1 }, ({ attempt }) => {
        attempts.push(attempt);
        return Promise.resolve();
      });
      await next.idle(['page']);
      return attempts;
    }
  });
}
