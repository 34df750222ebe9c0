import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NutgrafError } from '../../errors.ts';
import type { ArticleId } from '../../news/mod.ts';
import { openStore } from '../mod.ts';
import type { Store } from '../mod.ts';
import { startChild } from '../testing/child-program.ts';
import { articleId, entityKey, harbour, inventChange, storyId } from '../testing/invented-records.ts';
import { inventFeed } from '../testing/invented-intake.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { connectStore, serveStore } from './mod.ts';
import { findSocket, makeSocketPlace } from './socket-place.ts';

const temporary = temporaryFolder();
const holder = '../shared/testing/hold-and-serve';

let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' });
});
afterAll(() => store.close());

/** Serves the one store in a folder of its own. */
async function holdHere(name: string) {
  const dataDir = temporary.path(name);
  mkdirSync(dataDir);
  const errors: NutgrafError[] = [];
  const served = await serveStore(dataDir, store, { onError: (error) => errors.push(error) });
  return { dataDir, errors, close: () => served.close() };
}

async function post(dataDir: string, body: string): Promise<unknown> {
  const answered = Promise.withResolvers<string>();
  const asked = request({ socketPath: findSocket(dataDir)!, method: 'POST', agent: false }, (response) => {
    text(response).then(answered.resolve, answered.reject);
  });
  asked.on('error', answered.reject).end(body);
  return JSON.parse(await answered.promise);
}

describe('connectStore()', () => {
  test('reads and subscribes through the process that holds the archive', async () => {
    const { dataDir, errors, close } = await holdHere('held');
    await store.archive.save(inventChange({ article: 1, version: 1, entities: ['Corvell'] }));
    await store.archive.save(inventChange({ article: 2, links: [1] }));
    const held = (await connectStore(dataDir))!;
    expect(await held.archive.briefs({ limit: 9 })).toEqual(await store.archive.briefs({ limit: 9 }));
    expect(await held.archive.story(storyId(1))).toEqual(await store.archive.story(storyId(1)));
    expect(await held.archive.story(storyId(99))).toBeNull();
    expect(await held.archive.redirect(storyId(1))).toBeNull();
    expect(await held.archive.linksTo(storyId(1), 9)).toMatchObject([{ storyId: storyId(2) }]);
    const corvell = entityKey('Corvell');
    expect(await held.archive.entity(harbour, corvell, 9)).toMatchObject({ key: corvell, stories: 1 });
    expect(await held.intake.storiesOfArticle(articleId(1))).toEqual([storyId(1)]);
    expect(await held.archive.size()).toMatchObject({ articles: 2 });
    await store.models.spend('2031-03-01', {
      calls: 1,
      inputTokens: 9,
      outputTokens: 2,
      cachedTokens: 0,
      money: 0.5,
    });
    expect(await held.models.spent('2031-03-01')).toMatchObject({ inputTokens: 9, money: 0.5 });
    expect(await held.intake.addFeeds([inventFeed(1)])).toEqual([inventFeed(1)]);
    expect(await held.intake.feeds()).toEqual([inventFeed(1)]);
    expect(await held.intake.feeds(undefined)).toEqual([inventFeed(1)]);
    expect(await held.intake.feeds(harbour)).toEqual(await store.intake.feeds(harbour));
    expect(errors).toEqual([]);
    await close();
  });

  test('gives null where nobody listens, a dead process left its socket, or a file lies there', async () => {
    expect(await connectStore(temporary.path('nowhere'))).toBeNull();
    const dataDir = temporary.path('stale');
    mkdirSync(dataDir);
    writeFileSync(findSocket(dataDir)!, '');
    expect(await connectStore(dataDir)).toBeNull();
  });

  test('brings the errors of the holder over as they are, and says when it ended', async () => {
    const { dataDir, close } = await holdHere('closing');
    const held = (await connectStore(dataDir))!;
    const nul = '\u0000' as ArticleId;
    const error = await store.archive.article(nul).catch((thrown: unknown) => thrown as NutgrafError);
    const { code, message, hint } = error as NutgrafError;
    expect(code).toBe('NG_ARCHIVE_QUERY');
    await expect(held.archive.article(nul)).rejects.toMatchObject({ code, message, hint });
    await close();
    await expect(held.archive.size()).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `cannot reach the process that holds archive "${dataDir}": it has ended`,
    });
    expect(existsSync(findSocket(dataDir)!)).toBe(false);
  });

  test('sends jobs to another process, notices its end, and the next holder takes its place', async () => {
    const dataDir = await makeReadyArchive(temporary.path('other'));
    const first = startChild(holder, dataDir);
    await first.line((line) => line === 'serving');
    const held = (await connectStore(dataDir))!;
    expect(await held.jobs.send('page', { n: 1 })).toBe(true);
    await first.line((line) => line === 'page 1');
    expect(await held.jobs.deadJobs(9)).toEqual([]);
    first.kill('SIGKILL');
    await first.ended;
    await expect(held.archive.size()).rejects.toMatchObject({ code: 'NG_ARCHIVE_LOCKED' });
    expect(existsSync(findSocket(dataDir)!)).toBe(true);
    expect(await connectStore(dataDir)).toBeNull();
    const second = startChild(holder, dataDir, 'busy');
    await second.line((line) => line === 'serving');
    const again = (await connectStore(dataDir))!;
    const asked = again.archive.size();
    await Promise.all([
      expect(asked).rejects.toMatchObject({
        code: 'NG_ARCHIVE_LOCKED',
        message: expect.stringMatching(/: it ended before it answered$/) as string,
      }),
      wait(50).then(() => {
        second.kill('SIGKILL');
      }),
    ]);
    await second.ended;
  });

  test('does not wait for ever for a holder that is stuck', async () => {
    const dataDir = temporary.path('stuck');
    mkdirSync(dataDir);
    const silent = createServer().listen(findSocket(dataDir)!);
    await once(silent, 'listening');
    await expect(connectStore(dataDir, { timeoutMs: 50 })).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: `cannot reach the process that holds archive "${dataDir}": it does not answer`,
    });
    silent.close();
  });

  test('refuses calls and answers beyond 16 MB, and calls after close()', async () => {
    const { dataDir, close } = await holdHere('large');
    const held = (await connectStore(dataDir))!;
    const id = 'x'.repeat(17 * 2 ** 20) as ArticleId;
    await expect(held.archive.article(id)).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
    const { article, ...change } = inventChange({ article: 3 });
    await store.archive.save({ ...change, article: { ...article, text: 'word '.repeat(4 * 2 ** 20) } });
    await expect(held.archive.article(article.id)).rejects.toMatchObject({
      code: 'NG_ARCHIVE_QUERY',
      message: 'the answer to article is larger than 16 MB',
    });
    await held.close();
    await expect(held.archive.size()).rejects.toMatchObject({ code: 'NG_ARCHIVE_QUERY' });
    await close();
  });
});

