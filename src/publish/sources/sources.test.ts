import { describe, expect, it } from 'vitest';
import type { BeatId, Failure } from '../../news/mod.ts';
import { createTestArchive, testArticle, testBeat, testNow } from '../test-archive.ts';
import {
  coast,
  coastArticles,
  createTestIntake,
  failedState,
  minutesAgo,
  readPage,
  testFailure,
  testFeed,
  testReport,
  testRights,
  testState,
  testStatement,
  type TestIntakeContents,
} from '../test-intake.ts';
import { agoWords, dueWords } from './elapsed-words.ts';
import { keepFor } from './keep-for.ts';
import { publicFailure } from './public-failure.ts';
import { publicFeed } from './public-feed.ts';
import { readSources } from './read-sources.ts';
import { sourcesPage } from './sources-page.ts';

const archiveOf = (articles = coastArticles) =>
  createTestArchive({ articles, stories: [], briefs: [], cards: [] });
const sourcesOf = (contents: Partial<TestIntakeContents>, articles = coastArticles) =>
  readSources({
    intake: createTestIntake({ feeds: [], states: [], reports: [], ...contents }),
    archive: archiveOf(articles),
    now: testNow,
  });
const notFound = testFailure('no-such-host', 'gridpaper.example could not be found');
const feed = testFeed('Gridpaper');

