import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { isClauseBefore } from './joined-clauses.ts';
import { isFirstNames } from './first-names.ts';
import { isReserve, narrows, narrowsFigure } from './limiting.ts';
import { isFiniteAt, mayBeFiniteAt, segmentsOf } from './whole.ts';
import {
  wordsOf,
  isDayOrWeek,
  isTime,
  isOwnerBeforeName,
  isTitleBeforeName,
  isViewpoint,
  isParenthesis,
  opensLimit,
} from './shared.ts';

/** "in a novel", not "in a series of tweets". */
function isUnreal(gap: readonly Token[], token: Token, at: number): boolean {
  return lists.unreal.has(token.lower) && gap[at + 1]?.lower !== 'of';
}

/** "When the council agrees, … will", "Under the plan", "In theory": what follows holds only there. */
function setsFrame(gap: Gap): boolean {
  const first = gap.tokens[0]!.lower;
  if (first === 'under' || isViewpoint(gap.tokens)) return true;
  if (first === 'in' && gap.tokens.some((token, at) => isUnreal(gap.tokens, token, at))) return true;
  const open = gap.sentence.some((token) => lists.modals.has(token.lower) || lists.futures.has(token.lower));
  return open && lists.triggers.has(first) && !isTime(gap.tokens);
}

/** "On Tuesday", "Sparring with the umpire", "Last week"; not "This one" or "Likely topics for the meeting". */
function opensAdverbial(gap: readonly Token[]): boolean {
  const first = gap[0]!.lower;
  if (['this', 'last', 'next', 'that', 'late', 'early'].includes(first)) return isTime(gap);
  if (/ly$/.test(first)) return gap.length <= 3;
  if (lists.leadOpeners.has(first)) return true;
  return /ing$|ed$/.test(first) && gap.length >= 3;
}

/** The bracket at the end of the gap is followed by a dash: "(CNN) -- ". */
function endsInDash({ tokens, nextKept }: Gap): boolean {
  return nextKept !== null && nextKept.start - tokens.at(-1)!.end > ') '.length;
}

