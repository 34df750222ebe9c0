import { startJobs } from '../../jobs/mod.ts';
import { openStore } from '../../mod.ts';
import { serveStore } from '../mod.ts';

/**
 * `hold-and-serve <folder> <end>`: holds an archive and answers others until it is killed, and names each page it is
 * sent; with `busy` its database does not answer for an hour.
 */
const [, , dataDir, end] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);
const store = await openStore({ dataDir: dataDir!, databaseUrl: null, command: 'nutgraf run' });
const { archive, intake, models, rawSql, backend } = store;
const jobs = await startJobs({ rawSql, backend, onError: ({ message }) => say(message) });
await serveStore(dataDir!, { archive, intake, models, jobs });
await jobs.work<{ readonly n: number }>('page', { concurrency: 1 }, ({ payload }) => {
  say(`page ${payload.n}`);
  return Promise.resolve();
});
if (end === 'busy') void rawSql('select pg_sleep(3600)');
say('serving');
