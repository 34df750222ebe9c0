import { keyWeight, type PreparedSources } from './prepared.ts';
import type { FreeToken } from './reading.ts';

/** The source lines a sentence is held against, best first, and how much of its telling words they hold. */
export interface ChosenEvidence {
  readonly lines: readonly number[];
  /** Share of the weight of the sentence’s words found in the best one, two and three lines, 0 to 1. */
  readonly cover: readonly [number, number, number];
}

const picks = 3;
/** What a word still counts in a later pick when an earlier one has it (measured on claims with known evidence). */
const seenAgain = 0.15;
const adjacent = 0.3;

interface Wanted {
  readonly key: string;
  readonly weight: number;
}

function wantedOf(tokens: readonly FreeToken[], sources: PreparedSources): Wanted[] {
  const content = tokens.filter((token) => token.kind !== 'function');
  const list = content.length > 0 ? content : tokens;
  return list.map((token) => ({ key: token.key, weight: keyWeight(sources, token.key) }));
}

/** For each line that has any of the words: which of them, by their number. */
function matchesOf(wanted: readonly Wanted[], sources: PreparedSources): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  wanted.forEach(({ key }, index) => {
    for (const at of sources.places.get(key) ?? []) {
      const line = sources.lineOf[at]!;
      const set = found.get(line);
      if (set === undefined) found.set(line, new Set([index]));
      else set.add(index);
    }
  });
  return found;
}

function worth(matched: ReadonlySet<number>, wanted: readonly Wanted[], seen: ReadonlySet<string>): number {
  let sum = 0;
  const counted = new Set<string>();
  for (const index of matched) {
    const { key, weight } = wanted[index]!;
    const factor = seen.has(key) ? seenAgain : 1;
    if (!counted.has(key)) sum += weight * factor;
    counted.add(key);
    if (matched.has(index + 1)) sum += adjacent * factor * Math.min(weight, wanted[index + 1]!.weight);
  }
  return sum;
}

function coverOf(wanted: readonly Wanted[], seen: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const { key, weight } of wanted) {
    all += weight;
    if (seen.has(key)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}

/**
 * Chooses up to three source lines for a sentence: first the one that holds most of the weight of its words (with a
 * bonus for neighbours kept together), then those that add most to it. Equal worth: the earlier line.
 *
 * @example
 * // chooseEvidence(readWords('The film was dropped'), prepareSources([source])).lines; // [0]
 */
export function chooseEvidence(tokens: readonly FreeToken[], sources: PreparedSources): ChosenEvidence {
  const wanted = wantedOf(tokens, sources);
  const matches = matchesOf(wanted, sources);
  const lines: number[] = [];
  const seen = new Set<string>();
  const cover: [number, number, number] = [0, 0, 0];
  for (let pick = 0; pick < picks; pick++) {
    let best = -1;
    let most = 0;
    for (const [line, matched] of matches) {
      if (lines.includes(line)) continue;
      const value = worth(matched, wanted, seen);
      if (value > most + 1e-9 || (Math.abs(value - most) <= 1e-9 && line < best))
        [best, most] = [line, value];
    }
    if (best >= 0) {
      lines.push(best);
      for (const index of matches.get(best)!) seen.add(wanted[index]!.key);
    }
    cover[pick] = coverOf(wanted, seen);
  }
  return { lines, cover };
}
