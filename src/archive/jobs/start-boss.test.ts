import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../mod.ts';
import type { Store } from '../mod.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { placeOptions } from '../testing/place.ts';
import { queuePolicies } from './queues.ts';
import { startBoss, stopNow } from './start-boss.ts';

describeUpkeep('embedded', () => openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' }));
describeOnPostgres('on a server', (createDatabase) => {
  describeUpkeep('PostgreSQL', async () => openStore(placeOptions(await createDatabase())));
});

function describeUpkeep(name: string, open: () => Promise<Store>): void {
  describe(`startBoss() (${name})`, () => {
    let store: Store;
    const noise: unknown[] = [];
    const hear = (warning: unknown) => noise.push(warning);

    async function start(policies = queuePolicies) {
      const boss = await startBoss({ ...store, policies, onError: hear });
      boss.on('warning', hear);
      return boss;
    }

    beforeAll(async () => {
      process.on('warning', hear);
      store = await open();
    });
    afterAll(async () => {
      process.removeListener('warning', hear);
      await store.close();
    });

    test('deletes what was done minutes ago, keeps the rest, and makes no noise', async () => {
      const boss = await start();
      await boss.send('page', {}, { singletonKey: 'old' });
      await boss.send('feed', {}, { singletonKey: 'fresh' });
      for (const queue of ['page', 'feed']) await boss.complete(queue, (await boss.fetch(queue))[0]!);
      await boss.send('page', {}, { singletonKey: 'waiting' });
      await store.rawSql(`update jobs.job set completed_on = now() - interval '3 minutes' where name = 'page'
        and state = 'completed'`);
      await store.rawSql('update jobs.queue set maintain_on = null, monitor_on = null');
      await boss.supervise();
      const { rows } = await store.rawSql('select singleton_key as key from jobs.job order by 1');
      expect(rows).toEqual([{ key: 'fresh' }, { key: 'waiting' }]);
      await boss.stop(stopNow);
      expect(noise).toEqual([]);
    });

    test('brings queues to the policies of this version', async () => {
      const page = { ...queuePolicies.page, retries: 9, limitSeconds: 33 };
      await (await start({ ...queuePolicies, page })).stop(stopNow);
      const boss = await start();
      expect(await boss.getQueue('page')).toMatchObject({ retryLimit: 5, expireInSeconds: 420 });
      await boss.stop(stopNow);
      const other = await start({ ...queuePolicies, page });
      expect(await other.getQueue('page')).toMatchObject({ retryLimit: 9, expireInSeconds: 33 });
      await other.stop(stopNow);
    });
  });
}
