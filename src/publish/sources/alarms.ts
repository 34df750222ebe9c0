import type { BeatId, Instant } from '../../news/mod.ts';
import { count, counted, dayTime } from '../times.ts';
import type { FeedStanding, PublicFeed } from './public-feed.ts';

/** What a reader must know before anything else on the page. */
export interface Alarm {
  readonly headline: string;
  readonly detail: string;
}

const dayMs = 86_400_000;

const standingWords: readonly (readonly [FeedStanding, string, string])[] = [
  ['failing', 'could not be read the last time', 'could not be read the last time'],
  ['unread', 'was not read yet', 'were not read yet'],
  ['empty', 'holds no item', 'hold no item'],
  ['stopped', 'is read no longer', 'are read no longer'],
  ['good', 'answered well the last time', 'answered well the last time'],
];

/** "Of its 6 feeds, 5 could not be read the last time, 1 was not read yet." */
function detailOf(feeds: readonly PublicFeed[], whose: 'its' | 'the'): string {
  const found = standingWords.flatMap(([standing, one, many]) => {
    const number = feeds.filter((feed) => feed.standing === standing).length;
    return number === 0 ? [] : [{ number, words: number === 1 ? one : many }];
  });
  if (feeds.length === 1) return `${whose === 'its' ? 'Its' : 'The'} only feed ${found[0]!.words}.`;
  const parts = found.map(({ number, words }) => `${count(number)} ${words}`);
  return `Of ${whose} ${counted(feeds.length, 'feed')}, ${parts.join(', ')}.`;
}

function newestReading(feeds: readonly PublicFeed[]): Instant | null {
  return feeds.reduce<Instant | null>(
    (last, { goodAt }) => (goodAt !== null && (last === null || goodAt > last) ? goodAt : last),
    null,
  );
}

function isOld(at: Instant | null, now: Instant): at is Instant {
  return at !== null && Date.parse(now) - Date.parse(at) >= dayMs;
}

function beatAlarm(
  beat: string,
  feeds: readonly PublicFeed[],
  isBarren: boolean,
  isOnly: boolean,
  now: Instant,
): Alarm[] {
  if (isBarren) {
    const of = isOnly ? 'No feed' : `No feed of the beat “${beat}”`;
    return [{ headline: `${of} has ever given an item`, detail: detailOf(feeds, isOnly ? 'the' : 'its') }];
  }
  const last = newestReading(feeds);
  if (isOnly || !isOld(last, now)) return [];
  return [
    {
      headline: `Nothing was read for the beat “${beat}” since ${dayTime(last)}`,
      detail: detailOf(feeds, 'its'),
    },
  ];
}

/**
 * The alarms of a page of sources: a beat of which no feed ever gave an item, and a day in which nothing was read, of
 * all feeds or of one beat's.
 *
 * @param feeds All feeds, by beat.
 * @param barren Beats without a single item.
 *
 * @example
 * alarms(new Map([['coast' as BeatId, feeds]]), new Set(), now)[0]?.headline; // 'Nothing was read since 18 November …'
 */
export function alarms(
  feeds: ReadonlyMap<BeatId, readonly PublicFeed[]>,
  barren: ReadonlySet<BeatId>,
  now: Instant,
): readonly Alarm[] {
  const all = [...feeds.values()].flat();
  const last = newestReading(all);
  const perBeat = (isSilent: boolean) =>
    [...feeds].flatMap(([beat, ours]) =>
      isSilent && !barren.has(beat)
        ? []
        : beatAlarm(ours[0]?.beat ?? beat, ours, barren.has(beat), feeds.size === 1, now),
    );
  if (!isOld(last, now)) return perBeat(false);
  const silence = { headline: `Nothing was read since ${dayTime(last)}`, detail: detailOf(all, 'the') };
  return [silence, ...perBeat(true)];
}