describe('serveStore()', () => {
  test('does nothing but what is offered, and is for this user only', async () => {
    const { dataDir, close } = await holdHere('guarded');
    expect(statSync(findSocket(dataDir)!).mode & 0o777).toBe(0o600);
    const { article } = inventChange({ article: 7 });
    for (const [port, method] of [
      ['archive', 'save'],
      ['archive', 'close'],
      ['archive', 'constructor'],
      ['intake', 'savePage'],
      ['jobs', 'close'],
      ['models', 'spend'],
      ['models', 'answer'],
      ['rawSql', 'call'],
      ['__proto__', 'toString'],
    ]) {
      const answer = await post(dataDir, JSON.stringify({ port, method, args: [article] }));
      expect(answer).toMatchObject({
        error: { message: `${port}.${method} is not offered to other processes` },
      });
    }
    for (const body of ['not JSON', 'null', '{"port":"archive","method":"size"}']) {
      expect(await post(dataDir, body)).toMatchObject({ error: { code: 'NG_BUG' } });
    }
    expect(await store.archive.article(article.id)).toBeNull();
    await expect(post(dataDir, 'x'.repeat(17 * 2 ** 20))).rejects.toThrow();
    expect(await post(dataDir, '{"port":"archive","method":"size","args":[]}')).toHaveProperty('value');
    await close();
  });

  test('refuses a folder that is served already, and tells who has no jobs', async () => {
    const { dataDir, close } = await holdHere('twice');
    await expect(serveStore(dataDir, store)).rejects.toMatchObject({ code: 'NG_ARCHIVE_LOCKED' });
    const held = (await connectStore(dataDir))!;
    await expect(held.jobs.send('page', {})).rejects.toMatchObject({
      code: 'NG_ARCHIVE_LOCKED',
      message: 'the process that holds the archive does no jobs',
    });
    await close();
  });

  test('serves a folder whose path is too long for a socket, and leaves nothing behind', async () => {
    const { dataDir, close } = await holdHere(`deep-${'x'.repeat(120)}`);
    const path = readFileSync(join(dataDir, 'socket-path'), 'utf8');
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    const held = (await connectStore(dataDir))!;
    expect(await held.archive.story(storyId(99))).toBeNull();
    await close();
    expect([existsSync(dirname(path)), existsSync(join(dataDir, 'socket-path'))]).toEqual([false, false]);
    expect(await connectStore(dataDir)).toBeNull();
  });
});

describe('makeSocketPlace()', () => {
  test('names a pipe on Windows', () => {
    const dataDir = temporary.path('windows');
    mkdirSync(dataDir);
    const { path, remove } = makeSocketPlace(dataDir, 'win32');
    expect(path).toMatch(/^\\\\\.\\pipe\\nutgraf-[0-9a-f]{12}$/);
    expect(findSocket(dataDir, 'win32')).toBe(path);
    remove();
    expect(findSocket(dataDir, 'win32')).toBeNull();
  });
});
