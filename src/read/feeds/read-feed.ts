import type { Failure, Feed, FeedOutcome, FeedState, Instant, Item, ItemId } from '../../news/mod.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { Fetcher, FetchResult } from '../fetch/fetch-records.ts';
import type { Robots } from '../robots/robots-records.ts';
import type { FeedReading, ParsedFeed, ParsedItem } from './feed-records.ts';
import { parseFeed } from './parse-feed.ts';
import { cutAtWord } from './plain-text.ts';
import { nextReading } from './schedule.ts';

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

type Answer = Extract<FetchResult, { ok: true }>;

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

function failedReading(
  before: FeedState,
  failure: Failure,
  result: FetchResult | null,
  tools: FeedTools,
): FeedReading {
  const { now, random } = tools;
  const headers = result?.headers ?? {};
  const floor = tools.floorMs === undefined ? {} : { floorMs: tools.floorMs };
  const isUnread = result?.ok === true;
  return {
    state: {
      ...before,
      // The answer was whole but unreadable: to ask "modified since?" would hide it until it changes.
      etag: isUnread ? null : before.etag,
      lastModified: isUnread ? null : before.lastModified,
      nextAt: nextReading({ state: before, parsed: null, headers, failure, now, random, ...floor }),
      readAt: now,
      failures: before.failures + 1,
      outcome: { kind: 'failed', failure },
      stopped: failure.class === 'gone' ? failure.why : before.stopped,
    },
    items: [],
    movedTo: null,
    withoutAddress: 0,
    self: null,
  };
}

function goodState(
  before: FeedState,
  answer: Answer,
  parsed: ParsedFeed | null,
  outcome: FeedOutcome,
  tools: FeedTools,
): FeedState {
  const { now, random } = tools;
  const floor = tools.floorMs === undefined ? {} : { floorMs: tools.floorMs };
  const kept = answer.notModified ? before : { etag: null, lastModified: null };
  return {
    ...before,
    etag: answer.headers['etag'] ?? kept.etag,
    lastModified: answer.headers['last-modified'] ?? kept.lastModified,
    nextAt: nextReading({
      state: before,
      parsed,
      headers: answer.headers,
      failure: null,
      now,
      random,
      ...floor,
    }),
    readAt: now,
    goodAt: parsed === null || parsed.items.length > 0 ? now : before.goodAt,
    newestItemAt: newestOf(parsed?.items ?? [], before.newestItemAt),
    failures: 0,
    outcome,
    stopped: null,
  };
}

function movedTo(answer: Answer, feed: Feed): string | null {
  return answer.movedForGood && answer.url !== feed.url ? answer.url : null;
}

function answered(answer: Answer, feed: Feed, before: FeedState, tools: FeedTools): FeedReading {
  const moved = movedTo(answer, feed);
  if (answer.notModified) {
    const state = goodState(before, answer, null, { kind: 'not-modified' }, tools);
    return { state, items: [], movedTo: moved, withoutAddress: 0, self: null };
  }
  const contentType = answer.headers['content-type'] ?? null;
  const read = parseFeed(answer.bytes, { contentType, url: answer.url, now: tools.now });
  if (!read.ok) return { ...failedReading(before, read.failure, answer, tools), movedTo: moved };
  const { items, withoutAddress } = itemsOf(read.feed, feed, tools);
  const { title, site, language, hub, selfUrl, repaired } = read.feed;
  const outcome: FeedOutcome = { kind: 'read', items: items.length, repaired };
  return {
    state: goodState(before, answer, read.feed, outcome, tools),
    items,
    movedTo: moved,
    withoutAddress,
    self: { title, site, language, hub, selfUrl },
  };
}

/**
 * Reads one feed once, if its site's robots.txt allows: asks for it only if it changed since the last reading (ETag
 * and Last-Modified sent back as they came), and gives what to save and when it may be read next. Never throws for
 * what a server does. `state` is what `FeedReading.state` was last time, null at first; a feed that is gone (410)
 * comes back with `stopped`, and is not to be read again.
 *
 * @example
 * // const reading = await readFeed(feed, state, { fetcher, robots, now, random, makeItemId });
 * // await intake.saveReading(reading.state, reading.items);
 */
export async function readFeed(feed: Feed, state: FeedState | null, tools: FeedTools): Promise<FeedReading> {
  const before = state ?? firstState(feed, tools.now);
  const robots = await tools.robots.about(feed.url);
  if (!robots.isAllowed) {
    const disallowed: Failure = { class: 'disallowed', why: robots.why, retry: true, retryAfterMs: null };
    return failedReading(before, robots.failure ?? disallowed, null, tools);
  }
  const { etag, lastModified } = before;
  const result = await tools.fetcher.fetch({ url: feed.url, purpose: 'feed', etag, lastModified });
  return result.ok
    ? answered(result, feed, before, tools)
    : failedReading(before, result.failure, result, tools);
}
