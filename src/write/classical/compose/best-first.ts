/** A choice of one to three places, and its score. */
export interface ScoredPlaces {
  readonly places: readonly number[];
  readonly score: number;
}

/**
 * Choices of one to three places, asked for best first. All are kept as numbers in a binary heap that is ordered only as
 * far as it is read: of many choices few are looked at.
 *
 * Source: J. W. J. Williams, Algorithm 232: Heapsort, CACM 7 (6), 1964; R. W. Floyd, Algorithm 245: Treesort 3, 1964.
 *
 * @example
 * const choices = new BestFirst(3);
 * choices.add(0.5, 0);
 * choices.add(0.9, 2, 1);
 * [...choices][0]; // { places: [2, 1], score: 0.9 }
 */
export class BestFirst {
  readonly #scores: number[] = [];
  readonly #codes: number[] = [];
  readonly #base: number;

  /** @param count Places to choose from: 0 to `count` - 1. */
  constructor(count: number) {
    this.#base = count + 1;
  }

  /** Adds a choice; -1 stands for no place. */
  add(score: number, first: number, second = -1, third = -1): void {
    this.#scores.push(score);
    this.#codes.push((first * this.#base + second + 1) * this.#base + third + 1);
  }

  /** Best first; of equals the first added. */
  *[Symbol.iterator](): Generator<ScoredPlaces> {
    const heap = Uint32Array.from(this.#scores.keys());
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) this.#sink(heap, at, heap.length);
    for (let left = heap.length; left > 0; left--) {
      const best = heap[0]!;
      yield { places: this.#places(best), score: this.#scores[best]! };
      heap[0] = heap[left - 1]!;
      this.#sink(heap, 0, left - 1);
    }
  }

  #isBefore(a: number, b: number): boolean {
    const one = this.#scores[a]!;
    const other = this.#scores[b]!;
    return one > other || (one === other && a < b);
  }

  #sink(heap: Uint32Array, from: number, length: number): void {
    const choice = heap[from]!;
    let at = from;
    for (let child = 2 * at + 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.#isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!this.#isBefore(heap[child]!, choice)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = choice;
  }

  #places(choice: number): number[] {
    const [code, base] = [this.#codes[choice]!, this.#base];
    const pair = Math.floor(code / base);
    return [Math.floor(pair / base), (pair % base) - 1, (code % base) - 1].filter((place) => place >= 0);
  }
}
