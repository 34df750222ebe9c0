import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openStore } from '../mod.ts';
import { harbour, inventChange, storyId } from '../testing/invented-records.ts';
import { inventFeed } from '../testing/invented-intake.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { connectStore, serveStore } from './mod.ts';
import { socketPath } from './socket-path.ts';

const temporary = temporaryFolder();

async function holdHere(name: string) {
  const dataDir = temporary.path(name);
  mkdirSync(dataDir);
  const store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' });
  const served = await serveStore(dataDir, store);
  return {
    dataDir,
    store,
    close: async () => {
      await served.close();
      await store.close();
    },
  };
}

function post(path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: path, method: 'POST' }, (response) => {
      text(response).then(resolve, reject);
    });
    asked.on('error', reject).end(body);
  });
}

describe('connectStore()', () => {
  test('reads and subscribes through the process that holds the archive', async () => {
    const { dataDir, store, close } = await holdHere('held');
    await store.archive.save(inventChange({ article: 1, version: 1 }));
    const held = (await connectStore(dataDir))!;
    expect(await held.archive.briefs({ limit: 9 })).toEqual(await store.archive.briefs({ limit: 9 }));
    expect(await held.archive.story(storyId(1))).toEqual(await store.archive.story(storyId(1)));
    expect(await held.archive.story(storyId(99))).toBeNull();
    expect(await held.archive.size()).toMatchObject({ articles: 1 });
    expect(await held.intake.addFeeds([inventFeed(1)])).toEqual([inventFeed(1)]);
    expect(await held.intake.feeds()).toEqual([inventFeed(1)]);
    expect(await held.intake.feeds(harbour)).toEqual(await store.intake.feeds(harbour));
    await close();
  });

  test('gives null where nobody answers, and where a dead process left its socket', async () => {
    expect(await connectStore(temporary.path('nowhere'))).toBeNull();
    const dataDir = temporary.path('stale');
    mkdirSync(dataDir);
    writeFileSync(socketPath(dataDir), '');
    expect(await connectStore(dataDir)).toBeNull();
  });

  test('brings the errors of the holder over as they are', async () => {
    const { dataDir, store, close } = await holdHere('closing');
    const held = (await connectStore(dataDir))!;
    await store.archive.close();
    await expect(held.archive.size()).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
    await close();
    await expect(held.archive.size()).rejects.toMatchObject({ code: 'NG_ARCHIVE_LOCKED' });
  });

  test('reaches another process, and notices its end', async () => {
    const dataDir = await makeReadyArchive(temporary.path('other'));
    const program = fileURLToPath(new URL('testing/hold-and-serve.ts', import.meta.url));
    const holder = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const held = (await connectStore(dataDir))!;
    expect(await held.archive.size()).toMatchObject({ articles: 0 });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await expect(held.archive.size()).rejects.toMatchObject({ code: 'NG_ARCHIVE_LOCKED' });
    expect(await connectStore(dataDir)).toBeNull();
  });
});

describe('serveStore()', () => {
  test('does nothing but what is named, and is for this user only', async () => {
    const { dataDir, store, close } = await holdHere('guarded');
    const path = socketPath(dataDir);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { article } = inventChange({ article: 1 });
    for (const [port, method] of [
      ['archive', 'save'],
      ['archive', 'close'],
      ['archive', 'constructor'],
      ['intake', 'savePage'],
      ['rawSql', 'call'],
      ['__proto__', 'toString'],
    ]) {
      const reply = await post(path, JSON.stringify({ port, method, args: [article] }));
      expect(JSON.parse(reply)).toMatchObject({ ok: false, code: 'NG_ARCHIVE_QUERY' });
    }
    expect(JSON.parse(await post(path, 'not JSON'))).toMatchObject({ ok: false });
    expect(await store.archive.size()).toMatchObject({ articles: 0 });
    await close();
  });
});

describe('socketPath()', () => {
  test('is short where the folder is deep, one for each folder, and a pipe on Windows', () => {
    const deep = `/srv/${'wire/'.repeat(40)}`;
    expect(Buffer.byteLength(socketPath(deep))).toBeLessThan(108);
    expect(socketPath(`${deep}a`)).not.toBe(socketPath(deep));
    expect(socketPath('/srv/wire', 'linux')).toBe('/srv/wire/socket');
    expect(socketPath('/srv/wire', 'win32')).toMatch(/^\\\\\.\\pipe\\nutgraf-[0-9a-f]{24}$/);
  });
});
