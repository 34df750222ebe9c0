import { sql } from 'kysely';
import { describeArchive } from '../testing/archive.contract.ts';
import type { ArchiveUnderTest } from '../testing/archive.contract.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { PostgresArchive } from '../postgres-archive.ts';
import { openEmbedded } from './open-embedded.ts';

const temporary = temporaryFolder();

async function openUnderTest(dataDir: string | null): Promise<ArchiveUnderTest> {
  const { db, close } = await openEmbedded({ dataDir, command: 'nutgraf test' });
  const empty = async () => {
    for (const table of ['cards', 'briefs', 'articles', 'stories']) {
      await sql`delete from ${sql.table(table)}`.execute(db);
    }
  };
  return { archive: new PostgresArchive(db, close), empty };
}

describeArchive('embedded, in memory', () => openUnderTest(null));
describeArchive('embedded, on disk', async () =>
  openUnderTest(await makeReadyArchive(temporary.path('archive'))),
);
