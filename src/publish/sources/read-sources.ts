import type {
  Archive,
  BeatId,
  Feed,
  FeedId,
  FeedState,
  Instant,
  Intake,
  ItemReport,
} from '../../news/mod.ts';
import { alarms, type Alarm } from './alarms.ts';
import { outletRights, type OutletRights } from './outlet-rights.ts';
import {
  feedStandings,
  publicFeed,
  type FeedStanding,
  type PublicFeed,
  type Subscription,
} from './public-feed.ts';
import { unreadPages, type UnreadPages } from './unread-pages.ts';

/** What the page of sources asks of the port. */
export type SourcesIntake = Pick<Intake, 'feeds' | 'feedStates' | 'itemReports'>;

/** Everything the page of sources tells, cleaned. */
export interface Sources {
  /** The instant all words about time are true at. */
  readonly asOf: Instant;
  readonly alarms: readonly Alarm[];
  /** Those that need care first, then by outlet. */
  readonly feeds: readonly PublicFeed[];
  readonly outlets: readonly OutletRights[];
  /** Outlets that were read lately and are not in `outlets`. */
  readonly moreOutlets: number;
  readonly unread: UnreadPages;
}

/** Reports looked through for each outlet's newest page. */
const reportsRead = 500;
const failuresRead = 100;

/** Feeds with their states; an item of a feed is new when its last reading was the one that first saw it. */
function subscriptions(
  feeds: readonly Feed[],
  states: readonly FeedState[],
  reports: readonly ItemReport[],
): readonly Subscription[] {
  const stateOf = new Map(states.map((state) => [state.feedId, state]));
  const known = reports.length < reportsRead ? '' : (reports.at(-1)?.item.seenAt ?? '');
  const brought = new Map<string, number>();
  for (const { item } of reports) {
    const reading = `${item.feedId} ${item.seenAt}`;
    brought.set(reading, (brought.get(reading) ?? 0) + 1);
  }
  return feeds.map((feed) => {
    const state = stateOf.get(feed.id) ?? null;
    const readAt = state?.readAt ?? null;
    const isKnown = readAt !== null && readAt > known;
    return { feed, state, newItems: isKnown ? (brought.get(`${feed.id} ${readAt}`) ?? 0) : null };
  });
}

/** Whether a beat never had an item; the items are asked only where no feed's state tells of one. */
async function isBarren(
  beat: BeatId,
  subscribed: readonly Subscription[],
  intake: SourcesIntake,
): Promise<boolean> {
  const gaveItems = ({ state }: Subscription) =>
    (state?.newestItemAt ?? null) !== null || (state?.outcome?.kind === 'read' && state.outcome.items > 0);
  return !subscribed.some(gaveItems) && (await intake.itemReports({ beat, limit: 1 })).length === 0;
}

function byCare(a: PublicFeed, b: PublicFeed): number {
  const rank = (standing: FeedStanding) => feedStandings.indexOf(standing);
  return rank(a.standing) - rank(b.standing) || (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en');
}

async function alarmsOf(
  subscribed: readonly Subscription[],
  intake: SourcesIntake,
  now: Instant,
): Promise<readonly Alarm[]> {
  const beats = Map.groupBy(subscribed, ({ feed }) => feed.beat);
  const barren = new Set<BeatId>();
  for (const [beat, ours] of beats) if (await isBarren(beat, ours, intake)) barren.add(beat);
  const shown = [...beats].map(([beat, ours]) => [beat, ours.map((one) => publicFeed(one, now))] as const);
  return alarms(new Map(shown), barren, now);
}

/**
 * Reads what the site tells about its sources.
 *
 * @param options.beat Only this beat; all when absent.
 * @param options.now The instant the words are true at.
 * @throws NutgrafError Those of the archive.
 *
 * @example
 * (await readSources({ intake, archive, now })).feeds[0]?.words; // 'Read 12 minutes ago, 3 new items'
 */
export async function readSources(options: {
  readonly intake: SourcesIntake;
  readonly archive: Pick<Archive, 'article'>;
  readonly beat?: BeatId;
  readonly now: Instant;
}): Promise<Sources> {
  const { intake, archive, beat, now } = options;
  const only = beat === undefined ? {} : { beat };
  const [feeds, states, reports, failed] = await Promise.all([
    intake.feeds(beat),
    intake.feedStates(beat),
    intake.itemReports({ ...only, limit: reportsRead }),
    intake.itemReports({ ...only, limit: failuresRead, failedOnly: true }),
  ]);
  const subscribed = subscriptions(feeds, states, reports);
  const rights = await outletRights(
    archive,
    reports,
    new Map(feeds.map((feed): [FeedId, Feed] => [feed.id, feed])),
  );
  return {
    asOf: now,
    alarms: await alarmsOf(subscribed, intake, now),
    feeds: subscribed.map((one) => publicFeed(one, now)).sort(byCare),
    outlets: rights.outlets,
    moreOutlets: rights.more,
    unread: unreadPages(failed, now),
  };
}
