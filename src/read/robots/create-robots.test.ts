import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant, RobotsRecord } from '../../news/mod.ts';
import { createFetcher, type FetchResult } from '../fetch/mod.ts';
import { serveLoopback } from '../fetch/testing/loopback.ts';
import { createRobots, type RobotsOptions } from './create-robots.ts';
import type { Robots } from './robots-records.ts';

const start = Date.parse('2026-11-20T12:00:00.000Z');
const hour = 3_600_000;
const page = 'https://gridpaper.example/news/1';
let nowMs = start;
let asked: string[] = [];
let slowed: [string, number][] = [];
let answer: () => FetchResult;
let kept: Map<string, RobotsRecord>;
const now = () => new Date(nowMs).toISOString() as Instant;

beforeEach(() => {
  nowMs = start;
  asked = [];
  slowed = [];
  kept = new Map();
});

/** A site that answers as the test says, and a store in memory. */
function newRobots(): Robots {
  const fetcher: RobotsOptions['fetcher'] = {
    fetch: async ({ url, purpose }) => {
      asked.push(`${purpose} ${url}`);
      await Promise.resolve();
      return answer();
    },
    slowDown: (url, pauseMs) => slowed.push([url, pauseMs]),
  };
  const store: RobotsOptions['store'] = {
    robots: (origin) => Promise.resolve(kept.get(origin) ?? null),
    saveRobots: (record) => {
      kept.set(record.origin, record);
      return Promise.resolve();
    },
  };
  return createRobots({ fetcher, store, now });
}

function text(body: string): FetchResult {
  const bytes = new TextEncoder().encode(body);
  const url = 'https://gridpaper.example/robots.txt';
  return { ok: true, status: 200, url, movedForGood: false, notModified: false, headers: {}, bytes };
}

function failing(
  status: number | null,
  failureClass: 'http-error' | 'throttled' | 'gone' | 'redirects' | 'timeout' | 'malformed',
): FetchResult {
  const failure = { class: failureClass, why: 'as the test says', retry: true, retryAfterMs: null };
  return { ok: false, failure, url: 'https://gridpaper.example/robots.txt', status, headers: {} };
}

