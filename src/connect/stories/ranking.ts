import type { Candidates, Reach, Seeker } from './candidates.ts';
import type { Commonness } from './commonness.ts';
import { maxTerms, type Fingerprint } from './fingerprint.ts';
import type { LiveArticle, LiveStory } from './live-stories.ts';
import { weigh, type Room, type Weighted } from './pair-features.ts';
import { scoreStory, type StoryScore } from './story-score.ts';
import type { ClusterWeights } from './weights.ts';

/** From a share of 0.02 up, full texts of the development sets begin to miss their story. */
const firstReach: Reach = { most: 6, leastShare: 0.01, postings: 800 };

const alwaysScored = 3;
/** This far below the threshold, in logits, a story is no sign that the next will do. */
const hopeless = 1;

export interface ScoredStory {
  readonly story: LiveStory;
  readonly score: StoryScore;
}

/** Scores stories for an article with the commonness of this moment. */
export class Ranking {
  readonly weights: ClusterWeights;
  readonly #commonness: Commonness;
  readonly #candidates: Candidates;
  readonly #exhaustive: boolean;
  readonly #rooms: Room[] = [];

  constructor(weights: ClusterWeights, commonness: Commonness, candidates: Candidates, exhaustive: boolean) {
    this.weights = weights;
    this.#commonness = commonness;
    this.#candidates = candidates;
    this.#exhaustive = exhaustive;
  }

  weigh(print: Fingerprint): Weighted {
    return weigh(print, this.#commonness);
  }

  /**
   * The stories near an article, the best first; every live one with `exhaustive`. When none of the nearest three comes
   * close, those after them are not looked at.
   */
  rank(seeker: Seeker, reach = firstReach, exhaustive = this.#exhaustive): ScoredStory[] {
    const near = exhaustive ? this.#candidates.every(seeker) : this.#candidates.near(seeker, reach);
    const ranked: ScoredStory[] = [];
    let most = -Infinity;
    for (const { story, members } of near) {
      if (!exhaustive && ranked.length >= alwaysScored && most < -hopeless) break;
      const score = this.#score(seeker.weighted, members, story.lastAt);
      most = Math.max(most, score.margin);
      ranked.push({ story, score });
    }
    return ranked.sort((a, b) => b.score.margin - a.score.margin);
  }

  /** How well an article fits a story it is not in. */
  fit(weighted: Weighted, story: LiveStory): StoryScore {
    return this.#score(weighted, this.#candidates.membersNear(weighted, story), story.lastAt);
  }

  /** How well an article fits a few articles, taken as a story. */
  fitGroup(weighted: Weighted, members: readonly LiveArticle[]): StoryScore {
    const dates = members.map(({ print }) => print.at).filter((at) => at !== null);
    return this.#score(weighted, members, dates.length > 0 ? Math.max(...dates) : null);
  }

  #score(weighted: Weighted, members: readonly LiveArticle[], lastAt: number | null): StoryScore {
    const others = members.map(({ print }, at) => weigh(print, this.#commonness, this.#room(at)));
    return scoreStory(weighted, others, lastAt, this.weights);
  }

  /** Arrays that the members of one story are weighed in, taken again for the next story. */
  #room(at: number): Room {
    return (this.#rooms[at] ??= { weights: new Float64Array(maxTerms), idfs: new Float64Array(maxTerms) });
  }
}
