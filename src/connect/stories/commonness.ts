import { backgroundShare, termIdLimit } from './term-ids.ts';

const smoothing = 1e-4;
const pseudoStories = 50;

const byShare = new Map<number, number>();

/** ln(1 + 1 / (background share + 1e-4)): how telling a term is before any story is known. */
export function backgroundIdf(id: number): number {
  const share = backgroundShare(id);
  let idf = byShare.get(share);
  if (idf === undefined) byShare.set(share, (idf = Math.log(1 + 1 / (share + smoothing))));
  return idf;
}

/**
 * How common a term is: its share of background articles plus its share of the live stories. Stories are counted, not
 * articles: a term of many stories loses weight, a term of one giant story does not. A function of the live stories
 * alone: what was counted and taken back leaves no trace.
 */
export class Commonness {
  readonly #stories = new Int32Array(termIdLimit);
  #storyCount = 0;

  /** Live stories. */
  get storyCount(): number {
    return this.#storyCount;
  }

  /** ln(1 + 1 / (background share + story share + 1e-4)), with the counts of this moment. */
  idf(id: number): number {
    const stories = this.#stories[id]!;
    if (stories < 2) return backgroundIdf(id);
    const storyShare = (stories - 1) / (this.#storyCount + pseudoStories);
    return Math.log(1 + 1 / (backgroundShare(id) + storyShare + smoothing));
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
