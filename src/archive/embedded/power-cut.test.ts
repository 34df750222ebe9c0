import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startChild } from '../testing/child-program.ts';
import { PowerCut } from '../testing/power-cut.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startPglite } from './start-pglite.ts';

const temporary = temporaryFolder();
const notes = 24;

interface Cut {
  readonly cluster: string;
  /** How many notes were acknowledged when the power went. */
  readonly acknowledged: number;
}

/** Writes notes one by one, a checkpoint among them, and cuts the power `cuts` times at some fsync, and at the end. */
async function writeAndCut(name: string, cuts: number, obeys: boolean): Promise<readonly Cut[]> {
  const folder = join(await makeReadyArchive(temporary.path(name)), 'postgres');
  const power = new PowerCut(folder);
  const left: Cut[] = [];
  let acknowledged = 0;
  let isWriting = false;
  const cut = () => {
    const cluster = temporary.path(`${name}-${left.length}`);
    power.leaveIn(cluster);
    left.push({ cluster, acknowledged });
  };
  const sync = (descriptor: number) => {
    // What this call is asked to write is not on the disk yet.
    if (isWriting && left.length < cuts && Math.random() < (2 * cuts) / notes) cut();
    if (obeys) power.sync(descriptor);
  };
  const pglite = await startPglite({ folder, sync, onBreakdown: () => process.exit(1) });
  await pglite.exec('create table notes (n integer primary key, text text)');
  isWriting = true;
  for (; acknowledged < notes; acknowledged += 1) {
    if (acknowledged === notes / 2) await pglite.exec('checkpoint');
    await pglite.query(`insert into notes values ($1, repeat('note ', 200))`, [acknowledged]);
  }
  cut();
  await pglite.close();
  return left;
}

describe('an archive whose power is cut', () => {
  test('opens with every note that was acknowledged, in table and index', async () => {
    const left = await writeAndCut('obeying', 2, true);
    for (const { cluster, acknowledged } of left) {
      const child = startChild('count-notes', cluster);
      await child.ended;
      // One note may be there of which nobody was told.
      expect([acknowledged, acknowledged + 1]).toContain(Number(child.lines[0]));
    }
  });

  test('would lose them without fsync: the test can fail', async () => {
    const [{ cluster, acknowledged } = { cluster: '', acknowledged: 0 }] = await writeAndCut(
      'lying',
      0,
      false,
    );
    const child = startChild('count-notes', cluster);
    await child.ended;
    expect(acknowledged).toBe(notes);
    expect(child.lines[0]).not.toBe(String(notes));
  });
});
