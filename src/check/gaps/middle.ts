import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { isFirstNames } from './first-names.ts';
import { isReserve, narrows, takesBack } from './limiting.ts';
import { isFiniteAt, mayBeFiniteAt } from './whole.ts';
import {
  wordsOf,
  isDayOrWeek,
  isOwnerBeforeName,
  isTitleBeforeName,
  isViewpoint,
  startsCondition,
  isParenthesis,
} from './shared.ts';

/** A day that stands by itself; not one end of "between 3 and 21 July" or "from Monday to Friday". */
function isFreeTime(gap: Gap): boolean {
  const joint = (token: Token | null) =>
    token !== null &&
    /^(?:between|from|since|until|by|before|after|and|to|through|or|about|around|last|this|next|past|early|late|earlier|the|a|each|every|place|due|set|scheduled)$/.test(
      token.lower,
    );
  const range = gap.nextKept !== null && /^(?:and|to|through|or)$/.test(gap.nextKept.lower);
  const other = gap.rest[1];
  const toDay = range && other !== undefined && (other.isNumber || lists.timeWords.has(other.lower));
  return isDayOrWeek(gap.tokens) && !joint(gap.previousKept) && !toDay;
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

/** ", [Michael,] Charlotte and Audrey": a name before the rest of a list of names. */
function isFirstOfNames({ tokens, rest }: Gap): boolean {
  if (tokens.length > 4 || !tokens.every((token) => token.isCapital) || !rest[0]?.isCapital) return false;
  const end = rest.findIndex((token, at) => at > 0 && !token.isCapital);
  return end > 0 && end <= 5 && /^(?:and|or)$/.test(rest[end]!.lower) && rest[end + 1]?.isCapital === true;
}

function isList(gap: Gap): boolean {
  const first = gap.tokens[0]!.lower;
  const joins = (word: string | undefined) => word === 'and' || word === 'or';
  if (joins(gap.nextKept?.lower)) return true;
  if (isFirstOfNames(gap)) return true;
  return joins(first) && gap.place === 'middle';
}

/** It opens or closes a dash or bracket whose other half is kept. */
function crossesAside({ tokens, before }: Gap): boolean {
  const inner = tokens.slice(1).filter((token) => token.before === '-').length;
  const opened = tokens.filter((token) => token.before === '(').length;
  const closed = tokens.slice(1).filter((token) => token.before === ')').length;
  return (before === ',' && inner % 2 === 1) || opened !== closed;
}

/** "where the president" of "where the president, Lee Holt, was": a relative clause without its verb. */
function isHalfClause({ tokens }: Gap): boolean {
  if (!lists.relativePronouns.has(tokens[0]!.lower)) return false;
  return !tokens.some((_, at) => at > 0 && mayBeFiniteAt(tokens, at));
}

/** "On Monday[, Ada Orme], the mayor, resigned": after an opening comes the subject, not an aside. */
function isMainAfterLead(gap: Gap): boolean {
  const [first] = gap.kept;
  const pause = gap.kept.findIndex((token, at) => at > 0 && token.before !== '');
  if (!first || pause >= 0 || gap.before !== ',') return false;
  const opens =
    lists.leadOpeners.has(first.lower) || lists.clauseLeads.has(first.lower) || /ing$/.test(first.lower);
  if (!opens || lists.relativePronouns.has(gap.tokens[0]!.lower)) return false;
  if (gap.tokens.some((_, at) => isFiniteAt(gap.tokens, at))) return true;
  const next = gap.rest.findIndex((token, at) => at > 0 && token.before !== '');
  const segment = gap.rest.slice(0, next < 0 ? gap.rest.length : next);
  const verb = segment.findIndex((_, at) => at > 0 && isFiniteAt(segment, at));
  const listed = segment.slice(0, Math.max(0, verb)).some((token) => /^(?:and|or)$/.test(token.lower));
  return verb < 0 || listed || isFiniteAt(segment, 0);
}

/** What someone is to another, or to a body, opens an aside without an article: "Orme, daughter of a docker,". */
const roles =
  /^(?:daughter|son|wife|husband|widow|father|mother|brother|sister|leader|head|chief|chair|chairman|chairwoman|founder|co-founder|creator|author|owner|member|spokesman|spokeswoman|president|director|head|editor|former)$/;

/** Why words between kept ones may not go, or null. */
export function middleProblem(gap: Gap): string | null {
  const text = wordsOf(gap.tokens);
  const first = gap.tokens[0]!;
  if (
    isFreeTime(gap) ||
    isFirstNames(gap) ||
    isParenthesis(gap) ||
    isNamingReplaced(gap) ||
    isTitleBeforeName(gap) ||
    isOwnerBeforeName(gap)
  )
    return null;
  if (isNameBeforeApposition(gap)) return null;
  const closed = (gap.before === ',' && gap.after === ',') || (gap.before === '-' && gap.after === '-');
  if (!closed) return `leaves out “${text}”`;
  if (isList(gap)) return `leaves “${text}” out of a list`;
  if (crossesAside(gap) || isHalfClause(gap)) return `leaves out “${text}”, more than an aside`;
  if (isMainAfterLead(gap)) return `leaves out “${text}”, to which the opening leads`;
  if (gap.nextKept !== null && lists.relativePronouns.has(gap.nextKept.lower))
    return `leaves out “${text}”, to which “${gap.nextKept.text}” belongs`;
  if (lists.surelyFinite.has(first.lower)) return `leaves out “${text}”, where the sentence goes on`;
  if (startsCondition(gap.tokens) || lists.triggers.has(first.lower)) {
    return `leaves out the condition “${text}”`;
  }
  if (takesBack(gap.tokens)) return `leaves out “${text}”, which takes back or disputes what is kept`;
  if (isReserve(gap.tokens) || narrows(gap.tokens)) return `leaves out “${text}”, which limits what is said`;
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
    roles.test(first.lower) ||
    (lists.timeMeasures.has(first.lower) && /^(?:after|before)$/.test(gap.tokens[1]?.lower ?? '')) ||
    first.lower === 'his' ||
    first.lower === 'her' ||
    first.lower === 'their' ||
    first.lower === 'its';
  return aside ? null : `leaves out “${text}” between the subject and its verb`;
}
