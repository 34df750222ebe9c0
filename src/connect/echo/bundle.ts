import type { StoryId } from '../../news/mod.ts';

/** Stories two pages must tell in the same order before chance is out of the question (docs/benchmarks/connect.md). */
export const leastSharedStories = 3;
const mostStories = 200;

/**
 * How many stories two roundups tell in the same order: length of the longest common subsequence of their stories,
 * each story taken where it stands first. Reads the first 200 stories of each.
 *
 * @example
 * sharedBundle(['a', 'b', 'x', 'c'] as StoryId[], ['a', 'b', 'c'] as StoryId[]); // 3
 */
export function sharedBundle(a: readonly StoryId[], b: readonly StoryId[]): number {
  const first = [...new Set(a)].slice(0, mostStories);
  const second = [...new Set(b)].slice(0, mostStories);
  let row = new Array<number>(second.length + 1).fill(0);
  for (const story of first) {
    const next = [0];
    second.forEach((other, at) => {
      next.push(story === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    });
    row = next;
  }
  return row.at(-1)!;
}
