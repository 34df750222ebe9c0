import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { answerAt, type Answer } from './answer.ts';
import { instantsOf } from './day-at.ts';
import { escapeText } from './escape.ts';
import { feedAt } from './feeds/feed-at.ts';
import { readDay } from './read-day.ts';
import { whyNotWellFormed } from './testing/well-formed.ts';

const day = readDay(join(import.meta.dirname, '../../demo'));
const theEnd = '2026-11-21T00:00:00.000Z' as Instant;
const instants = instantsOf(day);

function get(url: string, at: string = theEnd, headers: Record<string, string> = {}): Answer {
  const { host, pathname, search } = new URL(url);
  return answerAt(day, { method: 'GET', host, path: pathname + search, headers }, at as Instant);
}
const text = (answer: Answer) => answer.body.toString('utf8');
const outletNamed = (name: string) => day.outlets.find((outlet) => outlet.name === name)!;
const pages = day.outlets.flatMap((outlet) => outlet.articles.map((page) => ({ outlet, page })));
const urlOf = (id: string) => {
  const { outlet, page } = pages.find((one) => one.page.id === id)!;
  return outlet.origin + page.path;
};

describe('the invented outlets', () => {
  test('are 20 with 21 feeds in all formats, and 67 articles of which 6 are older', () => {
    const feeds = day.outlets.flatMap((outlet) => outlet.feeds);
    expect([day.outlets.length, feeds.length, pages.length]).toEqual([20, 21, 67]);
    expect(new Set(feeds.map(({ format }) => format))).toEqual(new Set(['rss', 'rdf', 'atom', 'json']));
    expect(pages.filter(({ page }) => page.publishedAt < '2026-11')).toHaveLength(6);
    expect(new Set(day.outlets.map(({ layout }) => layout)).size).toBe(5);
    expect(instants).toHaveLength(69);
    expect(instants).toEqual([...new Set(instants)].sort());
  });

  test('print every paragraph of every open article exactly', () => {
    for (const { outlet, page } of pages.filter((one) => one.page.settings.wall === undefined)) {
      const answer = get(outlet.origin + page.path, page.publishedAt);
      const html = answer.body.toString(outlet.charset === 'iso-8859-1' ? 'latin1' : 'utf8');
      expect(answer.status).toBe(200);
      for (const line of page.paragraphs.flatMap((one) => one.split('\n- '))) {
        expect(html).toContain(`>${escapeText(line.replace(/^- /, ''))}</`);
      }
    }
  });

  test('list every article in their feeds from its instant on, and no sooner', () => {
    const earlier = (at: Instant) => new Date(Date.parse(at) - 1).toISOString() as Instant;
    for (const { outlet, page } of pages) {
      const ids = (at: Instant) => feedAt(outlet, outlet.feeds[0]!, at).entries.map(({ id }) => id);
      const id = `tag:${outlet.host},2026:${page.id}`;
      expect(ids(page.publishedAt)).toContain(id);
      expect(ids(earlier(page.publishedAt))).not.toContain(id);
      expect(get(outlet.origin + page.path, earlier(page.publishedAt)).status).toBe(404);
    }
  });

  test('serve well-formed feeds at every instant, ByteBrief aside', () => {
    for (const at of instants) {
      for (const outlet of day.outlets) {
        for (const { path, format, charset } of outlet.feeds) {
          const answer = get(outlet.origin + path, at);
          if (answer.status !== 200 || format === 'json') continue;
          const why = whyNotWellFormed(answer.body.toString(charset === undefined ? 'utf8' : 'latin1'));
          expect(why).toBe(outlet.name === 'ByteBrief' ? 'a bare &' : null);
        }
      }
    }
  });
});

