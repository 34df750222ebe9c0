import type { Fingerprint } from './fingerprint.ts';
import { backgroundShare, firstBigramId } from './term-ids.ts';

const smoothing = 1e-4;
const pseudoArticles = 50;
const strongTerms = 32;

/** An article as a vector of length 1 over its single terms. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly at: number | null;
  /** Places of its heaviest terms that others have too. */
  readonly strong: readonly number[];
}

/** By term; all 0 between calls. Kept, because tables of a million places cost more than a small beat's work. */
const uses = new Int32Array(firstBigramId);

function countUses(prints: readonly Fingerprint[], by: number): void {
  for (const { ids, bigramsFrom } of prints)
    for (let at = 0; at < bigramsFrom; at += 1) uses[ids[at]!]! += by;
}

/**
 * Articles as vectors of tf x idf. Idf counts a term's share of the background and, `ownShare` times, its share of the
 * articles given.
 */
export function vectorsOf(prints: readonly Fingerprint[], ownShare: number): Vector[] {
  const ownWeight = ownShare / (prints.length + pseudoArticles);
  countUses(prints, 1);
  const vectors = prints.map((print) => vectorOf(print, ownWeight));
  countUses(prints, -1);
  return vectors;
}

function vectorOf({ ids, tf, bigramsFrom, at }: Fingerprint, ownWeight: number): Vector {
  const weights = new Float64Array(bigramsFrom);
  let square = 0;
  for (let place = 0; place < bigramsFrom; place += 1) {
    const id = ids[place]!;
    const share = backgroundShare(id) + ownWeight * (uses[id]! - 1) + smoothing;
    const weight = tf[place]! * Math.log(1 + 1 / share);
    weights[place] = weight;
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  const strong: number[] = [];
  for (let place = 0; place < bigramsFrom; place += 1) {
    weights[place]! /= length;
    if (uses[ids[place]!]! > 1) strong.push(place);
  }
  strong.sort((a, b) => weights[b]! - weights[a]! || a - b);
  return { ids, weights, at, strong: strong.slice(0, strongTerms) };
}
