import { largestPositions } from './largest.ts';
import { windowDays } from './live-articles.ts';
import type { Vector } from './stream-vectors.ts';
import { firstBigramId } from './term-ids.ts';

const dayMs = 86_400_000;
const leastLikeness = 0.02;

/** By term; all 0 between calls. Kept, because a table of a million places costs more than a small beat's work. */
const spread = new Float64Array(firstBigramId);

/** How much a likeness is worth over a time gap, 0 to 1; 1 when a date is missing. */
function fade(a: number | null, b: number | null, fadeDays: number): number {
  if (a === null || b === null) return 1;
  const days = Math.abs(a - b) / dayMs;
  return days > windowDays ? 0 : Math.exp(-days / fadeDays);
}

/** Which articles have a strong term, and with what weight: lists one after another in typed arrays. */
class StrongTerms {
  readonly #slotOf = new Map<number, number>();
  readonly #start: Int32Array;
  readonly #article: Int32Array;
  readonly #weight: Float64Array;

  constructor(vectors: readonly Vector[]) {
    const sizes: number[] = [];
    for (const { ids, strong } of vectors)
      for (const place of strong) {
        const slot = this.#slotOf.get(ids[place]!) ?? this.#slotOf.size;
        this.#slotOf.set(ids[place]!, slot);
        sizes[slot] = (sizes[slot] ?? 0) + 1;
      }
    this.#start = new Int32Array(sizes.length + 1);
    sizes.forEach((size, slot) => (this.#start[slot + 1] = this.#start[slot]! + size));
    this.#article = new Int32Array(this.#start.at(-1)!);
    this.#weight = new Float64Array(this.#start.at(-1)!);
    this.#file(vectors);
  }

  /** Adds what others share with an article to `scores`; their numbers go into `found`. Returns how many. */
  addShared({ ids, weights, strong }: Vector, scores: Float64Array, found: Int32Array): number {
    let count = 0;
    for (const place of strong) {
      const slot = this.#slotOf.get(ids[place]!)!;
      const weight = weights[place]!;
      for (let entry = this.#start[slot]!; entry < this.#start[slot + 1]!; entry += 1) {
        const other = this.#article[entry]!;
        if (scores[other] === 0) found[count++] = other;
        scores[other]! += weight * this.#weight[entry]!;
      }
    }
    return count;
  }

  #file(vectors: readonly Vector[]): void {
    const next = this.#start.slice(0, -1);
    vectors.forEach(({ ids, weights, strong }, article) => {
      for (const place of strong) {
        const entry = next[this.#slotOf.get(ids[place]!)!]!++;
        this.#article[entry] = article;
        this.#weight[entry] = weights[place]!;
      }
    });
  }
}

/** The articles one is most like, most alike first. */
export interface Nearest {
  readonly others: Int32Array;
  /** Likeness of each, at least .02. */
  readonly values: Float64Array;
}

/** Finds for each article those it is most like: cosine of tf x idf, worth less over days. */
export class NearestSearch {
  readonly #vectors: readonly Vector[];
  readonly #terms: StrongTerms;
  readonly #scores: Float64Array;
  readonly #found: Int32Array;
  readonly #values: Float64Array;
  readonly #fadeDays: number;
  readonly #tried: number;

  /** `tried`: how many are compared in full, those that share most of the strong terms. */
  constructor(vectors: readonly Vector[], fadeDays: number, tried: number) {
    this.#vectors = vectors;
    this.#terms = new StrongTerms(vectors);
    this.#scores = new Float64Array(vectors.length);
    this.#found = new Int32Array(vectors.length);
    this.#values = new Float64Array(vectors.length);
    this.#fadeDays = fadeDays;
    this.#tried = tried;
  }

  nearest(article: number, most: number): Nearest {
    const { ids, weights, at } = this.#vectors[article]!;
    const tried = this.#mostShared(article);
    for (let place = 0; place < weights.length; place += 1) spread[ids[place]!] = weights[place]!;
    let count = 0;
    for (const other of tried) {
      const value = this.#cosine(other) * fade(at, this.#vectors[other]!.at, this.#fadeDays);
      if (value < leastLikeness) continue;
      this.#found[count] = other;
      this.#values[count++] = value;
    }
    for (let place = 0; place < weights.length; place += 1) spread[ids[place]!] = 0;
    const best = largestPositions(this.#values, count, most);
    return {
      others: Int32Array.from(best, (position) => this.#found[position]!),
      values: Float64Array.from(best, (position) => this.#values[position]!),
    };
  }

  #cosine(other: number): number {
    const { ids, weights } = this.#vectors[other]!;
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) sum += weights[place]! * spread[ids[place]!]!;
    return Math.min(1, sum);
  }

  /** Numbers of the articles that share most of its strong terms. */
  #mostShared(article: number): number[] {
    const vector = this.#vectors[article]!;
    const touched = this.#terms.addShared(vector, this.#scores, this.#found);
    let count = 0;
    for (let at = 0; at < touched; at += 1) {
      const other = this.#found[at]!;
      const score = this.#scores[other]! * fade(vector.at, this.#vectors[other]!.at, this.#fadeDays);
      this.#scores[other] = 0;
      if (other === article || score === 0) continue;
      this.#found[count] = other;
      this.#values[count++] = score;
    }
    return largestPositions(this.#values, count, this.#tried).map((position) => this.#found[position]!);
  }
}
