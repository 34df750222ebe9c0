import { openStore } from '../mod.ts';

/** `open-archive <databaseUrl>`: opens an archive on a server and closes it, or says why it cannot. */
try {
  await (await openStore({ dataDir: null, databaseUrl: process.argv[2]!, command: 'nutgraf test' })).close();
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
