import { describe, expect, it } from 'vitest';
import { bylineOf } from './byline.ts';
import { canonicalOf } from './canonical-link.ts';
import { readDataBlocks } from './data-blocks.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { parsePage } from './parse-page.ts';
import { paywallOf } from './paywall.ts';
import { publishedOf } from './published.ts';
import { inParagraphs, pageUrl } from './testing/invented-pages.ts';
import { titleOf } from './title.ts';

function facts(html: string, url = pageUrl): PageFacts {
  const page = parsePage(html);
  if ('class' in page) throw new Error(page.why);
  return factsOf(page, url);
}
const data = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('titleOf()', () => {
  const cases: [string, string, string][] = [
    [
      'the heading that the page title confirms',
      '<title>Port closes | Arle Courier</title><h1>Arle Courier</h1><h1>Port closes</h1>',
      'Port closes',
    ],
    [
      'no heading that is the name of the site',
      '<title>Cranes fall in the storm - Courier.example</title><h1>Courier</h1><h2>Cranes fall in the storm</h2>',
      'Cranes fall in the storm',
    ],
    [
      'og:title without the outlet',
      '<meta property="og:title" content="Cranes fall in the storm - Arle Courier">',
      'Cranes fall in the storm',
    ],
    [
      'JSON-LD before a title element',
      `<title>Arle Courier</title>${data({ '@type': 'NewsArticle', headline: 'Cranes &amp; ships' })}`,
      'Cranes & ships',
    ],
    [
      'the title element',
      '<title>Cranes fall in the storm | Courier</title><p>x',
      'Cranes fall in the storm',
    ],
    ['nothing', '<p>Nothing here', ''],
  ];
  for (const [name, html, title] of cases) {
    it(`takes ${name}`, () => {
      expect(titleOf(facts(html), 'Arle Courier')).toBe(title);
    });
  }
});

describe('bylineOf()', () => {
  const byline = (html: string): string | null => bylineOf(facts(html), 'Arle Courier');
  const cases: [string, string, string | null][] = [
    [
      'meta elements, each name once',
      '<meta name="author" content="Mara Olsen"><meta name="author" content="By Jon Reyes"><meta name="author" content="Mara Olsen">',
      'Mara Olsen, Jon Reyes',
    ],
    [
      'an element by the headline',
      '<h1>Port closes</h1><span class="byline__author">Von Mara Olsen</span>',
      'Mara Olsen',
    ],
    [
      'a name that a card of its author has twice, without the words before it',
      '<h1>Port closes</h1><div class="author">, View all posts by Mara Olsen <b>Mara Olsen</b></div>',
      'Mara Olsen',
    ],
    [
      'a printed line',
      `<h1>Port closes</h1><p>By Mara Olsen and Jon Reyes</p>${inParagraphs()}`,
      'Mara Olsen and Jon Reyes',
    ],
    [
      'the one who signs below the text',
      `<h1>Port closes</h1>${inParagraphs()}${inParagraphs()}${inParagraphs()}${inParagraphs()}<p>Posted by <a rel="author" href="/m">Mara Olsen</a></p>`,
      'Mara Olsen',
    ],
    [
      'no commenter',
      `<h1>Port closes</h1>${inParagraphs()}<div class="comment-author">Angry Reader</div>`,
      null,
    ],
    [
      'no outlet, address or account',
      '<meta name="author" content="Arle Courier"><meta name="author" content="admin"><meta name="author" content="https://courier.example/m">',
      null,
    ],
  ];
  for (const [name, html, wanted] of cases) {
    it(`takes ${name}`, () => {
      expect(byline(html)).toBe(wanted);
    });
  }
});

