const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayMs = 86_400_000;

/**
 * The day a bare weekday means in a report of past events: the latest such day on or before the article's date.
 *
 * @param weekday Any case, e.g. "Thursday".
 * @param published `YYYY-MM-DD…`, UTC.
 * @returns e.g. "19 November", or null when either cannot be read.
 *
 * @example
 * resolveWeekday('Thursday', '2026-11-20'); // '19 November'
 */
export function resolveWeekday(weekday: string, published: string): string | null {
  const day = dayNames.findIndex((name) => name.toLowerCase() === weekday.toLowerCase());
  const at = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (day < 0 || Number.isNaN(at)) return null;
  const back = (new Date(at).getUTCDay() - day + 7) % 7;
  return dayAndMonth(new Date(at - back * dayMs));
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

const datePattern = new RegExp(
  `\\b(?:(${monthNames.join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?:, (\\d{4}))?|(\\d{1,2}) (${monthNames.join('|')})(?: (\\d{4}))?|(${dayNames.join('|')}))\\b`,
  'g',
);

/** A date in a text: as written, and `YYYY-MM-DD` where the article's date settles it. */
export interface DateSpan {
  readonly raw: string;
  readonly iso: string | null;
  readonly start: number;
}

function isoOf(
  day: number,
  month: string,
  year: string | undefined,
  published: string | null,
): string | null {
  const index = monthNames.findIndex((name) => name.startsWith(month.replace('.', '').slice(0, 3)));
  const yearText = year ?? published?.slice(0, 4);
  if (index < 0 || yearText === undefined) return null;
  return `${yearText}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function weekdayIso(weekday: string, published: string | null): string | null {
  if (published === null) return null;
  const resolved = resolveWeekday(weekday, published);
  const [day, month] = resolved?.split(' ') ?? [];
  return day && month ? isoOf(Number(day), month, undefined, published) : null;
}

/**
 * Days named in a text, resolved against the article's date (`YYYY-MM-DD…`, or null).
 *
 * @example
 * dates('On Thursday', '2026-11-20')[0]?.iso; // '2026-11-19'
 */
export function dates(text: string, published: string | null): DateSpan[] {
  return [...text.matchAll(datePattern)].map((match) => {
    const [raw, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, yearLast, weekday] = match;
    const iso = weekday
      ? weekdayIso(weekday, published)
      : monthFirst
        ? isoOf(Number(dayAfter), monthFirst, yearAfter, published)
        : isoOf(Number(dayFirst), monthAfter ?? '', yearLast, published);
    return { raw, iso, start: match.index };
  });
}
