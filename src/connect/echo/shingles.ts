import type { PageWords } from './page-words.ts';

/** Hashes of runs of words, ascending, each once. */
export type Shingles = Int32Array;

const runLength = 5;

/** Hash of `length` words from `at` on. */
export function runHash(hashes: Int32Array, at: number, length: number): number {
  let value = 0;
  for (let next = at; next < at + length; next += 1) value = Math.imul(value ^ hashes[next]!, 0x9e3779b1);
  return value;
}

function sortedOnce(values: Int32Array, count: number): Shingles {
  const sorted = values.slice(0, count).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.slice(0, kept);
}

/**
 * All runs of `length` words of a page, quotations included.
 *
 * @example
 * allRuns(pageWords('The quay of the port fell')).length; // 2
 */
export function allRuns({ hashes }: PageWords, length = runLength): Shingles {
  const count = Math.max(0, hashes.length - length + 1);
  const found = new Int32Array(count);
  for (let at = 0; at < count; at += 1) found[at] = runHash(hashes, at, length);
  return sortedOnce(found, count);
}

/**
 * The words of a page, each once, ascending.
 *
 * @example
 * wordsOnce(pageWords('on and on')).length; // 2
 */
export function wordsOnce({ hashes }: PageWords): Shingles {
  return sortedOnce(hashes, hashes.length);
}

/**
 * All runs of five words outside quotations. Quotations are left out because reporters of one event quote the same
 * speech without copying each other; no run crosses one.
 *
 * @example
 * ownRuns(pageWords('The quay of the port fell')).length; // 2
 */
export function ownRuns({ hashes, quoted }: PageWords): Shingles {
  const found = new Int32Array(hashes.length);
  let count = 0;
  let free = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    free = quoted[at] === 1 ? 0 : free + 1;
    if (free >= runLength) found[count++] = runHash(hashes, at - runLength + 1, runLength);
  }
  return sortedOnce(found, count);
}

/**
 * How many runs two pages share.
 *
 * @example
 * sharedRuns(Int32Array.of(1, 2), Int32Array.of(2, 3)); // 1
 */
export function sharedRuns(a: Shingles, b: Shingles): number {
  let shared = 0;
  let at = 0;
  for (const run of a) {
    while (at < b.length && b[at]! < run) at += 1;
    if (at < b.length && b[at] === run) shared += 1;
  }
  return shared;
}
