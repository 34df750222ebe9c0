import { looksForward, resolveWeekday } from '../text/mod.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** A day named in a sentence: its tokens [from, to), and month and day as in `11-19`. */
export interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly monthDay: string;
  /** As written; null when it is not. */
  readonly year: number | null;
}

const dayMs = 86_400_000;
const daysAway = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

function monthNumber(token: Token | undefined): number {
  if (!token?.isCapital || !lists.months.has(token.lower)) return 0;
  return lists.monthOrder.findIndex((name) => name.startsWith(token.lower.slice(0, 3))) + 1;
}

function dayNumber(token: Token | undefined): number {
  const value = token && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower) ? Number.parseInt(token.lower, 10) : 0;
  return value >= 1 && value <= 31 ? value : 0;
}

function pair(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function ofDate(date: Date): string {
  return pair(date.getUTCMonth() + 1, date.getUTCDate());
}

/** "Thursday", "today", "yesterday" as seen from a day. */
function relativeDay(token: Token, seenFrom: string | null, ahead: boolean): string | null {
  if (seenFrom === null) return null;
  const away = daysAway.get(token.lower);
  const at = Date.parse(`${seenFrom.slice(0, 10)}T00:00:00Z`);
  if (away !== undefined) return Number.isNaN(at) ? null : ofDate(new Date(at + away * dayMs));
  if (ahead || !token.isCapital || !lists.weekdays.has(token.lower)) return null;
  const [day, month] = resolveWeekday(token.lower, seenFrom)?.split(' ') ?? [];
  if (!day || !month) return null;
  return pair(lists.monthOrder.indexOf(month.toLowerCase()) + 1, Number(day));
}

/**
 * The days a sentence names, seen from a day: "19 November", "Nov. 19, 2026", "Thursday", "today".
 *
 * @param seenFrom `YYYY-MM-DD`; null leaves weekdays and "today" unread.
 * @param ahead The sentence looks ahead, so that its weekdays may lie in the future; they are left unread.
 *
 * @example
 * namedDays(tokens('It fell on Thursday'), '2026-11-20', false)[0]?.monthDay; // '11-19'
 */
export function namedDays(list: readonly Token[], seenFrom: string | null, ahead: boolean): NamedDay[] {
  const found: NamedDay[] = [];
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!;
    const relative = relativeDay(token, seenFrom, ahead);
    if (relative !== null) {
      found.push({ from: at, to: at + 1, monthDay: relative, year: null });
      continue;
    }
    const month = monthNumber(token) || monthNumber(list[at + 1]);
    const day = monthNumber(token) > 0 ? dayNumber(list[at + 1]) : dayNumber(token);
    if (month === 0 || day === 0) continue;
    const yearToken = list[at + 2];
    const year = yearToken && /^(?:19|20)\d\d$/.test(yearToken.lower) ? Number(yearToken.lower) : null;
    found.push({ from: at, to: at + (year === null ? 2 : 3), monthDay: pair(month, day), year });
    at += 1;
  }
  return found;
}

/** An alignment in which days stand for one another, and what that leaves to account for. */
export interface DayAlignment {
  readonly aligned: readonly number[];
  /** Tokens of the sentence that need no counterpart: the month of a day, the "on" before it. */
  readonly freed: ReadonlySet<number>;
  /** Tokens of the source that the day of the sentence stands for. */
  readonly covered: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();
const mayName = (token: Token) =>
  (token.isCapital && (lists.weekdays.has(token.lower) || lists.months.has(token.lower))) ||
  daysAway.has(token.lower);

/**
 * Lets a day of the sentence stand for the same day of the source told otherwise ("on 19 November" for "Thursday").
 * Weekdays and "today" of the source are seen from its date, those of the sentence from its own; the order must hold,
 * and a weekday of a source that looks ahead is left alone.
 */
export function alignResolvedDays(
  sentence: readonly Token[],
  source: readonly Token[],
  aligned: readonly number[],
  given: { readonly date: string | null; readonly now: string | null; readonly sourceText: string },
): DayAlignment {
  const open = sentence.some((token, index) => aligned[index]! < 0 && mayName(token));
  if (!open || !source.some(mayName)) return { aligned, freed: none, covered: none };
  const ahead = looksForward(given.sourceText);
  const theirs = namedDays(source, given.date, ahead);
  const result = [...aligned];
  const freed = new Set<number>();
  const covered = new Set<number>();
  for (const ours of namedDays(sentence, given.now ?? given.date, ahead)) {
    if (result.slice(ours.from, ours.to).every((at) => at >= 0)) continue;
    const before = Math.max(-1, ...result.slice(0, ours.from));
    const later = result.slice(ours.to).filter((at) => at >= 0);
    const after = later.length === 0 ? source.length : Math.min(...later);
    const same = theirs.find(
      (day) =>
        day.from > before &&
        day.to <= after &&
        day.monthDay === ours.monthDay &&
        (day.year === null || ours.year === null || day.year === ours.year),
    );
    if (!same) continue;
    for (let at = ours.from; at < ours.to; at++) {
      result[at] = -1;
      freed.add(at);
    }
    result[ours.from] = same.from;
    for (let at = same.from; at < same.to; at++) covered.add(at);
    if (sentence[ours.from - 1]?.lower === 'on') freed.add(ours.from - 1);
  }
  return { aligned: result, freed, covered };
}
