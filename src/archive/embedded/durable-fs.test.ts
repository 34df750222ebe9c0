import { fsyncSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../testing/child-program.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startPglite } from './start-pglite.ts';

const temporary = temporaryFolder();

describe('DurableFs', () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(await makeReadyArchive(temporary.path('archive')), 'postgres');
  });

  test('puts every commit on the disk before it is acknowledged', async () => {
    let syncs = 0;
    const pglite = await startPglite({
      folder,
      sync: (descriptor) => {
        syncs += 1;
        fsyncSync(descriptor);
      },
      onBreakdown: () => process.exit(1),
    });
    await pglite.query('create table notes (n integer)');
    for (let n = 0; n < 10; n += 1) {
      const before = syncs;
      await pglite.query('insert into notes values ($1)', [n]);
      expect(syncs).toBeGreaterThan(before);
    }
    const before = syncs;
    await pglite.query('checkpoint');
    expect(syncs - before).toBeGreaterThan(2);
    const { rows } = await pglite.query(`select name, setting from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') order by name`);
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ]);
    await pglite.close();
  });

  test('stops the database when the disk refuses, rather than acknowledge', async () => {
    const child = startChild('break-disk', folder);
    expect(await child.ended).toBe(1);
    expect(child.lines).toEqual([expect.stringMatching(/^broken down: PANIC: +could not fsync file/)]);
  });
});
