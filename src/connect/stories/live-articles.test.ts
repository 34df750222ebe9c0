import { expect, it } from 'vitest';
import { Commonness } from './commonness.ts';
import { fingerprintOf } from './fingerprint.ts';
import { LiveArticles } from './live-articles.ts';
import { LiveStories } from './live-stories.ts';

const day = 86_400_000;
const story = new LiveStories(new Commonness()).found('s');

/** Days given in order of arrival (null: none known) to the numbers that left at each. */
function leaving(live: LiveArticles, days: readonly (number | null)[]): number[][] {
  return days.map((at) => {
    const ownTime = at === null ? -Infinity : at * day;
    const left = live.makeRoom(ownTime).map(({ number }) => number);
    const print = fingerprintOf({ id: 'x', title: '', text: '', at: null });
    live.add({ id: 'x', number: live.arrived, print, ownTime, arrivedAt: 0, isItem: false, story });
    return left;
  });
}

it('LiveArticles lets articles leave 12 days after they arrived, in order of arrival', () => {
  const live = new LiveArticles(0, 1000);
  expect(leaving(live, [0, 5, 2, 12, 13, 18])).toEqual([[], [], [], [], [0], [1, 2]]);
  expect([live.count, live.oldest, live.arrived]).toEqual([3, 3, 6]);
  expect([live.get(2), live.get(3)?.number, live.get(6)]).toEqual([undefined, 3, undefined]);
});

it('LiveArticles gives undated articles the time of the newest before them, or else the first known', () => {
  const live = new LiveArticles(0, 1000);
  expect(leaving(live, [null, 3, null, 14, 16])).toEqual([[], [], [], [], [0, 1, 2]]);
  const timeless = new LiveArticles(0, 1000);
  expect(
    leaving(
      timeless,
      Array.from({ length: 50 }, () => null),
    ).flat(),
  ).toEqual([]);
});

it('LiveArticles keeps the last few however old', () => {
  const live = new LiveArticles(3, 1000);
  expect(leaving(live, [0, 0, 0, 0, 50])).toEqual([[], [], [], [], [0]]);
});

it('LiveArticles drops the oldest sixteenth when full', () => {
  const live = new LiveArticles(0, 32);
  const left = leaving(
    live,
    Array.from({ length: 34 }, () => null),
  );
  expect(left[32]).toEqual([0, 1]);
  expect(live.count).toBe(32);
});

it('LiveArticles forgets a clock that nothing live has set', () => {
  const live = new LiveArticles(0, 2);
  // Day 40 makes the clock; once it has left by number, day 20 is not old.
  expect(leaving(live, [40, 20, 21, 22])).toEqual([[], [], [0], [1]]);
  const again = new LiveArticles(0, 2);
  leaving(again, [21, 22]);
  expect([leaving(live, [34]), leaving(again, [34])]).toEqual([[[2]], [[0]]]);
});

it('LiveArticles holds its order through many arrivals', () => {
  const live = new LiveArticles(0, 5000);
  const left = leaving(
    live,
    Array.from({ length: 20_000 }, (_, at) => at / 200),
  ).flat();
  expect(left).toEqual(Array.from({ length: left.length }, (_, at) => at));
  expect(live.count).toBe(20_000 - left.length);
  expect(live.get(live.oldest)?.number).toBe(live.oldest);
});
