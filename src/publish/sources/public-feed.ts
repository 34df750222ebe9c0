import type { Feed, FeedState, Instant } from '../../news/mod.ts';
import { clipWords } from '../display-budget.ts';
import { outletWordLimit } from '../public-coverage.ts';
import { hostOf, httpUrl, plainText } from '../safe-text.ts';
import { counted } from '../times.ts';
import { agoWords, dueWords } from './elapsed-words.ts';
import { publicFailure, type PublicFailure } from './public-failure.ts';

/** Where a feed stands, worst first. `empty` answered well and has never given an item. */
export const feedStandings = ['failing', 'stopped', 'empty', 'unread', 'good'] as const;
export type FeedStanding = (typeof feedStandings)[number];

/** A feed with what the archive knows of it. */
export interface Subscription {
  readonly feed: Feed;
  /** Null when the feed was never read. */
  readonly state: FeedState | null;
  /** Items that its last reading brought and no earlier one; null when that is too long ago to tell. */
  readonly newItems: number | null;
}

/** A feed as readers see it. Its own address is not told: it may hold a key that is the operator's alone. */
export interface PublicFeed {
  readonly outlet: string | null;
  /** The site's address, or the root of the host that serves the feed. */
  readonly site: string | null;
  readonly beat: string;
  readonly category: string | null;
  readonly standing: FeedStanding;
  /** What the last reading came to: "Read 12 minutes ago, 3 new items". */
  readonly words: string;
  /** When it is read next, in words; null when it is read no longer. */
  readonly nextWords: string | null;
  readonly readAt: Instant | null;
  readonly goodAt: Instant | null;
  readonly nextAt: Instant | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly failure: PublicFailure | null;
}

function standingOf(state: FeedState | null): FeedStanding {
  if (state === null) return 'unread';
  if (state.stopped !== null) return 'stopped';
  if (state.outcome === null || state.readAt === null) return 'unread';
  if (state.outcome.kind === 'failed') return 'failing';
  return state.goodAt === null ? 'empty' : 'good';
}

function failedWords({ failures, goodAt }: FeedState, { why }: PublicFailure, now: Instant): string {
  const times = failures < 2 ? 'once' : counted(failures, 'time');
  const good = goodAt === null ? 'Never read well' : `Last read well ${agoWords(goodAt, now)}`;
  return `Failed ${times}: ${why}. ${good}`;
}

function wordsFor({ state, newItems }: Subscription, failure: PublicFailure | null, now: Instant): string {
  if (state === null) return 'Not read yet';
  const { outcome, readAt, stopped } = state;
  if (stopped !== null) return `Read no longer: ${plainText(stopped)}`;
  if (outcome === null || readAt === null) return 'Not read yet';
  if (failure !== null) return failedWords(state, failure, now);
  const read = `Read ${agoWords(readAt, now)}`;
  if (outcome.kind !== 'read') return `${read}, nothing new`;
  if (outcome.items === 0) return `${read}, it holds no item`;
  if (newItems === null) return `${read}, it listed ${counted(outcome.items, 'item')}`;
  return `${read}, ${newItems === 0 ? 'no new item' : counted(newItems, 'new item')}`;
}

function siteOf({ site, url }: Feed): string | null {
  const known = httpUrl(site);
  if (known !== null) return known;
  const address = httpUrl(url);
  return address === null ? null : `${new URL(address).origin}/`;
}

/**
 * The name by which a feed's outlet is known: its title, else the host of its site.
 *
 * @example
 * feedOutlet({ ...feed, title: null, site: null, url: 'https://www.gridpaper.example/rss' }); // 'gridpaper.example'
 */
export function feedOutlet(feed: Feed): string | null {
  const title = plainText(feed.title ?? '');
  return title === '' ? hostOf(siteOf(feed)) : clipWords(title, outletWordLimit);
}

/**
 * A feed and where it stands, cleaned and in words a reader understands.
 *
 * @param now The instant the words are true at.
 *
 * @example
 * publicFeed({ feed, state: null, newItems: null }, now).words; // 'Not read yet'
 */
export function publicFeed(subscription: Subscription, now: Instant): PublicFeed {
  const { feed, state } = subscription;
  const failed = state?.outcome?.kind === 'failed' ? state.outcome.failure : null;
  const failure = failed === null ? null : publicFailure(failed);
  const category = plainText(feed.category ?? '');
  const isStopped = (state?.stopped ?? null) !== null;
  return {
    outlet: feedOutlet(feed),
    site: siteOf(feed),
    beat: plainText(feed.beat),
    category: category === '' ? null : clipWords(category, outletWordLimit),
    standing: standingOf(state),
    words: wordsFor(subscription, failure, now),
    nextWords: isStopped ? null : state === null ? 'at the next round' : dueWords(state.nextAt, now),
    readAt: state?.readAt ?? null,
    goodAt: state?.goodAt ?? null,
    nextAt: isStopped ? null : (state?.nextAt ?? null),
    failures: state?.failures ?? 0,
    failure,
  };
}
