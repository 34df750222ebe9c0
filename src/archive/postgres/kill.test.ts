import { test } from 'vitest';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { writeAndKill } from '../testing/write-and-kill.ts';

describeOnPostgres('an archive on a server whose process is killed', (createDatabase) => {
  test('has every change that was acknowledged, whole', async () => {
    await writeAndKill(await createDatabase());
  });
});
