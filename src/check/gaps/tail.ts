import { isReportVerb } from '../../text/mod.ts';
import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import { attributionScale, stepOf } from '../scales.ts';
import * as lists from '../word-lists.ts';
import { isCircumstance, isTitleCircumstance } from './circumstance.ts';
import { isSecondPredicate } from './joined-clauses.ts';
import { isReserve, narrows, takesBack } from './limiting.ts';
import { isFiniteAt, segmentsOf } from './whole.ts';
import { wordsOf, isDayOrWeek, isViewpoint, opensLimit, startsCondition, goesOn } from './shared.ts';

/** "“won,” Holt said[, “but by fraud.”]": the speaker goes on, and what he adds limits or turns what he said. */
function cutsQuotation(gap: Gap): boolean {
  const at = gap.tokens.findIndex((token) => token.isQuoted);
  const first = gap.tokens[at];
  if (!first || !gap.kept.some((token) => token.isQuoted)) return false;
  // The same quotation goes on: cut inside its marks.
  if (at === 0 && gap.previousKept?.isQuoted && !first.afterQuote) return true;
  return lists.turns.has(first.lower) || (at === 0 && /^\p{Ll}/u.test(first.text));
}

/** What is kept ends in "and", "of", "but, in effect": the phrase goes on in what is cut. */
function breaksOff({ kept, before }: Gap): boolean {
  const last = kept.at(-1);
  if (!last) return false;
  if (lists.openEnds.has(last.lower) && !last.isCapital)
    return before === '' || /^(?:and|but|or|of|to|the|a|an)$/.test(last.lower);
  const pause = kept.findLastIndex((token) => token.before === ',');
  return pause > 0 && /^(?:and|but|or|that)$/.test(kept[pause - 1]!.lower);
}

/** "issued a rare[, two-page statement]", "to an Aug. 2[, 2017, memo]": what is kept ends before its noun. */
function losesNoun({ kept, before, tokens }: Gap): boolean {
  if (before !== ',') return false;
  const [third, second, last] = [kept.at(-3), kept.at(-2), kept.at(-1)];
  if (third && second && lists.articles.has(third.lower) && lists.months.has(second.lower)) return true;
  return (
    second?.lower === 'a' && last?.isContent === true && tokens[0]!.compound !== null && tokens.length > 2
  );
}

/** "before his long[ — and still unexplained — visit]": between the dashes is an aside, and its noun comes after it. */
function cutsAtAside({ before, tokens }: Gap): boolean {
  const closing = tokens.findIndex((token, at) => at > 0 && token.before === '-');
  return before === '-' && closing > 0 && !/^(?:and|but|or)$/.test(tokens[closing]!.lower);
}

/** "has chosen Otto Reyl[, a former docker, as its treasurer]": the verb waits for its "as". */
function losesRole({ kept, tokens }: Gap): boolean {
  const role = /^(?:a|an|his|her|its|their|the)$/;
  const opensRole = (token: Token, at: number) =>
    token.lower === 'as' && token.before === ',' && role.test(tokens[at + 1]?.lower ?? '');
  return tokens.some(opensRole) && kept.some((token) => lists.waitsForAs.has(token.lower));
}

/** "due to take place [on 11 May]", "is [on Monday]": the day completes the verb. */
function waitsForDay({ previousKept }: Gap): boolean {
  const last = previousKept?.lower ?? '';
  return (
    lists.futures.has(last) ||
    lists.beForms.has(last) ||
    /^(?:place|begin|start|last|next|this|until|by)$/.test(last)
  );
}

/** ", when the council agrees" after a future: it hangs on what is cut. */
function waitsFor(gap: Gap): boolean {
  if (!lists.triggers.has(gap.tokens[0]!.lower) || /^(?:with|before|after)$/.test(gap.tokens[0]!.lower))
    return false;
  return gap.kept.some((token) => lists.modals.has(token.lower) || lists.futures.has(token.lower));
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
  if (inner.some((token) => auxiliary(token) || token.lower === 'that')) return true;
  const opensAside = lists.relativePronouns.has(first.lower) || lists.articles.has(first.lower);
  return opensAside && inner.length > 0 && goesOn(inner[0]!);
}

