import { openStore } from '../../mod.ts';
import { serveStore } from '../mod.ts';

/** `hold-and-serve <folder>`: holds an archive and answers others until it is killed. */
const dataDir = process.argv[2]!;
const store = await openStore({ dataDir, databaseUrl: null, command: 'nutgraf run' });
await serveStore(dataDir, store);
process.stdout.write('serving\n');
setInterval(() => undefined, 60_000);
