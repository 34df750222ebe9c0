import { expect, it } from 'vitest';
import { Candidates, type Seeker } from './candidates.ts';
import { Commonness } from './commonness.ts';
import { fingerprintOf } from './fingerprint.ts';
import { LiveArticles } from './live-articles.ts';
import { LiveStories, type LiveArticle } from './live-stories.ts';
import { weigh, type Weighted } from './pair-features.ts';

const commonness = new Commonness();
const wide = { most: 8, leastShare: 0.01, postings: 1000 };
const day = 86_400_000;

function headline(title: string, at: number | null = null): Weighted {
  return weigh(fingerprintOf({ id: title, title, text: '', at }), commonness);
}

function seeking(title: string, ownTime = -Infinity, self?: LiveArticle): Seeker {
  return { weighted: headline(title), ownTime, self };
}

function open() {
  const live = new LiveArticles(0, 100_000);
  const stories = new LiveStories(commonness);
  const candidates = new Candidates(live, stories);
  const add = (title: string, key: string, at: number | null = null): LiveArticle => {
    const { print } = headline(title, at);
    const story = stories.get(key) ?? stories.found(key);
    const ownTime = at ?? -Infinity;
    live.makeRoom(ownTime);
    const article = { id: title, number: live.arrived, print, ownTime, arrivedAt: 0, isItem: false, story };
    live.add(article);
    candidates.add(article);
    stories.join(story, article);
    return article;
  };
  return { live, stories, candidates, add };
}

it('Candidates.near() finds every article while all are live', () => {
  const { candidates, add } = open();
  for (let number = 0; number < 5000; number += 1) add(`quay w${number}`, `story ${number % 9}`);
  for (const number of [0, 2500, 4999]) {
    const [first] = candidates.near(seeking(`w${number} pier`), wide);
    expect(first?.story.key).toBe(`story ${number % 9}`);
    expect(first?.members[0]?.number).toBe(number);
  }
});

it('Candidates.near() gives members of a merged story under the one that remains', () => {
  const { candidates, stories, add } = open();
  add('tramway tunnel of Galt', 'a');
  add('tramway tunnel of Galt', 'b');
  stories.merge(stories.get('a')!, stories.get('b')!);
  const near = candidates.near(seeking('Galt tramway tunnel'), wide);
  expect(near.map(({ story, members }) => [story.key, members.length])).toEqual([['a', 2]]);
});

it('Candidates.near() leaves out what is more than 12 days away, and the article itself', () => {
  const { candidates, add } = open();
  const old = add('Galt tramway', 'a', 0);
  add('Galt tramway', 'b', 10 * day);
  const keys = (ownTime: number, self?: LiveArticle): string[] =>
    candidates.near(seeking('Galt tramway', ownTime, self), wide).map(({ story }) => story.key);
  expect(keys(11 * day)).toEqual(['b', 'a']);
  expect(keys(13 * day)).toEqual(['b']);
  expect(keys(11 * day, old)).toEqual(['b']);
  expect(keys(-Infinity)).toEqual(['b', 'a']);
});

it('Candidates.near() is not filled by one giant story', () => {
  const { candidates, add } = open();
  add('quay crane Brom', 'small');
  for (let number = 0; number < 400; number += 1) add(`quay crane ${number}`, 'giant');
  const near = candidates.near(seeking('quay crane Brom'), wide);
  expect(near.map(({ story, members }) => [story.key, members.length])).toEqual([
    ['small', 1],
    ['giant', 8],
  ]);
});

it('Candidates.every() gives every story of the window', () => {
  const { candidates, add } = open();
  for (let number = 0; number < 40; number += 1) add(`word${number}`, `story ${number}`, number * day);
  const near = candidates.every(seeking('nothing alike', 39 * day));
  expect(near.map(({ story }) => story.key)).toEqual(
    Array.from({ length: 13 }, (_, at) => `story ${27 + at}`),
  );
});
