import { Candidates, type Seeker } from './candidates.ts';
import { Commonness } from './commonness.ts';
import { fingerprintOf, type Fingerprint, type StoryArticle } from './fingerprint.ts';
import { LiveArticles } from './live-articles.ts';
import { LiveStories, type LiveArticle, type LiveStory } from './live-stories.ts';
import { PrintArena } from './print-arena.ts';
import { Ranking, type ScoredStory } from './ranking.ts';
import { Repair, type AbsorbedStory, type Changes, type MovedArticle } from './repair.ts';
import { isOccasion, mostSettled, Settling } from './stream-settle.ts';
import { clusterWeights, type ClusterWeights } from './weights.ts';

/** How an index names its stories and what it may change later. */
export interface StoryIndexOptions {
  /**
   * Names a story after its first member and the article just placed, which differ when repair founds the story.
   * A key a live story has gets a "+" behind it. Default: the id, or both ids with a "+" between when they differ.
   */
  readonly storyKey?: (founder: { readonly id: string }, placed: { readonly id: string }) => string;
  /** Whether stories found to be one are merged (profiles with a merge margin only). Default false. */
  readonly merge?: boolean;
  /** Whether articles are moved and stories split later (profiles with such margins only). Default false. */
  readonly repair?: boolean;
  /** Whether a beat with text is grouped anew now and then, see `settle()`. Default: as `repair`. */
  readonly settle?: boolean;
  readonly weights?: ClusterWeights;
  /** Up to this many articles nothing leaves, however old. Default 4,096. */
  readonly leastLive?: number;
  /** Past this many live articles the oldest leave whatever their date. Default 262,144. */
  readonly maxLive?: number;
  /** Scores every live story instead of the nearest: slow, for tests and benchmarks. Default false. */
  readonly exhaustive?: boolean;
  /** Sees every decision before it is carried out; for fitting weights. */
  readonly trace?: (article: StoryArticle, options: readonly ScoredStory[]) => void;
}

/** Where an article went, and what else changed. */
export interface Placement {
  readonly story: string;
  readonly founded: boolean;
  /** Logit above the threshold of the best story, null when no story was near. */
  readonly margin: number | null;
  /** Other articles that changed their story. To follow the index apply these first, in order. */
  readonly moved: readonly MovedArticle[];
  /** Stories that are no more: whatever is still in `from` is in `to`, and `from` leads to `to` for good. */
  readonly absorbed: readonly AbsorbedStory[];
}

const dayMs = 86_400_000;
const leastLive = 4096;
const maxLive = 262_144;

/** The date of an article as far as it can be believed. */
function dateOf({ at, readAt }: StoryArticle): number | null {
  if (at === null || !Number.isFinite(at)) return null;
  return readAt !== undefined && at > readAt + dayMs ? null : at;
}

/**
 * Online single-pass story clustering: each article joins the best live story or founds one. Sparse tf x idf,
 * best-matching members, title and time, in six profiles by text length and date (clustering of news streams
 * after Miranda et al. 2018, without entities or models). Deterministic: no clock, no randomness, and the state is a
 * function of the live articles and their stories alone.
 *
 * @example
 * const index = new StoryIndex();
 * index.place({ id: 'a', title: 'Port of Arle closes after quay collapse', text: '', at: null }).founded; // true
 */
export class StoryIndex {
  readonly #commonness = new Commonness();
  readonly #stories = new LiveStories(this.#commonness);
  readonly #live: LiveArticles;
  readonly #candidates: Candidates;
  readonly #ranking: Ranking;
  readonly #arena = new PrintArena();
  readonly #byId = new Map<string, LiveArticle>();
  readonly #options: StoryIndexOptions;

  constructor(options: StoryIndexOptions = {}) {
    this.#options = options;
    this.#live = new LiveArticles(options.leastLive ?? leastLive, options.maxLive ?? maxLive);
    this.#candidates = new Candidates(this.#live, this.#stories);
    const weights = options.weights ?? clusterWeights;
    this.#ranking = new Ranking(weights, this.#commonness, this.#candidates, options.exhaustive ?? false);
  }

  /** Articles that can still be matched. */
  get liveArticles(): number {
    return this.#live.count;
  }

  /** Stories with a live article. */
  get liveStories(): number {
    return this.#commonness.storyCount;
  }

  /** The story a live article is in; undefined when it is not live. */
  storyOf(id: string): string | undefined {
    return this.#byId.get(id)?.story.key;
  }

