import type { Token } from './tokens.ts';

const farthest = 6;

/** How well a left-out run closes: brackets on both sides, then commas or dashes, then nothing. */
function closure(source: readonly Token[], from: number, to: number): number {
  const before = source[from]!.before;
  const after = source[to]?.before ?? '.';
  if (before === '(' && after === ')') return 3;
  if ((before === ',' && after === ',') || (before === '-' && after === '-')) return 2;
  return before === ',' && after === '.' ? 1 : 0;
}

/** Moves the words on one side of the run [from, to) to its other side, one at a time, while they are the same words. */
function slides(source: readonly Token[], from: number, to: number, step: -1 | 1): number[] {
  const found: number[] = [];
  for (let moved = 1; moved <= farthest; moved++) {
    const near = source[step < 0 ? from - moved : from + moved - 1];
    const far = source[step < 0 ? to - moved : to + moved - 1];
    if (!near || !far || near.key !== far.key) break;
    found.push(moved * step);
  }
  return found;
}

/**
 * Shifts left-out runs to where they close: "deposits (current deposits) and" leaves out what stands in the brackets,
 * not "deposits (current". Only where the same words stand at both ends of the run, so that the sentence stays the same.
 *
 * @returns The alignment, with the same words kept.
 */
export function slideGaps(source: readonly Token[], aligned: readonly number[]): number[] {
  const result = [...aligned];
  for (let index = 1; index < result.length; index++) {
    const from = result[index - 1]! + 1;
    const to = result[index]!;
    if (from < 1 || to <= from) continue;
    const options = [0, ...slides(source, from, to, -1), ...slides(source, from, to, 1)];
    const scored = options.map((by) => ({ by, score: closure(source, from + by, to + by) }));
    const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
    const size = to - from;
    for (let moved = 1; moved <= Math.abs(best.by); moved++) {
      const at = best.by < 0 ? index - moved : index + moved - 1;
      const place = result[at];
      if (place === undefined || place !== (best.by < 0 ? from - moved : to + moved - 1)) break;
      result[at] = best.by < 0 ? place + size : place - size;
    }
  }
  return result;
}
