import { describe, expect, it } from 'vitest';
import type { Article, CoverageRole, Rights } from '../news/mod.ts';
import { briefDocument } from './brief-json.ts';
import { briefMarkdown } from './brief-markdown.ts';
import { atomFeed } from './feeds/atom.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { createLinks } from './links.ts';
import { publicBrief, type PublicBrief } from './public-brief.ts';
import { testArticle, testBrief, testNow, testPage, testSentence, testSpan } from './test-archive.ts';
import { testRights, testStatement } from './test-intake.ts';
import { reasonBesideRole, sentenceCase } from './words-for.ts';

const links = createLinks('https://wire.example');
const said = 'The harbour board has closed the outer quay to lorries until the cracks are filled.';
const linkOnly = testRights(
  testStatement(2, { signal: 'Content-Signal', raw: 'ai-input=no', why: 'robots.txt says ai-input=no' }),
);

/** A brief of one page, cited by headline and two sentences, beside a second page of its story. */
function briefOf(role: CoverageRole, rights: Rights | null): PublicBrief {
  const text = `Nobody came. ${said} Ships wait outside.`;
  const plain = testArticle('l1', 'Gridpaper', '09:00', 'Quay closed', text);
  const article: Article = rights === null ? plain : { ...plain, rights };
  const other = testArticle('l2', 'North Sound Radio', '10:00', 'Quay', 'x');
  const { brief } = testBrief({
    id: 'l',
    headline: 'Outer quay is closed',
    headlineEvidence: [testSpan(article, 'Ships wait outside.')],
    sentences: [
      testSentence(
        'The outer quay is closed.',
        [testSpan(article, said)],
        [{ name: 'drop tail clause', from: 'until the cracks are filled', to: '' }],
      ),
    ],
    coverage: [testPage(article, role), testPage(other, 'linked')],
  });
  return publicBrief(brief, new Map([[article.id, article]]));
}

const shownIn = (brief: PublicBrief) =>
  [...brief.headlineSentence.evidence, ...brief.sentences.flatMap(({ evidence }) => evidence)].map(
    ({ shown, prefix, suffix }) => prefix + shown.head + shown.tail + suffix,
  );

describe('publicBrief() of a page that is linked only', () => {
  it.each([
    ['by its role in the coverage', 'linked', null],
    ['by the rights of its article', 'own', linkOnly],
  ] as const)('shows no word of it, whatever was cited: %s', (_, role, rights) => {
    const brief = briefOf(role, rights);
    const feed = { title: 'Wire', links, engine: '0.1.0', now: testNow, briefs: [brief] };
    const outputs = [
      JSON.stringify(briefDocument(brief, links)),
      briefMarkdown(brief, links),
      atomFeed(feed),
      JSON.stringify(jsonFeed(feed)),
    ];
    for (const output of outputs)
      expect(output).not.toMatch(/harbour board|cracks are filled|Ships wait|Nobody came|:~:text/);
    expect(brief.sentences[0]!.evidence[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows what it may of the same page with the rights for it', () => {
    expect(shownIn(briefOf('own', testRights(null))).join(' ')).toContain(said);
  });
});

describe('publicBrief() and max-snippet', () => {
  it.each([300, 60, 20, 5, 0])('shows at most %i characters of a page, all citations together', (limit) => {
    const shown = shownIn(briefOf('own', testRights(null, limit)));
    expect(shown.join('').length).toBeLessThanOrEqual(limit);
    if (limit >= 60) expect(shown.join('')).toContain('The harbour board');
  });
});

describe('the reason of a linked page', () => {
  it('stands in the coverage of brief.json and of Markdown', () => {
    const brief = briefOf('own', null);
    expect(briefDocument(brief, links).coverage[1]).toMatchObject({
      role: 'linked',
      why: 'Linked only: robots.txt says ai-input=no',
    });
    expect(briefMarkdown(brief, links)).toContain(
      '(linked only: robots.txt says ai-input=no, 20 Nov, 10:00)',
    );
  });

  it('does not repeat the name of the role beside it', () => {
    const linked = (why: string) => reasonBesideRole({ role: 'linked', why });
    expect(linked('Linked only: the page says nosnippet.')).toBe('The page says nosnippet');
    expect(linked('Linked only: robots.txt says ai-input=no')).toBe('robots.txt says ai-input=no');
    expect(reasonBesideRole({ role: 'own', why: 'Linked only: in its text.' })).toBe(
      'Linked only: in its text.',
    );
    expect(sentenceCase('gridpaper.example did not answer')).toBe('gridpaper.example did not answer');
  });
});
