import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant, Intake, RobotsRecord } from '../news/mod.ts';
import { createExtractor, createFetcher, createRobots, parseFeed, readPage, rightsOf } from '../read/mod.ts';
import type { Extractor, Fetcher, PageReading, ParsedItem, Robots } from '../read/mod.ts';
import type { OutletPage } from './outlet-records.ts';
import { readDay } from './read-day.ts';
import { serveOutlets, type ServedOutlets } from './serve-outlets.ts';

const dir = join(import.meta.dirname, '../../demo');
const day = readDay(dir);
const theEnd = '2026-11-20T23:00:00.000Z' as Instant;
let now = theEnd;
let outlets: ServedOutlets;
let fetcher: Fetcher;
let robots: Robots;
let extractor: Extractor;

beforeAll(async () => {
  outlets = await serveOutlets({ dir, now: () => now });
  fetcher = createFetcher({ version: '0.0.0', now: () => now, origins: outlets.origins, pauseMs: 0 });
  const kept = new Map<string, RobotsRecord>();
  const store: Pick<Intake, 'robots' | 'saveRobots'> = {
    robots: (origin) => Promise.resolve(kept.get(origin) ?? null),
    saveRobots: (record) => {
      kept.set(record.origin, record);
      return Promise.resolve();
    },
  };
  robots = createRobots({ fetcher, store, now: () => now });
  extractor = createExtractor();
});
afterAll(async () => {
  await extractor.close();
  await fetcher.close();
  await outlets.close();
});

async function itemsOf(url: string): Promise<readonly ParsedItem[]> {
  const answer = await fetcher.fetch({ url, purpose: 'feed' });
  if (!answer.ok) throw new Error(answer.failure.why);
  const contentType = answer.headers['content-type'] ?? null;
  const read = parseFeed(answer.bytes, { contentType, url, now });
  if (!read.ok) throw new Error(read.failure.why);
  return read.feed.items;
}

/** The page of a feed item, as the wire reads it. */
async function read(id: string, at: Instant = theEnd): Promise<PageReading> {
  now = at;
  const outlet = day.outlets.find(({ articles }) => articles.some((page) => page.id === id))!;
  const page = outlet.articles.find((one) => one.id === id)!;
  for (const feed of outlet.feeds) {
    const items = await itemsOf(outlet.origin + feed.path);
    const item = items.find(({ guid }) => guid === `tag:${outlet.host},2026:${page.id}`);
    if (item !== undefined) return readItem(item);
  }
  throw new Error(`${id} is in no feed`);
}

function readItem(item: ParsedItem): Promise<PageReading> {
  const tools = { fetcher, robots, extractor, rightsOf, preset: 'public', now: () => now } as const;
  return readPage({ ...item, url: item.url! }, tools);
}

