import type { Instant } from '../../news/mod.ts';
import { readDate } from '../pages/dates.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Feeds are younger than this; an earlier date is a default of some program. */
const earliest = Date.UTC(1990, 0, 1);

/** Hours from UTC of the zone names of RFC 822 §5.1 and of those feeds use beside them. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  ist: 5.5,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  jst: 9,
  kst: 9,
  sgt: 8,
  hkt: 8,
  awst: 8,
  acst: 9.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  brt: -3,
  art: -3,
  sast: 2,
  et: -5,
  ct: -6,
  mt: -7,
  pt: -8,
};

/** Beginnings of month names, English first, then those of other languages that differ. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  mär: 3,
  mrz: 3,
  mai: 5,
  maj: 5,
  mei: 5,
  mag: 5,
  okt: 10,
  ott: 10,
  out: 10,
  dez: 12,
  des: 12,
  déc: 12,
  dic: 12,
  fév: 2,
  fev: 2,
  avr: 4,
  abr: 4,
  ene: 1,
  gen: 1,
  gio: 6,
  giu: 6,
  lug: 7,
  aoû: 8,
  aou: 8,
  ago: 8,
  set: 9,
  jui: 7,
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string | undefined;
  readonly zone: string | undefined;
}

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith('juin')) return 6;
  return months[lower.slice(0, 3)];
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Minutes east of UTC; 0 for zones nobody knows, as RFC 2822 §4.3 says. */
function offsetOf(zone: string | undefined): number {
  const name = (zone ?? '')
    .trim()
    .toLowerCase()
    .replace(/^\((.*)\)$/, '$1');
  const numeric = /^(?:utc|gmt)?\s*([+\-−])(\d{1,2}):?(\d{2})?/.exec(name);
  if (numeric === null) return (zones[name.replace(/[^a-z].*$/, '')] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? 0 : numeric[1] === '+' ? minutes : -minutes;
}

function clockMs(clock: string | undefined): number | null {
  if (clock === undefined) return 0;
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)?\s*([ap])?\.?m?\.?$/i.exec(clock.trim());
  if (match === null) return null;
  const half = match[5]?.toLowerCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  const fraction = Number(`0.${match[4] ?? '0'}`);
  return hours * 3_600_000 + minutes * minuteMs + seconds * 1000 + Math.trunc(fraction * 1000);
}

function timeOf({ year, month, day, clock, zone }: Parts): number | null {
  const ofDay = clockMs(clock);
  if (ofDay === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return null;
  return midnight + ofDay - offsetOf(zone) * minuteMs;
}

/** `2026-11-20T11:30:00Z` and shorter, with a space for the T, without dashes, with a day of the year. */
function isoTime(text: string): number | null {
  const match =
    /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:[Tt]|\s+)(\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)\s*(.*))?$/.exec(
      text,
    );
  if (match === null) return ordinalTime(text);
  const [, year, month = '01', day = '01', clock, zone] = match;
  const colons = clock !== undefined && !clock.includes(':') ? clock.replace(/(\d{2})(?=\d)/g, '$1:') : clock;
  return timeOf({ year: Number(year), month: Number(month), day: Number(day), clock: colons, zone });
}

function ordinalTime(text: string): number | null {
  const match = /^(\d{4})-(\d{3})$/.exec(text);
  const day = Number(match?.[2]);
  return match === null || day < 1 || day > 366 ? null : Date.UTC(Number(match[1]), 0, day);
}

/** `Fri, 20 Nov 2026 11:30:00 GMT` (RFC 822, 2822) and what feeds make of it. */
function mailTime(text: string): number | null {
  const bare = text.replace(/^\p{L}+\.?,?\s+(?=\d)/u, '').replace(/^,\s*/, '');
  const match =
    /^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?)\s*(.*))?$/iu.exec(
      bare,
    );
  const month = match === null ? undefined : monthOf(match[2]!);
  if (match === null || month === undefined) return null;
  return timeOf({ year: yearOf(match[3]!), month, day: Number(match[1]), clock: match[4], zone: match[5] });
}

/** `Fri Nov 20 11:30:00 GMT 2026` (asctime, Java, Twitter) and `November 20, 2026 11:30 AM EST`. */
function monthFirstTime(text: string): number | null {
  const bare = text.replace(/^\p{L}+\.?,?\s+(?=\p{L}+\.?\s+\d)/u, '');
  const asctime = /^(\p{L}+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:(\S+)\s+)?(\d{4})$/u.exec(bare);
  const american =
    asctime === null
      ? /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?)\s*(.*))?$/iu.exec(
          bare,
        )
      : null;
  const [name, day, year, clock, zone] =
    asctime === null
      ? [american?.[1], american?.[2], american?.[3], american?.[4], american?.[5]]
      : [asctime[1], asctime[2], asctime[5], asctime[3], asctime[4]];
  const month = name === undefined ? undefined : monthOf(name);
  if (month === undefined) return null;
  return timeOf({ year: Number(year), month, day: Number(day), clock, zone });
}

/** What pages print: `20.11.2026 11:30`, `2026年11月20日`, `20 ноя 2026`, seconds since 1970. */
function printedTime(text: string): number | null {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(text) ?? [];
  if (/(?<![\d:])(?:2[4-9]|[3-9]\d):\d\d|:[6-9]\d/.test(text)) return null;
  // 5/11/2026 is May in one country and November in the next.
  if (Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)) return null;
  const date = readDate(text);
  return date === null ? null : Date.parse(date.at);
}

/**
 * The instant a feed's date means: ISO 8601 and RFC 3339, RFC 822 and 2822, asctime, with what feeds make of them
 * (zone names, two-digit years, missing seconds, month names of other languages). Without a zone it is UTC; a day
 * alone is its midnight. Null when it cannot be read, is before 1990, or more than a day after `now`: such a date is
 * wrong, and an item with it would stand on top for ever.
 *
 * @example
 * feedDate('Fri, 20 Nov 26 06:30 EST', '2026-11-21T00:00:00.000Z' as Instant); // '2026-11-20T11:30:00.000Z'
 */
export function feedDate(text: string | null, now: Instant): Instant | null {
  const line = text?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '' || line.length > 100) return null;
  const time = isoTime(line) ?? mailTime(line) ?? monthFirstTime(line) ?? printedTime(line);
  if (time === null || time < earliest || time > Date.parse(now) + dayMs) return null;
  return new Date(time).toISOString() as Instant;
}
