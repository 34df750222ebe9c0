import { describe, expect, it } from 'vitest';
import type { Brief } from '../news/mod.ts';
import { briefDocument, briefFormat } from './brief-json.ts';
import { briefMarkdown, markdownText } from './brief-markdown.ts';
import { disclosureOf } from './disclosure.ts';
import { spanWordLimit } from './display-budget.ts';
import { atomFeed } from './feeds/atom.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { createLinks } from './links.ts';
import { publicBrief } from './public-brief.ts';
import { testNow, testPage, testSpan, testArticle, testSentence } from './test-archive.ts';
import { ferryBrief, testDay } from './test-day.ts';
import { hostile, hostileArticles } from './test-hostile.ts';

const links = createLinks('https://wire.example');
const articles = new Map(testDay.articles.map((article) => [article.id, article]));
const shown = publicBrief(ferryBrief, articles);
const hostileShown = publicBrief(
  hostile.brief,
  new Map(hostileArticles.map((article) => [article.id, article])),
);
const feedOf = (briefs: readonly Brief[]) => ({
  title: 'Coast wire',
  links,
  engine: '0.1.0',
  now: testNow,
  briefs: briefs.map((brief) => publicBrief(brief, articles)),
});

/** Longest run of an article's words that an output repeats. */
function longestRun(output: string, text: string): number {
  const flat = ` ${output.replace(/\\?[“”"*_[\]]/g, ' ').replace(/\s+/g, ' ')} `;
  const words = text.split(/\s+/);
  let longest = 0;
  for (let start = 0; start < words.length; start += 1)
    while (start + longest < words.length && flat.includes(words.slice(start, start + longest + 1).join(' ')))
      longest += 1;
  return longest;
}