describe('publishedOf()', () => {
  const day = (html: string, url = pageUrl): string | undefined => publishedOf(facts(html, url))?.day;
  const cases: [string, string, string][] = [
    [
      'JSON-LD before meta',
      `${data({ '@type': 'Article', datePublished: '2026-11-20' })}<meta name="date" content="2026-11-01">`,
      '2026-11-20',
    ],
    [
      'meta before time',
      '<meta property="article:published_time" content="2026-11-20T08:00Z"><time datetime="2026-11-01">',
      '2026-11-20',
    ],
    [
      'microdata',
      '<time datetime="2026-01-01">x</time><span itemprop="datePublished" content="2026-11-20">Friday</span>',
      '2026-11-20',
    ],
    [
      'a marked time first',
      '<time datetime="2026-01-01">a</time><time class="published" datetime="2026-11-20">b</time>',
      '2026-11-20',
    ],
    ['an element named for it', '<div class="article-date">Freitag, 20. November 2026</div>', '2026-11-20'],
  ];
  for (const [name, html, wanted] of cases) {
    it(`takes ${name}`, () => {
      expect(day(html)).toBe(wanted);
    });
  }
  it('takes the address, then a change, then the text', () => {
    expect(day('<p>x', 'https://courier.example/2026/11/20/port')).toBe('2026-11-20');
    expect(day('<meta property="article:modified_time" content="2026-11-20T08:00Z">')).toBe('2026-11-20');
    expect(day('<p>Published on November 20, 2026 in Arle')).toBe('2026-11-20');
    expect(day('<p>Nothing')).toBeUndefined();
  });
});

describe('canonicalOf()', () => {
  const canonical = (link: string, url = pageUrl): string | null =>
    canonicalOf(facts(`<link rel="canonical" href="${link}">`, url));
  it('accepts addresses of the same site, also of its mobile and www hosts', () => {
    expect(canonical('/port')).toBe('https://courier.example/port');
    expect(canonical('https://www.courier.example/port')).toBe('https://www.courier.example/port');
    expect(canonical('https://courier.example/port', 'https://amp.courier.example/amp/port')).toBe(
      'https://courier.example/port',
    );
  });
  it('refuses other sites, other schemes, passwords, nonsense, and the front page', () => {
    const bad = [
      'https://herald.example/port',
      'https://notcourier.example/x',
      'javascript:alert(1)',
      'https://a:b@courier.example/x',
      'https://',
      '/',
      '',
    ];
    expect(bad.map((link) => canonical(link))).toEqual(bad.map(() => null));
  });
});

describe('paywallOf()', () => {
  const unfree = data({ '@type': 'NewsArticle', isAccessibleForFree: 'False' });
  it('needs a declaration and a short text', () => {
    expect(paywallOf(facts(unfree), 83)).toBe('isAccessibleForFree is false, and the page shows 83 words');
    expect(paywallOf(facts(unfree), 900)).toBeNull();
    expect(paywallOf(facts(data({ '@type': 'Event', isAccessibleForFree: false })), 83)).toBeNull();
    expect(paywallOf(facts(data({ '@type': 'NewsArticle', isAccessibleForFree: true })), 83)).toBeNull();
  });
  it('reads a word count that tells of more text than there is', () => {
    expect(
      paywallOf(facts(data({ '@type': 'NewsArticle', isAccessibleForFree: false, wordCount: 1400 })), 400),
    ).not.toBeNull();
    expect(
      paywallOf(facts(data({ '@type': 'NewsArticle', isAccessibleForFree: false, wordCount: 500 })), 400),
    ).toBeNull();
  });
  it('reads the words of a wall in a short page only', () => {
    const wall = facts('<p>The port closed.</p><div>Subscribe now to continue reading</div>');
    expect(paywallOf(wall, 40)).toBe('"Subscribe now to continue", and the page shows 40 words');
    expect(paywallOf(wall, 400)).toBeNull();
  });
});

describe('readDataBlocks()', () => {
  it('reads blocks in CDATA marks, with raw line ends and stray commas, and passes over the rest', () => {
    const blocks = [
      '//<![CDATA[\n{"@type":"NewsArticle","headline":"a\nb",}\n//]]>',
      '{broken',
      'null',
      '[[[]]]',
    ];
    expect(readDataBlocks(blocks).article?.['headline']).toBe('a b');
  });
  it('ends on deep and on endless data', () => {
    expect(
      readDataBlocks(['['.repeat(200_000), `[${'{"a":1},'.repeat(50_000)}1]`]).things.length,
    ).toBeLessThanOrEqual(3000);
  });
});
