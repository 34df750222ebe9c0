import { words } from '../../text/mod.ts';

/** F-measures of word overlap with one reference, 0 to 1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** A longer text than a summary is compared by its first words only: the longest common subsequence is quadratic. */
const mostWords = 1000;

function wordsOf(text: string): string[] {
  return words(text)
    .slice(0, mostWords)
    .map((word) => word.text.toLowerCase());
}

function grams(list: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= list.length; at++) {
    const gram = list.slice(at, at + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function f1(shared: number, ours: number, theirs: number): number {
  return shared === 0 ? 0 : (2 * shared) / (ours + theirs);
}

function sharedGrams(a: readonly string[], b: readonly string[], size: number): number {
  const theirs = grams(b, size);
  let shared = 0;
  for (const [gram, count] of grams(a, size)) shared += Math.min(count, theirs.get(gram) ?? 0);
  return shared;
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(word === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row[b.length]!;
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L (of the whole text), F1, lower case, no stemming, stop words kept; at most 1,000 words.
 * Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004.
 *
 * @example
 * rouge('The mill closed', 'The mill closed').rouge2; // 1
 */
export function rouge(text: string, reference: string): Rouge {
  const [ours, theirs] = [wordsOf(text), wordsOf(reference)];
  const score = (size: number) =>
    f1(
      sharedGrams(ours, theirs, size),
      Math.max(0, ours.length - size + 1),
      Math.max(0, theirs.length - size + 1),
    );
  return {
    rouge1: score(1),
    rouge2: score(2),
    rougeL: f1(commonSubsequence(ours, theirs), ours.length, theirs.length),
  };
}
