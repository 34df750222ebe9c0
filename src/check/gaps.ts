import { isReportVerb } from '../text/mod.ts';
import type { Gap } from './comparison.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** The words of a gap as one string for a reason. */
export function wordsOf(list: readonly Token[]): string {
  const text = list
    .map((token, at) =>
      at > 0 && token.before === ',' ? `, ${token.text}` : at > 0 ? ` ${token.text}` : token.text,
    )
    .join('');
  return text.length > 90 ? `${text.slice(0, 86)} …` : text;
}

function isIdle(token: Token): boolean {
  return (
    lists.articles.has(token.lower) ||
    lists.perfectAuxiliaries.has(token.lower) ||
    token.lower === 'that' ||
    lists.idleAdverbs.has(token.lower) ||
    lists.honorifics.has(token.lower)
  );
}

function isTime(gap: readonly Token[]): boolean {
  const words = gap.filter((token) => !token.isNumber);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((token) => lists.timeWords.has(token.lower)) &&
    words.some((token) => !['on', 'in', 'at', 'the', 'last', 'this', 'next'].includes(token.lower))
  );
}

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

function isTitleBeforeName(gap: Gap): boolean {
  const isTitle = (token: Token | null) => token !== null && lists.titles.has(token.lower);
  return (
    gap.tokens.every((token) => isTitle(token) && token.isCapital) &&
    gap.nextKept?.isCapital === true &&
    !isTitle(gap.nextKept) &&
    !(isTitle(gap.previousKept) && gap.tokens[0]!.before === '')
  );
}

/** "in Holt's view", "as Holt put it": whose word it is. */
function isViewpoint(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (gap.length > 10) return false;
  if (first === 'in') {
    return gap.some((token) => token.isPossessive) && gap.some((token) => lists.views.has(token.lower));
  }
  const put = (token: Token) =>
    token.lower === 'put' || token.lower === 'puts' || lists.plainReportVerbs.has(token.lower);
  return first === 'as' && gap.some(put);
}

/** "though the court found no proof", "which she denied", "a ruling later overturned": takes back what is kept. */
function takesBack(gap: readonly Token[]): boolean {
  if (gap.some((token) => lists.retractions.has(token.lower))) return true;
  const first = gap[0]!.lower;
  const turns = ['but', 'though', 'although', 'yet'].includes(first);
  return turns && gap.some((token) => lists.negations.has(token.lower));
}

/** "“won,” Holt said[, “but by fraud.”]": the speaker's own limit is gone. */
function cutsQuotation(gap: Gap): boolean {
  const first = gap.tokens.find((token) => token.isQuoted);
  const turns =
    first !== undefined && /^(?:but|though|although|if|unless|except|only|not|yet)$/.test(first.lower);
  return turns && gap.kept.some((token) => token.isQuoted);
}

/** ", Teal and Hollin": the rest of a list of names. */
function endsList(gap: Gap): boolean {
  const first = gap.tokens[0]!;
  const joins = (token: Token) => token.before === '' && (token.lower === 'and' || token.lower === 'or');
  return (
    gap.before === ',' &&
    first.isCapital &&
    !lists.clauseOpeners.has(first.lower) &&
    gap.tokens.length <= 6 &&
    gap.tokens.slice(1, 5).some(joins)
  );
}

/** "When the council agrees, … will", "Under the plan", "In theory": what follows holds only there. */
function setsFrame(gap: Gap): boolean {
  const first = gap.tokens[0]!.lower;
  if (first === 'under' || isViewpoint(gap.tokens)) return true;
  if (first === 'in' && gap.tokens.some((token) => lists.unreal.has(token.lower))) return true;
  const open = gap.sentence.some((token) => lists.modals.has(token.lower) || lists.futures.has(token.lower));
  return open && lists.triggers.has(first) && !isTime(gap.tokens);
}

function startsCondition(gap: readonly Token[]): boolean {
  if (lists.relativePronouns.has(gap[0]!.lower)) return false;
  return gap
    .slice(0, 3)
    .some((token, at) => lists.conditions.has(token.lower) && (token.lower !== 'not' || at < 2));
}

function isList(gap: Gap): boolean {
  const first = gap.tokens[0]!.lower;
  const joins = (word: string | undefined) => word === 'and' || word === 'or';
  if (joins(gap.nextKept?.lower)) return true;
  return joins(first) && gap.place === 'middle';
}

