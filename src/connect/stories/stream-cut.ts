import type { Links } from './stream-links.ts';
import type { Merge } from './stream-merges.ts';

const cuts = 48;
/** A copy is as like its original as can be, which says nothing of how alike reports of one event are. */
const mostCounted = 0.5;

/** For each thing the name of its group after the first `many` merges. */
export function groupsAfter(count: number, merges: readonly Merge[], many: number): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    for (let step = at; step !== top;) {
      const next = parent[step]!;
      parent[step] = top;
      step = next;
    }
    return top;
  };
  for (let at = 0; at < many; at += 1) parent[root(merges[at]!.from)] = root(merges[at]!.into);
  return Int32Array.from({ length: count }, (_, at) => root(at));
}

/**
 * Mean silhouette of things in groups (Rousseeuw 1987) with 1 minus likeness as the distance: how much more alike a thing
 * is to its own group than to the nearest other one, -1 to 1; a thing alone counts 0, a missing link 0, no link
 * more than .5. Every grouped thing costs `cost`: else any two that have a little in common would be better off together.
 */
export function silhouetteOf(
  { count, start, other, value }: Links,
  groups: Int32Array,
  cost: number,
): number {
  const size = new Int32Array(count);
  for (const group of groups) size[group]! += 1;
  const sums = new Float64Array(count);
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    const own = groups[at]!;
    if (size[own] === 1) continue;
    let nearest = 0;
    for (let entry = start[at]!; entry < start[at + 1]!; entry += 1)
      sums[groups[other[entry]!]!]! += Math.min(mostCounted, value[entry]!);
    const inside = sums[own]! / (size[own]! - 1);
    sums[own] = 0;
    for (let entry = start[at]!; entry < start[at + 1]!; entry += 1) {
      const group = groups[other[entry]!]!;
      nearest = Math.max(nearest, sums[group]! / size[group]!);
      sums[group] = 0;
    }
    total += (inside - nearest) / Math.max(1 - inside, 1 - nearest, 1e-6) - cost;
  }
  return count > 0 ? total / count : 0;
}

/** The groups of the number of merges, of some fifty tried, at which the mean silhouette is largest. */
export function bestGroups(links: Links, merges: readonly Merge[], cost: number): Int32Array {
  let best = groupsAfter(links.count, merges, 0);
  let most = 0;
  for (let cut = 1; cut <= cuts; cut += 1) {
    const groups = groupsAfter(links.count, merges, Math.round((merges.length * cut) / cuts));
    const silhouette = silhouetteOf(links, groups, cost);
    if (silhouette > most) [best, most] = [groups, silhouette];
  }
  return best;
}
