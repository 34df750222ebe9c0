import { openStore } from '../mod.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { describeStore } from '../testing/store.contract.ts';

describeOnPostgres('on a server', (createDatabase) => {
  describeStore('PostgreSQL', async () => {
    const options = {
      dataDir: '/proc/nowhere',
      databaseUrl: await createDatabase(),
      command: 'nutgraf test',
    };
    // At once, as two programs started together would.
    const peers = await Promise.all([openStore(options), openStore(options)]);
    return { store: peers[0], peers };
  });
});