function isParenthesis(gap: Gap): boolean {
  if (gap.tokens.some((token) => lists.limits.has(token.lower))) return false;
  return gap.before === '(' && (gap.after === ')' || gap.place === 'tail');
}

/** A word that can only go on with the sentence, not open another aside or clause. */
function goesOn(token: Token): boolean {
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

/** A clause that goes on after an aside inside the tail ("the group[, which met, sent a letter]"): its verb would be lost. */
function losesPredicate(gap: readonly Token[]): boolean {
  const first = gap[0]!;
  const inner = gap.slice(1).filter((token) => token.before === ',' || token.before === '-');
  const auxiliary = (token: Token) =>
    lists.beForms.has(token.lower) ||
    lists.modals.has(token.lower) ||
    lists.perfectAuxiliaries.has(token.lower);
  if (inner.some(auxiliary)) return true;
  const opensAside = lists.relativePronouns.has(first.lower) || lists.articles.has(first.lower);
  return opensAside && inner.length > 0 && goesOn(inner[0]!);
}

/** "Lee, the mayor[, resigned]": what is kept ends in an aside that the cut comma closes; the verb comes after it. */
function endsInAside(gap: Gap): boolean {
  if (gap.before !== ',') return false;
  const opening = gap.kept.findLastIndex((token) => token.before === ',');
  if (opening < 1) return false;
  const aside = gap.kept[opening]!;
  const first = gap.tokens[0]!;
  const isAside =
    lists.articles.has(aside.lower) || lists.relativePronouns.has(aside.lower) || aside.isNumber;
  return isAside && goesOn(first);
}

/** "He said that if it rains[, the game is off]": the kept part ends with a clause that only opens the sentence. */
function endsInOpenClause(gap: Gap): boolean {
  if (gap.before !== ',') return false;
  const lastComma = gap.kept.findLastIndex((token) => token.before === ',');
  return gap.kept.some((token, at) => {
    if (at <= lastComma) return false;
    const opens =
      lists.openingSubordinators.has(token.lower) ||
      (token.lower === 'in' && gap.kept[at + 1]?.lower === 'order');
    const before = gap.kept[at - 1];
    return opens && (before === undefined || before.lower === 'that' || isReportVerb(before.lower));
  });
}

/** "after the vote failed", "as dockers left": a clause of circumstance that may go even without a comma before it. */
function isCircumstance(gap: Gap): boolean {
  const [first, second] = gap.tokens;
  if (!first || !second || gap.tokens.length < 4) return false;
  // "has not [as yet concluded]" goes on with the verb; "will resume [after the vote]" sets a condition.
  if (gap.previousKept === null || !gap.previousKept.isContent) return false;
  if (gap.kept.some((token) => lists.futures.has(token.lower))) return false;
  const unit = gap.tokens[1]!.lower;
  const link = gap.tokens[2]!.lower;
  if (first.isNumber && lists.timeMeasures.has(unit) && (link === 'after' || link === 'before'))
    return gap.tokens.length >= 6;
  if (second.isNumber) return false;
  if (lists.timeMeasures.has(gap.previousKept.lower)) return false;
  if (lists.adverbialSubordinators.has(first.lower)) return true;
  // "as chair", "as a warning" are roles; "as dockers left" has a verb of its own.
  const role = first.lower !== 'as' || lists.roleAfterAs.has(second.lower);
  return (
    !role &&
    gap.tokens
      .slice(2, 9)
      .some((token) => !token.isCapital && (/ed$/.test(token.lower) || lists.pastForms.has(token.lower)))
  );
}

/** "walked out on Thursday [at the start of a strike]": after a day the clause is complete; a place or occasion may go. */
function isPlaceAfterDay(gap: Gap): boolean {
  const before = gap.previousKept;
  const first = gap.tokens[0]!.lower;
  const day = before !== null && (lists.weekdays.has(before.lower) || lists.months.has(before.lower));
  return day && gap.tokens.length >= 3 && lists.occasions.has(first);
}

/** ", officials said" at the start of the tail, or after a comma near its end: the attribution of what is kept. */
function saysWhoSays(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  const opens = lists.relativePronouns.has(first) || first === 'and' || first === 'but';
  const speaks = (token: Token) => lists.plainReportVerbs.has(token.lower);
  if (!opens && gap.slice(0, 6).some(speaks)) return true;
  const comma = gap.findLastIndex((token, at) => at > 0 && token.before === ',');
  return comma > 0 && gap.length - comma <= 12 && gap.slice(comma).some(speaks);
}

function tailProblem(gap: Gap): string | null {
  const first = gap.tokens[0]!;
  const text = wordsOf(gap.tokens);
  if (startsCondition(gap.tokens)) return `leaves out the condition “${text}”`;
  if (isTime(gap.tokens)) return null;
  if (gap.before === '' || gap.before === '.') {
    return isCircumstance(gap) || isPlaceAfterDay(gap) ? null : `cuts “${text}”, which limits what is said`;
  }
  if (gap.before === ':') return `cuts “${text}”, which the sentence announces`;
  if (isViewpoint(gap.tokens) || saysWhoSays(gap.tokens)) {
    return `cuts “${text}”, which says who says so`;
  }
  if (takesBack(gap.tokens)) return `cuts “${text}”, which takes back or disputes what is kept`;
  if (cutsQuotation(gap)) return `cuts a quotation before “${text}”`;
  if (losesPredicate(gap.tokens) || endsInAside(gap) || endsInOpenClause(gap))
    return `cuts “${text}”, where the sentence goes on`;
  if (endsList(gap)) return `cuts “${text}” from a list`;
  if (gap.tokens.length <= 2 && first.isCapital && gap.before === ',') return null;
  if (gap.before === ',' && (first.lower === 'or' || first.lower === 'nor'))
    return `cuts “${text}” from a list`;
  if (
    gap.before === ',' &&
    !lists.articles.has(first.lower) &&
    !lists.relativePronouns.has(first.lower) &&
    !lists.clauseOpeners.has(first.lower) &&
    /,/.test(text) &&
    /\b(?:and|or)\b/.test(text)
  ) {
    return `cuts “${text}” from a list`;
  }
  return null;
}

function headProblem(gap: Gap): string | null {
  const first = gap.tokens[0]!;
  const text = wordsOf(gap.tokens);
  if (gap.tokens.every((token) => ['and', 'but', 'so', 'yet', 'or', 'then'].includes(token.lower)))
    return null;
  if (isDateline(gap) || isParenthesis(gap) || isTitleBeforeName(gap)) return null;
  if (setsFrame(gap)) return `leaves out “${text}”, on which the rest depends`;
  if (
    gap.tokens.some((token) =>
      ['if', 'unless', 'except', 'without', 'only', 'not', 'no', 'until', 'never', 'whether', 'had'].includes(
        token.lower,
      ),
    )
  ) {
    return `leaves out the condition “${text}”`;
  }
  if (gap.tokens.some((token) => lists.plainReportVerbs.has(token.lower)))
    return `leaves out “${text}”, which says who says so`;
  if (gap.after !== ',' && gap.after !== '-') return `starts inside a clause: “${text}” is missing before it`;
  const finite = gap.tokens.slice(1).some((token) => /^(?:is|are|was|were|has|have)$/.test(token.lower));
  if (finite && !lists.clauseLeads.has(first.lower))
    return `starts inside a clause: “${text}” is missing before it`;
  if (!opensAdverbial(gap.tokens)) return `starts after the subject: “${text}” is missing before it`;
  if (
    gap.tokens.length < 3 &&
    ['since', 'after', 'before', 'as', 'while', 'when', 'because', 'like', 'unlike', 'about'].includes(
      first.lower,
    )
  ) {
    return `starts inside a clause: “${text}” is missing before it`;
  }
  const next = gap.nextKept?.lower ?? '';
  if (lists.relativePronouns.has(next) || ['and', 'or', 'but', 'now', 'then'].includes(next)) {
    return `starts inside a clause: “${text}” is missing before it`;
  }
  return null;
}

/** "On Tuesday", "Sparring with the umpire", "Last week"; not "This one" or "Likely topics for the meeting". */
function opensAdverbial(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (['this', 'last', 'next', 'that', 'late', 'early'].includes(first)) return isTime(gap);
  if (/ly$/.test(first)) return gap.length <= 3;
  if (/ing$|ed$/.test(first)) return gap.length >= 3;
  return lists.leadOpeners.has(first);
}

/** "WASHINGTON (Reuters) -" or "LONDON, March 3 -". */
function isDateline(gap: Gap): boolean {
  const kicker = gap.tokens.every((token) => /^\p{Lu}{3,}$/u.test(token.text));
  const closed = gap.after === '-' || gap.after === ')' || (kicker && gap.after !== ',');
  return gap.tokens.length <= 8 && closed && /^\p{Lu}[\p{Lu}.'-]+$/u.test(gap.tokens[0]!.text);
}

function middleProblem(gap: Gap): string | null {
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