function pageOf(id: string): OutletPage {
  return day.outlets.flatMap(({ articles }) => articles).find((page) => page.id === id)!;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands above an article is known from the page itself, and left out of its text. */
const isCredit = (line: string): boolean => /^By [A-Z]|^FOR IMMEDIATE RELEASE$/.test(line);

function linesOf(page: OutletPage): string {
  const lines = page.paragraphs.filter((line) => !isCredit(line)).map((line) => line.replace(/^- /gm, ''));
  return oneLine(lines.join(' '));
}

async function textOf(id: string, at: Instant = theEnd): Promise<string> {
  const page = await read(id, at);
  return page.kind === 'page' ? oneLine(page.text) : `failed: ${page.failure.why}`;
}

/** Pages that may not be written up: level, and the words of what decided. */
const closed: Readonly<Record<string, [level: number, why: RegExp]>> = {
  'gazette-storm': [2, /ai-input=no/],
  'herald-challenge': [2, /use=reference/],
  'coast-fragment': [1, /robots\.txt disallows/],
  'touchline-stadium': [2, /noai/],
  'bytebrief-airport-rewrite': [1, /nosnippet/],
  'lantern-brennick-board': [1, /402/],
  'lantern-flour': [1, /paywall/],
};
const changed = ['counting-brennick', 'ledger-ostrel-refund'];

describe('the demo day as the wire reads it over HTTP', () => {
  test('gives every open article word for word, and nothing that stands around it', async () => {
    const open = day.outlets
      .flatMap(({ articles }) => articles)
      .filter(({ id }) => !(id in closed) && !changed.includes(id));
    for (const page of open) expect([page.id, await textOf(page.id)]).toEqual([page.id, linesOf(page)]);
    expect(open).toHaveLength(58);
  }, 30_000);

  test('gives of what its publisher keeps back a link or an excerpt, and says what decided', async () => {
    for (const [id, [level, why]] of Object.entries(closed)) {
      const page = await read(id);
      expect([id, page.kind]).toEqual([id, 'page']);
      if (page.kind !== 'page') continue;
      expect([id, page.rights.level]).toEqual([id, level]);
      expect(page.rights.decidedBy?.why).toMatch(why);
      expect(page.text.length).toBeLessThanOrEqual(level === 2 ? 200 : 0);
    }
  });

  test('never asks for the page that robots.txt disallows', () => {
    expect(outlets.requests().some(({ path }) => path.startsWith('/live/'))).toBe(false);
    expect(outlets.requests().some(({ path }) => path === '/robots.txt')).toBe(true);
  });

  test('shows the silent edit, and the correction with its note', async () => {
    const edited = await textOf('counting-brennick', '2026-11-19T21:00:00.000Z' as Instant);
    expect(await textOf('counting-brennick', '2026-11-19T20:59:00.000Z' as Instant)).toBe(
      linesOf(pageOf('counting-brennick')),
    );
    expect(edited).toContain('may have left up to 310 million');
    expect(edited).toContain('shortly before');
    expect(edited).not.toMatch(/correction|updated|two days before/i);
    const before = await textOf('ledger-ostrel-refund', '2026-11-20T07:59:00.000Z' as Instant);
    const after = await textOf('ledger-ostrel-refund', '2026-11-20T08:00:00.000Z' as Instant);
    expect(before).toBe(linesOf(pageOf('ledger-ostrel-refund')));
    expect([before.includes('190,000'), after.includes('212,000')]).toEqual([true, true]);
    expect(after).toContain('Correction, 20 November 2026');
  });

  test('shows no words for the reader’s software but those in the text itself', async () => {
    const { paragraphs, settings } = pageOf('quayside-ferry');
    const text = await textOf('quayside-ferry');
    for (const hidden of Object.values<string>({ ...settings.instructions }))
      expect(text).not.toContain(oneLine(hidden));
    expect(Object.keys(settings.instructions ?? {})).toHaveLength(5);
    expect(text).toContain(oneLine(paragraphs[2]!));
    expect(text).not.toMatch(/[\u200b-\u200f\u{e0000}-\u{e007f}]/u);
  });

  test('meets a page that is gone, an address that moved, and counted links', async () => {
    const missing = (await itemsOf('https://bytebrief.example/feed.xml')).find(({ title }) =>
      title.startsWith('Skolvia founder steps down'),
    );
    expect(missing?.title).toBe('Skolvia founder steps down & says sorry');
    expect(await readItem(missing!)).toMatchObject({ kind: 'failed', failure: { class: 'http-error' } });
    const moved = await read('archive-northline-brennick-warning');
    const { path } = pageOf('archive-northline-brennick-warning');
    expect(moved).toMatchObject({ kind: 'page', url: `https://northline.example${path}` });
    const counted = await read('counting-strike-1');
    expect(counted.kind === 'page' && counted.canonicalUrl).not.toContain('utm_');
  });

  test('names the titles and days that were printed', async () => {
    for (const outlet of day.outlets) {
      const page = outlet.articles.find(({ id, title }) => !(id in closed) && title !== '');
      if (page === undefined) continue;
      expect(await read(page.id)).toMatchObject({
        title: page.title.normalize(),
        publishedAt: expect.stringContaining(page.publishedAt.slice(0, 10)) as string,
      });
    }
  });
});