describe('answerAt() names and methods', () => {
  test('404 for an unknown host or path, whatever the path looks like', () => {
    expect(get('https://unknown.example/').status).toBe(404);
    expect(get('https://gridpaper.example/nothing').status).toBe(404);
    for (const path of ['//', '/%', '/\\..\\', '*', '', '/__proto__', '/constructor', 'http://[']) {
      expect(
        answerAt(day, { method: 'GET', host: 'gridpaper.example', path, headers: {} }, theEnd).status,
      ).toBe(404);
    }
  });

  test('finds the host with a port and in capitals, and the front page', () => {
    const ask = { method: 'GET', host: 'GridPaper.example:8080', path: '/', headers: {} };
    expect(text(answerAt(day, ask, theEnd))).toContain('href="/feed.atom"');
  });

  test('405 for what is not GET or HEAD', () => {
    const ask = { method: 'POST', host: 'gridpaper.example', path: '/', headers: {} };
    expect(answerAt(day, ask, theEnd)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('answerAt() feeds', () => {
  const feed = 'https://gridpaper.example/feed.atom';

  test('gives 304 while nothing changed, by ETag or date, and 200 with the next article', () => {
    const first = get(feed, '2026-11-19T09:10:00.000Z');
    const { etag, 'last-modified': modified } = first.headers;
    expect(modified).toBe('Thu, 19 Nov 2026 09:10:00 GMT');
    const again = get(feed, '2026-11-20T08:49:59.000Z', { 'if-none-match': etag! });
    expect(again).toMatchObject({ status: 304, headers: { etag, 'cache-control': 'max-age=300' } });
    expect([again.body.length, again.headers['content-type']]).toEqual([0, undefined]);
    const dated = { 'if-modified-since': modified! };
    expect(get(feed, '2026-11-20T08:49:59.000Z', dated).status).toBe(304);
    expect(get(feed, '2026-11-20T08:50:00.000Z', dated).status).toBe(200);
    expect(get(feed, '2026-11-20T08:50:00.000Z', { 'if-none-match': etag! }).status).toBe(200);
  });

  test('one answers 503 with Retry-After for 20 minutes, and well after that', () => {
    const down = 'https://wafer-and-watt.example/rss.xml';
    expect(get(down, '2026-11-19T14:29:59.999Z').status).toBe(200);
    const answer = get(down, '2026-11-19T14:35:00.000Z');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '900' } });
    expect(answer.headers['etag']).toBeUndefined();
    expect(get(down, '2026-11-19T14:50:00.000Z').status).toBe(200);
  });

  test('one is in ISO-8859-1 and says so', () => {
    const answer = get('https://touchline.example/rss.xml');
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=iso-8859-1');
    expect(answer.body.toString('latin1')).toMatch(/^<\?xml version="1.0" encoding="iso-8859-1"\?>/);
    expect(answer.body.toString('latin1')).toContain('chairwoman Lotte Brännström said on Friday');
  });

  test('two outlets count their readers in the links; one has the same item in two feeds', () => {
    expect(text(get('https://counting-house.example/rss/all'))).toContain(
      '?utm_source=rss&amp;utm_medium=feed',
    );
    expect(text(get('https://bytebrief.example/feed.xml'))).toContain('?utm_source=feed&utm_medium=rss');
    const item = /<guid[^>]*>tag:meridian-post.example,2026:meridian-festival</;
    expect(text(get('https://meridian-post.example/rss/news.xml'))).toMatch(item);
    expect(text(get('https://meridian-post.example/rss/culture.xml'))).toMatch(item);
  });

  test('one asks to be read every six hours', () => {
    const answer = get('https://daily-sift.example/rss');
    expect(answer.headers['cache-control']).toBe('max-age=21600');
    expect(text(answer)).toContain('<ttl>360</ttl>');
  });
});

describe('answerAt() rights', () => {
  test.each([
    ['tarn-valley-gazette.example', 'Content-Signal: search=yes, ai-input=no, ai-train=no'],
    ['dravosk-herald.example', 'use=reference'],
    ['coast-evening.example', 'Disallow: /live/'],
    ['daily-sift.example', 'Crawl-delay: 1'],
    ['gridpaper.example', 'ai-input=yes'],
  ])('robots.txt of %s says %s', (host, line) => {
    const answer = get(`https://${host}/robots.txt`);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(text(answer)).toContain(line);
  });

  test('an outlet without robots.txt answers 404', () => {
    expect(get('https://newsroom.ostrel-power.example/robots.txt').status).toBe(404);
  });

  test('pages say noai, nosnippet, 402 and "subscribe"', () => {
    const noai = get(urlOf('touchline-stadium')).body.toString('latin1');
    expect(noai).toContain('<meta name="robots" content="noai, noimageai">');
    expect(get(urlOf('bytebrief-airport-rewrite')).headers['x-robots-tag']).toBe('nosnippet');
    expect(get(urlOf('lantern-brennick-board'))).toMatchObject({
      status: 402,
      headers: { 'crawler-price': 'USD 0.02' },
    });
    expect(text(get(urlOf('lantern-brennick-board')))).not.toContain('Brennick');
    expect(text(get(urlOf('lantern-flour')))).toContain('"isAccessibleForFree":false');
  });
});

describe('answerAt() pages', () => {
  test('the silent edit comes at its instant, with the same address, date and feed entry', () => {
    const url = urlOf('counting-brennick');
    const before = get(url, '2026-11-19T20:59:59.999Z');
    const after = get(url, '2026-11-19T21:00:00.000Z');
    expect(text(before)).toContain('<p>Brennick Savings Bank left 310 million crowns');
    expect(text(after)).toContain('<p>Brennick Savings Bank may have left up to 310 million crowns');
    expect(text(after)).not.toMatch(/dateModified|class="correction"/);
    const feed = 'https://counting-house.example/rss/all';
    const { etag } = get(feed, '2026-11-19T20:59:59.999Z').headers;
    expect(get(feed, '2026-11-19T21:00:00.000Z', { 'if-none-match': etag! }).status).toBe(304);
    expect(get(url, '2026-11-19T21:00:00.000Z', { 'if-none-match': before.headers['etag']! }).status).toBe(
      200,
    );
  });

  test('the correction comes at its instant, with a note, and the feed says so', () => {
    const url = urlOf('ledger-ostrel-refund');
    const at = '2026-11-20T08:00:00.000Z';
    const note = '<p class="correction"><strong>Correction, 20 November 2026: ';
    expect(text(get(url, '2026-11-20T07:59:59.999Z'))).not.toContain(note);
    expect(text(get(url, at))).toContain(note);
    expect(text(get(url, at))).toContain('would reach about 212,000 households');
    expect(text(get(url, at))).toContain(`<meta itemprop="dateModified" content="${at}">`);
    const feed = text(get('https://harbour-ledger.example/atom.xml', at));
    expect(feed).toContain('<updated>2026-11-20T09:00:00+01:00</updated>');
  });

  test('an old address redirects for good, from the day of the article on', () => {
    const old = 'https://northline.example/2026/09/24/brennick-letter';
    expect(get(old)).toMatchObject({
      status: 301,
      headers: { location: urlOf('archive-northline-brennick-warning') },
    });
    expect(get(old, '2026-09-01T00:00:00.000Z').status).toBe(404);
    expect(text(get('https://northline.example/feed'))).toContain(`<link>${old}</link>`);
  });

  test('a feed item leads to a page that is not there', () => {
    const feed = text(get('https://bytebrief.example/feed.xml'));
    expect(feed).toContain('https://bytebrief.example/skolvia-founder-steps-down?utm');
    expect(get('https://bytebrief.example/skolvia-founder-steps-down').status).toBe(404);
  });

  test.each([
    ['kestrel-election', 'gzip', gunzipSync],
    ['northline-film', 'br', brotliDecompressSync],
  ] as const)('%s comes in %s to whoever takes it', (id, coding, unpack) => {
    const packed = get(urlOf(id), theEnd, { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
    const plain = get(urlOf(id), theEnd, { 'accept-encoding': `${coding};q=0, identity` });
    expect(packed.headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  });

  test('one page takes a second; a query changes nothing', () => {
    expect(get(urlOf('meridian-festival')).delayMs).toBe(1000);
    expect(pages.filter(({ page }) => page.settings.delayMs !== undefined)).toHaveLength(1);
    expect(get(`${urlOf('counting-flour')}?utm_source=rss`).status).toBe(200);
  });

  test('the article that was printed without an address has one here', () => {
    expect(urlOf('kestrel-storm')).toBe(
      'https://kestrel-press.example/wire/2026/11/20/storm-ysolde-one-dead',
    );
    expect(get(urlOf('kestrel-storm')).status).toBe(200);
  });

  test('the ferry page speaks to machines in six places', () => {
    const html = text(get(urlOf('quayside-ferry')));
    expect(html.match(/ignore (?:all )?previous instructions/gi)).toHaveLength(5);
    expect(html).toContain('I\u200bg\u200bn\u200bo\u200br\u200be');
    expect(outletNamed('Quayside Bulletin').articles[0]?.paragraphs).toHaveLength(6);
  });
});
