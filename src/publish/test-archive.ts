/** An archive in memory and an invented news day, for the tests of this folder. Every name is made up. */
import { guardLimits } from '../check/mod.ts';
import { createHash } from 'node:crypto';
import type {
  Archive,
  ArchiveAnswer,
  ArchiveLink,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefChange,
  BriefId,
  BriefSentence,
  Card,
  ComputedLine,
  Coverage,
  CoverageCount,
  CoverageRole,
  DeclineCode,
  EntityKey,
  EntityRecord,
  Instant,
  Operation,
  Redirect,
  Span,
  Story,
  StoryId,
} from '../news/mod.ts';

export interface TestArchiveContents {
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly briefs: readonly Brief[];
  readonly cards: readonly Card[];
  /** Earlier versions of those briefs, oldest first. */
  readonly earlier?: readonly Brief[];
  /** Chains closed up, as the port gives them. */
  readonly redirects?: readonly Redirect[];
}

/** The port over arrays; newest first where the port says so. */
export function createTestArchive(contents: TestArchiveContents): Archive {
  const byBeat = <T extends { readonly beat: BeatId }>(all: readonly T[], beat: BeatId | undefined) =>
    all.filter((one) => beat === undefined || one.beat === beat);
  const newest = <T>(all: readonly T[], at: (one: T) => string, limit: number) =>
    [...all].sort((a, b) => at(b).localeCompare(at(a))).slice(0, limit);
  const answer = <T>(value: T) => Promise.resolve(value);
  const isMerged = (id: StoryId) => contents.redirects?.some(({ from }) => from === id) ?? false;
  const standing = contents.briefs.filter(({ storyId }) => !isMerged(storyId));
  return {
    save: () => Promise.reject(new Error('the test archive cannot be written')),
    searchStories: () => answer([]),
    articles: async function* () {
      await Promise.resolve();
      for (const article of contents.articles) yield { article, part: 0, storyId: 'none' as StoryId };
    },
    article: (id) => answer(contents.articles.find((article) => article.id === id) ?? null),
    briefs: ({ beat, limit }) => answer(newest(byBeat(standing, beat), (brief) => brief.updatedAt, limit)),
    cards: ({ beat, limit }) => answer(newest(byBeat(contents.cards, beat), (card) => card.at, limit)),
    stories: ({ beat, limit }) =>
      answer(newest(byBeat(contents.stories, beat), (story) => story.lastAt, limit)),
    brief: (id) => answer(contents.briefs.find((brief) => brief.id === id) ?? null),
    briefsBetween: ({ beat, from, to, limit }) => {
      const versions = byBeat([...(contents.earlier ?? []), ...standing], beat);
      return answer(changesOf(versions, from, to).slice(0, limit));
    },
    briefDays: (beat, { before, limit }) => {
      const versions = byBeat([...(contents.earlier ?? []), ...standing], beat);
      const days = new Set(versions.map(({ updatedAt }) => updatedAt.slice(0, 10)));
      const older = [...days].filter((day) => before === undefined || day < before);
      return answer(older.sort().reverse().slice(0, limit));
    },
    briefOfStory: (id) => answer(standing.find((brief) => brief.storyId === id) ?? null),
    cardOfStory: (id) => answer(contents.cards.find((card) => card.storyId === id) ?? null),
    story: (id) => answer(contents.stories.find((story) => story.id === id) ?? null),
    redirect: (id) => answer(contents.redirects?.find(({ from }) => from === id)?.to ?? null),
    linksTo: (id, limit) => answer(newest(linksTo(contents, id), (link) => link.at, limit)),
    entity: (beat, key, limit) => answer(entityOf(byBeat(contents.stories, beat), key, limit)),
    size: () =>
      answer({
        articles: contents.articles.length,
        stories: contents.stories.length,
        briefs: standing.length,
        cards: contents.cards.length,
        since: '2026-03-02T06:00:00.000Z' as Instant,
      }),
    close: () => answer(undefined),
  };
}

/** What became of briefs in a span, newest first; versions oldest first. */
function changesOf(versions: readonly Brief[], from: Instant, to: Instant): BriefChange[] {
  return [...Map.groupBy(versions, ({ id }) => id).values()]
    .flatMap((all): BriefChange[] => {
      const inside = all.filter(({ updatedAt }) => updatedAt >= from && updatedAt < to);
      const brief = inside.at(-1);
      const before = all.filter(({ updatedAt }) => updatedAt < from).at(-1) ?? null;
      return brief === undefined ? [] : [{ brief, before, versions: inside.length }];
    })
    .sort((a, b) => b.brief.updatedAt.localeCompare(a.brief.updatedAt));
}

/** What the briefs say of a story, seen from its side. */
function linksTo({ briefs }: TestArchiveContents, id: StoryId): ArchiveLink[] {
  return briefs.flatMap(({ storyId, headline, updatedAt, archive }) =>
    archive.links
      .filter((link) => link.storyId === id)
      .map((link) => ({ ...link, storyId, headline, at: updatedAt })),
  );
}

function entityOf(stories: readonly Story[], key: EntityKey, limit: number): EntityRecord | null {
  const named = stories
    .flatMap(({ id, firstAt, lastAt, coverage, entities }) =>
      entities
        .filter((entity) => entity.key === key)
        .map((entity) => ({ id, firstAt, lastAt, headline: coverage[0]!.title, entity })),
    )
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt));
  const [newest] = named;
  if (newest === undefined) return null;
  return {
    key,
    name: newest.entity.name,
    kind: newest.entity.kind,
    firstAt: named.map(({ firstAt }) => firstAt).sort()[0]!,
    lastAt: newest.lastAt,
    stories: named.length,
    newest: named.slice(0, limit).map(({ id, headline, lastAt, entity }) => ({
      storyId: id,
      headline,
      at: lastAt,
      salience: entity.salience,
    })),
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
    sign: null,
    share: null,
    adds: [],
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

const noArchive: ArchiveAnswer = {
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

/** What a story has besides its pages, where nothing was found. */
function withoutFindings(coverage: readonly Coverage[]) {
  const outlets = new Set(coverage.map(({ outlet }) => outlet)).size;
  const own = new Set(coverage.filter((page) => page.ownReporting === true).map(({ outlet }) => outlet)).size;
  const count: CoverageCount = { pages: coverage.length, outlets, ownReporting: own, independent: own };
  return { coverage, count, claims: [], entities: [], relations: [], disagreements: [] };
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
  return {
    brief,
    story: { id: storyId, beat: testBeat, firstAt, lastAt, ...withoutFindings(parts.coverage) },
  };
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
    story: { id: storyId, beat: testBeat, firstAt: page.at, lastAt, ...withoutFindings(coverage) },
  };
}
