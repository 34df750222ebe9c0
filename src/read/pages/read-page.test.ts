import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Instant, Rights, RightsLevel } from '../../news/mod.ts';
import { createFetcher, type Fetcher } from '../fetch/mod.ts';
import { serveLoopback, type Loopback } from '../fetch/testing/loopback.ts';
import type { RobotsAnswer } from '../robots/robots-records.ts';
import { rightsOf } from '../rights/mod.ts';
import { createExtractor } from './extractor.ts';
import type { PageReading } from './page-records.ts';
import { readPage, type PageItem, type RightsInput } from './read-page.ts';
import { inParagraphs, newsPage, paragraphs, testNow } from './testing/invented-pages.ts';

const routes = new Map<string, RequestListener>();
const extractor = createExtractor();
let outlet: Loopback;
let fetcher: Fetcher;

beforeAll(async () => {
  outlet = await serveLoopback((request, response) => {
    const route = routes.get(request.url ?? '');
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  const origins = new Map([
    ['https://courier.example', outlet.server],
    ['https://closed.example', outlet.server],
  ]);
  fetcher = createFetcher({ version: '1.0.0', now: () => testNow, origins, pauseMs: 0 });
});
afterEach(() => {
  routes.clear();
});
afterAll(async () => {
  await fetcher.close();
  await extractor.close();
  await outlet.close();
});

const item: PageItem = {
  url: 'https://courier.example/port',
  title: 'Feed: port closes',
  summary: `${paragraphs[0]!} ${paragraphs[1]!}`,
  byline: 'Feed Desk',
  outlet: 'Feed Courier',
  publishedAt: '2026-11-20T09:30:00.000Z' as Instant,
};

/** robots.txt that closes one host and nothing else. */
function robotsAnswer(url: string): RobotsAnswer {
  const isAllowed = new URL(url).hostname !== 'closed.example';
  const line = isAllowed ? '' : 'Disallow: /';
  const said = {
    url: new URL('/robots.txt', url).href,
    readAt: testNow,
    contentSignals: [],
    mentionsAiUse: false,
    failure: null,
  };
  return {
    isAllowed,
    why: isAllowed ? 'nothing is said' : 'robots.txt disallows this address',
    line,
    ...said,
  };
}

interface Run {
  readonly reading: PageReading;
  readonly asked: readonly RightsInput[];
}

/** Reads the item with rights of one level; what the rights were judged from is kept. */
async function run(
  level: RightsLevel,
  change: Partial<PageItem> & { maxSnippet?: number } = {},
): Promise<Run> {
  const { maxSnippet = null, ...fields } = change;
  const asked: RightsInput[] = [];
  const rightsOf = (input: RightsInput): Rights => {
    asked.push(input);
    const said = {
      signal: 'policy',
      raw: 'use=none',
      url: input.url,
      readAt: input.readAt,
      level,
      why: 'the site says no',
    } as const;
    return { level, decidedBy: said, statements: [said], maxSnippet };
  };
  const robots = { about: (url: string) => Promise.resolve(robotsAnswer(url)) };
  const tools = { fetcher, robots, extractor, rightsOf, preset: 'public', now: () => testNow } as const;
  return { reading: await readPage({ ...item, ...fields }, tools), asked };
}

function serve(body: string, headers: Record<string, string> = {}, status = 200): void {
  routes.set('/port', (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body),
  );
}

describe('readPage()', () => {
  it('gives the whole text at level 3, and the page wins over the feed', async () => {
    serve(
      newsPage({
        head: '<meta name="author" content="Mara Olsen"><meta name="robots" content="nosnippet"><meta property="article:published_time" content="2026-11-20T11:00:00Z">',
      }),
      { 'x-robots-tag': 'max-snippet:50' },
    );
    const { reading, asked } = await run(3);
    expect(reading).toMatchObject({
      kind: 'page',
      url: item.url,
      canonicalUrl: null,
      title: 'Port of Arle closes after storm',
      text: paragraphs.join('\n\n'),
      byline: 'Mara Olsen',
      outlet: 'Arle Courier',
      publishedAt: '2026-11-20T11:00:00.000Z',
      language: 'en-GB',
      rights: { level: 3 },
    });
    expect(asked).toMatchObject([
      {
        url: item.url,
        preset: 'public',
        readAt: testNow,
        paywall: null,
        metaRobots: [{ name: 'robots', content: 'nosnippet' }],
        response: { status: 200, headers: { 'x-robots-tag': 'max-snippet:50' } },
      },
    ]);
  });

  it('fills from the feed what the page lacks', async () => {
    serve(inParagraphs());
    expect((await run(3)).reading).toMatchObject({
      title: item.title,
      byline: item.byline,
      outlet: item.outlet,
      publishedAt: item.publishedAt,
    });
  });

  it('takes the hour from the feed where the page gives that day alone', async () => {
    const dated = (day: string) => newsPage({ head: `<meta name="date" content="${day}">` });
    serve(dated('2026-11-20'));
    expect((await run(3)).reading).toMatchObject({ publishedAt: item.publishedAt });
    serve(dated('2026-11-18'));
    expect((await run(3)).reading).toMatchObject({ publishedAt: '2026-11-18T00:00:00.000Z' });
  });

  it('gives an excerpt of the feed at level 2, cut at a word, within max-snippet', async () => {
    serve(newsPage());
    const { reading } = await run(2);
    expect(reading).toMatchObject({ title: 'Port of Arle closes after storm', rights: { level: 2 } });
    const text = reading.kind === 'page' ? reading.text : '';
    expect(text.length).toBeGreaterThan(180);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(item.summary.startsWith(`${text} `)).toBe(true);
    expect((await run(2, { maxSnippet: 12 })).reading).toMatchObject({ text: 'The port of' });
    expect((await run(2, { maxSnippet: 0 })).reading).toMatchObject({ text: '' });
  });

  it('gives no text at level 1 and nothing at level 0', async () => {
    serve(newsPage());
    expect((await run(1)).reading).toMatchObject({
      kind: 'page',
      text: '',
      title: 'Port of Arle closes after storm',
    });
    const { reading } = await run(0);
    expect(reading).toMatchObject({
      kind: 'failed',
      failure: { class: 'disallowed', why: 'the site says no: use=none' },
      rights: { level: 0 },
    });
    expect(JSON.stringify(reading)).not.toContain('crane');
  });

  it('never asks for what robots.txt disallows, and keeps the link', async () => {
    const before = outlet.seen.length;
    const { reading, asked } = await run(3, { url: 'https://closed.example/port' });
    expect(outlet.seen.length).toBe(before);
    expect(reading).toMatchObject({
      kind: 'page',
      title: item.title,
      text: '',
      publishedAt: item.publishedAt,
      rights: { level: 1 },
    });
    expect(asked).toMatchObject([{ response: null, robots: { isAllowed: false, line: 'Disallow: /' } }]);
  });

  it('does not follow a redirect into a disallowed site, and keeps the link', async () => {
    routes.set('/port', (_request, response) =>
      response.writeHead(302, { location: 'https://closed.example/moved' }).end(),
    );
    routes.set('/moved', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(newsPage()),
    );
    const { reading, asked } = await run(3);
    expect(outlet.seen.at(-1)?.path).toBe('/port');
    expect(reading).toMatchObject({
      kind: 'page',
      url: 'https://closed.example/moved',
      title: item.title,
      text: '',
      rights: { level: 1 },
    });
    expect(asked).toMatchObject([
      { response: null, robots: { isAllowed: false }, sentBy: [{ url: item.url }] },
    ]);
  });

  it('is bound by what the address says that sent it on', async () => {
    routes.set('/old', (_request, response) =>
      response.writeHead(301, { location: '/port', 'x-robots-tag': 'noai' }).end(),
    );
    serve(newsPage());
    const robots = { about: (url: string) => Promise.resolve(robotsAnswer(url)) };
    const tools = { fetcher, robots, extractor, rightsOf, preset: 'public', now: () => testNow } as const;
    const url = 'https://courier.example/old';
    expect(await readPage({ ...item, url }, tools)).toMatchObject({
      kind: 'page',
      url: item.url,
      rights: { level: 2, decidedBy: { signal: 'X-Robots-Tag', url } },
    });
  });

  it('takes bytes that are no text for no page, whatever the server calls them', async () => {
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7 + 3) % 251));
    const page = Buffer.from(newsPage());
    const sent: [string, Buffer][] = [
      ['a PDF', Buffer.concat([Buffer.from('\ufeff\n%PDF-1.7\n'), page])],
      ['a picture', Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\x1a\n'), page])],
      ['a binary file', noise],
      ['a binary file', Buffer.concat([Buffer.from('<!doctype html><title>Port</title>'), noise])],
    ];
    for (const type of ['text/html', 'text/html; charset=utf-8', 'text/html; charset=utf-16le'])
      for (const [what, bytes] of sent) {
        routes.set('/port', (_request, response) =>
          response.writeHead(200, { 'content-type': type }).end(bytes),
        );
        const why = expect.stringMatching(
          what === 'a binary file' ? /^it is a .*, not a page$/ : what,
        ) as string;
        expect((await run(3)).reading).toMatchObject({
          kind: 'failed',
          failure: { class: 'not-a-page', why, retry: false },
        });
      }
  });

  for (const status of [401, 402, 403, 451]) {
    it(`keeps the link behind ${status}`, async () => {
      serve('no', {}, status);
      const { reading, asked } = await run(3);
      expect(reading).toMatchObject({ kind: 'page', title: item.title, text: '', rights: { level: 1 } });
      expect(asked).toMatchObject([{ response: { status } }]);
    });
  }

  it('tells the rights of a paywall', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    serve(newsPage({ head, article: `<p>${paragraphs[0]!}</p>` }));
    const { reading, asked } = await run(1);
    expect(asked[0]?.paywall).toMatch(/^isAccessibleForFree is false, and the page shows \d+ words$/);
    expect(reading).toMatchObject({ kind: 'page', text: '' });
  });

  it('fails with the class of what went wrong', async () => {
    serve('gone', {}, 503);
    expect((await run(3)).reading).toMatchObject({ kind: 'failed', failure: { class: 'http-error' } });
    for (const type of ['application/pdf', 'image/jpeg', 'text/plain']) {
      serve('%PDF-1.7', { 'content-type': type });
      expect((await run(3)).reading).toMatchObject({ kind: 'failed', failure: { class: 'not-a-page' } });
    }
    serve('<title>Port</title><div id="app"></div><p>Please enable scripts.</p>');
    expect((await run(3)).reading).toMatchObject({
      kind: 'failed',
      failure: { class: 'empty', retry: false },
    });
    serve('<div>'.repeat(20_000));
    expect((await run(3)).reading).toMatchObject({ kind: 'failed', failure: { class: 'too-large' } });
  });

  it('keeps a short text where the feed says no more', async () => {
    serve(newsPage({ article: `<p>${paragraphs[0]!}</p>` }));
    expect((await run(3, { summary: 'The port closed.' })).reading).toMatchObject({
      kind: 'page',
      text: paragraphs[0],
    });
  });

  it('reads HTML that is served as something else', async () => {
    serve(newsPage(), { 'content-type': 'text/plain' });
    expect((await run(3)).reading).toMatchObject({ kind: 'page', text: paragraphs.join('\n\n') });
  });

  it('goes by the real rights: open, nosnippet, paywall, disallowed', async () => {
    const robots = { about: (url: string) => Promise.resolve(robotsAnswer(url)) };
    const tools = { fetcher, robots, extractor, rightsOf, preset: 'public', now: () => testNow } as const;
    const level = async (url = item.url): Promise<unknown> => {
      const reading = await readPage({ ...item, url }, tools);
      return [reading.kind, reading.rights?.level, reading.kind === 'page' && reading.text.length > 300];
    };
    serve(newsPage());
    expect(await level()).toEqual(['page', 3, true]);
    serve(newsPage({ head: '<meta name="robots" content="nosnippet">' }));
    expect(await level()).toEqual(['page', 1, false]);
    serve(newsPage({ head: '<meta property="article:content_tier" content="locked">' }));
    expect(await level()).toEqual(['page', 1, false]);
    expect(await level('https://closed.example/port')).toEqual(['page', 1, false]);
  });
});
