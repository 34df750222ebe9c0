import type { Links } from './stream-links.ts';

/** Two groups that become one, each named by one of its things. */
export interface Merge {
  readonly into: number;
  readonly from: number;
  readonly score: number;
}

const noScore = -Infinity;

/** Groups of things with the sums that average linkage needs. */
class Groups {
  readonly links: (Map<number, number> | null)[];
  readonly size: Int32Array;
  readonly crowd: Float64Array;

  constructor({ count, start, other, value }: Links, crowding: Float64Array) {
    this.size = new Int32Array(count).fill(1);
    this.crowd = crowding.slice();
    this.links = Array.from({ length: count }, (_, at) => {
      const row = new Map<number, number>();
      for (let entry = start[at]!; entry < start[at + 1]!; entry += 1) row.set(other[entry]!, value[entry]!);
      return row;
    });
  }

  nearest(at: number, least: number): [other: number, score: number] {
    const size = this.size[at]!;
    const own = this.crowd[at]! / size;
    let best = -1;
    let most = noScore;
    // Not a loop over entries: it would make an array of each, and these are most of what settling throws away.
    this.links[at]!.forEach((sum, other) => {
      const score = sum / (size * this.size[other]!) - own - this.crowd[other]! / this.size[other]!;
      if (score < most || (score === most && other > best)) return;
      best = other;
      most = score;
    });
    return most >= least ? [best, most] : [-1, noScore];
  }

  /** Joins two groups under the one with more links; gives its name. */
  merge(a: number, b: number): [into: number, from: number] {
    const [into, from] = this.links[a]!.size >= this.links[b]!.size ? [a, b] : [b, a];
    const kept = this.links[into]!;
    this.links[from]!.forEach((sum, other) => {
      if (other === into) return;
      const both = (kept.get(other) ?? 0) + sum;
      kept.set(other, both);
      const row = this.links[other]!;
      row.delete(from);
      row.set(into, both);
    });
    kept.delete(from);
    this.links[from] = null;
    this.size[into]! += this.size[from]!;
    this.crowd[into]! += this.crowd[from]!;
    return [into, from];
  }
}

/** Goes from a group to its nearest until two are each other's nearest, joins these, and so on till none is near. */
function follow(groups: Groups, first: number, least: number, merges: Merge[]): void {
  const chain: [group: number, score: number][] = [[first, noScore]];
  while (chain.length > 0) {
    const [at, before] = chain.at(-1)!;
    const [other, score] = groups.links[at] ? groups.nearest(at, least) : [-1, noScore];
    if (other >= 0 && score > before) {
      chain.push([other, score]);
      continue;
    }
    chain.pop();
    if (other < 0) continue;
    const [mate] = chain.pop()!;
    if (!groups.links[mate]?.has(at)) continue;
    const [into, from] = groups.merge(at, mate);
    merges.push({ into, from, score: before });
    if (chain.length === 0) chain.push([into, noScore]);
  }
}

/**
 * Average linkage over a sparse graph (nearest-neighbour chains, Benzecri 1982): merges from the best score down, until
 * no two groups score `least`. The score of two things is their link less the crowding of both; a missing link counts 0.
 */
export function mergesOf(links: Links, crowding: Float64Array, least: number): Merge[] {
  const groups = new Groups(links, crowding);
  const merges: Merge[] = [];
  for (let first = 0; first < links.count; first += 1) follow(groups, first, least, merges);
  return merges.sort((a, b) => b.score - a.score);
}
