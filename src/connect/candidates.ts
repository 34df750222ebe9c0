import { storyOf, type LiveArticle, type LiveStory } from './live-stories.ts';
import type { Weighted } from './pair-features.ts';
import { Postings } from './postings.ts';

const postedTerms = 64;
const queryTerms = 32;
const postingsPerTerm = 300;
const maxHits = 24;
const maxStories = 8;
const maxMembers = 6;
const windowMs = 12 * 86_400_000;
const firstCapacity = 4096;
const maxLive = 262_144;

/** A story near an article, with the members worth comparing. */
export interface NearStory {
  readonly story: LiveStory;
  readonly members: readonly LiveArticle[];
}

/** Positions of an article's terms, heaviest first. */
function byWeight({ weights }: Weighted): number[] {
  return Array.from(weights, (_, at) => at).sort((a, b) => weights[b]! - weights[a]! || a - b);
}

/** The live articles and the way from an article to those that share its strongest terms. */
export class Candidates {
  readonly #postings = new Postings(firstCapacity, postedTerms);
  readonly #ring: (LiveArticle | undefined)[] = [];
  #arrived = 0;
  #clock = -Infinity;

  get liveArticles(): number {
    return Math.min(this.#arrived, this.#postings.capacity);
  }

  /** Takes an article in; the oldest gives way when it can no longer match, or when the index is full. */
  add(weighted: Weighted, joined: LiveStory): { article: LiveArticle; dropped: LiveArticle | undefined } {
    const { at } = weighted.print;
    this.#clock = Math.max(this.#clock, at ?? -Infinity);
    this.#makeRoom();
    const article: LiveArticle = { number: this.#arrived, print: weighted.print, clock: this.#clock, joined };
    const slot = this.#arrived % this.#postings.capacity;
    const dropped = this.#ring[slot];
    this.#ring[slot] = article;
    const strongest = byWeight(weighted).slice(0, postedTerms);
    this.#postings.add(
      this.#arrived,
      strongest.map((position) => weighted.print.ids[position]!),
    );
    this.#arrived += 1;
    return { article, dropped };
  }

  /** Up to 8 stories with up to 6 members each, those of the strongest shared terms first. */
  storiesNear(weighted: Weighted): NearStory[] {
    const near = new Map<LiveStory, LiveArticle[]>();
    for (const article of this.#hits(weighted)) {
      const story = storyOf(article);
      const members = near.get(story);
      if (members) members.push(article);
      else if (near.size < maxStories) near.set(story, [article]);
    }
    return Array.from(near, ([story, hits]) => ({ story, members: fill(hits, story) }));
  }

  /** Up to 6 members of one story to compare an article with. */
  membersNear(weighted: Weighted, story: LiveStory): LiveArticle[] {
    return fill(
      this.#hits(weighted).filter((article) => storyOf(article) === story),
      story,
    );
  }

  #makeRoom(): void {
    const { capacity } = this.#postings;
    const oldest = this.#arrived - capacity;
    if (oldest < 0 || capacity >= maxLive) return;
    const article = this.#ring[oldest % capacity];
    if (!article || this.#isExpired(article, this.#clock)) return;
    this.#postings.grow(oldest, this.#arrived);
    const live = this.#ring.slice();
    this.#ring.length = 0;
    for (const kept of live) if (kept) this.#ring[kept.number % (capacity * 2)] = kept;
  }

  #isExpired(article: LiveArticle, at: number | null): boolean {
    return at !== null && article.print.at !== null && Math.abs(at - article.print.at) > windowMs;
  }

  #hits(weighted: Weighted): LiveArticle[] {
    const scores = this.#scores(weighted);
    const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, maxHits);
    return best.map(([number]) => this.#ring[number % this.#postings.capacity]!);
  }

  #scores(weighted: Weighted): Map<number, number> {
    const { print, weights } = weighted;
    const scores = new Map<number, number>();
    const oldest = Math.max(0, this.#arrived - this.#postings.capacity);
    let asked = 0;
    for (const at of byWeight(weighted)) {
      if (!this.#postings.has(print.ids[at]!)) continue;
      if (asked++ === queryTerms) break;
      const weight = weights[at]! * weights[at]!;
      this.#postings.walk(print.ids[at]!, oldest, postingsPerTerm, (number) => {
        const article = this.#ring[number % this.#postings.capacity];
        if (article && !this.#isExpired(article, print.at)) {
          scores.set(number, (scores.get(number) ?? 0) + weight);
        }
        return true;
      });
    }
    return scores;
  }
}

/** The hits among a story's members, filled up with its newest. */
function fill(hits: readonly LiveArticle[], story: LiveStory): LiveArticle[] {
  const chosen = new Set(hits.slice(0, maxMembers));
  for (let at = story.members.length - 1; at >= 0 && chosen.size < maxMembers; at -= 1) {
    chosen.add(story.members[at]!);
  }
  return [...chosen];
}