describe('createRobots()', () => {
  test('answers with the rule that decided, where it stands and when it was read', async () => {
    answer = () => text('User-agent: *\nContent-Signal: search=yes, ai-input=no\nDisallow: /news/');
    expect(await newRobots().about(page)).toEqual({
      isAllowed: false,
      why: 'robots.txt disallows this address for all crawlers',
      failure: null,
      line: 'Disallow: /news/',
      url: 'https://gridpaper.example/robots.txt',
      readAt: now(),
      contentSignals: ['Content-Signal: search=yes, ai-input=no'],
      mentionsAiUse: true,
    });
    expect(asked).toEqual(['robots https://gridpaper.example/robots.txt']);
  });

  test.each([
    ['User-agent: NutgrafBot\nDisallow: /', false, 'robots.txt disallows this address for NutgrafBot'],
    ['User-agent: NutgrafBot\nAllow: /news', true, 'robots.txt allows this address for NutgrafBot'],
    ['User-agent: *\nAllow: /news', true, 'robots.txt allows this address for all crawlers'],
    ['User-agent: *\nDisallow: /x', true, 'robots.txt says nothing against this address'],
    ['', true, 'robots.txt says nothing against this address'],
  ])('puts %j in words', async (body, isAllowed, why) => {
    answer = () => text(body);
    expect(await newRobots().about(page)).toMatchObject({ isAllowed, why });
  });

  test.each([
    '',
    '/news',
    'ftp://gridpaper.example/',
    'mailto:desk@gridpaper.example',
    `https://gridpaper.example/${'a'.repeat(4096)}`,
  ])('asks nobody about %j', async (address) => {
    expect(await newRobots().about(address)).toMatchObject({
      isAllowed: false,
      why: 'this is not a web address',
    });
    expect(asked).toEqual([]);
  });

  test('keeps one file per scheme, host and port', async () => {
    answer = () => text('');
    const robots = newRobots();
    for (const origin of [
      'https://a.example',
      'http://a.example',
      'https://a.example:8443',
      'https://b.example',
    ]) {
      await robots.about(`${origin}/x`);
      await robots.about(`${origin}/y`);
    }
    expect(asked).toHaveLength(4);
    expect([...kept.keys()]).toEqual([
      'https://a.example',
      'http://a.example',
      'https://a.example:8443',
      'https://b.example',
    ]);
  });

  test('keeps large files in memory by their size, and asks the store for the others', async () => {
    answer = () => text(`${'#'.repeat(499_999)}\n`);
    let lookups = 0;
    const fetcher = { fetch: () => Promise.resolve(answer()), slowDown: () => undefined };
    const store: RobotsOptions['store'] = {
      robots: (origin) => {
        lookups += 1;
        return Promise.resolve(kept.get(origin) ?? null);
      },
      saveRobots: (record) => Promise.resolve(void kept.set(record.origin, record)),
    };
    const robots = createRobots({ fetcher, store, now });
    const ask = (host: number) => robots.about(`https://${host}.example/`);
    for (const host of [1, 2, 3]) await ask(host);
    expect(lookups).toBe(3);
    await ask(3);
    await ask(2);
    expect(lookups).toBe(3);
    await ask(1);
    expect(lookups).toBe(4);
  });

  test('asks once for questions that come together', async () => {
    answer = () => text('User-agent: *\nDisallow: /a');
    const robots = newRobots();
    const answers = await Promise.all(
      ['/a', '/b', '/a/c'].map((path) => robots.about(`https://gridpaper.example${path}`)),
    );
    expect(answers.map(({ isAllowed }) => isAllowed)).toEqual([false, true, false]);
    expect(asked).toHaveLength(1);
  });

  test('asks again after a day, not before, also after a restart', async () => {
    answer = () => text('User-agent: *\nDisallow: /');
    await newRobots().about(page);
    answer = () => text('');
    nowMs += 24 * hour - 1;
    expect(await newRobots().about(page)).toMatchObject({ isAllowed: false });
    expect(asked).toHaveLength(1);
    nowMs += 1;
    expect(await newRobots().about(page)).toMatchObject({ isAllowed: true, readAt: now() });
    expect(asked).toHaveLength(2);
  });

  test.each([
    [404, 'http-error'],
    [401, 'http-error'],
    [403, 'http-error'],
    [410, 'gone'],
    [301, 'redirects'],
  ] as const)('takes %d (%s) for no robots.txt', async (status, failureClass) => {
    answer = () => failing(status, failureClass);
    const robots = newRobots();
    expect(await robots.about(page)).toMatchObject({
      isAllowed: true,
      why: `gridpaper.example has no robots.txt (status ${status})`,
      line: '',
      mentionsAiUse: false,
    });
    nowMs += 23 * hour;
    await robots.about(page);
    expect(asked).toHaveLength(1);
  });

  test.each([
    [500, 'http-error', 'the server answers 500'],
    [503, 'throttled', 'the server answers 503'],
    [429, 'throttled', 'the server answers 429'],
    [null, 'timeout', 'as the test says'],
    [200, 'malformed', 'as the test says'],
    [null, 'redirects', 'as the test says'],
  ] as const)('reads nothing while it gets %s (%s)', async (status, failureClass, trouble) => {
    answer = () => failing(status, failureClass);
    const robots = newRobots();
    const words = `robots.txt of gridpaper.example cannot be read for now (${trouble}), so nothing is read there until it can`;
    expect(await robots.about(page)).toMatchObject({ isAllowed: false, why: words, line: '' });
    nowMs += hour - 1;
    await robots.about(page);
    expect(asked).toHaveLength(1);
    nowMs += 1;
    answer = () => text('');
    expect(await robots.about(page)).toMatchObject({ isAllowed: true });
    expect(kept.get('https://gridpaper.example')!.failingSince).toBeNull();
  });

  test('waits as long as the server asks before it asks for robots.txt again, also after a restart', async () => {
    const busy = failing(429, 'throttled');
    answer = () => (busy.ok ? busy : { ...busy, failure: { ...busy.failure, retryAfterMs: 5 * hour } });
    await newRobots().about(page);
    nowMs += 5 * hour - 1;
    expect(await newRobots().about(page)).toMatchObject({ isAllowed: false });
    expect(asked).toHaveLength(1);
    nowMs += 1;
    await newRobots().about(page);
    expect(asked).toHaveLength(2);
  });

  test('goes by the last good copy while the server fails, for 30 days, and then by none', async () => {
    answer = () => text('User-agent: *\nDisallow: /news/');
    const robots = newRobots();
    await robots.about(page);
    nowMs += 24 * hour;
    const failingFrom = nowMs;
    answer = () => failing(503, 'http-error');
    expect(await robots.about(page)).toMatchObject({
      isAllowed: false,
      line: 'Disallow: /news/',
      why: 'robots.txt disallows this address for all crawlers (an older copy: the server answers 503)',
    });
    expect(await robots.about('https://gridpaper.example/sport')).toMatchObject({ isAllowed: true });
    nowMs = failingFrom + 30 * 24 * hour - 1;
    expect(await newRobots().about(page)).toMatchObject({ isAllowed: false });
    nowMs += 1;
    expect(await newRobots().about(page)).toMatchObject({
      isAllowed: true,
      why: 'robots.txt of gridpaper.example could not be read for 30 days (the server answers 503) and counts as none',
    });
    expect(kept.get('https://gridpaper.example')).toMatchObject({
      status: 503,
      failingSince: new Date(failingFrom).toISOString(),
      text: 'User-agent: *\nDisallow: /news/',
    });
  });

  test('passes a Crawl-delay on with every answer, and leaves a host out that asks for over an hour', async () => {
    answer = () => text('User-agent: *\nCrawl-delay: 12.5');
    await newRobots().about(page);
    await newRobots().about(page);
    expect(slowed).toEqual([
      [page, 12_500],
      [page, 12_500],
    ]);
    nowMs += 24 * hour;
    answer = () => text('User-agent: *\nCrawl-delay: 7200\nAllow: /');
    expect(await newRobots().about(page)).toMatchObject({
      isAllowed: false,
      why: 'robots.txt asks all crawlers to wait 7200 s between two requests, so nothing is read here',
      line: 'Crawl-delay: 7200',
    });
  });

  test('drops the rule that the cap on bytes cuts', async () => {
    const head = 'User-agent: *\nDisallow: /ä\n';
    const cut = 'Disallow: /n';
    const size = (body: string) => Buffer.byteLength(body);
    answer = () => text(`${head}${'#'.repeat(500 * 1024 - size(head) - size(cut) - 1)}\n${cut}`);
    expect(await newRobots().about(page)).toMatchObject({ isAllowed: true });
    expect(kept.get('https://gridpaper.example')!.text).not.toContain(cut);
  });

  test('passes the errors of the store on, and asks it again next time', async () => {
    answer = () => text('');
    let isBroken = true;
    const store: RobotsOptions['store'] = {
      robots: () => (isBroken ? Promise.reject(new Error('no disk')) : Promise.resolve(null)),
      saveRobots: () => Promise.resolve(),
    };
    const robots = createRobots({
      fetcher: { fetch: () => Promise.resolve(answer()), slowDown: () => undefined },
      store,
      now,
    });
    await expect(robots.about(page)).rejects.toThrow('no disk');
    isBroken = false;
    expect(await robots.about(page)).toMatchObject({ isAllowed: true });
  });

  test('works over a real fetcher: redirected, packed and slowed down', async () => {
    const outlet = await serveLoopback((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/real-robots.txt' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/plain' })
          .end('User-agent: *\nCrawl-delay: 0.05\nDisallow: /news');
    });
    const origins = new Map([['https://gridpaper.example', outlet.server]]);
    const fetcher = createFetcher({ version: '0.0.1', now, origins, pauseMs: 0 });
    const store: RobotsOptions['store'] = {
      robots: () => Promise.resolve(null),
      saveRobots: () => Promise.resolve(),
    };
    const robots = createRobots({ fetcher, store, now });
    expect(await robots.about(page)).toMatchObject({ isAllowed: false, line: 'Disallow: /news' });
    const before = performance.now();
    await fetcher.fetch({ url: 'https://gridpaper.example/sport', purpose: 'page' });
    expect(outlet.seen.at(-1)!.atMs).toBeGreaterThan(before);
    expect(outlet.seen.at(-1)!.atMs - outlet.seen.at(-2)!.atMs).toBeGreaterThanOrEqual(50);
    expect(outlet.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/real-robots.txt', '/sport']);
    await fetcher.close();
    await outlet.close();
  });
});
