import { afterAll, expect, it } from 'vitest';
import { createExtractor } from './extractor.ts';
import { newsPage, pageUrl, paragraphs, testNow } from './testing/invented-pages.ts';

const extractor = createExtractor();
const about = { contentType: 'text/html; charset=utf-8', url: pageUrl, now: testNow };
afterAll(() => extractor.close());

/**
 * Each of these made one pattern search for ever, or allocate so much at once that the whole process was aborted: a
 * thread's limit on memory ends it only where it can stop.
 */
const bombs: readonly [string, string, object][] = [
  [
    'a class of 2 MB in camel case',
    `<p class="${'aA'.repeat(1_000_000)}">The port closed.`,
    { text: 'The port closed.' },
  ],
  ['1.5 million words', `<p>${'a '.repeat(1_500_000)}`, {}],
  ['700,000 invisible characters', `<p>${'x\u200b'.repeat(700_000)}`, {}],
  [
    'an author of 2 MB of white space',
    `<meta name="author" content="a${' '.repeat(2_000_000)}b"><p>The port closed.`,
    { text: 'The port closed.' },
  ],
  [
    'a data block of white space behind an arrow',
    `<script type="application/ld+json">-->${' '.repeat(900_000)}x</script><p>The port closed.`,
    { text: 'The port closed.' },
  ],
  [
    'misnested formatting in the data of a page',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: '<b><p>'.repeat(60_000) })}</script><p>The port closed.`,
    { text: 'The port closed.' },
  ],
  [
    'names of names of names',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', author: Array(20).fill({ name: Array(20).fill({ name: Array(20).fill('<b><p>'.repeat(15)) }) }) })}</script><p>The port closed.`,
    { text: 'The port closed.' },
  ],
  ['80 towers of 190 elements', `${'<div>'.repeat(190)}word, word. ${'</div>'.repeat(190)}`.repeat(150), {}],
  [
    '190 bylines in one another',
    '<span class="author">'.repeat(190) + 'word '.repeat(100_000),
    { byline: null },
  ],
  ['700,000 comments', '<!---->'.repeat(700_000), { class: 'too-large' }],
];
for (const [name, html, result] of bombs) {
  it(`createExtractor() outlives ${name}, and reads the next page`, async () => {
    const read = await extractor.extract(new TextEncoder().encode(html), about);
    expect(read).toMatchObject(result);
    if ('class' in read) expect(read.why).not.toContain('seconds');
    const next = await extractor.extract(new TextEncoder().encode(newsPage()), about);
    expect(next).toMatchObject({ text: paragraphs.join('\n\n') });
  });
}