/** Fails on a tag that is not closed in its order, a bare ampersand, or a character XML does not allow. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/)?([a-zA-Z:]+)[^<>]*?(\/)?>/g)) {
    if (close !== undefined) expect(open.pop()).toBe(name);
    else if (self === undefined) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
}

describe('every output', () => {
  const outputs = [
    ['brief.json', JSON.stringify(briefDocument(shown, links))],
    ['Markdown', briefMarkdown(shown, links)],
    ['Atom', atomFeed(feedOf([ferryBrief]))],
    ['JSON Feed', JSON.stringify(jsonFeed(feedOf([ferryBrief])))],
  ] as const;

  it.each(outputs)('%s carries the disclosure, the hash and the offsets', (_, output) => {
    const [evidence] = shown.sentences[0]!.evidence;
    expect(output).toContain('Not reviewed by a person.');
    expect(output).toContain(evidence!.sha256);
    expect(output).toContain(String(evidence!.utf16.end));
    expect(output).toContain(evidence!.shown.head);
  });

  it.each(outputs)('%s repeats no more than 25 words of a source in a row', (_, output) => {
    for (const article of testDay.articles)
      expect(longestRun(output, article.text)).toBeLessThanOrEqual(spanWordLimit);
  });
});

describe('briefDocument()', () => {
  const document = briefDocument(shown, links);

  it('names its form, its address and who reviewed it', () => {
    expect(document).toMatchObject({
      format: briefFormat,
      id: '01KAF3R7',
      reviewedBy: null,
      headline: ferryBrief.headline,
    });
    expect(document.url).toMatch(/^https:\/\/wire\.example\/briefs\/01KAF3R7-larkline-/);
  });

  it('lets a holder of the article check a sentence again', () => {
    const [evidence] = document.sentences[1]!.evidence;
    const article = articles.get(evidence!.articleId)!;
    expect(article.text.slice(evidence!.start, evidence!.end)).toBe(
      'The letter says repairs will take at least nine weeks.',
    );
    expect(evidence!.articleSha256).toBe(article.sha256);
  });

  it('never carries the exact text under that name', () => {
    expect(JSON.stringify(document)).not.toContain('"exact"');
  });
});

describe('briefMarkdown()', () => {
  it('is the brief with evidence under each sentence', () => {
    const markdown = briefMarkdown(shown, links);
    expect(markdown).toMatch(/^---\nid: "01KAF3R7"\n/);
    expect(markdown).toContain('\n# Larkline stops its Velmora night ferry');
    expect(markdown).toContain('13 pages / 13 outlets / 3 with own reporting');
    expect(markdown).toContain('](<https://www.tidewatergazette.example/2026/11/a01#:~:text=');
    expect(markdown.indexOf('Written by software')).toBeLessThan(markdown.indexOf('## Summary'));
  });

  it('lets no text start markup', () => {
    expect(markdownText('# [a](javascript:x) <b> *c* `d` ![e](f) | g\n- h')).toBe(
      '\\# \\[a\\](javascript:x) \\<b\\> \\*c\\* \\`d\\` \\!\\[e\\](f) \\| g - h',
    );
    expect(markdownText('- a')).toBe('\\- a');
    expect(markdownText('1. a')).toBe('1\\. a');
    const markdown = briefMarkdown(hostileShown, links);
    expect(markdown.replace(/^---\n.*?\n---/s, '')).not.toMatch(/(?<!\\)<(?!https?:)/);
    expect(markdown).not.toContain('(<javascript:');
    expect(markdown).not.toContain('\u202e');
  });
});

describe('atomFeed()', () => {
  const xml = atomFeed(feedOf(testDay.briefs));

  it('has what RFC 4287 asks of a feed and its entries', () => {
    assertWellFormed(xml);
    const entries = xml.split('<entry>').slice(1);
    expect(entries).toHaveLength(testDay.briefs.length);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="https://wire.example/atom.xml" />',
    );
    expect(xml).toContain('<author><name>Coast wire (software)</name></author>');
    for (const entry of entries) {
      expect(entry).toMatch(/<id>tag:wire\.example,2026-11-20:brief\/\w+<\/id>/);
      expect(entry).toMatch(/<updated>2026-11-20T[\d:.]+Z<\/updated>/);
      expect(entry).toMatch(
        /<link rel="alternate" type="text\/html" href="https:\/\/wire\.example\/briefs\//,
      );
    }
    const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes the newest change as its own time, and the clock when it is empty', () => {
    expect(xml).toContain('<updated>2026-11-20T17:20:00.000Z</updated>\n<author>');
    const empty = atomFeed(feedOf([]));
    assertWellFormed(empty);
    expect(empty).toContain(`<updated>${testNow}</updated>`);
  });

  it('stays well formed with hostile text', () => {
    const feed = atomFeed({ ...feedOf([]), title: 'A & <B>', briefs: [hostileShown] });
    assertWellFormed(feed);
    expect(feed).not.toContain('<script');
    expect(feed).not.toContain('javascript:');
  });
});

describe('jsonFeed()', () => {
  const feed = jsonFeed(feedOf(testDay.briefs));

  it('is a JSON Feed 1.1 with evidence in its extension', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://wire.example/',
      feed_url: 'https://wire.example/feed.json',
    });
    const item = feed.items.find(({ url }) => url.includes('01KAF3R7'))!;
    expect(item.id).toBe('tag:wire.example,2026-11-20:brief/01KAF3R7');
    expect(item.content_html).toContain('<strong>Written by software from 3 outlets with own reporting.');
    expect(item._nutgraf.sentences[0]!.evidence[0]).toMatchObject({
      outlet: 'Tidewater Gazette',
      start: 50,
      whole: false,
    });
  });

  it('stays under 100 KB for a day of briefs', () => {
    expect(JSON.stringify(feed).length).toBeLessThan(100_000);
  });
});

describe('disclosureOf()', () => {
  const own = testArticle('d1', 'One', '09:00', '', 'Own.');
  const release = testArticle('d2', 'Two', '09:00', '', 'Release.');
  const unknown = testArticle('d3', 'Three', '09:00', '', 'Unknown.');
  const line = (cited: readonly (typeof own)[]) =>
    disclosureOf({
      ...{ version: 1, engine: '0.1.0', headlineEvidence: [] },
      sentences: [
        testSentence(
          'x',
          cited.map((article) => testSpan(article, article.text)),
        ),
      ],
      coverage: [testPage(own, 'own'), testPage(release, 'release'), testPage(unknown, 'unknown')],
    }).line;

  it('says when more outlets reported than are cited', () => {
    const other = testPage(testArticle('d4', 'Four', '09:00', '', ''), 'own');
    const brief = {
      ...{ version: 1, engine: '0.1.0', headlineEvidence: [] },
      sentences: [testSentence('x', [testSpan(own, own.text)])],
      coverage: [testPage(own, 'own'), other],
    };
    expect(disclosureOf(brief).line).toBe(
      'Written by software from 1 of 2 outlets with own reporting. Not reviewed by a person.',
    );
  });

  it('names what was cited, and that nobody reviewed it', () => {
    expect(line([own])).toBe(
      'Written by software from 1 outlet with own reporting. Not reviewed by a person.',
    );
    expect(line([own, release])).toBe(
      'Written by software from 1 outlet with own reporting and 1 release. Not reviewed by a person.',
    );
    expect(line([unknown])).toBe(
      'Written by software from 1 page without known reporting of its own. Not reviewed by a person.',
    );
  });
});
