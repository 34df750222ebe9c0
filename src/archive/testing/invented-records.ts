import { createHash } from 'node:crypto';
import type {
  Archive,
  ArchiveChange,
  ArchivedStory,
  ArchiveLink,
  Article,
  ArticleId,
  BeatId,
  Brief,
  BriefId,
  Card,
  Coverage,
  EntityKey,
  Instant,
  Membership,
  Story,
  StoryChange,
  StoryEntity,
  StoryId,
} from '../../news/mod.ts';

export const harbour = 'harbour' as BeatId;
export const council = 'council' as BeatId;

/** What a test wants to set of an article; the rest is invented from its number. */
export interface WantedArticle {
  readonly title?: string;
  readonly text?: string;
}

/** What a test wants to set of a story. */
export interface WantedStory {
  readonly beat?: BeatId;
  readonly story: number;
  /** Numbers of its articles in the order of joining. */
  readonly articles: readonly number[];
  /** A version makes it a brief; without one it is a card. */
  readonly version?: number;
  readonly terms?: readonly string[];
  /** Names of what it is about, most salient first. */
  readonly entities?: readonly string[];
  /** Numbers of the stories it is linked to. */
  readonly links?: readonly number[];
}

/** A step that brings one article as a whole to one story. */
export interface Wanted extends WantedArticle, Partial<Omit<WantedStory, 'articles'>> {
  readonly article: number;
  /** Numbers of the articles already in the story, oldest first, before `article`. */
  readonly earlier?: readonly number[];
}

/** Any step. */
export interface WantedStep {
  readonly article: number;
  readonly stories: readonly WantedStory[];
  /** Article, part, story. */
  readonly members: readonly (readonly [number, number, number])[];
  /** From, to. */
  readonly redirects?: readonly (readonly [number, number])[];
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
  const { article, earlier = [], story = article } = wanted;
  const articles = [...earlier, article];
  const stories = [inventStoryChange({ ...wanted, story, articles }, wanted)];
  return {
    article: inventArticle(article, wanted),
    stories,
    members: [inventMember([article, 0, story])],
    redirects: [],
  };
}

/** One step of a wire that changes any number of stories. */
export function inventStep({ article, stories, members, redirects = [] }: WantedStep): ArchiveChange {
  return {
    article: inventArticle(article),
    stories: stories.map((story) => inventStoryChange(story)),
    members: members.map(inventMember),
    redirects: redirects.map(([from, to]) => ({ from: storyId(from), to: storyId(to) })),
  };
}

/** The story of a step that changes one. */
export function onlyStory({ stories }: ArchiveChange): StoryChange {
  if (stories.length !== 1) throw new Error('the change is of several stories');
  return stories[0]!;
}

function inventMember([article, part, story]: readonly [number, number, number]): Membership {
  return { articleId: articleId(article), part, storyId: storyId(story) };
}

function inventStoryChange(wanted: WantedStory, last: WantedArticle = {}): StoryChange {
  const article = inventArticle(wanted.articles.at(-1)!, last);
  const story = inventStory(wanted);
  const edition =
    wanted.version === undefined
      ? ({ kind: 'card', card: inventCard(article, story) } as const)
      : ({ kind: 'brief', brief: inventBrief(article, story, wanted) } as const);
  return {
    story,
    search: inventSearch(wanted, article, story),
    edition,
    links: (wanted.links ?? []).map(inventLink),
  };
}

/** A link to story `n`, the farther down the list the weaker. */
export function inventLink(n: number, place = 0): ArchiveLink {
  return {
    storyId: storyId(n),
    headline: `Storm closes the port for hour ${n}`,
    at: minute(n),
    relation: 'continues',
    score: 0.9 - place / 10,
    shared: ['Harbour Board', `pier "${n}"`],
  };
}

function inventArticle(n: number, { title, text }: WantedArticle = {}): Article {
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
    sign: null,
    share: null,
    adds: [],
    why: 'the outlet names its own reporter',
  };
}

function inventStory({ story, articles, beat = harbour, entities = [] }: WantedStory): Story {
  const coverage = articles.map(inventCoverage);
  const outlets = new Set(coverage.map(({ outlet }) => outlet)).size;
  return {
    id: storyId(story),
    beat,
    firstAt: minute(articles[0]!),
    lastAt: minute(articles.at(-1)!),
    coverage,
    count: { pages: coverage.length, outlets, ownReporting: outlets, independent: outlets },
    claims: [],
    entities: entities.map(inventEntity),
    relations: [],
    disagreements: [],
  };
}

export const entityKey = (name: string): EntityKey => name.toLowerCase() as EntityKey;

function inventEntity(name: string, place: number): StoryEntity {
  return {
    key: entityKey(name),
    name,
    kind: 'organisation',
    forms: [name],
    count: 2,
    pages: 1,
    salience: 1 / (place + 1),
    parts: [],
  };
}

function inventSearch({ terms }: WantedStory, { title }: Article, { id, lastAt }: Story): ArchivedStory {
  const found = terms ?? ['storm', 'port', 'crane', `quay${id}`];
  const weight = 1 / Math.sqrt(found.length);
  const names = ['North Quay', 'Harbour Board'];
  return { id, headline: title, lastAt, terms: found, weights: found.map(() => weight), names };
}

function inventCard({ id, outlet, title, url }: Article, story: Story): Card {
  const reason = { code: 'too-thin', why: 'one short report says it' } as const;
  const { beat, coverage, lastAt } = story;
  return { storyId: story.id, beat, at: lastAt, articleId: id, outlet, title, url, reason, coverage };
}

function inventBrief(article: Article, story: Story, { links = [], version = 1 }: WantedStory): Brief {
  const exact = article.text.slice(0, Math.min(40, article.text.length));
  const span = { articleId: article.id, start: 0, end: exact.length, exact };
  return {
    id: `brief-${story.id.slice('story-'.length)}` as BriefId,
    storyId: story.id,
    beat: story.beat,
    version,
    publishedAt: story.firstAt,
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
    archive: { links: links.map(inventLink), closest: null, searched: 0, since: null },
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

/** Reads the parts of a beat: article, part, story. */
export async function readParts(
  archive: Archive,
  beat: BeatId,
  since?: Instant,
): Promise<[string, number, string][]> {
  const found: [string, number, string][] = [];
  const options = since === undefined ? {} : { since };
  for await (const { article, part, storyId: story } of archive.articles(beat, options)) {
    found.push([article.id, part, story]);
  }
  return found;
}

/** Reads a beat, or the stories of it that are recent enough. */
export async function readArticles(
  archive: Archive,
  beat: BeatId,
  since?: Instant,
): Promise<[string, string][]> {
  return (await readParts(archive, beat, since)).map(([article, , story]) => [article, story]);
}