describe('agoWords()', () => {
  it.each([
    [-30, 'just now'],
    [0.9, 'just now'],
    [1, '1 minute ago'],
    [59.9, '59 minutes ago'],
    [60, '1 hour ago'],
    [47 * 60, '47 hours ago'],
    [48 * 60, '2 days ago'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(agoWords(minutesAgo(minutes), testNow)).toBe(words);
  });
});

describe('dueWords()', () => {
  it.each([
    [-18, 'in 18 minutes'],
    [-120, 'in 2 hours'],
    [-24 * 60, 'on 21 Nov, 18:40 UTC'],
    [-0.5, 'now'],
    [59, 'now'],
    [180, 'due for 3 hours'],
  ])('says what is due %d minutes ago as %s', (minutes, words) => {
    expect(dueWords(minutesAgo(minutes), testNow)).toBe(words);
  });
});

describe('publicFeed()', () => {
  const show = (state: Parameters<typeof publicFeed>[0]['state'], newItems: number | null = 3) =>
    publicFeed({ feed, state, newItems }, testNow);

  it.each([
    ['good', testState(feed), 3, 'Read 12 minutes ago, 3 new items'],
    ['good', testState(feed), 1, 'Read 12 minutes ago, 1 new item'],
    ['good', testState(feed), 0, 'Read 12 minutes ago, no new item'],
    ['good', testState(feed), null, 'Read 12 minutes ago, it listed 20 items'],
    ['good', testState(feed, { outcome: { kind: 'not-modified' } }), 0, 'Read 12 minutes ago, nothing new'],
    [
      'empty',
      testState(feed, { goodAt: null, outcome: { kind: 'read', items: 0, repaired: false } }),
      0,
      'Read 12 minutes ago, it holds no item',
    ],
    ['unread', null, null, 'Not read yet'],
    ['unread', testState(feed, { readAt: null, outcome: null }), null, 'Not read yet'],
    [
      'failing',
      failedState(feed, 4, notFound),
      null,
      'Failed 4 times: gridpaper.example could not be found. Never read well',
    ],
    [
      'failing',
      failedState(feed, 1, notFound, { goodAt: minutesAgo(180) }),
      null,
      'Failed once: gridpaper.example could not be found. Last read well 3 hours ago',
    ],
    [
      'stopped',
      failedState(feed, 1, notFound, { stopped: 'the server answered 410 (Gone)' }),
      null,
      'Read no longer: the server answered 410 (Gone)',
    ],
  ] as const)('says of a %s feed what became of it (%#)', (standing, state, newItems, words) => {
    expect(show(state, newItems)).toMatchObject({ standing, words });
  });

  it('says when it is read next, and never of one that is stopped', () => {
    expect(show(testState(feed)).nextWords).toBe('in 18 minutes');
    expect(show(null).nextWords).toBe('at the next round');
    expect(show(testState(feed, { stopped: 'gone' }))).toMatchObject({ nextWords: null, nextAt: null });
  });

  it('names the outlet and its site, and never the address of the feed', () => {
    expect(show(null)).toMatchObject({ outlet: 'Gridpaper', site: 'https://www.gridpaper.example/' });
    const bare = publicFeed({ feed: { ...feed, title: null }, state: null, newItems: null }, testNow);
    expect(bare.outlet).toBe('gridpaper.example');
    expect(JSON.stringify([show(testState(feed)), bare])).not.toMatch(/secret|feed\.xml/);
  });

  it('gives no link that is not http', () => {
    const odd = { ...feed, site: 'javascript:alert(1)', url: 'data:text/html,x', title: null };
    expect(publicFeed({ feed: odd, state: null, newItems: null }, testNow)).toMatchObject({
      outlet: null,
      site: null,
    });
  });
});

describe('publicFailure()', () => {
  const why = (text: string): string => publicFailure({ ...notFound, why: text } satisfies Failure).why;

  it('leaves the query of an address out: it may hold a key', () => {
    expect(why('sent on to https://a.example/feed?key=secret#x again')).toBe(
      'sent on to https://a.example/feed again',
    );
  });

  it('cuts words without end, and drops signs that hide', () => {
    expect(why('a\u202eb \u0000.')).toBe('ab');
    expect(why('word '.repeat(500)).split(' ').length).toBeLessThanOrEqual(41);
  });
});

describe('readSources() alarms', () => {
  const inland = 'inland' as BeatId;
  const other = testFeed('Feedhorn', { beat: inland });
  const alarmsOf = async (contents: Partial<TestIntakeContents>) => (await sourcesOf(contents)).alarms;

  it('is silent where every beat has items and something was read today', async () => {
    expect(await alarmsOf(coast)).toEqual([]);
  });

  it('names a beat of which no feed ever gave an item', async () => {
    const states = [testState(feed), failedState(other, 2, notFound)];
    expect(await alarmsOf({ feeds: [feed, other], states })).toEqual([
      {
        headline: 'No feed of the beat “inland” has ever given an item',
        detail: 'Its only feed could not be read the last time.',
      },
    ]);
  });

  it('does so for a feed that answers well and holds nothing, and for one never read', async () => {
    const nothing = testState(feed, {
      newestItemAt: null,
      outcome: { kind: 'not-modified' },
    });
    const alarm = { headline: 'No feed has ever given an item' };
    expect(await alarmsOf({ feeds: [feed], states: [nothing] })).toMatchObject([alarm]);
    expect(await alarmsOf({ feeds: [feed] })).toMatchObject([
      { ...alarm, detail: 'The only feed was not read yet.' },
    ]);
  });

  it('takes an undated item kept by the archive for an item', async () => {
    const undated = testState(feed, { newestItemAt: null, outcome: { kind: 'not-modified' } });
    const reports = [testReport(feed, 300, null)];
    expect(await alarmsOf({ feeds: [feed], states: [undated], reports })).toEqual([]);
  });

  it('says since when nothing was read, once for all beats', async () => {
    const old = { goodAt: minutesAgo(24 * 60) };
    const states = [failedState(feed, 9, notFound, old), testState(other, old)].map((state) => ({
      ...state,
      newestItemAt: minutesAgo(2000),
    }));
    expect(await alarmsOf({ feeds: [feed, other], states })).toEqual([
      {
        headline: 'Nothing was read since 19 November 2026, 18:40 UTC',
        detail: 'Of the 2 feeds, 1 could not be read the last time, 1 answered well the last time.',
      },
    ]);
  });

  it('says it of one beat where another was read, and of neither a minute before', async () => {
    const states = (minutes: number) => [
      testState(feed),
      testState(other, { goodAt: minutesAgo(minutes), newestItemAt: minutesAgo(minutes) }),
    ];
    const feeds = [feed, other];
    expect(await alarmsOf({ feeds, states: states(1440) })).toMatchObject([
      { headline: 'Nothing was read for the beat “inland” since 19 November 2026, 18:40 UTC' },
    ]);
    expect(await alarmsOf({ feeds, states: states(1439) })).toEqual([]);
  });
});

describe('readSources() rights', () => {
  it('gives each outlet by its newest page, the deciding line as served', async () => {
    const { outlets } = await sourcesOf(coast);
    expect(outlets.map(({ outlet, allowed, decidedBy }) => [outlet, allowed, decidedBy?.raw])).toEqual([
      ['Osterhaven Mail', 'brief', 'Content-Signal: search=yes, use=full'],
      ['Tidewater Gazette', 'brief', undefined],
      ['Gridpaper', 'reference', 'Content-Signal: search=yes, ai-input=no, ai-train=no'],
      ['The Upland Courier', 'reference', ''],
      ['North Sound Radio', 'link', '<meta name="robots" content="nosnippet, max-image-preview:none">'],
      ['Quiet Quarterly', 'not listed', undefined],
    ]);
    expect(outlets[2]!.decidedBy).toMatchObject({
      signal: 'Content-Signal',
      url: 'https://gridpaper.example/robots.txt',
      readAt: minutesAgo(40),
    });
    expect(outlets.at(-1)!.why).toBe('robots.txt says search=no: Content-Signal: search=no');
  });

  it('prefers the newer of two pages of an outlet', async () => {
    const older = readPage(feed, 90, testRights(null));
    const newer = readPage(
      feed,
      20,
      testRights(testStatement(1, { signal: 'paywall', raw: 'a form', why: 'the page is behind a paywall' })),
    );
    const { outlets } = await sourcesOf({ feeds: [feed], reports: [older.report, newer.report] }, [
      older.article,
      newer.article,
    ]);
    expect(outlets).toMatchObject([{ outlet: 'Gridpaper', allowed: 'link' }]);
  });

  it('reads at most 60 articles, and says how many outlets are left out', async () => {
    const many = Array.from({ length: 75 }, (_, index) =>
      readPage(testFeed(`Outlet ${'a'.repeat(index + 1)}`), index, testRights(null)),
    );
    const archive = archiveOf(many.map(({ article }) => article));
    let reads = 0;
    const counting = {
      article: (id: Parameters<typeof archive.article>[0]) => {
        reads += 1;
        return archive.article(id);
      },
    };
    const intake = createTestIntake({ feeds: [], states: [], reports: many.map(({ report }) => report) });
    const { outlets, moreOutlets } = await readSources({ intake, archive: counting, now: testNow });
    expect([reads, outlets.length, moreOutlets]).toEqual([60, 60, 15]);
  });

  it('leaves out an article that came from a file, and one that is gone', async () => {
    const page = readPage(feed, 5, testRights(null));
    const fromFile = testArticle('r1', 'Gridpaper', '18:00', 'A page', 'Its text.');
    const named = { ...fromFile, id: page.article.id };
    expect((await sourcesOf({ feeds: [feed], reports: [page.report] }, [named])).outlets).toEqual([]);
    expect((await sourcesOf({ feeds: [feed], reports: [page.report] }, [])).outlets).toEqual([]);
  });
});

describe('readSources() pages and feeds', () => {
  it('lists pages that failed within seven days, without those that may be listed nowhere', async () => {
    const { unread } = await sourcesOf(coast);
    expect(unread.pages.map(({ outlet, failure }) => [outlet, failure.kind])).toEqual([
      ['Pellworth Evening Post', 'No answer in time'],
      ['Osterhaven Mail', 'No text found'],
    ]);
    expect(unread.unlisted).toBe(1);
    expect(JSON.stringify(unread)).not.toContain('nobody may list');
  });

  it('puts what needs care first, and counts the new items of the last reading', async () => {
    const { feeds } = await sourcesOf(coast);
    expect(feeds.slice(0, 5).map(({ standing }) => standing)).toEqual([
      'failing',
      'failing',
      'stopped',
      'empty',
      'unread',
    ]);
    expect(feeds.at(-1)).toMatchObject({
      outlet: 'Tidewater Gazette',
      words: 'Read 12 minutes ago, 3 new items',
    });
  });

  it('does not guess how many were new where the reading is older than what it looks through', async () => {
    const busy = testFeed('Busy');
    const reports = Array.from({ length: 520 }, (_, index) => testReport(busy, index / 100, null));
    const states = [testState(feed)];
    const { feeds } = await sourcesOf({ feeds: [feed], states, reports });
    expect(feeds[0]!.words).toBe('Read 12 minutes ago, it listed 20 items');
  });

  it('keeps to a beat', async () => {
    const feeds = [feed, testFeed('Feedhorn', { beat: 'inland' as BeatId })];
    const intake = createTestIntake({ feeds, states: [], reports: [] });
    const found = await readSources({ intake, archive: archiveOf(), beat: testBeat, now: testNow });
    expect(found.feeds.map(({ outlet }) => outlet)).toEqual(['Gridpaper']);
  });
});

describe('sourcesPage()', () => {
  it('cuts pages of a hundred, and knows no others', async () => {
    const feeds = Array.from({ length: 201 }, (_, index) => testFeed(`Outlet ${'a'.repeat(index + 1)}`));
    const sources = await sourcesOf({ feeds });
    expect(sourcesPage(sources, undefined)).toMatchObject({ number: 1, pages: 3, total: 201 });
    expect(sourcesPage(sources, '3')!.feeds).toHaveLength(1);
    for (const wanted of ['0', '4', '-1', '1e3', '', '1.5', '01', 'x', '9'.repeat(400)])
      expect([wanted, sourcesPage(sources, wanted)]).toEqual([wanted, null]);
    expect(sourcesPage(await sourcesOf({}), undefined)).toMatchObject({ pages: 1, total: 0 });
  });
});

describe('keepFor()', () => {
  it('makes once within the time, anew after it and after the clock was set back', async () => {
    let now = testNow;
    let made = 0;
    const get = keepFor(
      60_000,
      () => now,
      () => Promise.resolve((made += 1)),
    );
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    now = minutesAgo(-0.99);
    expect(await get()).toBe(1);
    now = minutesAgo(-1);
    expect(await get()).toBe(2);
    now = minutesAgo(60);
    expect(await get()).toBe(3);
  });

  it('does not keep a failure', async () => {
    let made = 0;
    const get = keepFor(
      60_000,
      () => testNow,
      () => {
        made += 1;
        return made === 1 ? Promise.reject(new Error('closed')) : Promise.resolve(made);
      },
    );
    await expect(get()).rejects.toThrow('closed');
    expect(await get()).toBe(2);
  });
});
