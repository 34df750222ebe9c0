import { plainMarks, words } from '../text/mod.ts';

const length = 5;
const quoted = /"[^"\n]{1,800}(?:"|$)/gm;

function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

function addRuns(text: string, into: Set<number>): void {
  const hashes = words(text.toLowerCase()).map((word) => hashWord(word.text));
  for (let at = 0; at + length <= hashes.length; at += 1) {
    let value = 0;
    for (let next = 0; next < length; next += 1) value = Math.imul(value ^ hashes[at + next]!, 0x9e3779b1);
    into.add(value);
  }
}

/**
 * Hashes of all runs of five words outside quotation marks. Quotes are left out because reporters of one event
 * quote the same speech without copying each other; no run crosses a quote.
 *
 * @example
 * shingles('The quay of the port fell').size; // 2
 */
export function shingles(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of plainMarks(text).replace(quoted, '\u0000').split('\u0000')) addRuns(part, found);
  return found;
}

/** What two texts have in common: number of shingles, and their share of the smaller set, 0 to 1. */
export interface Overlap {
  readonly shared: number;
  readonly share: number;
}

/**
 * Overlap of two sets of shingles as containment in the smaller one (Broder 1997).
 *
 * @example
 * overlap(new Set([1, 2]), new Set([2, 3, 4])); // { shared: 1, share: 0.5 }
 */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): Overlap {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return { shared, share: small.size > 0 ? shared / small.size : 0 };
}
