import type { Instant } from '../news/mod.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The wall clock at an offset, as if it were UTC. */
function wallClock(at: Instant, offset: string | undefined): Date {
  return new Date(Date.parse(at) + (offset === undefined ? 0 : offsetMinutes(offset) * 60_000));
}

/**
 * RFC 822 §5 with a four-digit year (RSS Advisory Board profile), at an offset such as `+01:00`.
 *
 * @example
 * rfc822Date('2026-11-19T09:10:00.000Z' as Instant, '+01:00'); // 'Thu, 19 Nov 2026 10:10:00 +0100'
 */
export function rfc822Date(at: Instant, offset?: string): string {
  const utc = wallClock(at, offset).toUTCString();
  return offset === undefined ? utc : utc.replace('GMT', offset.replace(':', ''));
}

/**
 * RFC 3339, at an offset such as `+01:00`; `Z` without one.
 *
 * @example
 * rfc3339Date('2026-11-19T09:10:00.000Z' as Instant, '+01:00'); // '2026-11-19T10:10:00+01:00'
 */
export function rfc3339Date(at: Instant, offset?: string): string {
  return wallClock(at, offset).toISOString().slice(0, 19) + (offset ?? 'Z');
}

/** For people: `Thursday, 19 November 2026, 09:10`. */
export function printedDate(at: Instant): string {
  const date = new Date(at);
  const day = `${days[date.getUTCDay()]!}, ${date.getUTCDate()} ${months[date.getUTCMonth()]!}`;
  return `${day} ${date.getUTCFullYear()}, ${at.slice(11, 16)}`;
}
