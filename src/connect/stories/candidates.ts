import { backgroundIdf } from './commonness.ts';
import type { Fingerprint } from './fingerprint.ts';
import { largestPositions } from './largest.ts';
import { windowMs, type LiveArticles } from './live-articles.ts';
import type { LiveArticle, LiveStories, LiveStory } from './live-stories.ts';
import type { Weighted } from './pair-features.ts';
import { Postings, type Tally } from './postings.ts';

const postedTerms = 48;
const queryTerms = 32;
const postingsPerTerm = 96;
/** About how many articles are looked at one by one. */
const mostMatches = 120;
/** Steps in which scores are counted to find the least that is looked at. */
const scoreSteps = 256;
const maxMembers = 8;
const firstCapacity = 4096;

/** A story near an article, with the members worth comparing. */
export interface NearStory {
  readonly story: LiveStory;
  readonly members: readonly LiveArticle[];
}

function strongestTerms({ ids, tf }: Fingerprint): number[] {
  const strength = Float64Array.from(ids, (id, at) => tf[at]! * backgroundIdf(id));
  return largestPositions(strength, ids.length, postedTerms).map((at) => ids[at]!);
}

/** Sum of the squared weights of the terms a member shares with an article. */
function sharedWeight({ print, weights }: Weighted, { print: other }: LiveArticle): number {
  let sum = 0;
  for (let i = 0, j = 0; i < print.ids.length && j < other.ids.length;) {
    const difference = print.ids[i]! - other.ids[j]!;
    if (difference === 0) sum += weights[i]! * weights[i]!;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}

/** How far an article looks for stories. */
export interface Reach {
  /** Stories at most. */
  readonly most: number;
  /** Share of the article's squared weight that a member of each has at least. */
  readonly leastShare: number;
  /** Postings looked at, those of the heaviest terms first. */
  readonly postings: number;
}

/** What an article can be compared with: its own time, and who it is when it is live. */
export interface Seeker {
  readonly weighted: Weighted;
  /** Its date, or when it was read, milliseconds; -Infinity when unknown. */
  readonly ownTime: number;
  readonly self?: LiveArticle | undefined;
}

function canMatch({ ownTime, self }: Seeker, article: LiveArticle): boolean {
  if (article === self) return false;
  if (ownTime === -Infinity || article.ownTime === -Infinity) return true;
  return Math.abs(ownTime - article.ownTime) <= windowMs;
}

interface Hit {
  readonly article: LiveArticle;
  readonly score: number;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || b.article.number - a.article.number;
}

function tallyOf(capacity: number): Tally {
  return { scores: new Float32Array(capacity), touched: new Int32Array(capacity), count: 0, budget: 0 };
}

const counted = new Int32Array(scoreSteps);

/** The least score to look at: `leastShare` of `all`, or more, so that about 120 reach it. */
function leastScore({ scores, touched, count }: Tally, all: number, leastShare: number): number {
  if (count <= mostMatches) return leastShare * all;
  counted.fill(0);
  const stepOf = scoreSteps / all;
  for (let at = 0; at < count; at += 1)
    counted[Math.min(scoreSteps - 1, (scores[touched[at]!]! * stepOf) | 0)]! += 1;
  let step = scoreSteps - 1;
  for (let above = counted[step]!; step > 0 && above + counted[step - 1]! <= mostMatches; step -= 1)
    above += counted[step - 1]!;
  return Math.max(leastShare, step / scoreSteps) * all;
}

/** The members of a story to compare: its best hits, filled up with its newest. */
function best({ members }: LiveStory, hits: Hit[] | undefined): readonly LiveArticle[] {
  if (!hits) return members;
  const found = hits.sort(byScore).slice(0, maxMembers);
  const chosen = new Set(found.map(({ article }) => article));
  for (let at = members.length - 1; chosen.size < maxMembers; at -= 1) chosen.add(members[at]!);
  return [...chosen];
}

/** The way from an article to the live ones that share its strongest terms, and to their stories. */
export class Candidates {
  readonly #stories: LiveStories;
  readonly #live: LiveArticles;
  readonly #postings = new Postings(firstCapacity, postedTerms);
  #tally = tallyOf(firstCapacity);
  /** By row of a story. */
  #best = new Int32Array(firstCapacity);

  constructor(live: LiveArticles, stories: LiveStories) {
    this.#live = live;
    this.#stories = stories;
  }

  /** Files the newest live article. */
  add(article: LiveArticle): void {
    const { oldest, arrived } = this.#live;
    if (article.number - oldest >= this.#postings.capacity) {
      this.#postings.grow(oldest, arrived - 1);
      this.#tally = tallyOf(this.#postings.capacity);
    }
    this.#postings.add(article.number, strongestTerms(article.print), oldest);
  }

  /**
   * Stories with up to 8 members each, those with a member that shares the heaviest terms first.
   */
  near(seeker: Seeker, reach: Reach): NearStory[] {
    const kept = this.#matches(seeker, reach);
    const stories = this.#bestRows(kept, reach.most).map((row) => this.#stories.inRow(row));
    const hits = this.#hitsIn(stories, kept);
    for (const place of kept) this.#tally.scores[place] = 0;
    return stories.map((story) => ({ story, members: best(story, hits.get(story)) }));
  }

  /** Every story of the window, with the same members `near()` would give: slow, what `near()` is measured by. */
  every(seeker: Seeker): NearStory[] {
    const near: NearStory[] = [];
    for (const story of this.#stories.all()) {
      if (!story.members.some((member) => canMatch(seeker, member))) continue;
      near.push({ story, members: this.membersNear(seeker.weighted, story) });
    }
    return near;
  }

  /** Up to 8 members of one story to compare an article with: those that share most with it. */
  membersNear(weighted: Weighted, { members }: LiveStory): readonly LiveArticle[] {
    if (members.length <= maxMembers) return members;
    const hits = members.map((article) => ({ article, score: sharedWeight(weighted, article) }));
    return hits
      .sort(byScore)
      .slice(0, maxMembers)
      .map(({ article }) => article);
  }

  /** Rows of the stories of the best matches, best first. */
  #bestRows(kept: Int32Array, most: number): number[] {
    if (this.#best.length < this.#stories.rowCount) this.#best = new Int32Array(this.#stories.rowCount * 2);
    const best = this.#best;
    const rows: number[] = [];
    for (let at = 0; at < kept.length; at += 1) {
      const { row } = this.#articleAt(kept[at]!).story;
      // 1 + the position of the story's best match; 0 for none.
      const known = best[row]!;
      if (known === 0) rows.push(row);
      if (known === 0 || this.#isBetter(kept[at]!, kept[known - 1]!)) best[row] = at + 1;
    }
    const placeOf = (row: number): number => kept[best[row]! - 1]!;
    const chosen: number[] = [];
    for (const row of rows) {
      let at = chosen.length;
      while (at > 0 && this.#isBetter(placeOf(row), placeOf(chosen[at - 1]!))) at -= 1;
      if (at < most) chosen.splice(at, 0, row);
      if (chosen.length > most) chosen.pop();
    }
    for (const row of rows) best[row] = 0;
    return chosen;
  }

  /** Matches in those of the stories that have too many members to compare all. */
  #hitsIn(stories: readonly LiveStory[], kept: Int32Array): Map<LiveStory, Hit[]> {
    const hits = new Map<LiveStory, Hit[]>();
    for (const story of stories) if (story.members.length > maxMembers) hits.set(story, []);
    if (hits.size === 0) return hits;
    for (const place of kept) {
      const article = this.#articleAt(place);
      hits.get(article.story)?.push({ article, score: this.#tally.scores[place]! });
    }
    return hits;
  }

  #articleAt(place: number): LiveArticle {
    return this.#live.get(this.#numberAt(place))!;
  }

  #numberAt(place: number): number {
    const { oldest } = this.#live;
    const { capacity } = this.#postings;
    const ahead = place - (oldest & (capacity - 1));
    return oldest + (ahead < 0 ? ahead + capacity : ahead);
  }

  #isBetter(a: number, b: number): boolean {
    const difference = this.#tally.scores[a]! - this.#tally.scores[b]!;
    return difference > 0 || (difference === 0 && this.#numberAt(a) > this.#numberAt(b));
  }

  /** Places of the live articles that share enough with an article to be of one story: those that share most. */
  #matches(seeker: Seeker, { leastShare, postings }: Reach): Int32Array {
    const { weights, print } = seeker.weighted;
    const tally = this.#tally;
    const { scores, touched } = tally;
    let all = 0;
    for (let at = 0; at < print.ids.length; at += 1) all += weights[at]! * weights[at]!;
    this.#collect(seeker.weighted, postings);
    const least = leastScore(tally, all, leastShare);
    let kept = 0;
    for (let at = 0; at < tally.count; at += 1) {
      const place = touched[at]!;
      if (scores[place]! >= least && canMatch(seeker, this.#articleAt(place))) touched[kept++] = place;
      else scores[place] = 0;
    }
    return touched.subarray(0, kept);
  }

  /** Scores live articles by the squared weights of the strongest terms they share. */
  #collect({ print, weights }: Weighted, postings: number): void {
    const { oldest } = this.#live;
    const tally = this.#tally;
    tally.count = 0;
    tally.budget = postings;
    let asked = 0;
    for (const at of largestPositions(weights, print.ids.length, print.ids.length)) {
      const id = print.ids[at]!;
      if (!this.#postings.has(id, oldest)) continue;
      if (asked++ === queryTerms || tally.budget === 0) break;
      this.#postings.collect(id, oldest, postingsPerTerm, weights[at]! * weights[at]!, tally);
    }
  }
}
