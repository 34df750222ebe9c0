import { daysBack, daysFrom, monthNames, weekdayNumber } from './calendar.ts';
import { dateMatches } from './date-matches.ts';
import { dayTense } from './day-tense.ts';
import { settleDate } from './settle-date.ts';

/**
 * The day a bare weekday means in a report of past events: the latest such day on or before the article's date; null where
 * that is six days back.
 *
 * @param weekday Any case, e.g. "Thursday".
 * @param published `YYYY-MM-DD…`, UTC.
 * @returns e.g. "19 November", or null when either cannot be read.
 *
 * @example
 * resolveWeekday('Thursday', '2026-11-20'); // '19 November'
 */
export function resolveWeekday(weekday: string, published: string): string | null {
  const day = weekdayNumber(weekday);
  const iso = published.slice(0, 10);
  if (day < 0 || Number.isNaN(Date.parse(`${iso}T00:00:00Z`))) return null;
  const back = daysBack(iso, day);
  // The day after the article's date: dates are off by one where time zones meet, and "Friday" then means tomorrow.
  return back === 6 ? null : dayAndMonth(new Date(daysFrom(iso, -back)));
}

/**
 * "19 November" of a date, UTC.
 *
 * @example
 * dayAndMonth(new Date('2026-11-19')); // '19 November'
 */
export function dayAndMonth(date: Date): string {
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]!}`;
}

const forward =
  /\b(?:will|would|shall|may|might|plan(?:s|ned)? to|expected|scheduled|set to|due to|promis\w+|agree[ds]?|vow\w*|pledg\w+|threaten\w*|call(?:s|ed) for|invit\w+|ahead of|upcoming|prepar\w+|intend\w*|to (?:meet|begin|start|vote|open|speak|appear|decide|announce|hold|attend|visit|travel|release))\b/i;

/**
 * True for a sentence whose weekday may lie ahead: it plans, promises or expects.
 *
 * @example
 * looksForward('Parents promised a protest on Saturday.'); // true
 */
export function looksForward(sentence: string): boolean {
  return forward.test(sentence);
}

/** A date in a text: as written, half-open UTF-16 offsets, and how far the article's date settles it. */
export interface DateSpan {
  readonly raw: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it is not settled. */
  readonly iso: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The day of publication where the report was written. In the first hours of a UTC day the Americas, most of the English
 * press, still have the day before; an instant of exactly midnight is a date without a time.
 */
function isDaySure(published: string): boolean {
  const time = /T(\d\d):(\d\d):(\d\d)/.exec(published);
  return time === null || time[0] === 'T00:00:00' || Number(time[1]) >= 8;
}

/**
 * Days, months and years named in a text, settled against the article's date as far as that is certain. A weekday or a
 * month without a year goes by the tense of its clause; weeks, decades and "3/4/2026" stay open.
 *
 * @param text One sentence.
 * @param published `YYYY-MM-DD…` in UTC, or null.
 *
 * @example
 * dates('On Thursday', '2026-11-20')[0]?.iso; // '2026-11-19'
 */
export function dates(text: string, published: string | null): DateSpan[] {
  const day = published?.slice(0, 10) ?? null;
  const known = day !== null && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null;
  const sure = published !== null && isDaySure(published);
  return dateMatches(text).map(({ start, end, groups }) => {
    const context = { day: known, isDaySure: sure, tense: () => dayTense(text, start) };
    return { raw: text.slice(start, end), iso: settleDate(groups, context), start, end };
  });
}
