/** An intake in memory, the invented feeds of a coast and what their publishers allow, for the tests of this folder. */
import type {
  Article,
  ArticleId,
  BeatId,
  Failure,
  Feed,
  FeedId,
  FeedOutcome,
  FeedState,
  Instant,
  Item,
  ItemId,
  ItemReport,
  PageOutcome,
  Rights,
  RightsLevel,
  RightsStatement,
} from '../news/mod.ts';
import type { SourcesIntake } from './sources/read-sources.ts';
import { testArticle, testBeat, testNow } from './test-archive.ts';
import { hostileText } from './test-hostile.ts';

export interface TestIntakeContents {
  readonly feeds: readonly Feed[];
  readonly states: readonly FeedState[];
  readonly reports: readonly ItemReport[];
}

/** What the site asks of the port, over arrays; newest first where the port says so. */
export function createTestIntake({ feeds, states, reports }: TestIntakeContents): SourcesIntake {
  const beatOf = new Map(feeds.map((feed) => [feed.id, feed.beat]));
  const isOf = (beat: BeatId | undefined, own: BeatId | undefined) => beat === undefined || own === beat;
  const newest = [...reports].sort((a, b) => b.item.seenAt.localeCompare(a.item.seenAt));
  return {
    feeds: (beat) => Promise.resolve(feeds.filter((feed) => isOf(beat, feed.beat))),
    feedStates: (beat) => Promise.resolve(states.filter((state) => isOf(beat, beatOf.get(state.feedId)))),
    itemReports: ({ beat, limit, failedOnly = false }) =>
      Promise.resolve(
        newest
          .filter(({ item, outcome }) => isOf(beat, item.beat) && (!failedOnly || outcome?.kind === 'failed'))
          .slice(0, limit),
      ),
  };
}

/** The instant so many minutes before the day's end; after it when negative. */
export const minutesAgo = (minutes: number) =>
  new Date(Date.parse(testNow) - minutes * 60_000).toISOString() as Instant;

const hostFor = (name: string) => `${name.toLowerCase().replace(/[^a-z]/g, '')}.example`;

export function testFeed(name: string, wanted: Partial<Feed> = {}): Feed {
  return {
    id: `feed ${name}` as FeedId,
    beat: testBeat,
    url: `https://www.${hostFor(name)}/feed.xml?key=secret`,
    title: name,
    site: null,
    category: null,
    addedAt: minutesAgo(9000),
    ...wanted,
  };
}

/** A feed read well 12 minutes ago, due again in 18. */
export function testState(feed: Feed, wanted: Partial<FeedState> = {}): FeedState {
  const outcome: FeedOutcome = { kind: 'read', items: 20, repaired: false };
  return {
    feedId: feed.id,
    etag: null,
    lastModified: null,
    nextAt: minutesAgo(-18),
    readAt: minutesAgo(12),
    goodAt: minutesAgo(12),
    newestItemAt: minutesAgo(30),
    failures: 0,
    outcome,
    stopped: null,
    ...wanted,
  };
}

export function testFailure(failureClass: Failure['class'], why: string): Failure {
  return { class: failureClass, why, retry: true, retryAfterMs: null };
}

/** A feed that failed so often, never read well unless told. */
export function failedState(
  feed: Feed,
  failures: number,
  failure: Failure,
  wanted: Partial<FeedState> = {},
): FeedState {
  const never = { goodAt: null, newestItemAt: null };
  return testState(feed, { ...never, failures, outcome: { kind: 'failed', failure }, ...wanted });
}

/** An item first seen so many minutes ago. */
export function testReport(
  feed: Feed,
  minutes: number,
  outcome: PageOutcome | null,
  wanted: Partial<Item> = {},
): ItemReport {
  const seenAt = minutesAgo(minutes);
  const url = `https://www.${hostFor(feed.title ?? 'nobody')}/${String(minutes)}`;
  const item: Item = {
    id: `item ${feed.id} ${String(minutes)}` as ItemId,
    feedId: feed.id,
    beat: feed.beat,
    guid: null,
    url,
    canonicalUrl: url,
    title: `What happened ${String(minutes)} minutes before`,
    summary: 'The summary stays inside.',
    byline: null,
    outlet: feed.title,
    publishedAt: seenAt,
    updatedAt: null,
    seenAt,
    ...wanted,
  };
  return { item, outcome, at: outcome === null ? null : seenAt };
}

export function testStatement(
  level: RightsLevel,
  wanted: Partial<RightsStatement> & Pick<RightsStatement, 'signal' | 'raw' | 'why'>,
): RightsStatement {
  return { url: 'https://gridpaper.example/robots.txt', readAt: minutesAgo(40), level, ...wanted };
}

/** The level and the statement that decided; the default without one. */
export function testRights(decidedBy: RightsStatement | null, maxSnippet: number | null = null): Rights {
  const statements = decidedBy === null ? [] : [decidedBy];
  return { level: decidedBy?.level ?? 3, decidedBy, statements, maxSnippet };
}

/** An article with its rights, and the report of the page it was read from. */
export function readPage(
  feed: Feed,
  minutes: number,
  rights: Rights,
  wanted: Partial<Article> = {},
): { readonly article: Article; readonly report: ItemReport } {
  const id = `art ${feed.id} ${String(minutes)}` as ArticleId;
  const article: Article = {
    ...testArticle('r1', feed.title, '18:00', 'A page', 'The text of the page stays inside.'),
    id,
    readAt: minutesAgo(minutes),
    rights,
    ...wanted,
  };
  return { article, report: testReport(feed, minutes, { kind: 'article', articleId: id }) };
}

