import { createHash } from 'node:crypto';
import type {
  Archive,
  ArchiveChange,
  ArchivedStory,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefId,
  Card,
  Coverage,
  Instant,
  Story,
  StoryId,
} from '../../news/mod.ts';

export const harbour = 'harbour' as BeatId;
export const council = 'council' as BeatId;

/** What a test wants to set; the rest is invented from it. */
export interface Wanted {
  readonly beat?: BeatId;
  readonly story?: number;
  /** Numbers of the articles already in the story, oldest first, before `article`. */
  readonly earlier?: readonly number[];
  readonly article: number;
  /** A version makes it a brief; without one it is a card. */
  readonly version?: number;
  readonly terms?: readonly string[];
  readonly title?: string;
  readonly text?: string;
}

/** Minute `n` of an invented year. */
export function minute(n: number): Instant {
  return new Date(Date.UTC(2031, 0, 1) + n * 60_000).toISOString() as Instant;
}

export const articleId = (n: number): ArticleId => `article-${padded(n)}` as ArticleId;
export const storyId = (n: number): StoryId => `story-${padded(n)}` as StoryId;
export const briefId = (n: number): BriefId => `brief-${padded(n)}` as BriefId;

function padded(n: number): string {
  return String(n).padStart(6, '0');
}

/** One step of a wire: an article that joins a story, which becomes a card or a version of a brief. */
export function inventChange(wanted: Wanted): ArchiveChange {
  const article = inventArticle(wanted);
  const story = inventStory(wanted);
  const edition =
    wanted.version === undefined
      ? ({ kind: 'card', card: inventCard(wanted, article, story) } as const)
      : ({ kind: 'brief', brief: inventBrief(wanted, article, story, wanted.version) } as const);
  return { article, story, search: inventSearch(wanted, article, story), edition };
}

function inventArticle({ article: n, title, text }: Wanted): Article {
  const sentence = `Crane ${n} at the north quay lifted ${n * 3} containers before the storm closed the port.`;
  const body = text ?? Array.from({ length: 12 }, (_, line) => `${sentence} Line ${line}.`).join(' ');
  const heading = title ?? `Storm closes the port for hour ${n}`;
  return {
    id: articleId(n),
    url: `https://outlet-${n % 7}.example/${n}`,
    title: heading,
    text: body,
    outlet: n % 5 === 0 ? null : `Outlet ${n % 7}`,
    publishedAt: n % 9 === 0 ? null : minute(n),
    readAt: minute(n + 1),
    sha256: createHash('sha256').update(`${heading}\n${body}`).digest('hex'),
  };
}

function inventCoverage(n: number): Coverage {
  return {
    id: articleId(n),
    outlet: `Outlet ${n % 7}`,
    title: `Storm closes the port for hour ${n}`,
    url: null,
    at: minute(n),
    role: 'own',
    ownReporting: true,
    derivedFrom: null,
    why: 'the outlet names its own reporter',
  };
}

function inventStory({ article, beat = harbour, story = article, earlier = [] }: Wanted): Story {
  const members = [...earlier, article];
  return {
    id: storyId(story),
    beat,
    firstAt: minute(members[0]!),
    lastAt: minute(article),
    coverage: members.map(inventCoverage),
  };
}

function inventSearch({ terms }: Wanted, { title }: Article, { id, lastAt }: Story): ArchivedStory {
  const found = terms ?? ['storm', 'port', 'crane', `quay${id}`];
  const weight = 1 / Math.sqrt(found.length);
  const names = ['North Quay', 'Harbour Board'];
  return { id, headline: title, lastAt, terms: found, weights: found.map(() => weight), names };
}

function inventCard(_: Wanted, { id, outlet, title, url }: Article, story: Story): Card {
  const reason = { code: 'too-thin', why: 'one short report says it' } as const;
  const { beat, coverage, lastAt } = story;
  return { storyId: story.id, beat, at: lastAt, articleId: id, outlet, title, url, reason, coverage };
}

function inventBrief(wanted: Wanted, article: Article, story: Story, version: number): Brief {
  const first = (wanted.earlier ?? []).at(0) ?? wanted.article;
  const exact = article.text.slice(0, Math.min(40, article.text.length));
  const span = { articleId: article.id, start: 0, end: exact.length, exact };
  return {
    id: briefId(wanted.story ?? wanted.article),
    storyId: story.id,
    beat: story.beat,
    version,
    publishedAt: minute(first),
    updatedAt: story.lastAt,
    headline: `Port closed, version ${version}`,
    headlineEvidence: [span],
    label: 'Coverage check',
    sentences: [
      {
        text: `${article.title}.`,
        section: 'summary',
        evidence: [span],
        operations: [{ name: 'drop dateline', from: 'NORTH QUAY, Jan. 1 - ', to: '' }],
        verdict: { kind: 'supported', score: 0.1 + 0.2, reasons: [], checks: ['numbers', 'relation'] },
      },
    ],
    lines: [{ section: 'context', text: `${story.coverage.length} articles.` }],
    coverage: story.coverage,
    archive: { links: [], closest: null, searched: 0, since: null },
    mentions: ['Harbour Board'],
    guard: {
      longestRun: 4,
      longestQuote: 0,
      quotes: 0,
      mostWordsFromOneSource: 0,
      ledeOverlap: 1 / 3,
      headlineOverlap: 0,
    },
    engine: '0.1.0',
  };
}

/** Reads a beat, or the stories of it that are recent enough. */
export async function readArticles(
  archive: Archive,
  beat: BeatId,
  since?: Instant,
): Promise<[string, string][]> {
  const found: [string, string][] = [];
  const options = since === undefined ? {} : { since };
  for await (const { article, storyId: story } of archive.articles(beat, options)) {
    found.push([article.id, story]);
  }
  return found;
}
