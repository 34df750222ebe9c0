const dayMs = 86_400_000;
export const monthNames =
  'January February March April May June July August September October November December'.split(' ');
export const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A day of the calendar; `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * `YYYY-MM-DD` of a day, null when the calendar has no such day.
 *
 * @example
 * isoDay({ year: 2026, month: 2, day: 29 }); // null
 */
export function isoDay({ year, month, day }: CalendarDay): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 999 && year < 10_000;
  return isReal ? at.toISOString().slice(0, 10) : null;
}

/**
 * `YYYY-MM` some months from a day.
 *
 * @param iso `YYYY-MM-DD`
 *
 * @example
 * monthsFrom('2026-01-15', -1); // '2025-12'
 */
export function monthsFrom(iso: string, months: number): string {
  const at = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/**
 * The day some days from another.
 *
 * @param iso `YYYY-MM-DD`
 *
 * @example
 * daysFrom('2026-03-01', -1); // '2026-02-28'
 */
export function daysFrom(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * 0 for Sunday of a full or short English name in any case, -1 for anything else.
 *
 * @example
 * weekdayNumber('Thursday'); // 4
 */
export function weekdayNumber(name: string): number {
  return dayNames.findIndex((day) => day.toLowerCase() === name.toLowerCase());
}

/**
 * 1 to 12 of a month's name or short form ("Sept."), 0 for anything else.
 *
 * @example
 * monthNumber('Nov.'); // 11
 */
export function monthNumber(name: string): number {
  const short = name.replace('.', '').toLowerCase();
  return short.length < 3 ? 0 : monthNames.findIndex((month) => month.toLowerCase().startsWith(short)) + 1;
}

/**
 * Days from a `YYYY-MM-DD` back to the latest such weekday, itself included: 0 to 6.
 *
 * @example
 * daysBack('2026-11-20', 4); // 1, from Friday to Thursday
 */
export function daysBack(iso: string, weekday: number): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
}
