/** An archive in memory and an invented news day, for the tests of this folder. Every name is made up. */
import { guardLimits } from '../check/mod.ts';
import { createHash } from 'node:crypto';
import type {
  Archive,
  ArchiveAnswer,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefId,
  BriefSentence,
  Card,
  ComputedLine,
  Coverage,
  CoverageRole,
  DeclineCode,
  Instant,
  Operation,
  Span,
  Story,
  StoryId,
} from '../news/mod.ts';

export interface TestArchiveContents {
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly briefs: readonly Brief[];
  readonly cards: readonly Card[];
}

/** The port over arrays; newest first where the port says so. */
export function createTestArchive(contents: TestArchiveContents): Archive {
  const byBeat = <T extends { readonly beat: BeatId }>(all: readonly T[], beat: BeatId | undefined) =>
    all.filter((one) => beat === undefined || one.beat === beat);
  const newest = <T>(all: readonly T[], at: (one: T) => string, limit: number) =>
    [...all].sort((a, b) => at(b).localeCompare(at(a))).slice(0, limit);
  const answer = <T>(value: T) => Promise.resolve(value);
  return {
    save: () => Promise.reject(new Error('the test archive cannot be written')),
    searchStories: () => answer([]),
    articles: async function* () {
      await Promise.resolve();
      for (const article of contents.articles) yield { article, storyId: 'none' as StoryId };
    },
    article: (id) => answer(contents.articles.find((article) => article.id === id) ?? null),
    briefs: ({ beat, limit }) =>
      answer(newest(byBeat(contents.briefs, beat), (brief) => brief.updatedAt, limit)),
    cards: ({ beat, limit }) => answer(newest(byBeat(contents.cards, beat), (card) => card.at, limit)),
    stories: ({ beat, limit }) =>
      answer(newest(byBeat(contents.stories, beat), (story) => story.lastAt, limit)),
    brief: (id) => answer(contents.briefs.find((brief) => brief.id === id) ?? null),
    briefOfStory: (id) => answer(contents.briefs.find((brief) => brief.storyId === id) ?? null),
    cardOfStory: (id) => answer(contents.cards.find((card) => card.storyId === id) ?? null),
    story: (id) => answer(contents.stories.find((story) => story.id === id) ?? null),
    size: () =>
      answer({
        articles: contents.articles.length,
        stories: contents.stories.length,
        briefs: contents.briefs.length,
        cards: contents.cards.length,
        since: '2026-03-02T06:00:00.000Z' as Instant,
      }),
    close: () => answer(undefined),
  };
}

export const testBeat = 'coast' as BeatId;
export const testNow = '2026-11-20T18:40:00.000Z' as Instant;

const at = (time: string) =>
  (time.length === 5 ? `2026-11-20T${time}:00.000Z` : `2026-11-${time}:00.000Z`) as Instant;

/** An article with the ids and hash an archive would give it. */
export function testArticle(
  id: string,
  outlet: string | null,
  time: string,
  title: string,
  text: string,
): Article {
  const host = (outlet ?? 'unnamed').toLowerCase().replace(/[^a-z]/g, '');
  return {
    id: id as ArticleId,
    url: `https://www.${host}.example/2026/11/${id}`,
    title,
    text,
    outlet,
    publishedAt: at(time),
    readAt: at(time),
    sha256: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
  };
}

/** A span found by its text; throws when the article does not hold it. */
export function testSpan(article: Article, exact: string): Span {
  const start = article.text.indexOf(exact);
  if (start < 0) throw new Error(`no such words in ${article.id}: ${exact}`);
  return { articleId: article.id, start, end: start + exact.length, exact };
}

const whys: Readonly<Record<CoverageRole, string>> = {
  own: 'Reports of its own: quotes and figures found on no earlier page',
  rewrite: 'Credits an earlier page and shares most of its wording',
  reprint: 'Agency text, unchanged',
  synthesis: 'Facts of two earlier pages, nothing new',
  release: 'A company statement',
  sponsored: 'Marked as an advertisement',
  opinion: 'A comment on the news',
  linked: 'Linked only: robots.txt says ai-input=no',
  unknown: 'Too short to tell',
};

/** The place of an article in the coverage. */
export function testPage(article: Article, role: CoverageRole, derivedFrom?: Article): Coverage {
  return {
    id: article.id,
    outlet: article.outlet,
    title: article.title,
    url: article.url,
    at: article.publishedAt ?? article.readAt,
    role,
    ownReporting: role === 'unknown' || role === 'linked' ? null : role === 'own',
    derivedFrom: derivedFrom?.id ?? null,
    why: whys[role],
  };
}

const checks = [
  'quotation',
  'numbers',
  'dates',
  'names',
  'relations',
  'negation',
  'certainty',
  'left out',
  'attribution',
];

/** A sentence that passed the gate. */
export function testSentence(
  text: string,
  evidence: readonly Span[],
  operations: readonly Operation[] = [],
  section: BriefSentence['section'] = 'summary',
): BriefSentence {
  return {
    text,
    section,
    evidence,
    operations,
    verdict: { kind: 'supported', score: 0.94, reasons: [], checks },
  };
}

export const noArchive: ArchiveAnswer = {
  links: [],
  closest: null,
  searched: 418,
  since: '2026-03-02T06:00:00.000Z' as Instant,
};

interface BriefParts {
  readonly id: string;
  readonly headline: string;
  readonly headlineEvidence: readonly Span[];
  readonly sentences: readonly BriefSentence[];
  readonly coverage: readonly Coverage[];
  readonly lines?: readonly ComputedLine[];
  readonly archive?: ArchiveAnswer;
  readonly mentions?: readonly string[];
  readonly label?: Brief['label'];
}

/** A brief and its story. */
export function testBrief(parts: BriefParts): { readonly brief: Brief; readonly story: Story } {
  const storyId = `st-${parts.id}` as StoryId;
  const times = parts.coverage.map((page) => page.at).sort();
  const [firstAt, lastAt] = [times[0]!, times.at(-1)!];
  const brief: Brief = {
    id: parts.id as BriefId,
    storyId,
    beat: testBeat,
    version: 1,
    publishedAt: lastAt,
    updatedAt: lastAt,
    headline: parts.headline,
    headlineEvidence: parts.headlineEvidence,
    label: parts.label ?? 'Coverage check',
    sentences: parts.sentences,
    lines: parts.lines ?? [],
    coverage: parts.coverage,
    archive: parts.archive ?? noArchive,
    mentions: parts.mentions ?? [],
    guard: {
      longestRun: 8,
      longestQuote: 11,
      quotes: 1,
      mostWordsFromOneSource: 29,
      ledeOverlap: 0.31,
      headlineOverlap: 0.42,
    },
    guardLimits: guardLimits({ quoteWords: 30 }),
    engine: '0.1.0',
  };
  return { brief, story: { id: storyId, beat: testBeat, firstAt, lastAt, coverage: parts.coverage } };
}

/** A card and its story. */
export function testCard(
  page: Coverage,
  code: DeclineCode,
  why: string,
  more: readonly Coverage[] = [],
): { readonly card: Card; readonly story: Story } {
  const storyId = `st-${page.id}` as StoryId;
  const coverage = [page, ...more];
  const lastAt = coverage
    .map((one) => one.at)
    .sort()
    .at(-1)!;
  return {
    card: {
      storyId,
      beat: testBeat,
      at: page.at,
      articleId: page.id,
      outlet: page.outlet,
      title: page.title,
      url: page.url,
      reason: { code, why },
      coverage,
    },
    story: { id: storyId, beat: testBeat, firstAt: page.at, lastAt, coverage },
  };
}
