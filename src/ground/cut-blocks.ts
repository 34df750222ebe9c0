/** Blocks [from, to) of a page that tell one story. */
export interface Section {
  readonly from: number;
  readonly to: number;
}

/** Log-odds that two blocks, the first before the second, tell one story. */
export type Odds = (first: number, second: number) => number;

/** What decides where a page is cut. */
export interface CutInput {
  readonly count: number;
  readonly odds: Odds;
  /** What it costs to begin a section at this block. */
  readonly cost: (block: number) => number;
}

/** Blocks further apart than this are not compared: a report wanders. */
const reach = 8;

/** For each block, the odds with the next one, next two, … added up, as far as they reach. */
function oddsAhead(count: number, odds: Odds, limit: number): number[][] {
  return Array.from({ length: count }, (_, first) => {
    const sums = [0];
    for (let second = first + 1; second < Math.min(count, first + 1 + limit); second++)
      sums.push(sums.at(-1)! + odds(first, second));
    return sums;
  });
}

function sectionsFrom(startOf: readonly number[], count: number): Section[] {
  const sections: Section[] = [];
  for (let to = count; to > 0; to = startOf[to]!) sections.unshift({ from: startOf[to]!, to });
  return sections;
}

/**
 * The contiguous sections that keep together what belongs together: the greatest sum of the odds of all pairs inside
 * sections, less the cost of every cut. Exact, by dynamic programming over the ends of sections (as Utiyama and
 * Isahara 2001; the aim over pairs is that of Malioutov and Barzilay 2006).
 *
 * @returns The sections in order, and by how much they are better than the page left whole.
 *
 * @example
 * cutBlocks({ count: 4, odds: (a, b) => (a < 2 === b < 2 ? 2 : -2), cost: () => 1 }).sections.length; // 2
 */
export function cutBlocks({ count, odds, cost }: CutInput): {
  readonly sections: readonly Section[];
  readonly gain: number;
} {
  if (count === 0) return { sections: [], gain: 0 };
  const ahead = oddsAhead(count, odds, reach);
  const best = [0];
  const startOf = [0];
  let whole = 0;
  for (let to = 1; to <= count; to++) {
    best[to] = -Infinity;
    whole = 0;
    for (let from = to - 1; from >= 0; from--) {
      const sums = ahead[from]!;
      whole += sums[Math.min(to - 1 - from, sums.length - 1)]!;
      const value = best[from]! + whole - (from > 0 ? cost(from) : 0);
      if (value > best[to]!) [best[to], startOf[to]] = [value, from];
    }
  }
  return { sections: sectionsFrom(startOf, count), gain: best[count]! - whole };
}

/**
 * A page cut into exactly so many sections, with the odds taken against the mean of the page: what counts is that
 * blocks are nearer to each other than to the rest.
 *
 * @returns The sections in order; empty when there are fewer blocks than sections wanted.
 *
 * @example
 * cutInto(2, 4, (a, b) => (a < 3 === b < 3 ? 1 : 0)); // [{ from: 0, to: 3 }, { from: 3, to: 4 }]
 */
export function cutInto(wanted: number, count: number, odds: Odds): readonly Section[] {
  if (wanted < 1 || count < wanted) return [];
  const ahead = oddsAhead(count, odds, count);
  const mean = ahead.reduce((sum, sums) => sum + sums.at(-1)!, 0) / Math.max(1, (count * (count - 1)) / 2);
  let best: number[] = [0, ...Array<number>(count).fill(-Infinity)];
  const startOf: number[][] = [];
  for (let section = 1; section <= wanted; section++) {
    const next = Array<number>(count + 1).fill(-Infinity);
    const starts = Array<number>(count + 1).fill(0);
    for (let to = section; to <= count; to++) {
      let within = 0;
      for (let from = to - 1; from >= section - 1; from--) {
        within += ahead[from]![to - 1 - from]! - mean * (to - 1 - from);
        const value = best[from]! + within;
        if (value > next[to]!) [next[to], starts[to]] = [value, from];
      }
    }
    best = next;
    startOf.push(starts);
  }
  const sections: Section[] = [];
  for (let section = wanted, to = count; section > 0; section--) {
    const from = startOf[section - 1]![to]!;
    sections.unshift({ from, to });
    to = from;
  }
  return sections;
}
