import type { EchoPage } from './echo-page.ts';
import { kinship, type Kinship } from './kinship.ts';
import { sharedRuns } from './shingles.ts';

/** A page holds against itself at most this many earlier ones: those with most sampled runs in common. */
const mostCompared = 400;

/** Most pairs are this one: one record for all of them. */
const unrelated: Kinship = { how: null, score: 0, strength: 0, ofFirst: 0, ofSecond: 0 };

/** What two pages have in common does not change, and each arrival asks for all pairs of its story again. */
const known = new WeakMap<EchoPage, Map<EchoPage, Kinship>>();

/**
 * `kinship` of two pages, worked out once as long as both are in memory. Without the figures of pairs that do not hang
 * together.
 *
 * @example
 * kinOf(earlier, later).how; // 'copied'
 */
export function kinOf(first: EchoPage, second: EchoPage): Kinship {
  let ofSecond = known.get(second);
  if (ofSecond === undefined) {
    ofSecond = new Map();
    known.set(second, ofSecond);
  }
  let kin = ofSecond.get(first);
  if (kin === undefined) {
    const found = kinship(first.text, second.text);
    kin = found.how === null ? unrelated : found;
    ofSecond.set(first, kin);
  }
  return kin;
}

/** The earlier pages worth a full comparison, in the order given. */
export function nearest(page: EchoPage, earlier: readonly EchoPage[]): readonly EchoPage[] {
  if (earlier.length <= mostCompared) return earlier;
  const shared = new Map(earlier.map((other) => [other, sharedRuns(page.text.sample, other.text.sample)]));
  const chosen = new Set([...earlier].sort((a, b) => shared.get(b)! - shared.get(a)!).slice(0, mostCompared));
  return earlier.filter((other) => chosen.has(other));
}
