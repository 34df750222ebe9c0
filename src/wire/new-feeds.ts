import type { BeatFeed, BeatId, Feed, FeedId, Instant } from '../news/mod.ts';
import { makeId } from './ids.ts';

/**
 * Feeds to subscribe a beat to, with ids of their own.
 *
 * @example
 * // await intake.addFeeds(newFeeds(beat.id, beat.feeds, now)); leaves out those that are there
 */
export function newFeeds(beat: BeatId, feeds: readonly BeatFeed[], addedAt: Instant): Feed[] {
  return feeds.map(({ url, title, site, category }) => ({
    id: makeId(addedAt, `feed\n${beat}\n${url}`) as FeedId,
    beat,
    url,
    title,
    site,
    category,
    addedAt,
  }));
}
