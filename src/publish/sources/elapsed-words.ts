import type { Instant } from '../../news/mod.ts';
import { counted, shortDayTime } from '../times.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function span(ms: number): string {
  if (ms < hourMs) return counted(Math.floor(ms / minuteMs), 'minute');
  if (ms < 2 * dayMs) return counted(Math.floor(ms / hourMs), 'hour');
  return counted(Math.floor(ms / dayMs), 'day');
}

/**
 * How long ago something was, in whole minutes, hours (up to 47) or days. What a fast clock dates ahead is "just now".
 *
 * @example
 * agoWords('2026-11-20T18:28:00.000Z' as Instant, '2026-11-20T18:40:30.000Z' as Instant); // '12 minutes ago'
 */
export function agoWords(at: Instant, now: Instant): string {
  const ms = Date.parse(now) - Date.parse(at);
  return ms < minuteMs ? 'just now' : `${span(ms)} ago`;
}

/**
 * When something is due: in minutes or hours within a day, else by date. What is due already says so, and since when
 * once an hour has passed.
 *
 * @example
 * dueWords('2026-11-20T18:58:00.000Z' as Instant, '2026-11-20T18:40:00.000Z' as Instant); // 'in 18 minutes'
 */
export function dueWords(at: Instant, now: Instant): string {
  const ms = Date.parse(at) - Date.parse(now);
  if (ms <= -hourMs) return `due for ${span(-ms)}`;
  if (ms < minuteMs) return 'now';
  return ms < dayMs ? `in ${span(ms)}` : `on ${shortDayTime(at)} UTC`;
}
