import type { Feed, FeedState, Instant, ItemReport } from '../news/mod.ts';
import { shownAddress } from '../read/mod.ts';

/** How one feed does, for people. */
export interface FeedHealth {
  readonly url: string;
  readonly title: string | null;
  readonly isGood: boolean;
  /** Class of the last failure; null when the last reading was good or there was none. */
  readonly failure: string | null;
  readonly words: string;
  readonly state: FeedState | null;
}

/** How a beat's reading does. */
export interface BeatHealth {
  readonly beat: string;
  /** Feeds whose last reading was good. */
  readonly good: number;
  /** What an operator should look at first. */
  readonly warnings: readonly string[];
  readonly feeds: readonly FeedHealth[];
  /** Pages that could not be read, by class. */
  readonly failedPages: Readonly<Record<string, number>>;
  /** Articles given up on, as no story could be made of them. */
  readonly setAside: number;
}

const dayMs = 86_400_000;
/** A wire that runs reads what is due within minutes; an hour allows for one that is started again. */
const overdueMs = 3_600_000;

function minute(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

function wordsFor({ outcome, readAt, nextAt, failures, stopped, goodAt, moved }: FeedState): string {
  if (stopped !== null) return `no longer read: ${stopped}`;
  const at = `next ${minute(nextAt)} UTC`;
  const next = moved === undefined ? at : `${at}; moved to ${shownAddress(moved.url)}`;
  if (outcome === null || readAt === null) return `not read yet, ${next}`;
  if (outcome.kind === 'failed') {
    const good = goodAt === null ? 'never read well' : `last good ${minute(goodAt)} UTC`;
    const times = failures === 1 ? 'once' : `${failures} times in a row`;
    return `failed ${times}: ${outcome.failure.why} (${outcome.failure.class}); ${good}, ${next}`;
  }
  const what = outcome.kind === 'read' ? `${outcome.items} items` : 'not modified';
  return `${what}, read ${minute(readAt)} UTC, ${next}`;
}

function feedHealth(feed: Feed, state: FeedState | null): FeedHealth {
  const { url, title } = feed;
  if (state === null) return { url, title, isGood: false, failure: null, words: 'not read yet', state };
  const failure = state.outcome?.kind === 'failed' ? state.outcome.failure.class : null;
  const isGood = failure === null && state.stopped === null && state.goodAt !== null;
  return { url, title, isGood, failure, words: wordsFor(state), state };
}

/** Nobody reads: a feed is overdue, and no other was read in its place. Null while one is, or none was asked for yet. */
function silence(states: readonly FeedState[], now: Instant): string | null {
  const awaited = states.filter(({ stopped, readAt }) => stopped === null && readAt !== null);
  const last = awaited
    .map(({ readAt }) => readAt!)
    .sort()
    .at(-1);
  const isLongAgo = (at: Instant): boolean => Date.parse(now) - Date.parse(at) > overdueMs;
  if (last === undefined || !isLongAgo(last) || !awaited.some(({ nextAt }) => isLongAgo(nextAt))) return null;
  return `nothing was read since ${minute(last)} UTC: is "nutgraf run" running?`;
}

function warningsFor(feeds: readonly FeedHealth[], now: Instant): string[] {
  const good = feeds.filter(({ isGood }) => isGood).length;
  const read = feeds.filter(({ state }) => state !== null);
  const newest = feeds.reduce((last, { state }) => {
    const at = state?.newestItemAt ?? '';
    return at > last ? at : last;
  }, '');
  const warnings: string[] = [];
  const silent = silence(
    read.map(({ state }) => state!),
    now,
  );
  if (silent !== null) warnings.push(silent);
  if (read.length === 0) warnings.push('no feed of this beat was read yet: is "nutgraf run" running?');
  else if (good === 0) warnings.push('no feed of this beat can be read: nothing new will appear');
  else if (good < feeds.length / 2) warnings.push(`only ${good} of ${feeds.length} feeds can be read`);
  if (newest !== '' && Date.parse(now) - Date.parse(newest) > 2 * dayMs)
    warnings.push(`the newest item is of ${newest.slice(0, 10)}`);
  return warnings;
}

function setAsideWarning(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? '1 article is' : `${count} articles are`;
  return [`${what} set aside, as making a story failed; try again with: nutgraf feeds retry`];
}

function failuresByClass(beat: string, reports: readonly ItemReport[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { item, outcome } of reports) {
    if (item.beat !== beat || outcome?.kind !== 'failed') continue;
    counts[outcome.failure.class] = (counts[outcome.failure.class] ?? 0) + 1;
  }
  return counts;
}

/** What the archive knows of its reading. */
export interface HealthFacts {
  readonly feeds: readonly Feed[];
  /** By feed id; a feed that was never read has none. */
  readonly states: ReadonlyMap<string, FeedState>;
  readonly reports: readonly ItemReport[];
  /** Articles given up on, by beat. */
  readonly setAside: Readonly<Record<string, number>>;
  readonly now: Instant;
}

/**
 * How reading does, beat by beat, bad feeds first.
 *
 * @example
 * // healthOf({ feeds, states, reports, setAside: { ports: 2 }, now })[0]?.warnings
 */
export function healthOf({ feeds, states, reports, setAside, now }: HealthFacts): BeatHealth[] {
  return [...new Set(feeds.map(({ beat }) => beat))].map((beat) => {
    const ours = feeds
      .filter((feed) => feed.beat === beat)
      .map((feed) => feedHealth(feed, states.get(feed.id) ?? null))
      .sort((a, b) => Number(a.isGood) - Number(b.isGood));
    return {
      beat,
      good: ours.filter(({ isGood }) => isGood).length,
      warnings: [...warningsFor(ours, now), ...setAsideWarning(setAside[beat] ?? 0)],
      feeds: ours,
      failedPages: failuresByClass(beat, reports),
      setAside: setAside[beat] ?? 0,
    };
  });
}
