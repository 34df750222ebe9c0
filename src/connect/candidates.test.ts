import { expect, it } from 'vitest';
import { Candidates } from './candidates.ts';
import { Commonness } from './commonness.ts';
import { fingerprintOf } from './fingerprint.ts';
import { foundStory, joinStory, mergeStories, storyOf } from './live-stories.ts';
import { weigh, type Weighted } from './pair-features.ts';

const commonness = new Commonness();

function headline(title: string, at: number | null): Weighted {
  return weigh(fingerprintOf({ id: title, title, text: '', at }, commonness), commonness);
}

it('Candidates drops the oldest once it can no longer match, and grows while all can', () => {
  const dated = new Candidates();
  const undated = new Candidates();
  const story = foundStory('all', commonness);
  let dropped = 0;
  for (let number = 0; number < 5000; number += 1) {
    // One a day: all but the last 12 days can no longer match.
    if (dated.add(headline(`quay ${number % 50}`, number * 86_400_000), story).dropped) dropped += 1;
    undated.add(headline(`quay ${number % 50}`, null), story);
  }
  expect(dropped).toBe(5000 - 4096);
  expect(dated.liveArticles).toBe(4096);
  expect(undated.liveArticles).toBe(5000);
  expect(undated.storiesNear(headline('quay 7', null))).toHaveLength(1);
});

it('Candidates.storiesNear() finds stories of merged articles under the surviving story', () => {
  const index = new Candidates();
  const [a, b] = [foundStory('a', commonness), foundStory('b', commonness)];
  for (const story of [a, b]) {
    const { article } = index.add(headline('tramway tunnel of Galt', null), story);
    joinStory(story, article, commonness);
  }
  mergeStories(a, b, commonness);
  const near = index.storiesNear(headline('Galt tramway tunnel', null));
  expect(near.map(({ story, members }) => [story.key, members.length])).toEqual([['a', 2]]);
  expect(a.liveMembers).toBe(2);
  expect(near[0]!.members.every((member) => storyOf(member) === a)).toBe(true);
});
