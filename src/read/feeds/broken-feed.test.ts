import { describe, expect, it } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import type { ParsedFeed, ParsedItem } from './feed-records.ts';
import { parseFeed } from './parse-feed.ts';

const now = '2026-11-21T00:00:00.000Z' as Instant;
const url = 'https://gridpaper.example/feeds/all.xml';

function parse(document: string | Uint8Array, contentType: string | null = null) {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  return parseFeed(bytes, { contentType, url, now });
}

function feedOf(document: string | Uint8Array, contentType: string | null = null): ParsedFeed {
  const read = parse(document, contentType);
  if (!read.ok) throw new Error(`not read: ${read.failure.class}, ${read.failure.why}`);
  return read.feed;
}

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Gridpaper</title>${channel}${items}</channel></rss>`;
}

function first(document: string | Uint8Array): ParsedItem {
  return feedOf(document).items[0]!;
}

describe('parseFeed() of broken markup', () => {
  it.each([
    ['cut off', '<rss><channel><item><title>a</title><link>/1</link></item><item><title>b</title><li'],
    ['a bare bracket', rss('<item><title>a <3 b</title><link>/1</link></item><item><title>b</title></item>')],
    [
      'a bare ampersand',
      rss('<item><title>a & b &c</title><link>/1?x=1&y=2</link></item><item><title>b</title></item>').replace(
        '</rss>',
        '',
      ),
    ],
    ['an unclosed title', rss('<item><title>a<link>/1</link></item><item><title>b</title></item>')],
    ['an unclosed item', rss('<item><title>a</title><link>/1</link><item><title>b</title></item>')],
    [
      'an unclosed section',
      rss('<item><title><![CDATA[a</title><link>/1</link></item><item><title><![CDATA[b]]></title></item>'),
    ],
    [
      'wrong nesting',
      rss('<item><title><b>a</title></b><link>/1</link></item><item><title>b</title></item>'),
    ],
    [
      'raw HTML',
      rss(
        '<item><title>a</title><link>/1</link><description>x<br>y<p>z</description></item><item><title>b</title></item>',
      ),
    ],
    [
      'words before it',
      `Warning: line 3<br />\n${rss('<item><title>a</title><link>/1</link></item><item><title>b</title></item>')}`,
    ],
    [
      'control characters',
      rss('<item><title>a\u0000\u0008</title><link>/1</link></item><item><title>b</title></item>'),
    ],
  ])('reads a feed with %s', (_name, document) => {
    const feed = feedOf(document);
    expect(feed.items).toHaveLength(2);
    expect(feed.items[0]!.title[0]).toBe('a');
    expect(feed.items[0]!.url).toMatch(/^https:\/\/gridpaper\.example\/1/);
    expect(feed.repaired).toBe(true);
  });

  it('takes elements named like parts of JavaScript objects for elements', () => {
    const feed = feedOf(
      rss(
        '<__proto__><x>1</x></__proto__><constructor/><item __proto__="y"><title>a &constructor; b</title><__proto__>z</__proto__></item>',
      ),
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['a &constructor; b']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('says of a sound feed that nothing was guessed', () => {
    expect(feedOf(`\n${rss('<item><title>&#233; &eacute;</title></item>')}`)).toMatchObject({
      repaired: false,
    });
  });
});

describe('parseFeed() of encodings', () => {
  const russian = 'Порт закрыт';
  it('reads windows-1251 by declaration and by header, UTF-16, and UTF-8 with a mark', () => {
    const bytes = (declared: string): Uint8Array =>
      Uint8Array.from(`${declared}${rss(`<item><title>${russian}</title></item>`).slice(21)}`, (letter) => {
        const code = letter.codePointAt(0)!;
        return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
      });
    expect(first(bytes('<?xml version="1.0" encoding="windows-1251"?>')).title).toBe(russian);
    expect(feedOf(bytes(''), 'text/xml; charset=windows-1251').items[0]?.title).toBe(russian);
    expect(
      first(Buffer.from(`\ufeff${rss(`<item><title>${russian}</title></item>`)}`, 'utf16le')).title,
    ).toBe(russian);
    expect(first(`\ufeff${rss(`<item><title>${russian}</title></item>`)}`).title).toBe(russian);
  });
});

describe('parseFeed() of what is no feed', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['not found', 'malformed'],
    ['{"items": nonsense', 'malformed'],
    ['{"error": "no such feed"}', 'not-a-feed'],
    ['[1, 2]', 'not-a-feed'],
    ['null', 'malformed'],
    ['<opml version="2.0"><body/></opml>', 'not-a-feed'],
    ['<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'not-a-feed'],
    ['<!doctype html><title>x</title><p>Hello', 'not-a-feed'],
    ['<html><head><title>x</title></head><body><feed>x</feed></body></html>', 'not-a-feed'],
  ])('tells %j: %s', (document, kind) => {
    expect(parse(document)).toMatchObject({ ok: false, failure: { class: kind, retryAfterMs: null } });
  });

  it('names the feeds a web page names', () => {
    const read = parse(
      '<!DOCTYPE html><link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2">',
    );
    expect(read.ok ? '' : read.failure.why).toBe(
      'the address gives a web page, not a feed; the page names: https://gridpaper.example/feed?a=1&b=2',
    );
  });

  it('takes a feed without items for a feed', () => {
    expect(feedOf(rss(''))).toMatchObject({ title: 'Gridpaper', items: [] });
  });
});
