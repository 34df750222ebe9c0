import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, startJobs, type Store } from '../../src/archive/mod.ts';
import { inventFeed, inventItem, inventState } from '../../src/archive/testing/invented-intake.ts';
import { harbour, inventChange } from '../../src/archive/testing/invented-records.ts';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { temporaryFolder } from '../../src/archive/testing/temporary-folder.ts';
import type { Instant, Jobs } from '../../src/news/mod.ts';
import { createExtractor, createFetcher, createRobots, type Robots } from '../../src/read/mod.ts';
import { serveLoopback, type Loopback } from '../../src/read/fetch/testing/loopback.ts';
import type { LiveTools } from '../../src/wire/live/live-records.ts';
import { readOpenPages } from '../../src/wire/live/read-pages.ts';

const now = () => '2031-02-01T12:00:00.000Z' as Instant;
const folder = temporaryFolder();
const extractor = createExtractor();
const text = '<p>The port of Arle closed on Friday after a storm broke two cranes, the office said.</p>';
const pages = [1, 2, 3].map((n) => ({ ...inventItem(n), url: `http://outlet.example/${n}` }));
let store: Store;
let outlet: Loopback;
let jobs: Jobs;

beforeAll(async () => {
  const dataDir = await makeReadyArchive(folder.path('archive'));
  store = await openStore({ dataDir, databaseUrl: null, command: 'test' });
  const onError = (error: Error) => {
    throw error;
  };
  jobs = await startJobs({ rawSql: store.rawSql, backend: store.backend, onError });
  outlet = await serveLoopback((request, response) => {
    const isPage = request.url !== '/robots.txt';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(isPage ? `<title>Port closes</title><article>${text.repeat(9)}</article>` : '');
  });
  await store.intake.addFeeds([inventFeed(1)]);
  await store.intake.saveReading(inventState(1), pages);
}, 60_000);
afterAll(async () => {
  await jobs.close();
  await extractor.close();
  await store.close();
  await outlet.close();
});

/** Reads the pages of feed 1, with a defect that the one whose address ends so meets. */
async function readPages(broken: string, signal: AbortSignal): Promise<void> {
  const origins = new Map([['http://outlet.example', outlet.server]]);
  const fetcher = createFetcher({ version: '0.0.1', now, origins, pauseMs: 0 });
  const sound = createRobots({ fetcher, store: store.intake, now });
  const robots: Robots = {
    about: (url) => (url.endsWith(broken) ? Promise.reject(new TypeError('no rule at 7')) : sound.about(url)),
  };
  const beats = new Map([
    [harbour, { id: harbour, title: 'Harbour', preset: 'public', maxAgeDays: 30, feeds: [] } as const],
  ]);
  const { archive, intake, duties } = store;
  const reading = {
    fetcher,
    robots,
    extractor,
    now,
    random: () => 0,
    engine: 'test',
    onEvent: () => undefined,
  };
  const tools: LiveTools = { beats, archive, intake, duties, jobs, ...reading };
  await readOpenPages({ feedId: inventFeed(1).id }, signal, tools).finally(() => fetcher.close());
}

test('readOpenPages() stores nothing of a page it breaks down on while the program closes', async () => {
  const closing = new AbortController();
  closing.abort();
  await expect(readPages('/1', closing.signal)).rejects.toThrow('no rule at 7');
  expect(await store.intake.openItems(inventFeed(1).id, now(), 10)).toHaveLength(3);
});

test('readOpenPages() reads the pages after one it breaks down on, leaves that for later, and says so', async () => {
  await expect(readPages('/2', new AbortController().signal)).rejects.toThrow('no rule at 7');
  const reports = await store.intake.itemReports({ limit: 10 });
  const kinds = reports.map(({ item, outcome }) => [item.url.at(-1), outcome?.kind]).sort();
  expect(kinds).toEqual([
    ['1', 'article'],
    ['2', 'failed'],
    ['3', 'article'],
  ]);
  const broken = reports.find(({ item }) => item.url.endsWith('/2'))!;
  expect(broken.outcome).toMatchObject({
    failure: { class: 'crashed', why: 'reading the page broke down', retry: true },
  });
  const feed = inventFeed(1).id;
  expect(await store.intake.openItems(feed, now(), 10)).toEqual([]);
  const later = '2031-02-01T12:10:00.000Z' as Instant;
  expect((await store.intake.openItems(feed, later, 10)).map(({ item }) => item.id)).toEqual([pages[1]!.id]);
});

test('size() counts a page whose text changed once', async () => {
  const { articles } = await store.archive.size();
  const held = (await store.intake.articleOfItem(pages[0]!.id))!;
  const { article } = inventChange({ article: 9 });
  const outcome = { kind: 'revised', articleId: article.id, revises: held.id } as const;
  const when = { at: '2031-02-01T14:00:00.000Z' as Instant, nextAt: null };
  await store.intake.savePage(pages[0]!.id, outcome, when, { ...article, readAt: when.at, revises: held.id });
  expect((await store.intake.articleOfItem(pages[0]!.id))?.id).toBe(article.id);
  expect((await store.archive.size()).articles).toBe(articles);
});
