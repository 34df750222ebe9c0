import type { Beat, FeedState, Instant, Item, ItemId } from '../../news/mod.ts';
import { readFeed } from '../../read/mod.ts';
import { makeId } from '../ids.ts';
import type { FeedJob, LiveTools, PageJob } from './live-records.ts';

function isDue(state: FeedState | null, now: Instant): boolean {
  return state === null || (state.stopped === null && state.nextAt <= now);
}

/** An undated item counts as new: it is first seen now. */
function isFresh({ publishedAt }: Item, { maxAgeDays }: Beat, now: Instant): boolean {
  return publishedAt === null || Date.parse(now) - Date.parse(publishedAt) <= maxAgeDays * 86_400_000;
}

/** Reads one feed, keeps its new items, and has their pages read. Running twice reads once. */
export async function readOneFeed({ feedId }: FeedJob, tools: LiveTools): Promise<void> {
  const { intake, jobs, beats, fetcher, robots, random, onEvent } = tools;
  const [feed, state] = await Promise.all([intake.feed(feedId), intake.feedState(feedId)]);
  const beat = feed && beats.get(feed.beat);
  const now = tools.now();
  if (!feed || !beat || !isDue(state, now)) return;
  const makeItemId = (url: string) => makeId(now, `item\n${feed.beat}\n${url}`) as ItemId;
  const reading = await readFeed(feed, state, { fetcher, robots, now, random, makeItemId });
  const fresh = reading.items.filter((item) => isFresh(item, beat, now));
  const added = await intake.saveReading(reading.state, fresh);
  if (reading.state.outcome !== null) {
    onEvent({ kind: 'feed', feed, outcome: reading.state.outcome, newItems: added.length });
  }
  if (fresh.length > 0) await jobs.send('page', { feedId } satisfies PageJob, { key: feedId });
}