  /**
   * Decides which story an article belongs to, and puts it there.
   *
   * Any input has an outcome. An id that is live is not placed again: the answer is the story it is in. The same text
   * under another id joins the story of the first. An article without any term (empty, or stop words alone) is a story
   * of its own that nothing joins. Of a text only the first 20,000 characters and 40 sentences count. Scripts without
   * spaces are read by pairs of letters. Articles may come in any order: one dated before others is compared with
   * those within 12 days of its date and stays as long as any that arrived with it. A date more than a day after
   * `readAt`, or that is no number, is none. Without a date it counts as of `readAt`. Every article is
   * forgotten 12 days after the newest time seen when it came.
   */
  place(article: StoryArticle): Placement {
    const known = this.storyOf(article.id);
    if (known !== undefined) return { story: known, founded: false, margin: null, moved: [], absorbed: [] };
    const print = this.#read(article);
    const ranked = this.#ranking.rank(this.#seeker(article, print));
    this.#options.trace?.(article, ranked);
    const best = ranked[0];
    const joins = best !== undefined && best.score.margin >= 0;
    const keyOf = (founder: string): string => this.#keyOf(founder, article.id);
    const placed = this.#put(article, print, joins ? best.story : this.#stories.found(keyOf(article.id)));
    const repair = new Repair(this.#stories, this.#ranking, keyOf);
    if (joins && this.#options.merge) repair.merge(placed, ranked.slice(1));
    if (this.#options.repair) {
      repair.revisit(placed.number, (number) => this.#live.get(number));
      repair.split(placed.story);
    }
    if (this.#options.settle ?? this.#options.repair) this.#settleAt(placed, keyOf, repair.changes);
    const moved = repair.changes.moved.filter(({ id }) => id !== article.id);
    const { absorbed } = repair.changes;
    return { story: placed.story.key, founded: !joins, margin: best?.score.margin ?? null, moved, absorbed };
  }

  /**
   * Groups the newest articles anew, up to 1,536, as a whole (see `Settling`). Done now and then as articles are placed
   * (`isOccasion`). To follow the index apply the moves in order, then what was absorbed.
   */
  settle(): Changes {
    const changes: Changes = { moved: [], absorbed: [] };
    const newest = this.#live.get(this.#live.arrived - 1);
    if (newest) this.#settle((founder) => this.#keyOf(founder, newest.id), changes);
    return changes;
  }

  /** Key of the story an article would join, null when it would found one. Nothing is placed. `exhaustive`: see the option. */
  decide(article: StoryArticle, exhaustive = this.#options.exhaustive ?? false): string | null {
    const print = fingerprintOf({ ...article, at: dateOf(article) });
    const best = this.#ranking.rank(this.#seeker(article, print), undefined, exhaustive)[0];
    return best !== undefined && best.score.margin >= 0 ? best.story.key : null;
  }

  /**
   * Puts an article into a given story without deciding. Restoring all live articles in order of arrival, each with the
   * story it is in, gives an index that decides as the first one would. A live id is left where it is.
   */
  restore(article: StoryArticle, storyKey: string): void {
    if (this.#byId.has(article.id)) return;
    const print = this.#read(article);
    this.#put(article, print, this.#stories.get(storyKey) ?? this.#stories.found(storyKey));
  }

  #settleAt({ id }: LiveArticle, keyOf: (founder: string) => string, changes: Changes): void {
    if (isOccasion(id, this.#live.count)) this.#settle(keyOf, changes);
  }

  #settle(keyOf: (founder: string) => string, changes: Changes): void {
    const { arrived, oldest } = this.#live;
    const articles: LiveArticle[] = [];
    for (let number = Math.max(oldest, arrived - mostSettled); number < arrived; number += 1) {
      const article = this.#live.get(number)!;
      if (!followsReports(article)) articles.push(article);
    }
    new Settling(this.#stories, keyOf, changes, this.#ranking.weights.settling).settle(articles);
  }

  #seeker(article: StoryArticle, print: Fingerprint): Seeker {
    return { weighted: this.#ranking.weigh(print), ownTime: ownTimeOf(article, print) };
  }

  #keyOf(founder: string, placed: string): string {
    const { storyKey } = this.#options;
    if (storyKey) return storyKey({ id: founder }, { id: placed });
    return founder === placed ? founder : `${founder}+${placed}`;
  }

  /** Reads an article; whatever is too old once it is here leaves. */
  #read(article: StoryArticle): Fingerprint {
    const print = fingerprintOf({ ...article, at: dateOf(article) });
    for (const left of this.#live.makeRoom(ownTimeOf(article, print))) {
      this.#stories.leave(left);
      this.#byId.delete(left.id);
    }
    return print;
  }

  #put(article: StoryArticle, print: Fingerprint, story: LiveStory): LiveArticle {
    const { id } = article;
    const number = this.#live.arrived;
    const live = {
      id,
      number,
      print: this.#arena.keep(print),
      ownTime: ownTimeOf(article, print),
      isItem: article.isItem ?? false,
      arrivedAt: 0,
      story,
    };
    this.#live.add(live);
    this.#byId.set(id, live);
    this.#candidates.add(live);
    this.#stories.join(story, live);
    return live;
  }
}

/** An item of a roundup stays with the reports it was put with; alone or among items it is settled like any article. */
function followsReports({ isItem, story }: LiveArticle): boolean {
  return isItem && story.members.some((member) => !member.isItem);
}

function ownTimeOf({ readAt }: StoryArticle, { at }: Fingerprint): number {
  return at ?? readAt ?? -Infinity;
}
