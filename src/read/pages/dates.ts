import type { Instant } from '../../news/mod.ts';

/** A date as a page gives it. */
export interface PageDate {
  /** The day in the page's own time zone: `2026-11-20`. */
  readonly day: string;
  /** Midnight UTC of that day when the page gives no time; a time without a zone is taken as UTC. */
  readonly at: Instant;
}

const monthNames: readonly string[] = [
  'january jan januar januari janvier janv enero ene gennaio gen janeiro stycznia styczeń ocak января янв oca ledna січня ιανουαρίου',
  'february feb februar februari février févr fevrier febrero febbraio fevereiro fev lutego luty şubat февраля фев lut şub února лютого φεβρουαρίου febr',
  'march mar märz mär maerz maart mars marzo março marca marzec mart марта мар mrt mrz března березня μαρτίου',
  'april apr avril avr abril abr aprile kwietnia kwiecień nisan апреля апр kwi nis dubna квітня απριλίου',
  'may mai mei mayo maggio mag maio maja maj mayıs мая května травня μαΐου',
  'june jun juni juin junio giugno giu junho czerwca czerwiec haziran июня июн cze haz června червня ιουνίου',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz июля июл lip tem července липня ιουλίου',
  'august aug augustus août aout agosto ago sierpnia sierpień ağustos августа авг sie ağu aoû srpna серпня αυγούστου',
  'september sep sept septembre septiembre settembre set setembro wrzesień września eylül сентября сен сент wrz eyl září вересня σεπτεμβρίου',
  'october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim октября окт paź eki října жовтня οκτωβρίου',
  'november nov novembre noviembre novembro listopada listopad kasım ноября ноя нояб lis kas listopadu νοεμβρίου',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień aralık декабря дек gru ara des desember prosince грудня δεκεμβρίου',
];
const months = new Map(
  monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Where the date ends in the text. */
  readonly end: number;
}
type Pattern = readonly [RegExp, (groups: readonly string[]) => readonly [number, number, number] | null];

function named(year: string, month: string, day: string): [number, number, number] | null {
  const number = months.get(month.toLowerCase());
  return number === undefined ? null : [Number(year), number, Number(day)];
}

/** Day first, unless that gives no month: 20/11/2026 and 11/20/2026; a doubtful one is read as in the United States. */
function slashed(first: number, second: number, year: number): [number, number, number] {
  return first > 12 ? [year, second, first] : [year, first, second];
}

const patterns: readonly Pattern[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [
    /(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
    ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  ],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, ([, d, m, y]) => [Number(y), Number(m), Number(d)]],
  [
    /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-]{0,3}(?:de |of )?(\p{L}{3,12})\.?,?[\s-]{1,3}(?:de |del )?(\d{4})(?!\d)/u,
    ([, d, m, y]) => named(y!, m!, d!),
  ],
  [
    /(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/u,
    ([, m, d, y]) => named(y!, m!, d!),
  ],
  [
    /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/,
    ([, a, b, y]) => slashed(Number(a), Number(b), Number(y)),
  ],
  [/(?<!\d)(199\d|20\d\d)([01]\d)([0-3]\d)(?=T|\b)/, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
];

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1990 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findDay(text: string): Found | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    const parts = match === null ? null : read(match);
    if (parts !== null && isReal(...parts)) {
      const [year, month, day] = parts;
      return { year, month, day, end: match!.index + match![0].length };
    }
  }
  return null;
}

const clock =
  /^[T\s,]*(?:at |um |à |às |a las |-\s)?(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;

/** Minutes ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (parts === null) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

/** Milliseconds from midnight of the day, its zone reckoned in; 0 where no time stands directly behind the date. */
function timeAfter(text: string): number {
  const match = clock.exec(text);
  if (match === null) return 0;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return 0;
  return ((hours * 60 + minutes - offsetOf(match[4])) * 60 + seconds) * 1000;
}

/**
 * The first date in a text: ISO 8601, RFC 5322, or written out in one of sixteen languages; null when there is none.
 * At most the first 300 characters are read.
 *
 * @example
 * readDate('Posted on November 20, 2026'); // { day: '2026-11-20', at: '2026-11-20T00:00:00.000Z' }
 */
export function readDate(text: string | null | undefined): PageDate | null {
  if (!text) return null;
  const read = text.slice(0, 300).trim();
  if (/^\d{10}(?:\d{3})?$/.test(read)) return fromEpoch(Number(read.padEnd(13, '0')));
  const found = findDay(read);
  if (found === null) return null;
  const midnight = Date.UTC(found.year, found.month - 1, found.day);
  const at = new Date(midnight + timeAfter(read.slice(found.end))).toISOString() as Instant;
  return { day: new Date(midnight).toISOString().slice(0, 10), at };
}

function fromEpoch(milliseconds: number): PageDate | null {
  const at = new Date(milliseconds).toISOString() as Instant;
  return at > '1990' && at < '2100' ? { day: at.slice(0, 10), at } : null;
}
