import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startChild } from '../testing/child-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lockFolder } from './lock.ts';
import { ownMark } from './process-life.ts';

const temporary = temporaryFolder();

function newFolder(name: string): string {
  const folder = temporary.path(name);
  mkdirSync(folder);
  return folder;
}

const dead = { pid: 2 ** 22 + 1, started: '1', host: hostname(), command: 'nutgraf run' };

function leaveLock(folder: string, holder: object | string, name = 'lock'): void {
  writeFileSync(join(folder, name), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

describe('lockFolder()', () => {
  test('frees the folder on release, and a second release harms nobody', async () => {
    const folder = newFolder('release');
    const first = await lockFolder(folder, 'nutgraf run');
    first.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    const second = await lockFolder(folder, 'nutgraf run');
    first.release();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    second.release();
  });

  test('refuses a second lock in the same process', async () => {
    const folder = newFolder('same');
    const lock = await lockFolder(folder, 'nutgraf run');
    await expect(lockFolder(folder, 'nutgraf replay')).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `archive "${folder}" is in use by process ${process.pid} (nutgraf run)`,
    });
    lock.release();
  });

  test('refuses a folder that another process holds, and takes it once that one was killed', async () => {
    const folder = newFolder('other');
    const child = startChild('hold-lock', folder);
    await child.line((line) => line === 'locked');
    await expect(lockFolder(folder, 'nutgraf replay')).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `archive "${folder}" is in use by process ${child.pid} (nutgraf test)`,
    });
    child.kill('SIGKILL');
    await child.ended;
    (await lockFolder(folder, 'nutgraf replay')).release();
  });

  test.runIf(existsSync('/proc/self/stat'))(
    'takes over when the id has passed to another process',
    async () => {
      const folder = newFolder('recycled');
      leaveLock(folder, { ...ownMark(), started: '1', host: hostname(), command: 'nutgraf run' });
      (await lockFolder(folder, 'nutgraf replay')).release();
    },
  );

  test('takes over from a process that died before it wrote its name', async () => {
    const folder = newFolder('silent');
    leaveLock(folder, '');
    (await lockFolder(folder, 'nutgraf replay')).release();
  });

  test('takes over from a process that died while it took over', async () => {
    const folder = newFolder('twice');
    const leaveSame = () => {
      leaveLock(folder, dead);
      utimesSync(join(folder, 'lock'), 1_000, 1_000);
    };
    leaveSame();
    const taking = lockFolder(folder, 'nutgraf run');
    const rights = readdirSync(folder).filter((name) => name !== 'lock');
    expect(rights).toEqual([expect.stringMatching(/^lock\.[0-9a-f]{16}$/)]);
    (await taking).release();
    for (const name of rights) leaveLock(folder, dead, name);
    leaveSame();
    (await lockFolder(folder, 'nutgraf replay')).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves a lock alone that a person has given to another process', async () => {
    const folder = newFolder('given');
    const lock = await lockFolder(folder, 'nutgraf run');
    leaveLock(folder, { pid: 1, started: '1', host: 'newsroom-2', command: 'nutgraf run' });
    lock.release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('leaves a lock of another host alone and says how to remove it', async () => {
    const folder = newFolder('host');
    leaveLock(folder, { pid: 1, started: '1', host: 'newsroom-2', command: 'nutgraf run' });
    await expect(lockFolder(folder, 'nutgraf replay')).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `archive "${folder}" is in use by process 1 on "newsroom-2" (nutgraf run)`,
      hint: `If "newsroom-2" runs it no longer, delete "${join(folder, 'lock')}"`,
    });
  });

  test('gives a stale lock to one of several processes', async () => {
    const folder = newFolder('race');
    leaveLock(folder, dead);
    const children = Array.from({ length: 4 }, () => startChild('hold-lock', folder));
    const said = await Promise.all(children.map((child) => child.line(() => true)));
    expect(said.filter((line) => line === 'locked')).toHaveLength(1);
    const winner = children[said.indexOf('locked')]!;
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: winner.pid });
    winner.kill('SIGKILL');
    await Promise.all(children.map((child) => child.ended));
  });
});
