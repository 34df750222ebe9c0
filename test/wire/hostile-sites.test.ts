import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, startJobs, type Store } from '../../src/archive/mod.ts';
import { inventFeed } from '../../src/archive/testing/invented-intake.ts';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { temporaryFolder } from '../../src/archive/testing/temporary-folder.ts';
import type { BeatId, Instant } from '../../src/news/mod.ts';
import { createExtractor, createFetcher, createRobots } from '../../src/read/mod.ts';
import {
  serveLoopback,
  startCanary,
  type Canary,
  type Loopback,
} from '../../src/read/fetch/testing/loopback.ts';
import type { LiveTools } from '../../src/wire/live/live-records.ts';
import { readOneFeed } from '../../src/wire/live/read-feeds.ts';
import { readOpenPages } from '../../src/wire/live/read-pages.ts';
import { startWire, type WireEvent } from '../../src/wire/mod.ts';

const now = () => '2026-11-20T12:00:00.000Z' as Instant;
const beat = 'ports' as BeatId;
const folder = temporaryFolder();
const events: WireEvent[] = [];
let canary: Canary;
let outlet: Loopback;
let store: Store;

const item = (link: string) =>
  `<item><title>${link.replaceAll(/[^a-z0-9]/gi, ' ')}</title><link>${link}</link></item>`;
const feedOf = (...links: string[]) =>
  `<rss version="2.0"><channel><title>Gridpaper</title>${links.map(item).join('')}</channel></rss>`;
const body =
  '<p>The port of Arle closed on Friday after a storm broke two cranes, the harbour office said.</p>'.repeat(
    9,
  );
const pageWith = (head: string) =>
  `<!doctype html><title>Port closes</title>${head}<article><h1>Port closes</h1>${body}</article>`;

/** What the invented hosts answer, by host and path; `port` is the canary's. */
function routes(port: number): Readonly<Record<string, readonly [number, Record<string, string>, string]>> {
  const xml = { 'content-type': 'application/rss+xml' };
  const html = { 'content-type': 'text/html' };
  const inward = `http://127.0.0.1:${port}/secret`;
  return {
    'gridpaper.example/robots.txt': [200, {}, 'User-agent: *\nDisallow: /closed\n'],
    'gridpaper.example/feed': [
      200,
      xml,
      feedOf(
        inward,
        `http://2130706433:${port}/decimal`,
        `http://[::ffff:127.0.0.1]:${port}/mapped`,
        'http://loop.example/name',
        'http://gridpaper.example/to-canary',
        'http://gridpaper.example/to-closed',
        'http://gridpaper.example/canonical',
        'http://busy.example/1',
        'http://busy.example/2',
      ),
    ],
    'gridpaper.example/to-canary': [302, { location: inward }, ''],
    'gridpaper.example/to-closed': [302, { location: '/closed' }, ''],
    'gridpaper.example/closed': [200, html, pageWith('')],
    'gridpaper.example/canonical': [200, html, pageWith(`<link rel="canonical" href="${inward}">`)],
    'gridpaper.example/moved-feed': [301, { location: inward }, ''],
    'slow.example/feed': [200, xml, feedOf(...[1, 2, 3, 4, 5].map((at) => `http://slow.example/page-${at}`))],
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [`slow.example/page-${at}`, [200, html, pageWith(`${at}`)] as const]),
    ),
    'busy.example/1': [429, { 'retry-after': '3600' }, ''],
    'busy.example/2': [429, { 'retry-after': '3600' }, ''],
  };
}

function serveSites(port: number): Promise<Loopback> {
  const answers = routes(port);
  const listener: RequestListener = (request, response) => {
    const [status, headers, text] = answers[`${request.headers.host ?? ''}${request.url ?? ''}`] ?? [
      404,
      {},
      '',
    ];
    response.writeHead(status, headers).end(text);
  };
  return serveLoopback(listener);
}

