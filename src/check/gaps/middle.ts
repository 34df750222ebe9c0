import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { wordsOf, isTime, isTitleBeforeName, isViewpoint, startsCondition, isParenthesis } from './shared.ts';

/** A day that stands by itself; not one end of "between 3 and 21 July" or "from Monday to Friday". */
function isFreeTime(gap: Gap): boolean {
  const joint = (token: Token | null) =>
    token !== null &&
    /^(?:between|from|since|until|by|before|after|and|to|through|or|about|around)$/.test(token.lower);
  return (
    isTime(gap.tokens) &&
    !joint(gap.previousKept) &&
    !(gap.nextKept !== null && /^(?:and|to|through|or)$/.test(gap.nextKept.lower))
  );
}

/** "Amazon's" or "Artificial, Luca Guadagnino's" before a noun: a name in the place of an article. */
function isNamingReplaced(gap: Gap): boolean {
  const names = gap.tokens.filter((token) => token.isCapital);
  return (
    gap.tokens.every((token) => token.isCapital || lists.articles.has(token.lower)) &&
    names.length > 0 &&
    gap.tokens.at(-1)!.isPossessive &&
    gap.inserted.length === 1 &&
    lists.articles.has(gap.inserted[0]!.lower)
  );
}

/** A name in apposition before "the", "a" or a possessive name: "dropped [Artificial,] the film about …". */
function isNameBeforeApposition(gap: Gap): boolean {
  return (
    gap.place === 'middle' &&
    gap.tokens.length <= 4 &&
    gap.tokens.every((token) => token.isCapital) &&
    gap.after === ',' &&
    gap.before === '' &&
    gap.nextKept !== null &&
    (lists.articles.has(gap.nextKept.lower) || gap.nextKept.isCapital)
  );
}

function isList(gap: Gap): boolean {
  const first = gap.tokens[0]!.lower;
  const joins = (word: string | undefined) => word === 'and' || word === 'or';
  if (joins(gap.nextKept?.lower)) return true;
  return joins(first) && gap.place === 'middle';
}

/** Why words between kept ones may not go, or null. */
export function middleProblem(gap: Gap): string | null {
  const text = wordsOf(gap.tokens);
  const first = gap.tokens[0]!;
  if (isFreeTime(gap) || isParenthesis(gap) || isNamingReplaced(gap) || isTitleBeforeName(gap)) return null;
  if (isNameBeforeApposition(gap)) return null;
  const closed = (gap.before === ',' && gap.after === ',') || (gap.before === '-' && gap.after === '-');
  if (!closed) return `leaves out “${text}”`;
  if (isList(gap)) return `leaves “${text}” out of a list`;
  if (startsCondition(gap.tokens) || lists.triggers.has(first.lower)) {
    return `leaves out the condition “${text}”`;
  }
  const speaks =
    gap.tokens.length <= 8 &&
    !lists.relativePronouns.has(first.lower) &&
    gap.tokens.some((token) => lists.plainReportVerbs.has(token.lower));
  if (speaks || isViewpoint(gap.tokens)) return `leaves out “${text}”, which says who says so`;
  const aside =
    lists.relativePronouns.has(first.lower) ||
    lists.articles.has(first.lower) ||
    first.isNumber ||
    first.isCapital ||
    lists.clauseOpeners.has(first.lower) ||
    lists.leadOpeners.has(first.lower) ||
    /ing$|ed$|ly$/.test(first.lower) ||
    first.lower === 'his' ||
    first.lower === 'her' ||
    first.lower === 'their' ||
    first.lower === 'its';
  return aside ? null : `leaves out “${text}” between the subject and its verb`;
}
