import { termIdLimit } from './term-ids.ts';

const smoothing = 1e-4;
const pseudoStories = 50;
const halveAt = 40_000;

/**
 * How common a term is: its share of background articles plus its share of the stories seen here. Stories are
 * counted, not articles: a term of many stories loses weight, a term of one giant story does not.
 */
export class Commonness {
  readonly #background = new Float32Array(termIdLimit);
  readonly #stories = new Float32Array(termIdLimit);
  #storyCount = 0;

  /** Notes the background share of a term, 0 to 1. The largest of colliding terms stays. */
  learn(id: number, share: number): void {
    if (share > this.#background[id]!) this.#background[id] = share;
  }

  /** ln(1 + 1 / (background share + story share + 1e-5)), with the counts of this moment. */
  idf(id: number): number {
    const storyShare = Math.max(0, this.#stories[id]! - 1) / (this.#storyCount + pseudoStories);
    return Math.log(1 + 1 / (this.#background[id]! + storyShare + smoothing));
  }

  /** Counts a new story. Every 40,000 stories all counts are halved, so that old news fades. */
  addStory(): void {
    this.#storyCount += 1;
    if (this.#storyCount < halveAt) return;
    this.#storyCount /= 2;
    for (let id = 0; id < this.#stories.length; id += 1) this.#stories[id]! /= 2;
  }

  /** Counts one more story that uses the term. */
  addUse(id: number): void {
    this.#stories[id]! += 1;
  }

  /** Takes back one story and the uses of the terms it shares with the story it merged into. */
  mergeStory(sharedIds: Iterable<number>): void {
    this.#storyCount = Math.max(0, this.#storyCount - 1);
    for (const id of sharedIds) this.#stories[id] = Math.max(0, this.#stories[id]! - 1);
  }
}