/** Hands over what a wire on these feeds needs, and closes it afterwards. */
async function withTools(urls: readonly string[], run: (tools: LiveTools) => Promise<void>): Promise<void> {
  const origins = new Map(
    ['gridpaper', 'busy', 'slow'].map((name) => [`http://${name}.example`, outlet.server]),
  );
  const lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  const fetcher = createFetcher({ version: '0.0.1', now, origins, lookup, pauseMs: 0 });
  const extractor = createExtractor();
  const { rawSql, backend, archive, intake, duties } = store;
  const onError = (error: Error) => {
    throw error;
  };
  const jobs = await startJobs({ rawSql, backend, onError });
  const feeds = urls.map((url) => ({ url, title: null, site: null, category: null }));
  const robots = createRobots({ fetcher, store: intake, now });
  const beats = new Map([
    [beat, { id: beat, title: 'Ports', preset: 'public', maxAgeDays: 7, feeds } as const],
  ]);
  const reading = { fetcher, robots, extractor, now, random: () => 0, engine: 'test' };
  await run({ beats, archive, intake, duties, jobs, ...reading, onEvent: (event) => events.push(event) });
  await jobs.close();
  await extractor.close();
  await fetcher.close();
}

beforeAll(async () => {
  canary = await startCanary();
  store = await openStore({
    dataDir: await makeReadyArchive(folder.path('archive')),
    databaseUrl: null,
    command: 'test',
  });
  outlet = await serveSites(canary.server.port);
}, 60_000);
afterAll(async () => {
  await store.close();
  await outlet.close();
  await canary.close();
});

const pageOutcome = (path: string) =>
  events.flatMap((event) =>
    event.kind === 'page' && event.item.url.endsWith(path) ? [event.outcome] : [],
  )[0];
const asked = () => outlet.seen.map(({ host, path }) => host + path);

describe('the wire among hostile sites', () => {
  beforeAll(async () => {
    const inward = `http://127.0.0.1:${canary.server.port}/feed`;
    const urls = ['http://gridpaper.example/feed', 'http://gridpaper.example/moved-feed', inward];
    await withTools(urls, async (tools) => {
      const wire = await startWire(tools);
      await wire.settled();
      await wire.close();
    });
  }, 60_000);

  test('opens no connection inward, whatever feeds, redirects and names say', () => {
    for (const path of ['/secret', '/decimal', '/mapped', '/name', '/to-canary'])
      expect(pageOutcome(path)).toMatchObject({
        kind: 'failed',
        failure: { class: 'blocked-address', retry: false },
      });
    const failures = events.flatMap((event) =>
      event.kind === 'feed' && event.outcome.kind === 'failed' ? [event.outcome.failure.class] : [],
    );
    expect(failures).toEqual(['blocked-address', 'blocked-address']);
    expect(canary.connects()).toBe(0);
  });

  test('gives no article an address inward', async () => {
    const outcome = pageOutcome('/canonical');
    expect(outcome).toMatchObject({ kind: 'article' });
    const reports = await store.intake.itemReports({ beat, limit: 50 });
    const report = reports.find(({ item: { url } }) => url.endsWith('/canonical'))!;
    const article = await store.intake.articleOfItem(report.item.id);
    expect(article?.url).toBe('http://gridpaper.example/canonical');
  });

  test('asks for no disallowed page, though it is sent there, and keeps the link alone', async () => {
    expect(asked()).toContain('gridpaper.example/to-closed');
    expect(asked()).not.toContain('gridpaper.example/closed');
    const reports = await store.intake.itemReports({ beat, limit: 50 });
    const { item } = reports.find(({ item: { url } }) => url.endsWith('/to-closed'))!;
    expect(await store.intake.articleOfItem(item.id)).toMatchObject({ text: '', rights: { level: 1 } });
  });

  test('leaves a busy host alone after its first word', () => {
    expect(asked().filter((address) => /^busy\.example\/\d$/.test(address))).toHaveLength(1);
    for (const path of ['busy.example/1', 'busy.example/2'])
      expect(pageOutcome(path)).toMatchObject({
        kind: 'failed',
        failure: { class: 'throttled', retry: true },
      });
  });

  test('asks for the robots.txt of a host before anything else there', () => {
    for (const host of ['gridpaper.example', 'busy.example'])
      expect(asked().find((address) => address.startsWith(host))).toBe(`${host}/robots.txt`);
  });
});

describe('readOpenPages()', () => {
  test('begins no page after its time, so that slow sites do not keep others waiting', async () => {
    const feed = inventFeed(1, { beat, url: 'http://slow.example/feed' });
    await store.intake.addFeeds([feed]);
    const counts: number[] = [];
    await withTools([], async (tools) => {
      await readOneFeed({ feedId: feed.id }, tools);
      for (const mostMs of [0, 0, 60_000]) {
        await readOpenPages({ feedId: feed.id }, new AbortController().signal, tools, mostMs);
        counts.push(asked().filter((address) => address.startsWith('slow.example/page-')).length);
      }
    });
    expect(counts).toEqual([1, 2, 5]);
  });
});
