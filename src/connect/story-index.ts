import { Candidates } from './candidates.ts';
import { Commonness } from './commonness.ts';
import { fingerprintOf, type StoryArticle } from './fingerprint.ts';
import {
  foundStory,
  joinStory,
  mergeStories,
  storyOf,
  type LiveArticle,
  type LiveStory,
} from './live-stories.ts';
import { weigh, type Weighted } from './pair-features.ts';
import { scoreStory, type StoryScore } from './story-score.ts';
import { clusterWeights, type ClusterWeights } from './weights.ts';

/** How an index names its stories. */
export interface StoryIndexOptions {
  /** Names a story after its founding article. Default: the article's id. */
  readonly storyKey?: (founder: StoryArticle) => string;
  /** Whether stories found to be one are merged (profiles with a merge margin only). Default false. */
  readonly merge?: boolean;
  readonly weights?: ClusterWeights;
  /** Sees every decision before it is carried out; for fitting weights. */
  readonly trace?: (article: StoryArticle, options: readonly ScoredStory[]) => void;
}

export interface ScoredStory {
  readonly story: LiveStory;
  readonly score: StoryScore;
}

/** Where an article went. */
export interface Placement {
  readonly story: string;
  readonly founded: boolean;
  /** Logit above the threshold of the best story, null when no story was near. */
  readonly margin: number | null;
  /** Keys of stories that became part of this one. */
  readonly absorbed: readonly string[];
}

const mergeReach = 0.5;
const mergeSample = 6;

/**
 * Online single-pass story clustering: each article joins the best live story or founds one. Sparse tf x idf,
 * best-matching members, title and time, in six profiles by text length and date (clustering of news streams
 * after Miranda et al. 2018, without entities or models). Deterministic: no clock, no randomness.
 *
 * @example
 * const index = new StoryIndex();
 * index.place({ id: 'a', title: 'Port of Arle closes after quay collapse', text: '', at: null }).founded; // true
 */
export class StoryIndex {
  readonly #commonness = new Commonness();
  readonly #candidates = new Candidates();
  readonly #stories = new Map<string, LiveStory>();
  readonly #weights: ClusterWeights;
  readonly #options: StoryIndexOptions;

  constructor(options: StoryIndexOptions = {}) {
    this.#options = options;
    this.#weights = options.weights ?? clusterWeights;
  }

  /** Articles that can still be matched. */
  get liveArticles(): number {
    return this.#candidates.liveArticles;
  }

  /** Decides which story an article belongs to, and puts it there. */
  place(article: StoryArticle): Placement {
    const weighted = this.#read(article);
    const ranked = this.#rank(weighted);
    this.#options.trace?.(article, ranked);
    const best = ranked[0];
    const joins = best !== undefined && best.score.margin >= 0;
    const story = joins ? best.story : this.#found(this.#options.storyKey?.(article) ?? article.id);
    this.#put(story, weighted);
    const absorbed = joins && this.#options.merge ? this.#absorb(story, ranked.slice(1)) : [];
    return { story: story.key, founded: !joins, margin: best?.score.margin ?? null, absorbed };
  }

  /**
   * Puts an article into a given story without deciding. Restoring all articles in order of arrival, each with the
   * story it is in, gives an index that decides as the first one would.
   */
  restore(article: StoryArticle, storyKey: string): void {
    const weighted = this.#read(article);
    this.#put(this.#stories.get(storyKey) ?? this.#found(storyKey), weighted);
  }

  #read(article: StoryArticle): Weighted {
    return weigh(fingerprintOf(article, this.#commonness), this.#commonness);
  }

  #found(key: string): LiveStory {
    const story = foundStory(key, this.#commonness);
    this.#stories.set(key, story);
    return story;
  }

  #put(story: LiveStory, weighted: Weighted): void {
    const { article, dropped } = this.#candidates.add(weighted, story);
    joinStory(story, article, this.#commonness);
    if (!dropped) return;
    const left = storyOf(dropped);
    left.liveMembers -= 1;
    if (left.liveMembers === 0) this.#stories.delete(left.key);
  }

  #rank(weighted: Weighted): ScoredStory[] {
    const ranked = this.#candidates.storiesNear(weighted).map(({ story, members }) => ({
      story,
      score: this.#score(weighted, story, members),
    }));
    return ranked.sort((a, b) => b.score.margin - a.score.margin);
  }

  #score(weighted: Weighted, story: LiveStory, members: readonly LiveArticle[]): StoryScore {
    const others = members.map((member) => weigh(member.print, this.#commonness));
    return scoreStory(weighted, others, story.lastAt, this.#weights);
  }

  #absorb(story: LiveStory, others: readonly ScoredStory[]): string[] {
    const absorbed: string[] = [];
    for (const { story: other, score } of others) {
      const margin = this.#weights.mergeMargin[score.profile] ?? null;
      if (margin === null || score.margin < -mergeReach) continue;
      if (this.#agreement(story, other) < margin) continue;
      mergeStories(story, other, this.#commonness);
      this.#stories.delete(other.key);
      absorbed.push(other.key);
    }
    return absorbed;
  }

  /** Mean margin of up to six articles of the smaller story against the larger one. */
  #agreement(a: LiveStory, b: LiveStory): number {
    const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
    const sample = small.members.slice(-mergeSample);
    const margins = sample.map(({ print }) => {
      const weighted = weigh(print, this.#commonness);
      return this.#score(weighted, large, this.#candidates.membersNear(weighted, large)).margin;
    });
    return margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
  }
}
