import { describe, test } from 'vitest';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeAndKill } from '../testing/write-and-kill.ts';

const temporary = temporaryFolder();

describe('an archive in a folder whose process is killed', () => {
  test('has every change that was acknowledged, whole', async () => {
    await writeAndKill(await makeReadyArchive(temporary.path('archive')));
  });
});
