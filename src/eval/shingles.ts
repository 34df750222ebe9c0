/** Counts of the shingles of a text: runs of four words, as often as they occur. */
export type Shingles = ReadonlyMap<string, number>;

/** Words of a text as Python's `\w+` finds them (letters, numerals, underscore), case kept. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * The 4-grams of a text as a multiset; a text of fewer than four words is one shingle
 * (scrapinghub/article-extraction-benchmark, `evaluate.py`).
 *
 * @example
 * shinglesOf('one two three four five').size; // 2
 */
export function shinglesOf(text: string): Shingles {
  const words = wordsIn(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * Share of predicted shingles that are wanted, and of wanted ones that are predicted.
 *
 * @example
 * shingleAgreement('a b c d e', 'a b c d'); // { precision: 0.5, recall: 1 }
 */
export function shingleAgreement(predicted: string, wanted: string): { precision: number; recall: number } {
  const [got, gold] = [shinglesOf(predicted), shinglesOf(wanted)];
  let both = 0;
  for (const [shingle, count] of got) both += Math.min(count, gold.get(shingle) ?? 0);
  const total = (counts: Shingles): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { precision: both / total(got), recall: both / total(gold) };
}
