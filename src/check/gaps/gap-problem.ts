import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { headProblem } from './head.ts';
import { middleProblem } from './middle.ts';
import { tailProblem } from './tail.ts';

function isIdle(token: Token): boolean {
  return (
    lists.articles.has(token.lower) ||
    lists.perfectAuxiliaries.has(token.lower) ||
    token.lower === 'that' ||
    lists.idleAdverbs.has(token.lower) ||
    lists.honorifics.has(token.lower)
  );
}

/**
 * Why a run of left-out words changes what is said, or null when it may go: parentheses, asides between commas,
 * lead adverbials, non-restrictive tails, days, idle adverbs. Rules of what is never cut: writer reference 6.1-6.5.
 *
 * @example
 * // "approved it [in adolescents aged 12 to 15]" gives: cuts “in adolescents aged 12 to 15”, which limits what is said
 */
export function gapProblem(gap: Gap): string | null {
  const inverted = gap.place === 'head' && lists.perfectAuxiliaries.has(gap.tokens[0]!.lower);
  if (!inverted && gap.tokens.every(isIdle)) return null;
  switch (gap.place) {
    case 'head':
      return headProblem(gap);
    case 'tail':
      return tailProblem(gap);
    case 'middle':
      return middleProblem(gap);
  }
}
