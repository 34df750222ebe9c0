import type { EchoPage } from './echo-page.ts';
import { kinship, lean, type Kinship } from './kinship.ts';
import { sharedRuns } from './shingles.ts';

/** A page holds against itself at most this many earlier ones: those with most sampled runs in common. */
const mostCompared = 400;

/** Most pairs are this one: one record for all of them. */
const unrelated: Kinship = { how: null, score: 0, strength: 0, ofFirst: 0, ofSecond: 0 };

/** A function of two pages that is worked out once as long as both are in memory. */
function rememberPairs<T>(
  make: (first: EchoPage, second: EchoPage) => T,
): (first: EchoPage, second: EchoPage) => T {
  const known = new WeakMap<EchoPage, Map<EchoPage, T>>();
  return (first, second) => {
    let ofSecond = known.get(second);
    if (ofSecond === undefined) {
      ofSecond = new Map();
      known.set(second, ofSecond);
    }
    let made = ofSecond.get(first);
    if (made === undefined) {
      made = make(first, second);
      ofSecond.set(first, made);
    }
    return made;
  };
}

/**
 * `kinship` of two pages, worked out once: it does not change, and each arrival asks for all pairs of its story. Without the figures of pairs that do not hang
 * together.
 *
 * @example
 * kinOf(earlier, later).how; // 'copied'
 */
export const kinOf: (first: EchoPage, second: EchoPage) => Kinship = rememberPairs((first, second) => {
  const found = kinship(first.text, second.text);
  return found.how === null ? unrelated : found;
});

/** `lean` of two pages, worked out once as long as both are in memory. */
export const leanOf: (first: EchoPage, second: EchoPage) => number = rememberPairs((first, second) =>
  lean(first.text, second.text),
);

/** The earlier pages worth a full comparison, in the order given. */
export function nearest(page: EchoPage, earlier: readonly EchoPage[]): readonly EchoPage[] {
  if (earlier.length <= mostCompared) return earlier;
  const shared = new Map(earlier.map((other) => [other, sharedRuns(page.text.sample, other.text.sample)]));
  const chosen = new Set([...earlier].sort((a, b) => shared.get(b)! - shared.get(a)!).slice(0, mostCompared));
  return earlier.filter((other) => chosen.has(other));
}
