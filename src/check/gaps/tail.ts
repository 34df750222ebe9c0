import { isReportVerb } from '../../text/mod.ts';
import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { wordsOf, isTime, isViewpoint, startsCondition, goesOn } from './shared.ts';

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
  // "the man caught on video [after a stop was sentenced]": the tail may hold the only finite verb.
  const finite = (token: Token) => lists.finiteForms.has(token.lower);
  if (gap.tokens.some(finite) && !gap.kept.some(finite)) return false;
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

/** Why words after the last kept one may not go, or null. */
export function tailProblem(gap: Gap): string | null {
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
