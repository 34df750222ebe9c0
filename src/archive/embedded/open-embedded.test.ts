import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrateArchive, openStore } from '../mod.ts';
import { migrations } from '../migrations.ts';
import { startChild } from '../testing/child-program.ts';
import { articleId, inventChange } from '../testing/invented-records.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lockFolder } from './lock.ts';
import { defaultPlan } from './maintenance.ts';
import { openEmbedded } from './open-embedded.ts';
import { makeStore } from '../store.ts';

const temporary = temporaryFolder();
const command = 'nutgraf test';

describe('openStore()', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = temporary.path('archive');
    // What a first start leaves behind that was cut off.
    mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true });
    const { archive, migrate } = await openStore({ dataDir, databaseUrl: null, command });
    expect(migrate()).toEqual({
      from: 0,
      to: migrations.length,
      applied: migrations.map(({ name }) => name),
    });
    await archive.save(inventChange({ article: 1, version: 1 }));
    await archive.close();
  });

  test('leaves the database in the folder and nothing else, also after a first start that was cut off', () => {
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test('finds what was saved when the folder is opened again', async () => {
    const { archive, migrate } = await openStore({ dataDir, databaseUrl: null, command });
    expect(migrate()).toEqual({ from: migrations.length, to: migrations.length, applied: [] });
    expect(await archive.size()).toMatchObject({ articles: 1, stories: 1, briefs: 1, cards: 0 });
    await archive.close();
  });

  test('refuses a second opening by the same process', async () => {
    const { archive } = await openStore({ dataDir, databaseUrl: null, command: 'nutgraf replay' });
    const refusal = {
      code: 'NG_ARCHIVE_LOCKED',
      message: `archive "${dataDir}" is in use by process ${process.pid} (nutgraf replay)`,
    };
    await expect(openStore({ dataDir, databaseUrl: null, command })).rejects.toMatchObject(refusal);
    await expect(migrateArchive({ dataDir, databaseUrl: null, command })).rejects.toMatchObject(refusal);
    await archive.close();
    expect(await migrateArchive({ dataDir, databaseUrl: null, command })).toMatchObject({ applied: [] });
  });

  test('closes once, and fails what comes after', async () => {
    const { archive } = await openStore({ dataDir, databaseUrl: null, command });
    const saving = archive.save(inventChange({ article: 2 }));
    await Promise.all([archive.close(), archive.close()]);
    await saving;
    await expect(archive.size()).rejects.toMatchObject({
      code: 'NG_ARCHIVE_QUERY',
      message: 'cannot count the archive: the archive is closed',
    });
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test.each(['lock', ''])('stops when its folder is taken from it: "%s"', async (removed) => {
    const folder = temporary.copy('archive', `taken-${removed}`);
    const plan = { ...defaultPlan, lookEveryMs: 20 };
    const { archive } = makeStore('embedded', await openEmbedded({ dataDir: folder, command, plan }));
    const reason = 'the folder of the archive, or its lock, was removed while it was open';
    rmSync(join(folder, removed), { recursive: true });
    await expect
      .poll(() => archive.size().catch((error: unknown) => (error as Error).message))
      .toContain(reason);
    mkdirSync(folder, { recursive: true });
    const other = await lockFolder(folder, command);
    await expect(archive.close()).rejects.toThrow(`cannot write the archive to its place: ${reason}`);
    expect(other.isHeld()).toBe(true);
  });

  test('refuses a file in the place of the folder', async () => {
    const file = temporary.path('file');
    writeFileSync(file, 'x');
    await expect(openStore({ dataDir: file, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${file}": it is a file`,
    });
    const below = join(file, 'below');
    await expect(openStore({ dataDir: below, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${below}": part of the path is a file`,
    });
  });

  test('refuses a folder that holds something else, and leaves it as it was', async () => {
    const foreign = temporary.path('foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'x');
    await expect(openStore({ dataDir: foreign, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${foreign}": it is not an archive, and not empty: it holds "thesis.txt"`,
    });
    expect(readdirSync(foreign)).toEqual(['thesis.txt']);
  });

  test.runIf(existsSync('/proc/self'))('refuses a folder it cannot make', async () => {
    const dataDir = '/proc/nutgraf/archive';
    await expect(openStore({ dataDir, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${dataDir}": it cannot be created there`,
    });
  });

  test('refuses an archive that has lost a file', async () => {
    const lost = temporary.path('lost');
    mkdirSync(join(lost, 'postgres/global'), { recursive: true });
    writeFileSync(join(lost, 'postgres/PG_VERSION'), '18\n');
    await expect(openStore({ dataDir: lost, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${lost}": it is damaged: "postgres/global/pg_control" is missing`,
    });
    expect(readdirSync(lost)).toEqual(['postgres']);
  });

  test('refuses an archive with a damaged file, and frees the folder', async () => {
    const damaged = temporary.copy('archive', 'damaged');
    truncateSync(join(damaged, 'postgres/global/pg_control'), 100);
    await expect(openStore({ dataDir: damaged, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: expect.stringContaining('pg_control') as string,
    });
    expect(readdirSync(damaged)).toEqual(['postgres']);
  });

  test('refuses the files of another PostgreSQL', async () => {
    const older = temporary.path('older');
    mkdirSync(join(older, 'postgres/global'), { recursive: true });
    for (const folder of ['base', 'pg_wal']) mkdirSync(join(older, 'postgres', folder));
    writeFileSync(join(older, 'postgres/global/pg_control'), '');
    writeFileSync(join(older, 'postgres/PG_VERSION'), '17\n');
    await expect(openStore({ dataDir: older, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_OPEN',
      message: `cannot open archive "${older}": its files are of PostgreSQL "17", this program reads 18`,
    });
  });

  test('refuses an archive of a newer program, which stays usable for that one', async () => {
    const newer = temporary.copy('archive', 'newer');
    const next = {
      number: migrations.length + 1,
      name: 'next',
      statements: ['create table next (n integer)'],
    };
    await (await openEmbedded({ dataDir: newer, command, steps: [...migrations, next] })).close();
    await expect(openStore({ dataDir: newer, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_SCHEMA',
    });
    const store = await openEmbedded({ dataDir: newer, command, steps: [...migrations, next] });
    expect(store.migration).toMatchObject({ from: next.number, applied: [] });
    await store.close();
  });

  test('closes on SIGTERM and ends with 143, and keeps others out until then', async () => {
    const child = startChild('hold-archive', dataDir, '3', 'wait');
    await child.line((line) => line === 'saved');
    await expect(openStore({ dataDir, databaseUrl: null, command })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `archive "${dataDir}" is in use by process ${child.pid} (nutgraf test)`,
    });
    child.kill('SIGTERM');
    expect(await child.ended).toBe(143);
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test('does not keep a process from ending', async () => {
    const child = startChild('hold-archive', dataDir, '4', 'leave');
    expect(await child.ended).toBe(0);
    const { archive } = await openStore({ dataDir, databaseUrl: null, command });
    expect(await archive.article(articleId(3))).not.toBeNull();
    expect(await archive.article(articleId(4))).not.toBeNull();
    await archive.close();
  });
});
