import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, startJobs, type Store } from '../../src/archive/mod.ts';
import { describeOnPostgres } from '../../src/archive/testing/on-postgres.ts';
import { queuePolicies } from '../../src/archive/jobs/queues.ts';
import { failure, inventFeed, inventItem, inventState } from '../../src/archive/testing/invented-intake.ts';
import { articleId, harbour, inventChange, minute } from '../../src/archive/testing/invented-records.ts';
import type { Beat, Jobs } from '../../src/news/mod.ts';
import { tick } from '../../src/wire/live/tick.ts';

const beat: Beat = { id: harbour, title: 'Harbour', preset: 'public', maxAgeDays: 30, feeds: [] };
/** Nothing is tried again, so that what fails is dead at once. */
const policies = { ...queuePolicies, story: { ...queuePolicies.story, retries: 0 } };
const atOnce = 3;

function describeTick(name: string, open: () => Promise<Store>): void {
  describe(`tick() (${name})`, () => {
    let store: Store;
    let jobs: Jobs;

    beforeAll(async () => {
      store = await open();
      const { rawSql, backend } = store;
      const onError = (error: Error) => {
        throw error;
      };
      jobs = await startJobs({ rawSql, backend, policies, onError, pollMs: 50 });
    });
    afterAll(async () => {
      await jobs.close();
      await store.close();
    });

    /** Articles 1 to `count`, each read from a page and waiting for its story. */
    async function addWaiting(count: number): Promise<void> {
      const { intake } = store;
      await intake.addFeeds([inventFeed(1)]);
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      await intake.saveReading(
        inventState(1),
        numbers.map((n) => inventItem(n)),
      );
      for (const n of numbers) {
        const outcome = { kind: 'article', articleId: articleId(n) } as const;
        await intake.savePage(
          inventItem(n).id,
          outcome,
          { at: minute(n), nextAt: null },
          inventChange({ article: n }).article,
        );
      }
    }

    test('sends the articles that wait behind more dead story jobs than a tick sends', async () => {
      await addWaiting(2 * atOnce + 2);
      const dead = new Set(Array.from({ length: 2 * atOnce }, (_, index) => articleId(index + 1)));
      const done: string[] = [];
      const worker = await jobs.work<{ articleId: never }>('story', { concurrency: 2 }, ({ payload }) => {
        if (dead.has(payload.articleId)) return Promise.reject(new Error(failure.why));
        done.push(payload.articleId);
        return Promise.resolve();
      });
      const tools = { beats: new Map([[beat.id, beat]]), intake: store.intake, jobs, now: () => minute(15) };
      for (let round = 0; round < 4; round += 1) {
        await tick(tools, atOnce);
        await jobs.idle(['story']);
      }
      expect([...new Set(done)]).toEqual([articleId(2 * atOnce + 1), articleId(2 * atOnce + 2)]);
      expect((await jobs.counts()).story.dead).toBe(dead.size);
      expect(await store.intake.setAsideByBeat()).toEqual({ [beat.id]: dead.size });

      // What made them fail is mended, and a person has them tried again.
      expect(await store.intake.retrySetAside()).toBe(dead.size);
      expect((await jobs.counts()).story.dead).toBe(0);
      const failed = [...dead];
      dead.clear();
      done.length = 0;
      for (let round = 0; round < 2; round += 1) {
        await tick(tools, 2 * atOnce + 2);
        await jobs.idle(['story']);
      }
      expect(done).toEqual(expect.arrayContaining(failed));
      expect(await store.intake.setAsideByBeat()).toEqual({});
      await worker.stop();
    });
  });
}

describeTick('embedded', () => openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' }));
describeOnPostgres('on a server', (createDatabase) => {
  describeTick('PostgreSQL', async () =>
    openStore({ dataDir: '/proc/nowhere', databaseUrl: await createDatabase(), command: 'nutgraf test' }),
  );
});
