import { describe, expect, it } from 'vitest';
import type { BeatId, Feed, FeedId, FeedState, Instant } from '../news/mod.ts';
import { healthOf } from './feed-health.ts';

const at = (time: string): Instant => `2026-11-20T${time}:00.000Z` as Instant;
const feed = (name: string): Feed => ({
  id: name as FeedId,
  beat: 'ports' as BeatId,
  url: `https://desk:s3cret@${name}.example/feed?key=t0ken`,
  title: null,
  site: null,
  category: null,
  addedAt: at('06:00'),
});
const state = (name: string, more: Partial<FeedState> = {}): FeedState => ({
  feedId: name as FeedId,
  etag: null,
  lastModified: null,
  readAt: at('08:00'),
  goodAt: at('08:00'),
  nextAt: at('08:30'),
  failures: 0,
  newestItemAt: at('07:50'),
  outcome: { kind: 'read', items: 3, repaired: false },
  stopped: null,
  ...more,
});
const factsOf = (states: readonly FeedState[]) => ({
  feeds: states.map(({ feedId }) => feed(feedId)),
  states: new Map(states.map((one): [string, FeedState] => [one.feedId, one])),
  reports: [],
  setAside: {},
});
const healthAt = (now: string, ...states: FeedState[]) => healthOf({ ...factsOf(states), now: at(now) })[0]!;

describe('healthOf()', () => {
  it('warns that nobody reads when a feed is overdue by an hour and no other was read since', () => {
    const slow = state('coast', { readAt: at('08:10'), nextAt: at('23:00') });
    expect(healthAt('09:30', state('quay'), slow).warnings).toEqual([]);
    expect(healthAt('09:31', state('quay'), slow).warnings).toEqual([
      'nothing was read since 2026-11-20 08:10 UTC: is "nutgraf run" running?',
    ]);
    expect(healthAt('22:00', slow).warnings).toEqual([]);
    const busy = state('coast', { readAt: at('09:20'), nextAt: at('09:50') });
    expect(healthAt('09:40', state('quay'), busy).warnings).toEqual([]);
  });

  it('waits for no feed that is read no longer', () => {
    const gone = state('coast', { nextAt: at('23:00'), stopped: 'it is gone (410)' });
    expect(healthAt('10:00', state('quay'), gone).warnings).toEqual([
      'nothing was read since 2026-11-20 08:00 UTC: is "nutgraf run" running?',
    ]);
    expect(healthAt('10:00', gone).warnings).toEqual([
      'no feed of this beat can be read: nothing new will appear',
    ]);
  });

  it('says where a feed has moved, without the secrets of its address', () => {
    const moved = { url: 'https://desk:s3cret@new.example/feed?key=t0ken', times: 1 };
    expect(healthAt('08:20', state('quay', { moved })).feeds[0]?.words).toBe(
      '3 items, read 2026-11-20 08:00 UTC, next 2026-11-20 08:30 UTC; moved to https://new.example/feed?…',
    );
  });

  it('says how many articles were set aside, and how they are tried again', () => {
    const facts = factsOf([state('quay')]);
    const beat = facts.feeds[0]!.beat;
    const [health] = healthOf({ ...facts, setAside: { [beat]: 2, other: 7 }, now: at('08:20') });
    expect(health).toMatchObject({ setAside: 2 });
    expect(health?.warnings).toEqual([
      '2 articles are set aside, as making a story failed; try again with: nutgraf feeds retry',
    ]);
  });
});
