import type { Comparison, Gap } from './comparison.ts';
import type { Token } from './tokens.ts';

const widest = 4;

/** What the source has in the place of an added token: the left-out run there; null when nothing was left out. */
export function slotOf(comparison: Comparison, token: Token): Gap | null {
  return comparison.gaps.find((gap) => gap.inserted.includes(token)) ?? null;
}

/** True for a slot small enough on both sides that its words stand for one another. */
export function isTight(gap: Gap): boolean {
  return gap.tokens.length <= widest && gap.inserted.length <= widest;
}

/** The source's word of the same sort in the place of an added one, or null. */
export function counterpart(
  comparison: Comparison,
  token: Token,
  sameSort: (lost: Token) => boolean,
): Token | null {
  const gap = slotOf(comparison, token);
  return gap?.tokens.find(sameSort) ?? null;
}
