import type { Failure, Feed, FeedOutcome, FeedState, Instant, Item, ItemId } from '../../news/mod.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { Fetcher, FetchResult } from '../fetch/fetch-records.ts';
import { fetchAllowed, type Robots } from '../robots/mod.ts';
import type { FeedReading, ParsedFeed, ParsedItem } from './feed-records.ts';
import { parseFeed } from './parse-feed.ts';
import { cutAtWord } from './plain-text.ts';
import { nextReading, skipOf } from './schedule.ts';

/** What reading a feed needs from outside. */
export interface FeedTools {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly robots: Pick<Robots, 'about'>;
  readonly now: Instant;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** The id of an item, made from the canonical address of its page. */
  readonly makeItemId: (canonicalUrl: string) => ItemId;
  /** The outlet of items that name none; default the feed's title. */
  readonly outlet?: string | null;
  /** No feed is read more often; default 15 minutes. */
  readonly floorMs?: number;
}

const itemsKept = 100;
/** An entry without a title is called by the beginning of its text. */
const madeTitle = 120;

/** Readings in a row that were sent on for good (301, 308) before the feed is asked at the new address. */
const movedAfter = 3;

type Answer = Extract<FetchResult, { ok: true }>;

/** One reading, once its answer is there. */
interface Reading {
  readonly feed: Feed;
  readonly before: FeedState;
  /** The address that was asked: the feed's, or where it has moved. */
  readonly asked: string;
  readonly result: FetchResult;
  readonly tools: FeedTools;
}

function firstState(feed: Feed, now: Instant): FeedState {
  return {
    feedId: feed.id,
    etag: null,
    lastModified: null,
    nextAt: now,
    readAt: null,
    goodAt: null,
    newestItemAt: null,
    failures: 0,
    outcome: null,
    stopped: null,
  };
}

function newestOf(items: readonly ParsedItem[], known: Instant | null): Instant | null {
  const dates = items.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? []);
  return [...dates, ...(known === null ? [] : [known])].reduce<Instant | null>(
    (newest, date) => (newest === null || date > newest ? date : newest),
    null,
  );
}

/** Most feeds have the newest first; some say by their dates that they have it last. */
function oldestFirst(items: readonly ParsedItem[]): readonly ParsedItem[] {
  const dates = items.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? []);
  const isAscending = dates.length > 1 && dates[0]! < dates.at(-1)!;
  return isAscending ? items : items.toReversed();
}

function itemsOf(
  parsed: ParsedFeed,
  feed: Feed,
  tools: FeedTools,
): { items: Item[]; withoutAddress: number } {
  const byAddress = new Map<string, Item>();
  let withoutAddress = 0;
  for (const entry of oldestFirst(parsed.items)) {
    const address = entry.url === null ? null : canonicalUrl(entry.url);
    if (entry.url === null || address === null) {
      withoutAddress += 1;
      continue;
    }
    // The later entry of two with one address is the newer, and takes its place.
    byAddress.delete(address);
    byAddress.set(address, {
      id: tools.makeItemId(address),
      feedId: feed.id,
      beat: feed.beat,
      guid: entry.guid,
      url: entry.url,
      canonicalUrl: address,
      title: entry.title === '' ? cutAtWord(entry.summary, madeTitle) : entry.title,
      summary: entry.summary,
      byline: entry.byline,
      outlet: entry.outlet ?? tools.outlet ?? feed.title ?? parsed.title,
      publishedAt: entry.publishedAt,
      updatedAt: entry.updatedAt,
      seenAt: tools.now,
    });
  }
  return { items: [...byAddress.values()].slice(-itemsKept), withoutAddress };
}

/** Where a feed is asked for: at its new address once it has settled there, but after a failure there at the old one. */
function addressFor(feed: Feed, { moved, failures }: FeedState): string {
  const isSettled = moved !== undefined && moved.times >= movedAfter;
  return isSettled && failures % 2 === 0 ? moved.url : feed.url;
}

