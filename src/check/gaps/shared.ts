import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { narrows, takesBack } from './limiting.ts';
import { mayBeFiniteAt } from './whole.ts';

/** The words of a gap as one string for a reason. */
export function wordsOf(list: readonly Token[]): string {
  // "U.S." is two tokens of one word.
  const text = list
    .filter((token, at) => at === 0 || token.start !== list[at - 1]!.start)
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

/** A time no longer than a week: the day a thing happened may go, the month or year it happened in may not. */
export function isDayOrWeek(gap: readonly Token[]): boolean {
  if (!isTime(gap)) return false;
  const months = gap.filter((token) => token.isCapital && lists.months.has(token.lower));
  const hasDay = gap.some((token) => lists.weekdays.has(token.lower) || lists.dayWords.has(token.lower));
  if (months.length > 0) return hasDay || gap.some((token) => /^\d{1,2}$/.test(token.lower));
  return !gap.some((token) => lists.longTimes.has(token.lower) || /^\d{4}s?$/.test(token.lower));
}

/** "President" before a name that stands without it; never half of a title, nor the first half of an office or firm. */
export function isTitleBeforeName(gap: Gap): boolean {
  const next = gap.nextKept;
  if (!next?.isCapital || !/^\.?$/.test(gap.after) || isTitle(next) || gap.tokens.length > 7) return false;
  // “Booker [spokeswoman] Lee Holt” would make one name of two.
  if (gap.previousKept?.isCapital === true && gap.kept.length > 1 && gap.before === '') return false;
  if (gap.previousKept !== null && isTitle(gap.previousKept) && gap.before === '') return false;
  const titled = gap.tokens.some(isTitle);
  const only = gap.tokens.every((token) => isTitle(token) || lists.titleParts.has(token.lower));
  if (!titled || !only || gap.tokens.slice(1).some((token) => !/^\.?$/.test(token.before))) return false;
  const last = gap.tokens.at(-1)!;
  return isTitle(last) || last.lower === 'state' ? isPersonName(gap) : false;
}

function isTitle(token: Token): boolean {
  return lists.titles.has(token.lower);
}

/** The capitalised run that follows names no office, firm or place. */
function isPersonName({ rest, tokens }: Gap): boolean {
  // The full stop of "U.S." parts no name from what follows it.
  const end = rest.findIndex((token, at) => !token.isCapital || (at > 0 && !/^\.?$/.test(token.before)));
  const run = rest.slice(0, end < 0 ? rest.length : end);
  const after = end < 0 ? undefined : rest[end];
  if (run.some((token) => lists.institutions.has(token.lower) || isTitle(token))) return false;
  if (after !== undefined && after.before === '' && isTitle(after)) return false;
  // "General Motors", "Prime Video": one word after a title that is an adjective as well.
  const bare =
    tokens.length === 1 && /^(?:general|prime|chief|royal|major|speaker|star)$/.test(tokens[0]!.lower);
  return !bare || run.length > 1;
}

/** "Varga's" before a name that stands without its owner: "Varga's Teal Pictures". */
export function isOwnerBeforeName({ tokens, rest, after, previousKept }: Gap): boolean {
  const owner = tokens.length <= 3 && tokens.every((token) => token.isCapital) && tokens.at(-1)!.isPossessive;
  if (!owner || after !== '' || previousKept?.isPossessive === true) return false;
  return rest[0]?.isCapital === true && rest[1]?.isCapital === true && rest[1].before === '';
}

/** "in Holt's view", "as Holt put it": whose word it is. */
export function isViewpoint(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (gap.length > 10) return false;
  if (first === 'in') {
    if (gap[1]?.lower === 'the' && lists.views.has(gap[2]?.lower ?? '') && gap[3]?.lower === 'of')
      return true;
    return gap.some((token) => token.isPossessive) && gap.some((token) => lists.views.has(token.lower));
  }
  const put = (token: Token) =>
    token.lower === 'put' || token.lower === 'puts' || lists.plainReportVerbs.has(token.lower);
  return first === 'as' && gap.some(put);
}

/** "assuming the port pays" is a condition, "assuming control of the port" none: the verb of its own tells. */
function isSupposition(gap: readonly Token[]): boolean {
  if (!lists.suppositions.has(gap[0]!.lower)) return false;
  const end = gap.findIndex((token, at) => at > 0 && token.before !== '');
  const part = gap.slice(0, end < 0 ? gap.length : end);
  const isVerb = (at: number) => at > 1 && part[at - 1]!.isContent && mayBeFiniteAt(part, at);
  return part[1]?.lower === 'that' || part.some((_, at) => isVerb(at));
}

/** Opens with "as long as", "other than", "subject to", "assuming the port pays": what limits the whole. */
export function opensLimit(gap: readonly Token[]): boolean {
  const opening = gap.slice(0, 4).map((token) => token.lower);
  const most = [1, 2, 3, 4].map((size) => opening.slice(0, size).join(' '));
  return most.some((words) => lists.limitingOpeners.has(words)) || isSupposition(gap);
}

/** Opens with if, unless, only, as long as and the like. */
export function startsCondition(gap: readonly Token[]): boolean {
  if (lists.relativePronouns.has(gap[0]!.lower)) return false;
  if (opensLimit(gap)) return true;
  return gap
    .slice(0, 3)
    .some((token, at) => lists.conditions.has(token.lower) && (token.lower !== 'not' || at < 2));
}

/** What stands in brackets limits what they stand beside: "(only in winter)", "(if any)". */
function limits(inside: readonly Token[]): boolean {
  return (
    inside.slice(0, 2).some((token) => lists.limits.has(token.lower)) || narrows(inside) || takesBack(inside)
  );
}

/** Brackets around the whole gap, with nothing in them that limits. */
export function isParenthesis(gap: Gap): boolean {
  if (limits(gap.tokens) || gap.tokens.slice(1).some((token) => token.before === ')')) return false;
  return gap.before === '(' && (gap.after === ')' || gap.place === 'tail');
}

/**
 * The gap without the brackets that it holds whole, so that the rest is judged by what it is: "[(Teal), who led the
 * council,]" is an aside with who. Null when nothing else is left or the brackets limit.
 */
export function withoutBrackets(gap: Gap): Gap | null {
  const kept: Token[] = [];
  let inside: Token[] | null = null;
  for (const token of gap.tokens) {
    if (token.before === '(') inside = [];
    else if (token.before === ')' && inside) {
      if (limits(inside)) return null;
      inside = null;
      const before = token.afterComma ? ',' : kept.length === 0 ? '' : token.before;
      kept.push({ ...token, before: before === ')' ? '' : before });
      continue;
    }
    if (inside) inside.push(token);
    else kept.push(token);
  }
  if (inside && limits(inside)) return null;
  if (inside && gap.after !== ')' && gap.place !== 'tail') return null;
  if (kept.length === 0 || kept.length === gap.tokens.length) return null;
  const closesWithComma = gap.after === ')' && gap.rest[0]?.afterComma === true;
  return {
    ...gap,
    tokens: kept,
    before: kept[0]!.before,
    after: gap.after === ')' ? (closesWithComma ? ',' : '') : gap.after,
  };
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
    /^(?:or|nor|not|his|her|its|their|who)$|ing$/.test(token.lower)
  );
}
