import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../../news/mod.ts';
import { feedCaps } from './caps.ts';
import type { FeedParse } from './feed-records.ts';
import { parseFeed } from './parse-feed.ts';

const now = '2026-11-21T00:00:00.000Z' as Instant;
const megabyte = 1024 * 1024;

function parse(document: string | Uint8Array): FeedParse {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  return parseFeed(bytes, { contentType: null, url: 'https://gridpaper.example/feed', now });
}

function rss(inner: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
}

const item = '<item><title>t</title><link>/1</link></item>';

/** CPU time and not the clock: the machine has other work. */
function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('parseFeed() of hostile documents', () => {
  it('expands no declared entity: billion laughs, quadratic, external', () => {
    const laughs = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const bombs = [
      `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>${rss('<item><title>&l10;</title></item>')}`,
      `<!DOCTYPE r [<!ENTITY l10 "${'x'.repeat(100_000)}">]>${rss('<item><title>&l10;</title></item>')}`,
      `<!DOCTYPE r [<!ENTITY l10 SYSTEM "file:///etc/hosts">]>${rss('<item><title>&l10;</title></item>')}`,
    ];
    for (const bomb of bombs) {
      const read = parse(bomb);
      expect(read.ok && read.feed.items[0]?.title).toBe('&l10;');
    }
  });

  it('says that 2 million comments before a web page are no feed', () => {
    expect(parse(`${'<!-- -->'.repeat(2_000_000)}<html>`)).toMatchObject({
      ok: false,
      failure: { class: 'not-a-feed' },
    });
  });

  it('takes little time over a JSON object of 300,000 members', () => {
    const members = Array.from({ length: 300_000 }, (_, at) => `"k${at}":"v"`).join(',');
    const took = cpuMs(() => {
      expect(parse(`{"rss":{"channel":{"title":"T",${members}}}}`)).toMatchObject({ ok: true });
    });
    expect(took).toBeLessThan(2000);
  });

  it.each([
    ['100,000 nested elements', rss('<a>'.repeat(100_000) + '</a>'.repeat(100_000) + item), 1],
    ['200,000 elements never closed', rss(item + '<a>'.repeat(200_000)), 1],
    ['200,000 closing tags of nothing', rss(item + '<a>'.repeat(200) + '</b>'.repeat(200_000)), 1],
    ['an attribute of 5 MB', rss(`<item a="${'x'.repeat(5 * megabyte)}"><title>t</title></item>`), 1],
    ['20,000 attributes', rss(`<item ${'a="1" '.repeat(20_000)}><title>t</title></item>`), 1],
    ['200,000 opened sections', rss(item + '<![CDATA['.repeat(200_000)), 1],
    ['300 KB of brackets', rss(`${item}<item><title>${'<'.repeat(300_000)}`), 2],
    ['1 MB of ampersands', rss(`<item><title>${'&'.repeat(megabyte)}</title></item>`), 1],
    ['200,000 unknown entities', rss(`<item><title>${'&zz;'.repeat(200_000)}</title></item>`), 1],
    [
      '100,000 nested elements in a text',
      rss(`<item><description>${'&lt;div&gt;'.repeat(100_000)}</description></item>`),
      1,
    ],
    [
      '1 MB of white space',
      rss(`<item><title>${' '.repeat(megabyte)}t</title><author>${'( a@'.repeat(100_000)}</author></item>`),
      1,
    ],
    [
      '20,000 namespaces',
      rss(Array.from({ length: 20_000 }, (_, at) => `<x xmlns:n${at}="b"/>`).join('') + item),
      1,
    ],
  ])('takes %s in under a second', (_name, document, items) => {
    let read: FeedParse | undefined;
    expect(cpuMs(() => (read = parse(document)))).toBeLessThan(1000);
    expect(read?.ok && read.feed.items.length).toBe(items);
  });

  it('keeps the first 2,000 of 60,000 items, quickly', () => {
    const document = rss(
      Array.from({ length: 60_000 }, (_, at) => `<item><title>t${at}</title><link>/${at}</link></item>`).join(
        '',
      ),
    );
    let read: FeedParse | undefined;
    expect(cpuMs(() => (read = parse(document)))).toBeLessThan(2000);
    expect(read?.ok && read.feed.items.length).toBe(2000);
    expect(read?.ok && read.feed.items.at(-1)?.title).toBe('t1999');
  });

  it('refuses more than 20 MB', () => {
    expect(parse(Buffer.alloc(feedCaps.bytes + 1, 'x'))).toMatchObject({ failure: { class: 'too-large' } });
  });

  it('takes deeply nested JSON for no JSON feed', () => {
    expect(parse(`{"items":${'['.repeat(100_000)}`).ok).toBe(false);
    expect(parse(`{"items":${'[{"items":'.repeat(20_000)}`).ok).toBe(false);
  });

  it('reads NUL bytes between letters', () => {
    const read = parse(rss(item).split('').join('\0'));
    expect(read.ok && read.feed.items[0]?.title).toBe('t');
  });

  it('throws for no bytes and no mixture of markup', () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE',
      '<?',
      '&',
      ';',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<content type="xhtml">',
      '<link href="',
      '"',
      "'",
      '>',
      '/>',
      '<',
      'x',
      '\0',
      '\ud800',
      ' xml:base="//[',
      '<guid>',
      '<pubDate>',
      '</',
      '{"items":[',
      '{"url":',
      '}',
      ']',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(typeof parse(parts.join('')).ok).toBe('boolean');
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof parse(bytes).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
