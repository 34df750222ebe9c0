import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../../news/mod.ts';
import { opmlCaps, parseOpml, type OpmlFeed } from './opml.ts';
import { tidyLine } from './plain-text.ts';
import { writeOpml } from './write-opml.ts';

const now = '2026-11-20T11:30:00.000Z' as Instant;
const site = 'https://gridpaper.example';

function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('parseOpml()', () => {
  it('reads feeds with the outlines around them', () => {
    const { feeds, skipped } =
      parseOpml(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="News"><outline text="Ports &amp; quays">
        <outline type="rss" text="Gridpaper" title="The Gridpaper" xmlUrl="${site}/feed?a=1&amp;b=2" htmlUrl="${site}"/></outline>
        <outline type="rss" text="Second" xmlUrl="${site}/2"></outline></outline>
      <outline text="Third" xmlUrl="${site}/3" category="/Tech/AI,/Other"/>
      <outline text="${site}/4" xmlUrl="${site}/4"/></body></opml>`);
    expect(skipped).toEqual([]);
    expect(feeds).toEqual([
      {
        url: `${site}/feed?a=1&b=2`,
        title: 'The Gridpaper',
        site: `${site}/`,
        category: 'News / Ports & quays',
      },
      { url: `${site}/2`, title: 'Second', site: null, category: 'News' },
      { url: `${site}/3`, title: 'Third', site: null, category: 'Tech / AI' },
      { url: `${site}/4`, title: null, site: null, category: null },
    ]);
  });

  it.each([
    ['a bare ampersand', `<outline text="A & B" xmlUrl="${site}/f?a=1&b=2"/>`, 'A & B', '/f?a=1&b=2'],
    ['quotes in quotes', `<outline text="Say "hi" now" xmlUrl="${site}/f"/>`, 'Say "hi" now', '/f'],
    ['a missing quote', `<outline text="Broken xmlUrl="${site}/f" />`, 'Broken', '/f'],
    ['a missing quote at the end', `<outline text="T" xmlUrl="${site}/f />\n<outline text="x"/>`, 'T', '/f'],
    ['no quotes', `<outline text=T xmlUrl=${site}/f/>`, 'T', '/f'],
    ['other case and quotes', `<OUTLINE TEXT='T' XMLURL='${site}/f'/>`, 'T', '/f'],
    ['a bracket in a value', `<outline text="5 > 4 <b>" xmlUrl="${site}/f"/>`, '5 > 4 <b>', '/f'],
    ['HTML entities', `<outline text="Gr&ouml;&szlig;e" xmlUrl="${site}/f"/>`, 'Größe', '/f'],
    ['a feed scheme', `<outline text="T" xmlUrl="feed:${site}/f"/>`, 'T', '/f'],
    ['url for xmlUrl', `<outline type="rss" text="T" url="${site}/f"/>`, 'T', '/f'],
    ['no frame', `xmlUrl <outline text="T" xmlUrl="${site}/f">`, 'T', '/f'],
    ['control characters', `<outline text="T\u0000\u200b" xmlUrl="${site}/f\u0001"/>`, 'T', '/f'],
  ])('reads an outline with %s', (_name, opml, title, path) => {
    expect(parseOpml(opml).feeds[0]).toMatchObject({ title, url: site + path });
  });

  it('puts feeds that are never closed into their own outline', () => {
    const opml = `<body><outline text="A"><outline xmlUrl="${site}/1"><outline xmlUrl="${site}/2"></outline><outline text="B"><outline xmlUrl="${site}/3"></outline></body>`;
    expect(parseOpml(opml).feeds.map(({ category }) => category)).toEqual(['A', 'A', 'B']);
  });

  it('says what it left out, and where', () => {
    const { feeds, skipped } = parseOpml(
      `<body>\n<outline type="rss" text="none"/>\n\n<outline xmlUrl="javascript:alert(1)"/>\n<outline xmlUrl="${site}/1"/><outline xmlUrl="${site}/1"/>\n<outline type="link" url="${site}/list.opml"/><!-- <outline xmlUrl="${site}/no"/> -->`,
    );
    expect(feeds).toHaveLength(1);
    expect(skipped).toEqual([
      { line: 2, reason: 'a feed without an address' },
      { line: 4, reason: '"javascript:alert(1)" is not an http or https address' },
      { line: 5, reason: `"${site}/1" is named twice` },
      { line: 6, reason: 'the address of a page or another list, not of a feed' },
    ]);
  });

  it.each([
    ['100,000 nested outlines', '<outline text="a">'.repeat(100_000) + `<outline xmlUrl="${site}/1"/>`],
    ['opened quotes', `<outline xmlUrl="${site}/1"/>${'<outline xmlUrl="'.repeat(50_000)}`],
    ['a tag of attributes', `<outline xmlUrl="${site}/1"/><outline ${'b="'.repeat(300_000)}`],
    ['white space', `<outline xmlUrl="${site}/1"/><outline a${' '.repeat(1_000_000)}=`],
    ['brackets', `<outline xmlUrl="${site}/1"/>${'<'.repeat(1_000_000)}${'< '.repeat(500_000)}`],
    [
      'an entity bomb',
      `<!DOCTYPE o [<!ENTITY a "${'x'.repeat(100_000)}">]><outline text="${'&a;'.repeat(50_000)}" xmlUrl="${site}/1"/>`,
    ],
  ])('takes %s in linear time', (_name, opml) => {
    let count = 0;
    expect(cpuMs(() => (count = parseOpml(opml).feeds.length))).toBeLessThan(1000);
    expect(count).toBe(1);
  });

  it('keeps 20,000 feeds at most, and reads nothing over 20 MB', () => {
    const many = Array.from(
      { length: opmlCaps.feeds + 5 },
      (_, at) => `<outline xmlUrl="${site}/${at}"/>`,
    ).join('\n');
    const { feeds, skipped } = parseOpml(many);
    expect(feeds).toHaveLength(opmlCaps.feeds);
    expect(skipped).toEqual([
      { line: 20_001, reason: 'the list names more than 20000 feeds; the rest is left out' },
    ]);
    expect(parseOpml('x'.repeat(opmlCaps.length + 1)).skipped).toHaveLength(1);
  });

  it('throws for no text', () => {
    const pieces = fc.constantFrom(
      '<outline',
      ' text="',
      '"',
      "'",
      ' xmlUrl=',
      site,
      '>',
      '/>',
      '</outline>',
      '<body>',
      '<!--',
      '&',
      'a',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        expect(Array.isArray(parseOpml(parts.join('')).feeds)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeOpml()', () => {
  it('writes OPML 2.0, feeds of a category together', () => {
    const feeds: OpmlFeed[] = [
      { url: `${site}/1?a=1&b=2`, title: 'A "B" <C>', site, category: 'News / Ports' },
      { url: `${site}/2`, title: null, site: null, category: null },
      { url: `${site}/3`, title: 'Third\u0001', site: null, category: 'News / Ports' },
    ];
    expect(writeOpml({ title: 'Mine & yours', feeds, now })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Mine &amp; yours</title>
    <dateCreated>Fri, 20 Nov 2026 11:30:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="News" title="News">
      <outline text="Ports" title="Ports">
        <outline type="rss" text="A &quot;B&quot; &lt;C&gt;" title="A &quot;B&quot; &lt;C&gt;" xmlUrl="${site}/1?a=1&amp;b=2" htmlUrl="${site}"/>
        <outline type="rss" text="Third" title="Third" xmlUrl="${site}/3"/>
      </outline>
    </outline>
    <outline type="rss" text="${site}/2" title="${site}/2" xmlUrl="${site}/2"/>
  </body>
</opml>
`);
  });

  it('is read back to the same feeds, whatever their texts', () => {
    const texts = fc
      .oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('A & B', '"x" y="z"', '<b>', "xmlUrl='", '&amp;', '/>', ']]>', '-->'),
      )
      .map((text) => tidyLine(text).slice(0, 250).trim().toWellFormed())
      .map((text) => tidyLine(text));
    const title = texts.map((text) => (text === '' ? null : text));
    const category = fc.array(
      texts.filter((text) => text !== '' && !text.includes('/')),
      { maxLength: 3 },
    );
    const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href);
    const feeds = fc.uniqueArray(
      fc.record({
        url: address,
        title,
        site: fc.option(address),
        category: category.map((path) => (path.length === 0 ? null : path.join(' / '))),
      }),
      { selector: ({ url }) => url, maxLength: 12 },
    );
    const sorted = (list: readonly OpmlFeed[]): OpmlFeed[] =>
      [...list].sort((a, b) => (a.url < b.url ? -1 : 1));
    fc.assert(
      fc.property(feeds, texts, (list, name) => {
        const { feeds: read, skipped } = parseOpml(writeOpml({ title: name, feeds: list, now }));
        expect(skipped).toEqual([]);
        expect(sorted(read)).toEqual(sorted(list));
      }),
      { numRuns: 300 },
    );
  });
});
