import { describe, expect, it } from 'vitest';
import type { Article, Brief, Span } from '../news/mod.ts';
import { briefDocument } from './brief-json.ts';
import { briefMarkdown } from './brief-markdown.ts';
import { sourceWordLimit } from './display-budget.ts';
import { entryHtml } from './feeds/entry-html.ts';
import { createLinks } from './links.ts';
import { publicBrief } from './public-brief.ts';
import { createSite } from './site/create-site.ts';
import {
  createTestArchive,
  testArticle,
  testBrief,
  testNow,
  testPage,
  testSentence,
} from './test-archive.ts';

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${String(at)}`).join(' ');

const article: Article = {
  ...testArticle(
    'f1',
    'Northline',
    '09:00',
    `🏭 Mill to close ${words('t', 16)}`,
    `Lead. ${words('b', 20)}.`,
  ),
  description: `The mill in Aldmoor will close, ${words('d', 18)}.`,
};

function spanOf(field: 'title' | 'description' | 'text', exact: string = article[field]!): Span {
  const start = article[field]!.indexOf(exact);
  return {
    articleId: article.id,
    ...(field !== 'text' && { field }),
    start,
    end: start + exact.length,
    exact,
  };
}

const { brief, story } = testBrief({
  id: 'f',
  headline: 'Aldmoor mill will close',
  headlineEvidence: [spanOf('title')],
  sentences: [
    testSentence('The mill will close, Northline reported.', [spanOf('title', article.title.slice(3))]),
    testSentence('The mill is in Aldmoor.', [spanOf('description')]),
    testSentence('More is known.', [spanOf('text', article.text.slice(6))]),
  ],
  coverage: [testPage(article, 'own')],
});
const articles = new Map([[article.id, article]]);
const shown = publicBrief(brief, articles);
const links = createLinks('https://wire.example');

describe('evidence from a headline or a description', () => {
  const [title] = shown.sentences[0]!.evidence;
  const [description] = shown.sentences[1]!.evidence;

  it('has the offsets and code points of its own text', () => {
    expect(title).toMatchObject({ field: 'title', utf16: { start: 3 }, codePoints: { start: 2 } });
    expect(description).toMatchObject({ field: 'description', utf16: { start: 0 } });
    expect(shown.sentences[2]!.evidence[0]).toMatchObject({ field: 'text', utf16: { start: 6 } });
  });

  it('counts against the words of its source like any other', () => {
    const all = [shown.headlineSentence, ...shown.sentences].flatMap(({ evidence }) => evidence);
    const counted = all.reduce((sum, one) => sum + one.shown.words, 0);
    expect(counted).toBeGreaterThan(sourceWordLimit - 10);
    expect(counted).toBeLessThanOrEqual(sourceWordLimit);
  });

  it('is not taken for the same place of another text', () => {
    const [mill] = [spanOf('title', 'Mill')];
    const same: Brief = {
      ...brief,
      headlineEvidence: [],
      sentences: [
        testSentence('A.', [{ ...mill, start: 3, end: 7 }]),
        testSentence('B.', [{ articleId: article.id, start: 3, end: 7, exact: article.text.slice(3, 7) }]),
      ],
    };
    expect(publicBrief(same, articles).sentences[1]!.evidence[0]!.shownAt).toBeNull();
  });

  it('links to words that stand on the page, and to the page where they may not', () => {
    expect(title!.link).toContain('#:~:text=');
    expect(description!.link).toBe(article.url);
  });

  it('refuses a span that is not in the text it names', () => {
    const wrong: Brief = { ...brief, headlineEvidence: [{ ...spanOf('title'), field: 'description' }] };
    expect(() => publicBrief(wrong, articles)).toThrow(expect.objectContaining({ code: 'NG_BUG' }));
    const without = testArticle('f1', 'Northline', '09:00', article.title, article.text);
    expect(() => publicBrief(brief, new Map([[article.id, without]]))).toThrow(
      expect.objectContaining({ code: 'NG_BUG' }),
    );
  });

  it('is told apart in every output', async () => {
    const document = briefDocument(shown, links);
    expect(document.sentences.map(({ evidence }) => evidence[0]!.field)).toEqual([
      'title',
      'description',
      undefined,
    ]);
    expect(Object.keys(document.sentences[2]!.evidence[0]!)).not.toContain('field');
    const site = createSite({
      ...{
        archive: createTestArchive({ articles: [article], stories: [story], briefs: [brief], cards: [] }),
      },
      ...{
        publicUrl: 'https://wire.example',
        title: 'Wire',
        now: () => testNow,
        engine: '0.1.0',
        demo: false,
      },
    });
    const page = await (await site.request('/briefs/f')).text();
    expect(page).toContain('of the headline,');
    expect(page).toContain('of the description,');
    for (const output of [page, briefMarkdown(shown, links), String(entryHtml(shown, links))])
      for (const said of ['From the headline', 'From the description in the outlet’s feed'])
        expect(output).toContain(said);
  });
});
