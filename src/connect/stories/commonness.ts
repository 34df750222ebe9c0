import { shareClass, shares, termIdLimit } from './term-ids.ts';

const smoothing = 1e-4;
const pseudoStories = 50;

/** More stories than this have a term: its idf is worked out each time. */
const mostCached = 255;

function idfOf(share: number): number {
  return Math.log(1 + 1 / (share + smoothing));
}

const backgroundIdfs = shares.map(idfOf);

/** ln(1 + 1 / (background share + 1e-4)): how telling a term is before any story is known. */
export function backgroundIdf(id: number): number {
  return backgroundIdfs[shareClass(id)]!;
}

/**
 * How common a term is: its share of background articles plus its share of the live stories. Stories are counted, not
 * articles: a term of many stories loses weight, a term of one giant story does not. A function of the live stories
 * alone: what was counted and taken back leaves no trace.
 */
export class Commonness {
  readonly #stories = new Int32Array(termIdLimit);
  /** Idf by share class and stories, as of the number of stories in `#cachedAt`: asked for ten thousand times an article. */
  readonly #idfs = new Float64Array(shares.length * (mostCached + 1));
  readonly #cachedAt = new Int32Array(shares.length * (mostCached + 1)).fill(-1);
  #storyCount = 0;

  /** Live stories. */
  get storyCount(): number {
    return this.#storyCount;
  }

  /** ln(1 + 1 / (background share + story share + 1e-4)), with the counts of this moment. */
  idf(id: number): number {
    const stories = this.#stories[id]!;
    if (stories < 2) return backgroundIdf(id);
    const background = shareClass(id);
    if (stories > mostCached) return this.#idfOf(background, stories);
    const place = background * (mostCached + 1) + stories;
    if (this.#cachedAt[place] !== this.#storyCount) {
      this.#idfs[place] = this.#idfOf(background, stories);
      this.#cachedAt[place] = this.#storyCount;
    }
    return this.#idfs[place]!;
  }

  #idfOf(background: number, stories: number): number {
    return idfOf(shares[background]! + (stories - 1) / (this.#storyCount + pseudoStories));
  }

  /** Counts a story more. */
  addStory(): void {
    this.#storyCount += 1;
  }

  /** Counts a story less. */
  removeStory(): void {
    this.#storyCount -= 1;
  }

  /** Counts one more story that uses the term. */
  addUse(id: number): void {
    this.#stories[id]! += 1;
  }

  /** Counts one story less that uses the term. */
  removeUse(id: number): void {
    this.#stories[id]! -= 1;
  }
}