const names = [
  'Tidewater Gazette',
  'Osterhaven Mail',
  'North Sound Radio',
  'Gridpaper',
  'The Upland Courier',
  'Quiet Quarterly',
  'Fenmarch Times',
  'Pellworth Evening Post',
  'Harrow Lane Weekly',
  'Daybreak Digest',
  'Feedhorn',
] as const;
const feeds = names.map((name, index) =>
  testFeed(name, index < 2 ? { site: `https://${hostFor(name)}/`, category: 'Ports and ships' } : {}),
);
const [gazette, mail, radio, gridpaper, courier, quiet, fenmarch, post, weekly, digest] = feeds as [
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
  Feed,
];

const at = (name: string) => ({ url: `https://www.${hostFor(name)}/robots.txt` });
const signal = 'Content-Signal: search=yes, ai-input=no, ai-train=no';
const tag = '<meta name="robots" content="nosnippet, max-image-preview:none">';
const read = [
  readPage(gazette, 12, testRights(null)),
  readPage(
    mail,
    25,
    testRights(
      testStatement(3, {
        signal: 'Content-Signal',
        raw: 'Content-Signal: search=yes, use=full',
        why: 'robots.txt says use=full',
        ...at('Osterhaven Mail'),
      }),
    ),
  ),
  readPage(
    gridpaper,
    31,
    testRights(
      testStatement(2, { signal: 'Content-Signal', raw: signal, why: 'robots.txt says ai-input=no' }),
    ),
  ),
  readPage(
    radio,
    44,
    testRights(
      testStatement(1, {
        signal: 'meta robots',
        raw: tag,
        url: 'https://www.northsoundradio.example/44',
        why: 'the page says nosnippet',
      }),
    ),
  ),
  readPage(
    courier,
    51,
    testRights(
      testStatement(2, {
        signal: 'policy',
        raw: '',
        why: 'robots.txt speaks about AI use, but not to us: without a word for us nothing is written from it',
        ...at('The Upland Courier'),
      }),
    ),
  ),
];

/** The feeds of the coast in every state, pages of every right, pages that could not be read. */
export const coastArticles: readonly Article[] = read.map(({ article }) => article);
export const coast: TestIntakeContents = {
  feeds,
  states: [
    testState(gazette),
    testState(mail, { readAt: minutesAgo(25), nextAt: minutesAgo(-5) }),
    testState(radio, { outcome: { kind: 'not-modified' } }),
    testState(gridpaper, { readAt: minutesAgo(31) }),
    testState(courier, { readAt: minutesAgo(51), nextAt: minutesAgo(-1600) }),
    testState(quiet, { readAt: minutesAgo(70) }),
    failedState(fenmarch, 4, testFailure('no-such-host', 'fenmarchtimes.example could not be found')),
    failedState(post, 1, testFailure('http-error', 'the server answered 503 (Service Unavailable)'), {
      goodAt: minutesAgo(3000),
      newestItemAt: minutesAgo(3100),
    }),
    testState(weekly, { stopped: 'the server answered 410 (Gone)' }),
    testState(digest, {
      outcome: { kind: 'read', items: 0, repaired: false },
      goodAt: null,
      newestItemAt: null,
    }),
  ],
  reports: [
    ...read.map(({ report }) => report),
    testReport(gazette, 12, null, { id: 'item second' as ItemId, title: 'Second of two' }),
    testReport(gazette, 12, null, { id: 'item third' as ItemId, title: 'Third of three' }),
    testReport(post, 90, {
      kind: 'failed',
      failure: testFailure('timeout', 'pellwortheveningpost.example did not answer within 15 s'),
    }),
    testReport(mail, 130, {
      kind: 'failed',
      failure: testFailure('empty', 'no article text was found on the page'),
    }),
    testReport(
      quiet,
      70,
      {
        kind: 'failed',
        failure: testFailure('disallowed', 'robots.txt says search=no: Content-Signal: search=no'),
      },
      { title: 'A headline that nobody may list' },
    ),
    testReport(fenmarch, 20_000, {
      kind: 'failed',
      failure: testFailure('timeout', 'weeks ago it did not answer'),
    }),
  ],
};

const bad = testFeed(hostileText, {
  id: 'bad' as FeedId,
  url: 'javascript:alert(1)',
  site: 'javascript:alert(1)',
  category: hostileText,
});
const worse = testFeed(hostileText, { id: 'worse' as FeedId, title: null, beat: hostileText as BeatId });
const hostileRead = readPage(
  bad,
  12,
  testRights(
    testStatement(1, {
      signal: 'meta robots',
      raw: `<meta name="robots" content='${hostileText}'>`,
      url: 'javascript:alert(1)',
      why: hostileText,
    }),
  ),
  { outlet: hostileText, url: 'data:text/html,<script>alert(1)</script>' },
);

/** What a hostile feed, page and robots.txt would leave in an archive. */
export const hostileIntake: TestIntakeContents = {
  feeds: [bad, worse],
  states: [
    testState(bad, { stopped: hostileText }),
    failedState(worse, 2, testFailure('http-error', `${hostileText} https://a.example/?key=secret`)),
  ],
  reports: [
    hostileRead.report,
    testReport(
      worse,
      15,
      { kind: 'failed', failure: testFailure('timeout', hostileText) },
      { title: hostileText, url: 'javascript:alert(1)', outlet: hostileText },
    ),
    testReport(
      worse,
      16,
      { kind: 'failed', failure: testFailure('disallowed', hostileText) },
      { outlet: 'Hidden <b>' },
    ),
  ],
};
export const hostileReadArticles: readonly Article[] = [hostileRead.article];
