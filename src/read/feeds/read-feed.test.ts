import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { BeatId, Feed, FeedId, FeedState, Instant, ItemId, RobotsRecord } from '../../news/mod.ts';
import { sends, testNow, testOutlet } from '../fetch/testing/test-outlet.ts';
import { createRobots } from '../robots/mod.ts';
import { readFeed, type FeedTools } from './read-feed.ts';

const outlet = testOutlet();
const now = testNow;

function feedAt(path: string, answer: RequestListener): Feed {
  return {
    id: 'feed-1' as FeedId,
    beat: 'ports' as BeatId,
    url: outlet.at(path, answer),
    title: null,
    site: null,
    category: null,
    addedAt: now,
  };
}

function tools(options: Partial<FeedTools> = {}): FeedTools {
  const fetcher = outlet.newFetcher();
  const kept = new Map<string, RobotsRecord>();
  const store = {
    robots: (origin: string) => Promise.resolve(kept.get(origin) ?? null),
    saveRobots: (record: RobotsRecord) => Promise.resolve(void kept.set(record.origin, record)),
  };
  const robots = createRobots({ fetcher, store, now: () => now });
  return { fetcher, robots, now, random: () => 0, makeItemId: (url) => `id of ${url}` as ItemId, ...options };
}

function item(at: number, more = ''): string {
  const date = new Date(Date.UTC(2026, 10, 20, 0, 0) - at * 3_600_000).toUTCString();
  return `<item><title>t${at}</title><link>/${at}?utm_source=rss</link><pubDate>${date}</pubDate>${more}</item>`;
}

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>Gridpaper</title><link>/</link><ttl>60</ttl>${items}</channel></rss>`;
}

const type = { 'content-type': 'application/rss+xml' };

describe('readFeed()', () => {
  it('gives items oldest first with their canonical address, and the state to keep', async () => {
    const headers = { ...type, etag: 'W/"a-1"', 'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT' };
    const more =
      '<dc:creator>Ada Birk</dc:creator><source url="x">Other</source><description>d</description>';
    const feed = feedAt(
      '/good',
      sends(200, headers, rss(item(0) + item(1, more) + '<item><title>no link</title></item>')),
    );
    const reading = await readFeed(feed, null, tools());
    expect(reading.items).toEqual([
      {
        id: 'id of http://gridpaper.example/1',
        feedId: 'feed-1',
        beat: 'ports',
        guid: null,
        url: 'http://gridpaper.example/1?utm_source=rss',
        canonicalUrl: 'http://gridpaper.example/1',
        title: 't1',
        summary: 'd',
        byline: 'Ada Birk',
        outlet: 'Other',
        publishedAt: '2026-11-19T23:00:00.000Z',
        updatedAt: null,
        seenAt: now,
      },
      expect.objectContaining({ title: 't0', outlet: 'Gridpaper' }),
    ]);
    expect(reading.state).toEqual({
      feedId: 'feed-1',
      etag: 'W/"a-1"',
      lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT',
      nextAt: '2026-11-20T13:00:00.000Z',
      readAt: now,
      goodAt: now,
      newestItemAt: '2026-11-20T00:00:00.000Z',
      failures: 0,
      outcome: { kind: 'read', items: 2, repaired: false },
      stopped: null,
    });
    expect(reading).toMatchObject({ withoutAddress: 1, self: { title: 'Gridpaper' } });
    expect(reading.state).not.toHaveProperty('moved');
  });

  it('sends back what the server gave, byte for byte, and keeps all when nothing changed', async () => {
    const feed = feedAt('/twice', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"a;1"';
      response.writeHead(isKnown ? 304 : 200, { ...type, etag: '"a;1"', 'last-modified': 'yesterday' });
      response.end(isKnown ? '' : rss(item(0)));
    });
    const first = await readFeed(feed, null, tools());
    const later = '2026-11-20T13:00:00.000Z' as Instant;
    const second = await readFeed(feed, first.state, tools({ now: later }));
    expect(outlet.last(1)[0]?.headers).toMatchObject({
      'if-none-match': '"a;1"',
      'if-modified-since': 'yesterday',
    });
    expect(second).toMatchObject({ items: [], self: null });
    expect(second.state).toEqual({
      ...first.state,
      readAt: later,
      goodAt: later,
      nextAt: '2026-11-20T14:00:00.000Z',
      outcome: { kind: 'not-modified' },
    });
  });

  it('asks nothing that robots.txt disallows', async () => {
    outlet.at('/robots.txt', sends(200, {}, 'User-agent: NutgrafBot\nDisallow: /closed'));
    const feed = feedAt('/closed/feed', sends(200, type, rss(item(0))));
    const reading = await readFeed(feed, null, tools());
    outlet.at('/robots.txt', sends(404));
    expect(reading.state).toMatchObject({
      failures: 1,
      outcome: { kind: 'failed', failure: { class: 'disallowed' } },
    });
    expect(reading.items).toEqual([]);
    expect(outlet.last(1)[0]?.path).toBe('/robots.txt');
  });

  it('stops a feed that is gone', async () => {
    const reading = await readFeed(feedAt('/gone', sends(410)), null, tools());
    expect(reading.state.stopped).toContain('410');
    expect(reading.state.outcome).toMatchObject({ kind: 'failed', failure: { class: 'gone' } });
  });

  describe('of a feed that moved', () => {
    const readTimes = async (feed: Feed, times: number): Promise<FeedState | null> => {
      let state: FeedState | null = null;
      for (let time = 0; time < times; time += 1) state = (await readFeed(feed, state, tools())).state;
      return state;
    };
    const askedPaths = (count: number) => outlet.last(count).map(({ path }) => path);
    const newUrl = 'http://gridpaper.example/new';

    it('asks at the new address after three readings that were sent there for good', async () => {
      outlet.at('/new', sends(200, type, rss(item(0))));
      const feed = feedAt('/old', sends(301, { location: '/new' }));
      const state = await readTimes(feed, 3);
      expect(state).toMatchObject({ moved: { url: newUrl, times: 3 }, failures: 0 });
      expect(askedPaths(3)).toEqual(['/robots.txt', '/old', '/new']);
      const fourth = await readFeed(feed, state, tools());
      expect(fourth).toMatchObject({ items: [{ title: 't0' }], state: { moved: { url: newUrl, times: 4 } } });
      expect(askedPaths(2)).toEqual(['/robots.txt', '/new']);
    });

    it('takes a move for none that is not for good, or ends', async () => {
      outlet.at('/new', sends(200, type, rss(item(0))));
      const elsewhere = feedAt('/elsewhere', sends(302, { location: '/new' }));
      expect(await readTimes(elsewhere, 1)).not.toHaveProperty('moved');
      const feed = feedAt('/old', sends(308, { location: '/new' }));
      const state = await readTimes(feed, 2);
      feedAt('/old', sends(200, type, rss(item(1))));
      expect((await readFeed(feed, state, tools())).state).not.toHaveProperty('moved');
    });

    it('asks at the old address after a failure at the new one, and stops only by what that says', async () => {
      outlet.at('/new', sends(200, type, rss(item(0))));
      const feed = feedAt('/old', sends(301, { location: '/new' }));
      const settled = await readTimes(feed, 3);
      outlet.at('/new', sends(410));
      const failed = await readFeed(feed, settled, tools());
      expect(failed.state).toMatchObject({
        failures: 1,
        stopped: null,
        outcome: { failure: { class: 'gone' } },
      });
      feedAt('/old', sends(200, type, rss(item(1))));
      const back = await readFeed(feed, failed.state, tools());
      expect(back).toMatchObject({ items: [{ title: 't1' }], state: { failures: 0 } });
      expect(back.state).not.toHaveProperty('moved');
    });

    it('goes nowhere that robots.txt disallows', async () => {
      outlet.at('/robots.txt', sends(200, {}, 'User-agent: *\nDisallow: /members'));
      outlet.at('/members/feed', sends(200, type, rss(item(0))));
      const reading = await readFeed(
        feedAt('/old', sends(301, { location: '/members/feed' })),
        null,
        tools(),
      );
      outlet.at('/robots.txt', sends(404));
      expect(reading).toMatchObject({ items: [], state: { outcome: { failure: { class: 'disallowed' } } } });
      expect(askedPaths(2)).toEqual(['/robots.txt', '/old']);
    });
  });

  it('keeps out of the hours the feed named, also while it is not modified', async () => {
    const skip = '<skipHours><hour>13</hour><hour>14</hour></skipHours>';
    const feed = feedAt('/skips', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"s"';
      response
        .writeHead(isKnown ? 304 : 200, { ...type, etag: '"s"' })
        .end(isKnown ? '' : rss(skip + item(0)));
    });
    const first = await readFeed(feed, null, tools());
    expect(first.state.nextAt).toBe('2026-11-20T15:00:00.000Z');
    const late = '2026-11-21T12:50:00.000Z' as Instant;
    const second = await readFeed(feed, { ...first.state, nextAt: late, readAt: late }, tools({ now: late }));
    expect(second.state).toMatchObject({
      outcome: { kind: 'not-modified' },
      skip: { hours: [13, 14], days: [] },
      nextAt: '2026-11-21T15:05:00.000Z',
    });
  });

  it('waits as a busy server asks, and counts failures in a row', async () => {
    const feed = feedAt('/busy', sends(429, { 'retry-after': '7200' }));
    const first = await readFeed(feed, null, tools());
    expect(first.state).toMatchObject({ failures: 1, nextAt: '2026-11-20T14:00:00.000Z', goodAt: null });
    const down = feedAt('/down', sends(500));
    const third = await readFeed(down, { ...first.state, failures: 2, etag: '"kept"' }, tools());
    expect(third.state).toMatchObject({ failures: 3, nextAt: '2026-11-20T13:00:00.000Z', etag: '"kept"' });
  });

  it('asks again in full after an answer that was no feed', async () => {
    const page = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed">';
    const feed = feedAt('/page', sends(200, { 'content-type': 'text/html', etag: '"p"' }, page));
    const { state } = await readFeed(feed, null, tools());
    expect(state).toMatchObject({ etag: null, failures: 1, outcome: { failure: { class: 'not-a-feed' } } });
    expect(JSON.stringify(state.outcome)).toContain('http://gridpaper.example/feed');
  });

  it('keeps the newest 100, oldest first, whichever way the feed is sorted', async () => {
    const numbers = Array.from({ length: 150 }, (_, at) => at);
    const newestFirst = feedAt('/many', sends(200, type, rss(numbers.map((at) => item(at)).join(''))));
    const oldestFirst = feedAt(
      '/many-up',
      sends(
        200,
        type,
        rss(
          numbers
            .toReversed()
            .map((at) => item(at))
            .join(''),
        ),
      ),
    );
    for (const feed of [newestFirst, oldestFirst]) {
      const { items } = await readFeed(feed, null, tools());
      expect([items.length, items[0]?.title, items.at(-1)?.title]).toEqual([100, 't99', 't0']);
    }
  });

  it('takes an address once, and calls an item without a title by its text', async () => {
    const twice =
      '<item><link>/1</link><description>New words of the item.</description></item><item><link>/1#top</link><title>old</title></item>';
    const { items } = await readFeed(feedAt('/dup', sends(200, type, rss(twice))), null, tools());
    expect(items.map(({ title }) => title)).toEqual(['New words of the item.']);
  });

  it('gives no good reading to a feed without items', async () => {
    const { state } = await readFeed(feedAt('/none', sends(200, type, rss(''))), null, tools());
    expect(state).toMatchObject({ goodAt: null, failures: 0, outcome: { kind: 'read', items: 0 } });
  });
});
