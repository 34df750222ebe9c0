import type { Fingerprint } from './fingerprint.ts';
import { largestPositions } from './largest.ts';
import { backgroundShare, firstBigramId } from './term-ids.ts';

const smoothing = 1e-4;
const pseudoArticles = 50;
const strongTerms = 32;
/** More than a fingerprint has single terms. */
const mostTerms = 128;

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

/** By place in one article: its weight where others have the term, else 0. Filled anew for each. */
const shared = new Float64Array(mostTerms);

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
  let sharedTerms = 0;
  for (let place = 0; place < bigramsFrom; place += 1) {
    weights[place]! /= length;
    const isShared = uses[ids[place]!]! > 1;
    shared[place] = isShared ? weights[place]! : 0;
    if (isShared) sharedTerms += 1;
  }
  const strong = largestPositions(shared, bigramsFrom, Math.min(strongTerms, sharedTerms));
  return { ids, weights, at, strong };
}
