/** A brief, a card and a story as a hostile feed would have them: markup, scripts, direction marks, odd nulls. */
import type { Article, EntityKey, EvidenceId, Instant, Story, StoryEntity, StoryId } from '../news/mod.ts';
import {
  createTestArchive,
  testArticle,
  testBrief,
  testCard,
  testPage,
  testSentence,
  testSpan,
} from './test-archive.ts';

export const hostileText = `"><script>alert('x')</script><img src=x onerror=alert(1)>\u202E]]>&lt;b&gt;`;
/** Pieces of it that may stand in no HTML or XML as they are. */
export const hostileSigns = [
  '<script>alert',
  '<img src=x',
  '\u202e',
  'href="javascript:',
  "href='javascript:",
];

const exact = `The ${hostileText} ferry stays in port, the firm said.`;
const article: Article = {
  ...testArticle(
    'h1',
    `Bad ${hostileText} Times`,
    '09:00',
    `Title ${hostileText}`,
    `Before ${hostileText}. ${exact} After \u{1F6A2}.`,
  ),
  url: 'https://bad.example/?q="><script>alert(1)</script>',
};
const second: Article = {
  ...testArticle('h2', null, '09:30', '', `Nothing here. ${exact}`),
  url: 'javascript:alert(1)',
  publishedAt: null,
};
const span = testSpan(article, exact);

export const hostile = testBrief({
  id: 'hx-1',
  headline: `Ferry ${hostileText} stays`,
  headlineEvidence: [span],
  sentences: [
    testSentence(
      `The ferry ${hostileText} stays in port.`,
      [span, testSpan(second, exact)],
      [{ name: 'drop day', from: hostileText, to: hostileText }],
    ),
    {
      ...testSentence('Unclear.', [testSpan(second, exact)]),
      verdict: {
        kind: 'unsupported',
        score: 0,
        reasons: [{ check: hostileText, words: [hostileText], why: hostileText }],
        checks: [hostileText],
      },
    },
  ],
  coverage: [
    { ...testPage(article, 'own'), why: hostileText },
    { ...testPage(second, 'rewrite', article), why: hostileText },
    {
      ...testPage(testArticle('h3', '\u202e\u202e', '10:00', hostileText, ''), 'unknown'),
      url: 'data:text/html,<script>alert(1)</script>',
    },
  ],
  lines: [
    { section: 'context', text: hostileText },
    { section: 'archive', text: hostileText },
  ],
  archive: {
    links: [
      {
        storyId: `"><script>` as StoryId,
        headline: hostileText,
        at: '2026-09-14T09:00:00.000Z' as Instant,
        relation: 'continues',
        score: 1,
        shared: [hostileText],
      },
    ],
    closest: {
      storyId: 'x' as StoryId,
      headline: hostileText,
      at: '2026-09-14T09:00:00.000Z' as Instant,
      relation: 'same actors',
      score: 0.1,
      shared: [],
    },
    searched: 2,
    since: null,
  },
  mentions: [hostileText],
});
/** Keys as no newsroom would choose them. */
export const hostileKeys = [
  hostileText,
  '../../etc',
  '..',
  'a/b?c#d',
  '%E0%A4%A',
  'x.json',
  'half \uD83D',
  '~sol',
  '',
];
const entities = hostileKeys.map((key): StoryEntity => {
  const name = `${key} ${hostileText}`;
  return {
    key: key as EntityKey,
    name,
    kind: 'other',
    forms: [name],
    count: 1,
    pages: 1,
    salience: 1,
    parts: [],
  };
});
const [firstSide, secondSide] = [span, testSpan(second, exact)].map((place) => ({
  outlet: hostileText,
  evidence: `${place.articleId}#99` as EvidenceId,
  span: place,
  value: hostileText,
}));
const hostileStory: Story = {
  ...hostile.story,
  entities,
  claims: [
    { evidence: [`h1#1`, `h2#1`, 'gone#0', 'h1#x', 'odd'] as readonly string[] as EvidenceId[], origins: [] },
  ],
  disagreements: [
    { kind: 'number', about: hostileText, sides: [firstSide!, secondSide!] },
    {
      kind: 'relation',
      about: '',
      sides: [{ ...firstSide!, span: { ...span, exact: 'forged' } }, secondSide!],
    },
  ],
};
export const hostileArticles = [article, second];
const hostileCard = testCard(
  {
    ...testPage(testArticle('h5', hostileText, '11:00', hostileText, ''), 'unknown'),
    url: 'javascript:alert(1)',
  },
  'roundup',
  hostileText,
);

/** All of it in one archive. */
export const hostileArchive = () =>
  createTestArchive({
    articles: hostileArticles,
    stories: [hostileStory, hostileCard.story],
    briefs: [hostile.brief],
    cards: [hostileCard.card],
  });