/** What a good answer tells of a move; nothing when the old address answers itself. */
function movedBy(answer: Answer, asked: string, feed: Feed, before: FeedState): Pick<FeedState, 'moved'> {
  const url = answer.movedForGood ? answer.url : asked;
  if (url === feed.url) return {};
  const times = before.moved?.url === url ? before.moved.times + 1 : 1;
  return { moved: { url, times } };
}

function failedReading(reading: Reading, failure: Failure): FeedReading {
  const { feed, before, asked, result, tools } = reading;
  const { now, random, floorMs } = tools;
  const isUnread = result.ok;
  const isGone = failure.class === 'gone' && asked === feed.url;
  const plan = { state: before, parsed: null, headers: result.headers, failure, now, random };
  return {
    state: {
      ...before,
      // The answer was whole but unreadable: to ask "modified since?" would hide it until it changes.
      etag: isUnread ? null : before.etag,
      lastModified: isUnread ? null : before.lastModified,
      nextAt: nextReading({ ...plan, ...(floorMs !== undefined && { floorMs }) }),
      readAt: now,
      failures: before.failures + 1,
      outcome: { kind: 'failed', failure },
      stopped: isGone ? failure.why : before.stopped,
    },
    items: [],
    withoutAddress: 0,
    self: null,
  };
}

function goodState(
  { feed, before, asked, tools }: Reading,
  answer: Answer,
  parsed: ParsedFeed | null,
  outcome: FeedOutcome,
): FeedState {
  const { now, random, floorMs } = tools;
  const { headers } = answer;
  const kept = answer.notModified ? before : { etag: null, lastModified: null };
  const skip = skipOf({ state: before, parsed });
  const plan = { state: before, parsed, headers, failure: null, now, random };
  return {
    feedId: before.feedId,
    etag: headers['etag'] ?? kept.etag,
    lastModified: headers['last-modified'] ?? kept.lastModified,
    nextAt: nextReading({ ...plan, ...(floorMs !== undefined && { floorMs }) }),
    readAt: now,
    goodAt: parsed === null || parsed.items.length > 0 ? now : before.goodAt,
    newestItemAt: newestOf(parsed?.items ?? [], before.newestItemAt),
    failures: 0,
    outcome,
    stopped: null,
    ...movedBy(answer, asked, feed, before),
    ...(skip !== undefined && { skip }),
  };
}

function answered(reading: Reading, answer: Answer): FeedReading {
  const { feed, tools } = reading;
  if (answer.notModified) {
    const state = goodState(reading, answer, null, { kind: 'not-modified' });
    return { state, items: [], withoutAddress: 0, self: null };
  }
  const contentType = answer.headers['content-type'] ?? null;
  const read = parseFeed(answer.bytes, { contentType, url: answer.url, now: tools.now });
  if (!read.ok) return failedReading(reading, read.failure);
  const { items, withoutAddress } = itemsOf(read.feed, feed, tools);
  const { title, site, language, hub, selfUrl, repaired } = read.feed;
  const outcome: FeedOutcome = { kind: 'read', items: items.length, repaired };
  return {
    state: goodState(reading, answer, read.feed, outcome),
    items,
    withoutAddress,
    self: { title, site, language, hub, selfUrl },
  };
}

/**
 * Reads one feed once, if robots.txt allows, at its own address and wherever it redirects: asks for it only if it
 * changed since the last reading (ETag and Last-Modified sent back as they came), and gives what to save and when it may
 * be read next. A feed that three readings in a row found moved for good is then asked at its new address. Never throws
 * for what a server does. `state` is what `FeedReading.state` was last time, null at first; a feed that is gone (410)
 * comes back with `stopped`, and is not to be read again.
 *
 * @example
 * // const reading = await readFeed(feed, state, { fetcher, robots, now, random, makeItemId });
 * // await intake.saveReading(reading.state, reading.items);
 */
export async function readFeed(feed: Feed, state: FeedState | null, tools: FeedTools): Promise<FeedReading> {
  const before = state ?? firstState(feed, tools.now);
  const asked = addressFor(feed, before);
  const { etag, lastModified } = before;
  const { result } = await fetchAllowed({ url: asked, purpose: 'feed', etag, lastModified }, tools);
  const reading = { feed, before, asked, result, tools };
  return result.ok ? answered(reading, result) : failedReading(reading, result.failure);
}
