import type { Instant } from '../news/mod.ts';

const utc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC', hourCycle: 'h23' });

const clockFormat = utc({ hour: '2-digit', minute: '2-digit' });
const dayFormat = utc({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDayFormat = utc({ day: 'numeric', month: 'short' });
const weekdayFormat = utc({ weekday: 'long' });
const shortWeekdayFormat = utc({ weekday: 'short' });

/** `11:52` (UTC). */
export function clock(at: Instant): string {
  return clockFormat.format(new Date(at));
}

/** `20 November 2026` (UTC). */
export function day(at: Instant): string {
  return dayFormat.format(new Date(at));
}

/** `20 Nov` (UTC), for tables. */
export function shortDay(at: Instant): string {
  return shortDayFormat.format(new Date(at)).replace('Sept', 'Sep');
}

/** `Friday 20 November 2026` (UTC). */
export function weekday(at: Instant): string {
  return `${weekdayFormat.format(new Date(at))} ${day(at)}`;
}

/** `Fri 11:52` (UTC). */
export function weekdayClock(at: Instant): string {
  return `${shortWeekdayFormat.format(new Date(at))} ${clock(at)}`;
}

/**
 * Date and time as the site writes them.
 *
 * @example
 * dayTime('2026-11-20T11:52:07.000Z' as Instant); // '20 November 2026, 11:52 UTC'
 */
export function dayTime(at: Instant): string {
  return `${day(at)}, ${clock(at)} UTC`;
}

/** `20 Nov, 11:52`, for tables whose head says UTC. */
export function shortDayTime(at: Instant): string {
  return `${shortDay(at)}, ${clock(at)}`;
}

/** A whole number with a comma between thousands. */
export function count(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

/** `1 page`, `12 pages`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
