import type { Failure, Feed, FeedId, FeedState, Item, ItemId, RobotsRecord } from '../../news/mod.ts';
import { harbour, minute } from './invented-records.ts';

export const feedId = (n: number): FeedId => `feed-${n}` as FeedId;
export const itemId = (n: number): ItemId => `item-${String(n).padStart(6, '0')}` as ItemId;

/** A feed added in minute `n`. */
export function inventFeed(n: number, wanted: Partial<Feed> = {}): Feed {
  return {
    id: feedId(n),
    beat: harbour,
    url: `https://outlet-${n}.example/feed.xml`,
    title: `Outlet ${n}`,
    site: null,
    category: 'ports',
    addedAt: minute(n),
    ...wanted,
  };
}

/** What a reading of feed `n` in minute 10 left behind; it is due again in minute 20. */
export function inventState(n: number, wanted: Partial<FeedState> = {}): FeedState {
  return {
    feedId: feedId(n),
    etag: 'W/"1f-\\"x"',
    lastModified: 'Sat, 01 Feb 2031 09:00:00 GMT',
    nextAt: minute(20),
    readAt: minute(10),
    goodAt: minute(10),
    newestItemAt: null,
    failures: 0,
    outcome: { kind: 'read', items: 1, repaired: false },
    stopped: null,
    ...wanted,
  };
}

/** An item of feed 1 seen in minute `n`. */
export function inventItem(n: number, wanted: Partial<Item> = {}): Item {
  return {
    id: itemId(n),
    feedId: feedId(1),
    beat: harbour,
    guid: `urn:entry:${n}`,
    url: `https://outlet-1.example/${n}?utm_source=feed`,
    canonicalUrl: `https://outlet-1.example/${n}`,
    title: `Crane ${n} stands still`,
    summary: 'The harbour board has stopped the crane.',
    byline: null,
    outlet: 'Outlet 1',
    publishedAt: minute(n),
    updatedAt: null,
    seenAt: minute(n),
    ...wanted,
  };
}

export const failure: Failure = {
  class: 'http-error',
  why: 'the server answered 503 (Service Unavailable)',
  retry: true,
  retryAfterMs: 120_000,
};

export function inventRobots(wanted: Partial<RobotsRecord> = {}): RobotsRecord {
  return {
    origin: 'https://outlet-1.example',
    status: 200,
    text: 'User-agent: *\r\nDisallow: /private\0\uD800\n',
    readAt: minute(1),
    failingSince: null,
    ...wanted,
  };
}
