import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { headProblem, isDateline } from './head.ts';
import { withoutBrackets } from './shared.ts';
import { middleProblem } from './middle.ts';
import { tailProblem } from './tail.ts';

/** "has" of "has closed", which "closed" may stand for; not of "to have closed" or "has been". */
function isIdleAuxiliary(gap: Gap, token: Token): boolean {
  if (!lists.perfectAuxiliaries.has(token.lower) || gap.nextKept === null) return false;
  const before = gap.previousKept?.lower ?? '';
  if (before === 'to' || lists.modals.has(before) || gap.nextKept.lower === 'been') return false;
  return gap.inserted.length === 0;
}

function isIdle(gap: Gap, token: Token): boolean {
  return (
    lists.articles.has(token.lower) ||
    isIdleAuxiliary(gap, token) ||
    token.lower === 'that' ||
    lists.idleAdverbs.has(token.lower) ||
    (lists.honorifics.has(token.lower) && gap.nextKept?.isCapital === true)
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
  const idle = (token: Token) => isIdle(gap, token);
  if (!inverted && gap.tokens.every(idle)) return null;
  if (isDayPreposition(gap) || isInOrder(gap) || (gap.place === 'head' && isDateline(gap))) return null;
  const bare = withoutBrackets(gap);
  return bare === null || bare.tokens.every(idle) ? problemAt(gap) : gapProblem(bare);
}

/** "on" before a day, which may stand without it. */
function isDayPreposition({ tokens, nextKept, before, after }: Gap): boolean {
  const [only, more] = tokens;
  if (only?.lower !== 'on' || more || before !== '' || after !== '') return false;
  return nextKept !== null && nextKept.isCapital && lists.weekdays.has(nextKept.lower);
}

/** "[in order] to pay": "to" says it alone. */
function isInOrder({ tokens, place, nextKept, before, after }: Gap): boolean {
  const own = tokens.length === 2 && tokens[0]!.lower === 'in' && tokens[1]!.lower === 'order';
  return own && place === 'middle' && nextKept?.lower === 'to' && before === '' && after === '';
}

function problemAt(gap: Gap): string | null {
  switch (gap.place) {
    case 'head':
      return headProblem(gap);
    case 'tail':
      return tailProblem(gap);
    case 'middle':
      return middleProblem(gap);
  }
}
