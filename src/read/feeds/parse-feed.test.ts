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

describe('parseFeed() of RSS', () => {
  it('takes an address without its scheme for a host, and a guid that says so for an address', () => {
    expect(first(rss('<item><link>www.gridpaper.example/1</link></item>')).url).toBe(
      'https://www.gridpaper.example/1',
    );
    expect(first(rss('<item><guid isPermaLink="true">/news/1</guid></item>')).url).toBe(
      'https://gridpaper.example/news/1',
    );
    expect(first(rss('<item><guid>/news/1</guid></item>')).url).toBeNull();
  });

  it('takes the title of a media group where the item has none, and not that of a picture', () => {
    const group = '<media:group><media:title>In the group</media:title></media:group>';
    expect(first(rss(`<item>${group}<link>/1</link></item>`)).title).toBe('In the group');
    expect(first(rss(`<item><title>Own</title>${group}<link>/1</link></item>`)).title).toBe('Own');
  });

  it('reads a feed and an item whole', () => {
    const feed = feedOf(`<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel><title>Gridpaper &amp; Co</title><link>https://gridpaper.example/</link><language>en-GB</language>
        <atom:link rel="self" href="https://gridpaper.example/feed"/><atom:link rel="hub" href="https://hub.example/"/>
        <ttl>45</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>
        <skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>no</hour></skipHours>
        <skipDays><day>Sunday</day><day>saturday</day></skipDays>
        <item><title><![CDATA[Quay <em>closed</em> at Arle]]></title><link>/news/1?id=2&amp;x=3</link>
          <guid isPermaLink="false">g-1</guid><dc:creator>Ada Birk</dc:creator><dc:creator>Ola Voss</dc:creator>
          <pubDate>Fri, 20 Nov 2026 11:30:00 GMT</pubDate><description>&lt;p&gt;The quay &amp;amp; pier.&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p>The quay.</p><p>The pier.</p>]]></content:encoded>
          <source url="https://other.example/feed">Other Outlet</source></item>
      </channel></rss>`);
    expect(feed).toEqual({
      format: 'rss',
      title: 'Gridpaper & Co',
      site: 'https://gridpaper.example/',
      language: 'en-GB',
      ttlMinutes: 45,
      skipHours: [0, 7],
      skipDays: [0, 6],
      updatePeriodMinutes: 240,
      selfUrl: 'https://gridpaper.example/feed',
      hub: 'https://hub.example/',
      repaired: false,
      items: [
        {
          guid: 'g-1',
          url: 'https://gridpaper.example/news/1?id=2&x=3',
          title: 'Quay closed at Arle',
          summary: 'The quay & pier.',
          content: 'The quay.\n\nThe pier.',
          byline: 'Ada Birk, Ola Voss',
          outlet: 'Other Outlet',
          publishedAt: '2026-11-20T11:30:00.000Z',
          updatedAt: null,
        },
      ],
    });
  });

  it('takes the guid for the address unless it says that it is none', () => {
    expect(first(rss('<item><guid>https://gridpaper.example/1</guid></item>')).url).toBe(
      'https://gridpaper.example/1',
    );
    expect(
      first(rss('<item><guid isPermaLink="false">https://gridpaper.example/1</guid></item>')).url,
    ).toBeNull();
    expect(first(rss('<item><guid>77</guid></item>')).url).toBeNull();
    expect(
      first(
        rss('<item><guid>https://gridpaper.example/1</guid><link>https://gridpaper.example/2</link></item>'),
      ).url,
    ).toBe('https://gridpaper.example/2');
  });

  it('takes only http and https for an address', () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/hosts',
      'mailto:a@gridpaper.example',
    ])
      expect(first(rss(`<item><link>${link}</link></item>`)).url).toBeNull();
  });

  it('reads dates of the Dublin Core modules, and none from the future', () => {
    const dated =
      '<item xmlns:t="http://purl.org/dc/terms/"><t:issued>2026-11-20</t:issued><t:modified>2026-11-20T10:00Z</t:modified></item>';
    expect(first(rss(dated))).toMatchObject({
      publishedAt: '2026-11-20T00:00:00.000Z',
      updatedAt: '2026-11-20T10:00:00.000Z',
    });
    expect(
      first(rss('<item><pubDate>Fri, 20 Nov 2099 11:30:00 GMT</pubDate></item>')).publishedAt,
    ).toBeNull();
    expect(first(rss('<item><dc:date>2026-11-20</dc:date></item>')).publishedAt).toBe(
      '2026-11-20T00:00:00.000Z',
    );
  });

  it('leaves mail addresses out of the byline', () => {
    expect(first(rss('<item><author>desk@gridpaper.example (Ada Birk)</author></item>')).byline).toBe(
      'Ada Birk',
    );
    expect(first(rss('<item><author>By Ada Birk &lt;ada@gridpaper.example&gt;</author></item>')).byline).toBe(
      'Ada Birk',
    );
    expect(first(rss('<item><author>desk@gridpaper.example</author></item>')).byline).toBeNull();
  });

  it('cuts a long description to 1,000 characters and keeps it as content', () => {
    const item = first(rss(`<item><description>${'word '.repeat(400)}</description></item>`));
    expect(item.summary.length).toBeLessThanOrEqual(1000);
    expect(item.summary).toMatch(/word…$/);
    expect(item.content).toHaveLength(1999);
  });

  it('reads RDF, whose items stand beside the channel', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://gridpaper.example/"><title>Gridpaper</title></channel>
      <item rdf:about="https://gridpaper.example/1"><title>One</title><link>https://gridpaper.example/1</link></item>
      <item rdf:about="https://gridpaper.example/2"><title>Two</title></item></rdf:RDF>`);
    expect(feed.title).toBe('Gridpaper');
    expect(feed.items.map(({ title, url: address, guid }) => [title, address, guid])).toEqual([
      ['One', 'https://gridpaper.example/1', 'https://gridpaper.example/1'],
      ['Two', 'https://gridpaper.example/2', 'https://gridpaper.example/2'],
    ]);
  });

  it('reads RSS 0.9x without version, and a channel without its frame', () => {
    expect(feedOf('<rss><channel><item><title>a</title></item></channel></rss>').items).toHaveLength(1);
    expect(feedOf('<channel><title>T</title><item><title>a</title></item></channel>').items).toHaveLength(1);
    expect(feedOf('<rss><item><title>a</title></item></rss>').items).toHaveLength(1);
  });

  it('goes by namespaces, not by prefixes', () => {
    const named = '<item xmlns:x="http://purl.org/dc/elements/1.1/"><x:creator>Ada Birk</x:creator></item>';
    expect(first(rss(named)).byline).toBe('Ada Birk');
    const math =
      '<item><m:title xmlns:m="http://www.w3.org/1998/Math/MathML">no</m:title><title>yes</title></item>';
    expect(first(rss(math)).title).toBe('yes');
  });

  it('reads RSS in JSON', () => {
    const json = {
      rss: {
        version: '2.0',
        channel: {
          title: 'T',
          item: [
            {
              title: 'a',
              link: 'https://gridpaper.example/1',
              guid: { isPermaLink: 'false', '#value': 'g' },
            },
          ],
        },
      },
    };
    expect(first(JSON.stringify(json))).toMatchObject({
      title: 'a',
      url: 'https://gridpaper.example/1',
      guid: 'g',
    });
  });
});

describe('parseFeed() of Atom', () => {
  const atom = (inner: string, attributes = ''): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Gridpaper</title>${inner}</feed>`;

  it('reads a feed and an entry whole', () => {
    const feed = feedOf(
      atom(
        `<link href="https://gridpaper.example/"/><link rel="self" href="/feed"/><author><name>Desk</name></author>
        <entry><id>tag:gridpaper.example,2026:1</id><title type="html">Quay &amp;lt;closed&amp;gt; &lt;b&gt;now&lt;/b&gt;</title>
          <link rel="related" href="https://other.example/"/><link rel="alternate" type="text/html" href="1.html"/>
          <published>2026-11-20T11:30:00Z</published><updated>2026-11-20T12:30:00Z</updated>
          <summary>Quay &lt; pier</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt;b&gt;.</p><p>Two.</p></div></content>
          <source><title>Other Outlet</title></source></entry>`,
        'xml:lang="en" xml:base="https://gridpaper.example/news/"',
      ),
    );
    expect(feed).toMatchObject({
      format: 'atom',
      site: 'https://gridpaper.example/',
      language: 'en',
      selfUrl: 'https://gridpaper.example/feed',
    });
    expect(feed.items).toEqual([
      {
        guid: 'tag:gridpaper.example,2026:1',
        url: 'https://gridpaper.example/news/1.html',
        title: 'Quay <closed> now',
        summary: 'Quay < pier',
        content: 'One <b>.\n\nTwo.',
        byline: 'Desk',
        outlet: 'Other Outlet',
        publishedAt: '2026-11-20T11:30:00.000Z',
        updatedAt: '2026-11-20T12:30:00.000Z',
      },
    ]);
  });

  it('resolves against the nearest xml:base', () => {
    const nested = '<entry xml:base="/b/"><link href="x"/></entry><entry><link href="y"/></entry>';
    expect(
      feedOf(atom(nested, 'xml:base="https://gridpaper.example/a/"')).items.map((item) => item.url),
    ).toEqual(['https://gridpaper.example/b/x', 'https://gridpaper.example/a/y']);
  });

  it('reads Atom 0.3: base64, escaped mode, issued and modified', () => {
    const packed = Buffer.from('Quay <b>closed</b> – now').toString('base64');
    const item = first(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title type="text/html" mode="escaped">Quay &lt;i&gt;closed&lt;/i&gt;</title><issued>2026-11-20T11:30:00Z</issued>
      <modified>2026-11-20T12:30:00Z</modified><link rel="alternate" href="https://gridpaper.example/1"/>
      <content type="text/html" mode="base64">${packed}</content></entry></feed>`);
    expect(item).toMatchObject({
      title: 'Quay closed',
      content: 'Quay closed – now',
      publishedAt: '2026-11-20T11:30:00.000Z',
      updatedAt: '2026-11-20T12:30:00.000Z',
    });
  });

  it('reads entries without a namespace, and descriptions of media groups', () => {
    const item = first(
      '<feed><entry><title>a</title><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:description>b</media:description></media:group></entry></feed>',
    );
    expect(item).toMatchObject({ title: 'a', summary: 'b' });
  });
});

describe('parseFeed() of JSON Feed', () => {
  it('reads a feed and an item whole', () => {
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Gridpaper',
        home_page_url: 'https://gridpaper.example/',
        feed_url: 'https://gridpaper.example/feed.json',
        language: 'en',
        hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
        items: [
          {
            id: 7,
            url: '/1',
            title: 'Quay <closed>',
            content_html: '<p>One.</p>',
            authors: [{ name: 'Ada Birk' }],
            date_published: '2026-11-20T11:30:00Z',
            date_modified: null,
          },
          'no item',
          { id: 'https://gridpaper.example/2', content_text: 'Two\nlines < here' },
        ],
      }),
    );
    expect(feed).toMatchObject({
      format: 'json',
      site: 'https://gridpaper.example/',
      hub: 'https://hub.example/',
      language: 'en',
    });
    expect(feed.items).toEqual([
      {
        guid: '7',
        url: 'https://gridpaper.example/1',
        title: 'Quay <closed>',
        summary: 'One.',
        content: 'One.',
        byline: 'Ada Birk',
        outlet: null,
        publishedAt: '2026-11-20T11:30:00.000Z',
        updatedAt: null,
      },
      {
        guid: 'https://gridpaper.example/2',
        url: 'https://gridpaper.example/2',
        title: '',
        summary: 'Two lines < here',
        content: 'Two\n\nlines < here',
        byline: null,
        outlet: null,
        publishedAt: null,
        updatedAt: null,
      },
    ]);
  });

  it('reads what there is of a feed that was cut off', () => {
    const whole = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: [
        { id: '1', url: '/1' },
        { id: '2', title: 'a "b" \\ {' },
      ],
    });
    const feed = feedOf(whole.slice(0, -8));
    expect(feed.repaired).toBe(true);
    expect(feed.items.map(({ guid }) => guid)).toEqual(['1']);
  });
});

describe('parseFeed() of links in Atom', () => {
  const entryWith = (links: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><id>tag:g,1</id>${links}</entry></feed>`;
  it('knows the relation by its registered address, and empty', () => {
    const registered = 'http://www.iana.org/assignments/relation/alternate';
    expect(first(entryWith(`<link rel="${registered}" href="/1"/>`)).url).toBe('https://gridpaper.example/1');
    expect(first(entryWith('<link rel="" href="/1"/>')).url).toBe('https://gridpaper.example/1');
    expect(first(entryWith('<link rel="related" href="/1"/>')).url).toBeNull();
  });

  it('takes the address before it was counted', () => {
    const links =
      '<link href="https://counter.example/~r/1"/><feedburner:origLink>https://gridpaper.example/1</feedburner:origLink>';
    expect(first(entryWith(links)).url).toBe('https://gridpaper.example/1');
  });
});
