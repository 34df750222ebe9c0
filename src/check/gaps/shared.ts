import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** The words of a gap as one string for a reason. */
export function wordsOf(list: readonly Token[]): string {
  const text = list
    .map((token, at) =>
      at > 0 && token.before === ',' ? `, ${token.text}` : at > 0 ? ` ${token.text}` : token.text,
    )
    .join('');
  return text.length > 90 ? `${text.slice(0, 86)} …` : text;
}

/** Days, months and words of time only, one of them more than a preposition. */
export function isTime(gap: readonly Token[]): boolean {
  const words = gap.filter((token) => !token.isNumber);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((token) => lists.timeWords.has(token.lower)) &&
    words.some((token) => !['on', 'in', 'at', 'the', 'last', 'this', 'next'].includes(token.lower))
  );
}

/** "President" before a name that stands without it; never half of a title. */
export function isTitleBeforeName(gap: Gap): boolean {
  const isTitle = (token: Token | null) => token !== null && lists.titles.has(token.lower);
  return (
    gap.tokens.every((token) => isTitle(token) && token.isCapital) &&
    gap.nextKept?.isCapital === true &&
    !isTitle(gap.nextKept) &&
    !(isTitle(gap.previousKept) && gap.tokens[0]!.before === '')
  );
}

/** "in Holt's view", "as Holt put it": whose word it is. */
export function isViewpoint(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (gap.length > 10) return false;
  if (first === 'in') {
    return gap.some((token) => token.isPossessive) && gap.some((token) => lists.views.has(token.lower));
  }
  const put = (token: Token) =>
    token.lower === 'put' || token.lower === 'puts' || lists.plainReportVerbs.has(token.lower);
  return first === 'as' && gap.some(put);
}

/** Opens with if, unless, only and the like. */
export function startsCondition(gap: readonly Token[]): boolean {
  if (lists.relativePronouns.has(gap[0]!.lower)) return false;
  return gap
    .slice(0, 3)
    .some((token, at) => lists.conditions.has(token.lower) && (token.lower !== 'not' || at < 2));
}

/** Brackets around the whole gap, with nothing in them that limits. */
export function isParenthesis(gap: Gap): boolean {
  if (gap.tokens.some((token) => lists.limits.has(token.lower))) return false;
  return gap.before === '(' && (gap.after === ')' || gap.place === 'tail');
}

/** A word that can only go on with the sentence, not open another aside or clause. */
export function goesOn(token: Token): boolean {
  return !(
    token.isCapital ||
    token.isNumber ||
    lists.relativePronouns.has(token.lower) ||
    lists.clauseOpeners.has(token.lower) ||
    lists.leadOpeners.has(token.lower) ||
    lists.articles.has(token.lower) ||
    /^(?:or|nor|not|his|her|its|their|who)$|ing$|ly$/.test(token.lower)
  );
}
