import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import type { FeedFormat, OutletFeed } from '../outlet-records.ts';
import { hostile, inventedFeed, inventedOutlet, inventedPage, noon } from '../testing/invented-outlet.ts';
import { whyNotWellFormed } from '../testing/well-formed.ts';
import { feedAt } from './feed-at.ts';
import { renderFeed } from './render-feed.ts';

const corrected = '2026-11-19T15:00:00.000Z' as Instant;
const change = { url: '', at: corrected, kind: 'correction', paragraphs: [], note: 'Correction: …' } as const;
const outlet = inventedOutlet({
  utcOffset: '+01:00',
  articles: [
    inventedPage('old', { publishedAt: '2026-08-14T08:20:00.000Z' as Instant, changes: [change] }),
    inventedPage('odd', { title: hostile, paragraphs: [hostile], byline: hostile }),
    inventedPage('bare', { title: '', byline: null, publishedAt: '2026-11-19T12:30:00.000Z' as Instant }),
  ],
});
const evening = '2026-11-19T20:00:00.000Z' as Instant;
const written = (feed: OutletFeed, at = evening) => renderFeed(feedAt(outlet, feed, at));
const text = (feed: OutletFeed) => written(feed).bytes.toString('utf8');
const xml: readonly FeedFormat[] = ['rss', 'rdf', 'atom'];
const shown = '</script><script>alert(1)</script> & "double" \'single\' ]]> <!-- \ufffd Łódź é 𝄞';

describe('renderFeed()', () => {
  test.each(xml)('%s is well-formed whatever the texts hold', (format) => {
    expect(whyNotWellFormed(text(inventedFeed({ format })))).toBeNull();
    const latin = written(inventedFeed({ format: 'rss', charset: 'iso-8859-1' })).bytes.toString('latin1');
    expect(whyNotWellFormed(latin)).toBeNull();
    expect(latin).toContain('&#321;ód&#378; é &#119070;');
  });

  test.each([...xml, 'json'] as const)('%s says the same to a reader of feeds', (format) => {
    const made = parseFeed(text(inventedFeed({ format })));
    expect(made.format).toBe(format);
    const words = JSON.stringify(made.feed);
    for (const id of ['old', 'odd', 'bare']) expect(words).toContain(`tag:mercury.example,2026:${id}`);
    expect(words).toContain('https://mercury.example/bare');
    expect(words.replaceAll('\\u0000\\u0007\\ud800', '\ufffd')).toContain(JSON.stringify(shown).slice(1, -1));
    expect(words.indexOf('2026:bare')).toBeLessThan(words.lastIndexOf('2026:odd'));
  });

  test('dates are of the form each format asks for, and the correction has its own', () => {
    expect(text(inventedFeed())).toContain('<pubDate>Fri, 14 Aug 2026 09:20:00 +0100</pubDate>');
    expect(text(inventedFeed())).toContain('<lastBuildDate>Thu, 19 Nov 2026 16:00:00 +0100</lastBuildDate>');
    const atom = text(inventedFeed({ format: 'atom' }));
    expect(atom).toContain('<published>2026-08-14T09:20:00+01:00</published>');
    expect(atom).toContain('<updated>2026-11-19T16:00:00+01:00</updated>');
    expect(text(inventedFeed({ format: 'rdf' }))).toContain('<dc:date>2026-11-19T16:00:00+01:00</dc:date>');
    expect(text(inventedFeed({ format: 'json' }))).toContain('"date_modified": "2026-11-19T16:00:00+01:00"');
  });

  test('an article without a title gets none', () => {
    const { feed } = parseFeed(text(inventedFeed())) as { feed: { items: { title?: string }[] } };
    expect(feed.items.map(({ title }) => title === undefined)).toEqual([true, false, false]);
  });

  test('a malformed feed differs in nothing but bare &', () => {
    const query = 'utm_source=feed&utm_medium=rss';
    const careless = text(inventedFeed({ isMalformed: true, linkQuery: query }));
    expect(careless).toContain(`<link>https://mercury.example/bare?${query}</link>`);
    expect(whyNotWellFormed(careless)).toBe('a bare &');
    expect(whyNotWellFormed(careless.replaceAll('&', '+'))).toBeNull();
    const careful = text(inventedFeed({ linkQuery: query }));
    expect(careful).toContain(`<link>https://mercury.example/bare?${query.replace('&', '&amp;')}</link>`);
  });
});

describe('feedAt()', () => {
  test('holds what is published by then, and only the section asked for', () => {
    expect(feedAt(outlet, inventedFeed(), noon).entries.map(({ title }) => title)).toEqual([
      hostile,
      'Title of old',
    ]);
    expect(feedAt(outlet, inventedFeed({ only: '/od' }), evening).entries).toHaveLength(1);
    expect(feedAt(outlet, inventedFeed({ only: '/ol' }), noon).updatedAt).toBe('2026-08-14T08:20:00.000Z');
  });

  test('holds the newest 20, and entries whose pages are missing', () => {
    const articles = Array.from({ length: 30 }, (_, at) =>
      inventedPage(`n${at}`, {
        publishedAt: new Date(Date.parse(noon) + at * 1000).toISOString() as Instant,
      }),
    );
    const missing = [{ id: 'gone', at: noon, path: '/gone', title: 'Gone', summary: 'Gone.' }];
    const many = feedAt(inventedOutlet({ articles }), inventedFeed(), evening).entries;
    expect(many).toHaveLength(20);
    expect(many[0]?.title).toBe('Title of n29');
    const few = feedAt(inventedOutlet({ missing }), inventedFeed(), evening).entries;
    expect(few.map(({ link }) => link)).toContain('https://mercury.example/gone');
  });
});