/** "Lee, the mayor[, resigned]": what is kept ends in an aside that the cut comma closes; the verb comes after it. */
function endsInAside(gap: Gap): boolean {
  if (gap.before !== ',') return false;
  const first = gap.tokens[0]!;
  if (lists.surelyFinite.has(first.lower)) return true;
  const opening = gap.kept.findLastIndex((token) => token.before === ',');
  if (opening < 1) return false;
  const aside = gap.kept[opening]!;
  const isAside =
    lists.articles.has(aside.lower) ||
    lists.relativePronouns.has(aside.lower) ||
    aside.isNumber ||
    /^(?:his|her|its|their)$/.test(aside.lower);
  // "will send Lee Holt, her choice[, to the council floor]"
  return isAside && (goesOn(first) || /^(?:to|into|from|for|of|with|over)$/.test(first.lower));
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
    if (opens) return before === undefined || before.lower === 'that' || isReportVerb(before.lower);
    // "urges that despite the clear language of the act[, the judge …]"
    if (before?.lower !== 'that' || !lists.leadOpeners.has(token.lower)) return false;
    return !gap.kept.some((_, later) => later > at && isFiniteAt(gap.kept, later));
  });
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
  if (!opens && (gap.slice(0, 6).some(speaks) || findsSo(gap))) return true;
  const comma = gap.findLastIndex((token, at) => at > 0 && token.before === ',');
  if (comma <= 0 || gap.length - comma > 12) return false;
  return gap.slice(comma).some(speaks) || findsSo(gap.slice(comma));
}

/** ", the court ruled 6-3", ", data from the office showed": a noun phrase and a verb of finding, and little more. */
function findsSo(gap: readonly Token[]): boolean {
  const pause = gap.findIndex((token, at) => at > 0 && token.before !== '');
  const part = pause < 0 ? gap : gap.slice(0, pause);
  const verb = part.findIndex((token, at) => at > 0 && stepOf(attributionScale, token.lower) >= 0);
  const first = part[0]!;
  const isNoun =
    lists.articles.has(first.lower) ||
    first.isCapital ||
    first.isNumber ||
    /s$/.test(first.lower) ||
    first.lower === 'data';
  return verb > 0 && verb <= 9 && isNoun && part.length - verb <= 5 && !isParticipleOf(part, verb);
}

/** "the first bridge built by Varga, reported stolen": a participle after its noun says nothing of who speaks. */
function isParticipleOf(part: readonly Token[], verb: number): boolean {
  const next = part[verb + 1]?.lower ?? '';
  return next === 'by' || next === 'of' || lists.beForms.has(part[verb - 1]!.lower);
}

/** "bizarre[, disruptive or rude]": a few words and a conjunction, with no verb. */
function isShortList(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (gap.length > 6 || lists.leadOpeners.has(first) || /ly$/.test(first)) return false;
  return !gap.some((_, at) => at > 0 && isFiniteAt(gap, at));
}

const rules =
  /^(?:bar|bars|barred|barring|ban|bans|banned|banning|prohibit\w*|allow(?:s|ed|ing)?|permit\w*|require[sd]?|requiring|outlaw\w*|restrict\w*|forbid\w*|limit(?:s|ed|ing)?|block(?:s|ed|ing)?|exempt\w*|entitle[sd]?|approve[sd]?|approving|authori[sz]\w*)$/;

/** "barring abortions [after the detection …]": a rule holds as far as its sentence says, and no further. */
function boundsRule({ kept, tokens }: Gap): boolean {
  return (
    kept.slice(-8).some((token) => rules.test(token.lower)) &&
    /^(?:after|before|while|during|amid|until|as)$/.test(tokens[0]!.lower)
  );
}

/** A later part of the tail takes an exception: "…, with the exception of emergencies". */
function takesException({ tokens }: Gap): boolean {
  return segmentsOf(tokens).some(({ from, to }) => {
    const part = tokens.slice(from, to);
    return from > 0 && (opensLimit(part) || /^(?:unless|except|only|but)$/.test(part[0]!.lower));
  });
}

