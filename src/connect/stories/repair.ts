import type { LiveArticle, LiveStories, LiveStory } from './live-stories.ts';
import type { Ranking, ScoredStory } from './ranking.ts';
import { profileOf } from './story-score.ts';
import { twoParts } from './two-parts.ts';

/** One article that left a story for another. */
export interface MovedArticle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** A story that is no more, and the one its last members went to. */
export interface AbsorbedStory {
  readonly from: string;
  readonly to: string;
}

/** What repair changed: take the moves first, then send every absorbed key on to its heir. */
export interface Changes {
  readonly moved: MovedArticle[];
  readonly absorbed: AbsorbedStory[];
}

const mergeReach = 0.5;
const mergeSample = 6;
/** How many arrivals later a decision is looked at again. */
const revisitAfter = [50];
/** Larger stories are left as they are: looking at them again costs too much and gains little. */
const mostRevisited = 16;
/** What an article is compared with when looked at again: only what is much like it can be better by far. */
const secondReach = { most: 2, leastShare: 0.04, postings: 300 };
/** Sizes at which a story that grows is looked at as a whole. */
const splitSizes = new Set([4, 6, 8, 12, 16]);
const leastPart = 2;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function outranks(a: LiveStory, b: LiveStory): boolean {
  const difference = a.members.length - b.members.length;
  return difference > 0 || (difference === 0 && a.members[0]!.number < b.members[0]!.number);
}

/**
 * Mends earlier decisions in the light of later articles. Work per arrival is bounded: a few articles and at most one
 * story of up to 16 members.
 */
export class Repair {
  readonly #stories: LiveStories;
  readonly #ranking: Ranking;
  readonly #keyOf: (founder: string) => string;
  readonly changes: Changes = { moved: [], absorbed: [] };

  /** `keyOf` names a story after its first member. */
  constructor(stories: LiveStories, ranking: Ranking, keyOf: (founder: string) => string) {
    this.#stories = stories;
    this.#ranking = ranking;
    this.#keyOf = keyOf;
  }

  /**
   * Merges a story with those of `others` that came near to taking its newest article, when up to six articles of the
   * smaller agree with the larger on average. The one with more members keeps its key, of equal ones the older.
   */
  merge(article: LiveArticle, others: readonly ScoredStory[]): void {
    for (const { story: other, score } of others) {
      const margin = this.#ranking.weights.mergeMargin[score.profile] ?? null;
      if (margin === null || score.margin < -mergeReach) continue;
      const [into, from] = outranks(article.story, other) ? [article.story, other] : [other, article.story];
      if (this.#agreement(from, into) < margin) continue;
      this.#stories.merge(into, from);
      this.changes.absorbed.push({ from: from.key, to: into.key });
    }
  }

  /** Looks again at articles that came a while ago. */
  revisit(newest: number, live: (number: number) => LiveArticle | undefined): void {
    for (const ago of revisitAfter) {
      const article = live(newest - ago);
      if (article) this.#reconsider(article);
    }
  }

  /** Parts a story that has just grown when two groups in it have little to do with each other. */
  split(story: LiveStory): void {
    const { members } = story;
    if (!splitSizes.has(members.length)) return;
    const margin = this.#marginOf('splitMargin', members[0]!);
    if (margin === null) return;
    const [smaller, larger] = twoParts(this.#logits(members)).map((part) => part.map((at) => members[at]!));
    if (!smaller || !larger || smaller.length < leastPart) return;
    if (mean(smaller.map((member) => this.#fitGroup(member, larger))) > margin) return;
    const founded = this.#stories.found(this.#keyOf(smaller[0]!.id));
    for (const member of smaller) this.#move(member, founded);
  }

  #marginOf(kind: 'repairMargin' | 'splitMargin', { print }: LiveArticle): number | null {
    return this.#ranking.weights[kind][profileOf(print, print)] ?? null;
  }

  #reconsider(article: LiveArticle): void {
    const { story } = article;
    const gain = this.#marginOf('repairMargin', article);
    if (gain === null || article.print.ids.length === 0 || story.members.length > mostRevisited) return;
    this.#stories.leave(article, true);
    const target = this.#betterStory(article, story, gain);
    if (target === story) {
      this.#stories.join(story, article);
      return;
    }
    this.#changed(article, target);
    this.#stories.join(target, article);
  }

  /** Where an article taken out of its story belongs. */
  #betterStory(article: LiveArticle, story: LiveStory, gain: number): LiveStory {
    const weighted = this.#ranking.weigh(article.print);
    const ranked = this.#ranking.rank({ weighted, ownTime: article.ownTime, self: article }, secondReach);
    const best = ranked.find((entry) => entry.story !== story);
    const alone = story.members.length === 0;
    const stays = alone
      ? 0
      : (ranked.find((entry) => entry.story === story)?.score ?? this.#ranking.fit(weighted, story)).margin;
    if (best && best.score.margin >= Math.max(0, stays) + gain) return best.story;
    return stays < -gain ? this.#stories.found(this.#keyOf(article.id)) : story;
  }

  #move(article: LiveArticle, target: LiveStory): void {
    this.#stories.leave(article, true);
    this.#changed(article, target);
    this.#stories.join(target, article);
  }

  /** Notes a move of an article already taken out; a story left empty is gone. */
  #changed({ id, story }: LiveArticle, target: LiveStory): void {
    this.changes.moved.push({ id, from: story.key, to: target.key });
    if (story.members.length > 0) return;
    this.#stories.drop(story);
    this.changes.absorbed.push({ from: story.key, to: target.key });
  }

  /** Mean margin of up to six articles of the smaller story against the larger one. */
  #agreement(small: LiveStory, large: LiveStory): number {
    const sample = small.members.slice(-mergeSample);
    return mean(sample.map(({ print }) => this.#ranking.fit(this.#ranking.weigh(print), large).margin));
  }

  #fitGroup({ print }: LiveArticle, group: readonly LiveArticle[]): number {
    return this.#ranking.fitGroup(this.#ranking.weigh(print), group).margin;
  }

  /** Pair logits of members with each other. */
  #logits(members: readonly LiveArticle[]): number[][] {
    return members.map(({ print }) => {
      const { pairs } = this.#ranking.fitGroup(this.#ranking.weigh(print), members);
      const byPrint = new Map(pairs.map(({ member, logit }) => [member, logit]));
      return members.map((other) => byPrint.get(other.print) ?? 0);
    });
  }
}
