import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex, type Placement, type StoryIndexOptions } from './story-index.ts';
import { clusterWeights } from './weights.ts';

const day = 86_400_000;
const wordsOfEvents = [
  'harbour quay crane collapse divers Arle pier barge rescue tide',
  'glassworks strike furnace wage Brom union picket offer ballot kiln',
  'comet observatory telescope Varga tail orbit sky dust Teal dome',
  'bank ledger fine mortgage Dunmere audit regulator crowns fraud board',
  'harbour strike union crane wage Arle barge ballot tide offer',
].map((words) => words.split(' '));

/** Weights that change their mind at every occasion, in every profile. */
const restless = {
  ...clusterWeights,
  threshold: clusterWeights.threshold.map((threshold) => threshold - 1),
  mergeMargin: clusterWeights.mergeMargin.map(() => -1),
  repairMargin: clusterWeights.repairMargin.map(() => 0.05),
  splitMargin: clusterWeights.splitMargin.map(() => 1),
};

interface Draw {
  readonly event: number;
  readonly picks: readonly number[];
  readonly late: number | null;
}

const draws = fc.array(
  fc.record({
    event: fc.nat(wordsOfEvents.length - 1),
    picks: fc.array(fc.nat(9), { minLength: 2, maxLength: 14 }),
    late: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }),
  }),
  { minLength: 130, maxLength: 200 },
);

/** Five articles a day, some undated, some dated up to 20 days before they come. */
function articlesOf(list: readonly Draw[]): StoryArticle[] {
  return list.map(({ event, picks, late }, number) => {
    const words = picks.map((pick) => wordsOfEvents[event]![pick]!);
    const at = late === null ? null : (number / 5 - (late > 12 ? late : 0)) * day;
    return { id: `a${number}`, title: words.slice(0, 3).join(' '), text: words.slice(3).join(' '), at };
  });
}

const base = { merge: true, repair: true, weights: restless, leastLive: 0 };

/** A new index given the live articles of another, each with its story. */
function rebuilt(index: StoryIndex, past: readonly StoryArticle[], options: StoryIndexOptions): StoryIndex {
  const copy = new StoryIndex(options);
  for (const article of past) {
    const story = index.storyOf(article.id);
    if (story !== undefined) copy.restore(article, story);
  }
  return copy;
}

it.each([
  ['12 days', {}],
  ['at least 40 articles', { leastLive: 40 }],
  ['at most 48 articles', { maxLive: 48 }],
])('StoryIndex.restore() of the live articles gives the same decisions, window of %s', (_, limits) => {
  const options = { ...base, ...limits };
  let changes = 0;
  fc.assert(
    fc.property(draws, fc.double({ min: 0.2, max: 0.9, noNaN: true }), (list, cut) => {
      const articles = articlesOf(list);
      const past = articles.slice(0, Math.floor(articles.length * cut));
      const index = new StoryIndex(options);
      for (const article of past) index.place(article);
      const copy = rebuilt(index, past, options);
      expect([copy.liveArticles, copy.liveStories]).toEqual([index.liveArticles, index.liveStories]);
      for (const article of articles.slice(past.length)) {
        const placement = index.place(article);
        changes += placement.moved.length + placement.absorbed.length;
        expect(copy.place(article)).toEqual(placement);
      }
    }),
    { numRuns: 12, seed: 7, endOnFailure: true },
  );
  expect(changes).toBeGreaterThan(100);
});

/** The story of each article as one who only reads placements knows it. */
class Follower {
  readonly #keys = new Map<string, string>();
  readonly #heirs = new Map<string, string>();

  take(id: string, { story, moved, absorbed }: Placement): void {
    this.#keys.set(id, story);
    for (const move of moved) {
      if (absorbed.length === 0) expect(this.storyOf(move.id)).toBe(move.from);
      this.#keys.set(move.id, move.to);
    }
    for (const { from, to } of absorbed) this.#heirs.set(from, to);
  }

  storyOf(id: string): string {
    let key = this.#keys.get(id)!;
    for (let heir = this.#heirs.get(key); heir !== undefined; heir = this.#heirs.get(key)) key = heir;
    return key;
  }
}

it('StoryIndex.place() reports every change of story', () => {
  fc.assert(
    fc.property(draws, (list) => {
      const index = new StoryIndex(base);
      const follower = new Follower();
      const articles = articlesOf(list);
      articles.forEach((article, at) => {
        follower.take(article.id, index.place(article));
        for (const { id } of articles.slice(0, at + 1))
          expect(index.storyOf(id) ?? follower.storyOf(id)).toBe(follower.storyOf(id));
      });
    }),
    { numRuns: 8, seed: 3, endOnFailure: true },
  );
});

it('StoryIndex never gives two live stories the same key', () => {
  const index = new StoryIndex({ ...base, storyKey: () => 'same' });
  const articles = articlesOf(fc.sample(draws, { numRuns: 1, seed: 5 })[0]!);
  for (const article of articles) index.place(article);
  const live = articles.map(({ id }) => index.storyOf(id)).filter((key) => key !== undefined);
  expect(new Set(live).size).toBe(index.liveStories);
});