const sayingPlaces =
  /^(?:interviews?|statement|briefing|conference|news|press|speech|address|hearing|testimony|emails?|e-mail|letter|tweets?|twitter|post|video|call|memo|remarks|release|note|floor|podcast|appearance|meeting|ceremony|rally|event|message|facebook|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "“won,” Holt said [in an interview]": where and when words were said that are given whole. */
function isPlaceOfSpeech({ kept, tokens, rest }: Gap): boolean {
  const open = kept.findIndex((token) => !token.isQuoted);
  const said = kept.slice(open);
  const first = tokens[0]!.lower;
  if (open < 3 || !kept[0]!.isQuoted || said.length > 12 || said.some((token) => token.isQuoted))
    return false;
  if (rest.length > 0 || tokens.some((token) => token.isQuoted)) return false;
  if (!said.some((token) => isReportVerb(token.lower))) return false;
  if (/^(?:after|while|before|following|ahead)$/.test(first) && tokens.length > 2)
    return !tokens.some((token) => lists.negations.has(token.lower) || lists.conditions.has(token.lower));
  if (!/^(?:in|on|at|during|via|by|from|to)$/.test(first)) return false;
  const pause = tokens.findIndex((token, at) => at > 0 && token.before !== '');
  const near = tokens.slice(1, Math.min(7, pause < 0 ? 7 : pause));
  return (
    near.some((token) => sayingPlaces.test(token.lower)) &&
    !tokens.some((token) => lists.negations.has(token.lower) || lists.conditions.has(token.lower))
  );
}

/** "[…, the board is apparently saying]": who says so, in a tense of its own. */
const saysSo =
  /, (?:the |a |its |his |her |their )?[^,]{2,60} (?:is|are|was|were) (?:\p{Ll}+ly )?(?:announcing|saying|claiming|arguing|reporting|suggesting|telling|insisting|alleging|warning)\b[^,]*$/u;

function namesSpeaker({ tokens }: Gap): boolean {
  return saysSo.test(tokens.map(({ before, text }) => `${before === ',' ? ',' : ''} ${text}`).join(''));
}

/** "15 minutes [after the crash]": counted from what went. */
function isMeasured({ kept, tokens }: Gap): boolean {
  const last = kept.at(-1);
  return (
    last !== undefined && lists.timeMeasures.has(last.lower) && /^(?:after|before)$/.test(tokens[0]!.lower)
  );
}

/** Why words after the last kept one may not go, or null. */
export function tailProblem(gap: Gap): string | null {
  const first = gap.tokens[0]!;
  const text = wordsOf(gap.tokens);
  if (startsCondition(gap.tokens)) return `leaves out the condition “${text}”`;
  if (boundsRule(gap) || takesException(gap)) return `cuts “${text}”, which limits what is said`;
  if (breaksOff(gap)) return `breaks off before “${text}”`;
  if (namesSpeaker(gap)) return `cuts “${text}”, which says whose word it is`;
  if (isMeasured(gap)) return `cuts “${text}”, from which the time before it is counted`;
  if (isPlaceOfSpeech(gap)) return null;
  if (losesNoun(gap) || losesRole(gap) || cutsAtAside(gap)) return `breaks off before “${text}”`;
  if (isDayOrWeek(gap.tokens) && !waitsForDay(gap)) return null;
  if (cutsQuotation(gap)) return `cuts a quotation before “${text}”`;
  if (waitsFor(gap)) return `leaves out “${text}”, on which the rest depends`;
  // The comma in “a fair plan,” belongs to the quotation.
  const quoteOnly = gap.before === ',' && first.afterQuote && !saysWhoSays(gap.tokens);
  if (gap.before === '' || gap.before === '.' || (gap.before === ')' && !first.afterComma) || quoteOnly) {
    return (gap.isTitle && isTitleCircumstance(gap)) ||
      isCircumstance(gap) ||
      isPlaceAfterDay(gap) ||
      isSecondPredicate(gap)
      ? null
      : `cuts “${text}”, which limits what is said`;
  }
  if (gap.before === ':') return `cuts “${text}”, which the sentence announces`;
  if (isViewpoint(gap.tokens) || saysWhoSays(gap.tokens)) {
    return `cuts “${text}”, which says who says so`;
  }
  if (takesBack(gap.tokens)) return `cuts “${text}”, which takes back or disputes what is kept`;
  if (losesPredicate(gap.tokens) || endsInAside(gap) || endsInOpenClause(gap))
    return `cuts “${text}”, where the sentence goes on`;
  if (isReserve(gap.tokens) || narrows(gap.tokens)) return `cuts “${text}”, which limits what is said`;
  if (endsList(gap)) return `cuts “${text}” from a list`;
  if (gap.tokens.length <= 2 && first.isCapital && gap.before === ',') return null;
  if (gap.before === ',' && (first.lower === 'or' || first.lower === 'nor'))
    return `cuts “${text}” from a list`;
  if (
    gap.before === ',' &&
    !lists.articles.has(first.lower) &&
    !lists.relativePronouns.has(first.lower) &&
    !lists.clauseOpeners.has(first.lower) &&
    !/ing$/.test(first.lower) &&
    /\b(?:and|or)\b/.test(text) &&
    (/,/.test(text) || isShortList(gap.tokens))
  ) {
    return `cuts “${text}” from a list`;
  }
  return null;
}
