import { openStore } from '../mod.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { describeStore } from '../testing/store.contract.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const temporary = temporaryFolder();

async function openOnce(dataDir: string | null) {
  const store = await openStore({ dataDir, databaseUrl: null, command: 'nutgraf test' });
  return { store, peers: [store] };
}

describeStore('embedded, in memory', () => openOnce(null));
describeStore('embedded, on disk', async () => openOnce(await makeReadyArchive(temporary.path('archive'))));
