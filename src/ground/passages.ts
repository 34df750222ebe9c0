import type { GroundedArticle } from '../news/mod.ts';
import { itemsOf } from './roundup-items.ts';

/**
 * The parts of an article that each tell of one story. A report, and a roundup that does not come apart, give themselves
 * back. A roundup gives one grounded article an item: the same article and genre, its passage, and the evidence that
 * stands in it; ids and spans go on indexing the whole text. Introductions, sign-offs and items without a checkable
 * sentence are in no part.
 *
 * @returns One to 60 parts in the order of the text.
 *
 * @example
 * // passages(ground(morningBriefing)).map((part) => part.passage?.heading)
 */
export function passages(grounded: GroundedArticle): readonly GroundedArticle[] {
  if (grounded.genre !== 'roundup' || grounded.passage !== undefined) return [grounded];
  const parts = itemsOf(grounded.article)
    .map((item) => ({
      item,
      // A heading that runs into its text may stand at the head of the first sentence.
      evidence: grounded.evidence.filter(({ span }) => span.end > item.start && span.end <= item.end),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  if (parts.length < 2) return [grounded];
  return parts.map(({ item, evidence }, at) => ({
    ...grounded,
    passage: { number: at + 1, ...item },
    evidence,
    heads: [],
  }));
}