/** "WASHINGTON (Reuters) -", "TAMPA, Fla. (Reuters) -" or "LONDON, March 3 -". */
export function isDateline(gap: Gap): boolean {
  const kicker = gap.tokens.every((token) => /^\p{Lu}{3,}$/u.test(token.text));
  const bracketed = gap.after === ')' && (endsInDash(gap) || gap.nextKept?.isCapital === true);
  const closed =
    gap.after === '-' || bracketed || (kicker && gap.after !== ',' && gap.nextKept?.isCapital === true);
  return gap.tokens.length <= 8 && closed && /^\p{Lu}[\p{Lu}.'-]+$/u.test(gap.tokens[0]!.text);
}

/** "Speaking to the mayor[,] Lee Holt, by telephone, Orme said": what follows the cut is the rest of the opening. */
function leavesOpening({ rest }: Gap): boolean {
  const parts = segmentsOf(rest).map(({ from, to }) => rest.slice(from, to));
  const [first, ...others] = parts;
  if (!first || others.length === 0 || opensAnother(first[0]!)) return false;
  if (first.some((_, at) => at > 0 && mayBeFiniteAt(first, at))) return false;
  const goesOn = (part: readonly Token[]) =>
    /(?:ed|[^s]s)$/.test(part[0]!.lower) ||
    lists.pastForms.has(part[0]!.lower) ||
    lists.modals.has(part[0]!.lower);
  const speaks = /^(?:he|she|it|they|we|i|there|this|that)$/.test(first[0]!.lower);
  // "Shock, anger, and fear spilled": the last of a list of subjects has the verb.
  const joins = (part: readonly Token[]) =>
    /^(?:and|or)$/.test(part[0]!.lower) && part.some((_, at) => at > 0 && mayBeFiniteAt(part, at));
  return !speaks && !others.some((part) => joins(part) || (!part[0]!.isCapital && goesOn(part)));
}

/** A second opening after the one that is cut: "in August", "shortly after". */
function opensAnother(token: Token): boolean {
  return lists.leadOpeners.has(token.lower) || /ly$/.test(token.lower);
}

/** "To stop the sale, the council would have to": what is needed, and for that alone. */
function isNeeded({ tokens, sentence }: Gap): boolean {
  const purpose = tokens[0]!.lower === 'to' || (tokens[0]!.lower === 'in' && tokens[1]?.lower === 'order');
  return purpose && sentence.some((token) => /^(?:would|must|should|needs?)$/.test(token.lower));
}

const otherTime =
  /^(?:years?|decades?|centur(?:y|ies)|months|weeks|days|time|times|era|war|past|(?:19|20)\d\ds?|\d\ds|quarter|season|century)$/;

/** "In 2013", "Before the war", "In the first six days": another time than the news; without it the old is told as new. */
function setsTime(part: readonly Token[]): boolean {
  const first = part[0]!.lower;
  if (part.some((token) => token.lower === 'same')) return false;
  if (first === 'before' || first === 'until') return !isDayOrWeek(part);
  if (!/^(?:in|at|during|since|by|within|throughout|back|from|through|between)$/.test(first)) return false;
  if (isDayOrWeek(part)) return false;
  return part.some(
    (token) =>
      otherTime.test(token.lower) ||
      lists.longTimes.has(token.lower) ||
      (token.isCapital && lists.months.has(token.lower)),
  );
}

/** "In Ostmere, selling raw milk is a crime", "In Arle, residents were told": it holds there alone. */
function setsPlace(part: readonly Token[], rest: readonly Token[]): boolean {
  const [first, ...names] = part;
  if (!/^(?:in|across|within|inside|outside)$/.test(first!.lower) || names.length === 0 || names.length > 4)
    return false;
  if (!names.every((token) => token.isCapital || lists.articles.has(token.lower) || token.lower === 'of'))
    return false;
  if (names.some((token) => lists.months.has(token.lower) || lists.weekdays.has(token.lower))) return false;
  const [opener] = rest;
  if (!opener) return false;
  const isBare = !opener.isCapital && !lists.articles.has(opener.lower) && !opener.isNumber;
  const verb = rest.find((_, at) => at > 0 && isFiniteAt(rest, at));
  return isBare || /^(?:is|are|has|have|does|do|can|must|may)$/.test(verb?.lower ?? '');
}

/** One of the openings that are cut says how sure it is, of whom it holds, or in whose eyes. */
function isLimited({ tokens, rest, sentence }: Gap): boolean {
  const told = new Set(sentence.map((token) => token.key));
  const isMoved = (part: readonly Token[]) =>
    part.every((token) => !token.isContent || told.has(token.key)) &&
    part.some((token) => lists.months.has(token.lower) && told.has(token.key));
  return segmentsOf(tokens).some(({ from, to }) => {
    const part = tokens.slice(from, to);
    return (
      narrows(part) ||
      narrowsFigure(part, rest) ||
      (setsTime(part) && !isMoved(part)) ||
      setsPlace(part, rest) ||
      (from > 0 && isReserve(part))
    );
  });
}

const labels =
  /^(?:why it matters|the big picture|driving the news|what to watch|the latest|between the lines|by the numbers|zoom (?:in|out)|state of play|the state of play|context|background|details|what happened|the backdrop|of note|catch up quick|flashback|the intrigue|go deeper)$/i;

/** "Why it matters: The mill …": the heading of a paragraph that a page sets in its line. */
function isLabel({ tokens, after, nextKept }: Gap): boolean {
  return after === ':' && nextKept?.isCapital === true && labels.test(wordsOf(tokens));
}

/** Why words before the first kept one may not go, or null. */
export function headProblem(gap: Gap): string | null {
  const first = gap.tokens[0]!;
  const text = wordsOf(gap.tokens);
  if (gap.tokens.every((token) => ['and', 'but', 'so', 'yet', 'or', 'then'].includes(token.lower)))
    return null;
  if (
    isDateline(gap) ||
    isLabel(gap) ||
    isParenthesis(gap) ||
    isFirstNames(gap) ||
    isTitleBeforeName(gap) ||
    isOwnerBeforeName(gap)
  )
    return null;
  if (isClauseBefore(gap)) return null;
  if (setsFrame(gap)) return `leaves out “${text}”, on which the rest depends`;
  if (opensLimit(gap.tokens) || isNeeded(gap)) return `leaves out the condition “${text}”`;
  if (isLimited(gap)) return `leaves out “${text}”, which limits what is said`;
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
  if (leavesOpening(gap)) return `starts inside the opening: “${text}” is missing before it`;
  const next = gap.nextKept?.lower ?? '';
  if (
    lists.relativePronouns.has(next) ||
    (['and', 'or', 'but', 'now', 'then'].includes(next) && (gap.nextKept?.compound ?? null) === null)
  ) {
    return `starts inside a clause: “${text}” is missing before it`;
  }
  return null;
}
