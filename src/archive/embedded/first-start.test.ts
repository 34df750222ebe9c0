import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startChild } from '../testing/child-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createCluster } from './first-start.ts';

const temporary = temporaryFolder();

/** Programs that were told of this folder and run, this one left out. */
function programsOn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(folder));
}

describe('createCluster()', () => {
  test('says why it failed and leaves nothing behind', async () => {
    const folder = temporary.path('missing');
    await expect(createCluster(folder)).rejects.toThrow('it cannot be created there');
    expect(existsSync(folder)).toBe(false);
  });

  test.runIf(existsSync('/proc/self/cmdline'))('ends with the process that was killed', async () => {
    const folder = temporary.path('killed');
    mkdirSync(folder);
    const child = startChild('create-archive', folder);
    const creating = () => programsOn(`${folder}/postgres.new-`);
    await expect.poll(creating, { timeout: 8_000 }).toHaveLength(1);
    child.kill('SIGKILL');
    await expect.poll(creating, { timeout: 2_000 }).toEqual([]);
  });
});
