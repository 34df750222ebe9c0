import { openStore } from '../mod.ts';
import { describeJobs } from './testing/jobs.contract.ts';

describeJobs('embedded, in memory', () =>
  openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' }),
);
