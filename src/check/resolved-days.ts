import { dates, isReportVerb, looksForward } from '../text/mod.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** A day, month or year named in a sentence: UTF-16 offsets, and what it stands for. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  /** `MM-DD`, `MM` or `YYYY`; of a week its Monday, `MM-DD`. */
  readonly value: string;
  readonly kind: 'day' | 'week' | 'month' | 'year';
  /** As written, or as the writer's day settles it; null when the text leaves it open. */
  readonly year: number | null;
  /** Told from where its writer stands: "Thursday", "today", "last month". */
  readonly isRelative: boolean;
}

const relative =
  /^(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast|[Nn]ext|[Tt]his|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? \p{Lu}|,? \d))/u;
const bareWeekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;
const clauseEdge =
  /[,;:—–]|\b(?:as|after|while|before|because|when|who|which|that|where|although|though|amid|if|since|until)\b/gi;
const openPasts = new Set('is are has have do does will would can could may might should must'.split(' '));

/** The clause around a stretch of a sentence, as far as commas and subordinators show it. */
function clauseAround(text: string, start: number, end: number): { from: number; text: string } {
  let [from, to] = [0, text.length];
  for (const edge of text.matchAll(clauseEdge)) {
    if (edge.index + edge[0].length <= start) from = edge.index + edge[0].length;
    else if (edge.index >= end) {
      to = edge.index;
      break;
    }
  }
  return { from, text: text.slice(from, to) };
}

function isPastVerb(word: string): boolean {
  return /[^e]ed$/.test(word) || (lists.pastForms.has(word) && !openPasts.has(word));
}

const ahead =
  /\b(?:will|would|shall|may|might|could|must|should|due|set|scheduled|expected|upcoming|until|ahead of|to (?!an?\b|the\b|his\b|her\b|its\b|their\b|\p{Lu}|\d)\p{L}+)\b/u;
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}’'-]+/gu) ?? [];

/** Between the last past verb before the day and the day nothing looks ahead: "said Monday it would", "agreed to a truce Thursday". */
function followsPast(before: string): boolean {
  const list = wordsIn(before);
  const at = list.findLastIndex((word) => isPastVerb(word.toLowerCase()));
  return at >= 0 && !ahead.test(list.slice(at + 1).join(' '));
}

/** "on Monday agreed to": the verb stands right behind the day. */
function precedesPast(before: string, after: string): boolean {
  const [next, second] = wordsIn(after).map((word) => word.toLowerCase());
  const isPast = isPastVerb(next ?? '') || (/ly$/.test(next ?? '') && isPastVerb(second ?? ''));
  return isPast && !ahead.test(before);
}

/** A bare weekday is the one before or the one ahead: taken as read only where two readings of the clause agree. */
function isSure(
  text: string,
  { start, end, iso }: { start: number; end: number; iso: string },
  day: string,
): boolean {
  if (!bareWeekday.test(text.slice(start, end))) return true;
  const clause = clauseAround(text, start, end);
  const before = text.slice(clause.from, start);
  const looksAhead = looksForward(clause.text);
  const isBack = followsPast(before) || precedesPast(before, text.slice(end));
  if (iso >= day && looksAhead && !isBack) return true;
  if (iso > day) return false;
  return isBack || (!looksAhead && !looksForward(text));
}

/** `MM-DD`, `MM` or `YYYY` of a settled date. */
function valueOf(iso: string): Pick<NamedTime, 'value' | 'kind'> {
  if (iso.length === 10) return { value: iso.slice(5), kind: 'day' };
  return iso.length === 7 ? { value: iso.slice(5), kind: 'month' } : { value: iso, kind: 'year' };
}

/** A month whose year the text leaves open still is that month. */
function monthOf(raw: string): Pick<NamedTime, 'value' | 'kind'> | null {
  const name = /[A-Z][a-z]{2,}/.exec(raw)?.[0].toLowerCase();
  const at = name === undefined ? -1 : lists.monthOrder.indexOf(name);
  return at < 0 ? null : { value: String(at + 1).padStart(2, '0'), kind: 'month' };
}

/**
 * The days, months and years a sentence names, seen from a day: "19 November", "Nov. 19, 2026", "Thursday", "today",
 * "last month". A weekday counts only where its clause settles whether it lies back or ahead.
 *
 * @param seenFrom `YYYY-MM-DD`; null leaves what is told from the writer's day unread.
 *
 * @example
 * namedTimes('It fell on Thursday', '2026-11-20')[0]?.value; // '11-19'
 */
export function namedTimes(text: string, seenFrom: string | null): NamedTime[] {
  const day = seenFrom?.slice(0, 10) ?? null;
  return [...weeks(text, day), ...days(text, day)];
}

const dayMs = 86_400_000;
const weekOf = /\bthe week of (?:(\d{1,2}) ([A-Z][a-z]+)|([A-Z][a-z]+) (\d{1,2}))\b/g;
const relativeWeek = /\b([Ll]ast|[Tt]his|[Nn]ext) week\b(?!['’-])/g;

/** "last week" and "the week of 9 November", by their Mondays; seen from a Sunday, which week is the last is open. */
function weeks(text: string, day: string | null): NamedTime[] {
  const found: NamedTime[] = [];
  for (const match of text.matchAll(weekOf)) {
    const read = dayOf(`${match[1] ?? match[4]!} ${match[2] ?? match[3]!}`);
    const at = { start: match.index, end: match.index + match[0].length };
    if (read) found.push({ ...read, ...at, kind: 'week', isRelative: false, year: null });
  }
  const from = day === null ? NaN : Date.parse(`${day}T00:00:00Z`);
  const weekday = new Date(from).getUTCDay();
  if (Number.isNaN(from) || weekday === 0) return found;
  for (const match of text.matchAll(relativeWeek)) {
    const step = { last: -7, this: 0, next: 7 }[match[1]!.toLowerCase()] ?? 0;
    const monday = new Date(from + (step - (weekday - 1)) * dayMs).toISOString();
    const at = { start: match.index, end: match.index + match[0].length };
    found.push({
      value: monday.slice(5, 10),
      kind: 'week',
      ...at,
      isRelative: true,
      year: Number(monday.slice(0, 4)),
    });
  }
  return found;
}

function days(text: string, day: string | null): NamedTime[] {
  return dates(text, day).flatMap(({ raw, iso, start, end }) => {
    const isRelative = relative.test(raw);
    if (isRelative && (day === null || iso === null || !isSure(text, { start, end, iso }, day))) return [];
    const year = /\b(?:19|20)\d\d\b/.exec(raw)?.[0];
    const isDay = /\d{1,2}/.test(raw.replace(/\b(?:19|20)\d\d\b/, ''));
    const read = iso === null ? (isDay ? dayOf(raw) : monthOf(raw)) : valueOf(iso);
    return read === null
      ? []
      : [{ ...read, start, end, isRelative, year: yearOf(year, isRelative ? iso : null) }];
  });
}

/** As written, else as the day of the source settles it. */
function yearOf(written: string | undefined, iso: string | null): number | null {
  if (written !== undefined) return Number(written);
  return iso === null ? null : Number(iso.slice(0, 4));
}

/** "19 November" of a year that the text leaves open. */
function dayOf(raw: string): Pick<NamedTime, 'value' | 'kind'> | null {
  const month = monthOf(raw) ?? shortMonth(raw);
  const number = /\b\d{1,2}/.exec(raw)?.[0];
  return month && number && Number(number) <= 31
    ? { value: `${month.value}-${number.padStart(2, '0')}`, kind: 'day' }
    : null;
}

function shortMonth(raw: string): Pick<NamedTime, 'value' | 'kind'> | null {
  const name = /[A-Z][a-z]{2}/.exec(raw)?.[0].toLowerCase();
  const at = name === undefined ? -1 : lists.monthOrder.findIndex((month) => month.startsWith(name));
  return at < 0 ? null : { value: String(at + 1).padStart(2, '0'), kind: 'month' };
}

/** An alignment in which days stand for one another, and what that leaves to account for. */
export interface DayAlignment {
  readonly aligned: readonly number[];
  /** Tokens of the sentence that need no counterpart: the month of a day, the "on" before it. */
  readonly freed: ReadonlySet<number>;
  /** Tokens of the source that the day of the sentence stands for. */
  readonly covered: ReadonlySet<number>;
}

/** A named time with the tokens [from, to) it is written in. */
interface PlacedTime extends NamedTime {
  readonly from: number;
  readonly to: number;
}

const none: ReadonlySet<number> = new Set();
const dayNames = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
const mayName = (token: Token) =>
  (token.isCapital && (lists.weekdays.has(token.lower) || lists.months.has(token.lower))) ||
  dayNames.has(token.lower) ||
  /^(?:week|month|year|(?:19|20)\d\d)$/.test(token.lower);

/** The times that whole tokens are written in: "Thursday's" names an owner, no time. */
function placed(times: readonly NamedTime[], list: readonly Token[]): PlacedTime[] {
  return times.flatMap((time) => {
    const from = list.findIndex((token) => token.start >= time.start && token.end <= time.end);
    if (from < 0) return [];
    let to = from;
    while (to < list.length && list[to]!.end <= time.end) to += 1;
    return list[to - 1]!.end === time.end ? [{ ...time, from, to }] : [];
  });
}

function isSameTime(ours: NamedTime, theirs: NamedTime): boolean {
  if (ours.kind !== theirs.kind || ours.value !== theirs.value) return false;
  // A month for a month is told by the words themselves; only what hangs on the day of the source is resolved.
  if (ours.kind !== 'day' && (ours.isRelative || !theirs.isRelative)) return false;
  return ours.year === null || theirs.year === null || ours.year === theirs.year;
}

/** "Friday, 1 April" is not "Wednesday, 1 April", whatever the calendar says. */
function hasSameWeekday(
  ours: PlacedTime,
  theirs: PlacedTime,
  { sentence, source }: { readonly sentence: readonly Token[]; readonly source: readonly Token[] },
): boolean {
  if (ours.to - ours.from < 2) return true;
  const named = (list: readonly Token[], { from, to }: PlacedTime) =>
    list.slice(from, to).find((token) => lists.weekdays.has(token.lower))?.lower;
  const own = named(sentence, ours);
  return own === undefined || own === named(source, theirs);
}

const openings =
  /^(?:In|During|At|After|Following|Amid|With|Despite|Under|For|By|On|Speaking|Hours|Days|Weeks)\b/;

/** "On 17 November, the council voted" of "The council voted Tuesday": the day of the one clause there is, put in front. */
function isMovedToFront(ours: PlacedTime, theirs: PlacedTime, text: string, list: readonly Token[]): boolean {
  const opens = ours.from <= 1 && list[ours.to]?.before === ',';
  const { from } = clauseAround(text, theirs.start, theirs.end);
  // "In a bid for peace, the council on Monday voted": an opening may stand before the clause.
  const isMain =
    from === 0 || (text[from - 1] === ',' && openings.test(text) && !text.slice(0, from - 1).includes(','));
  return opens && isMain && !wordsIn(text.slice(from, theirs.start)).some((word) => isReportVerb(word));
}

/** What the alignment is made from. */
interface Given {
  readonly date: string | null;
  readonly now: string | null;
  readonly sourceText: string;
  readonly sentenceText: string;
}

/**
 * Lets a day of the sentence stand for the same day of the source told otherwise ("on 19 November" for "Thursday", "in
 * 2025" for "last year"). Times of the source are seen from its date, those of the sentence from its own; the order
 * must hold, but for one day put in front of its clause.
 */
export function alignResolvedDays(
  sentence: readonly Token[],
  source: readonly Token[],
  aligned: readonly number[],
  given: Given,
): DayAlignment {
  const open = sentence.some(
    (token, index) =>
      aligned[index]! < 0 && (mayName(token) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower)),
  );
  if (!open || !source.some(mayName)) return { aligned, freed: none, covered: none };
  const theirs = placed(namedTimes(given.sourceText, given.date), source);
  const result = [...aligned];
  const freed = new Set<number>();
  const covered = new Set<number>();
  const only = (times: readonly PlacedTime[]) => times.filter(({ kind }) => kind === 'day').length === 1;
  const named = placed(namedTimes(given.sentenceText, given.now ?? given.date), sentence);
  for (const ours of named) {
    if (result.slice(ours.from, ours.to).every((at) => at >= 0)) continue;
    const before = Math.max(-1, ...result.slice(0, ours.from));
    const later = result.slice(ours.to).filter((at) => at >= 0);
    const after = later.length === 0 ? source.length : Math.min(...later);
    const inOrder = (day: PlacedTime) => day.from > before && day.to <= after;
    const moved = (day: PlacedTime) =>
      only(theirs) && only(named) && isMovedToFront(ours, day, given.sourceText, sentence);
    const same = theirs.find(
      (day) =>
        isSameTime(ours, day) &&
        hasSameWeekday(ours, day, { sentence, source }) &&
        (inOrder(day) || moved(day)),
    );
    if (!same) continue;
    for (let at = ours.from; at < ours.to; at++) {
      result[at] = -1;
      freed.add(at);
    }
    if (inOrder(same)) result[ours.from] = same.from;
    else if (source[same.from - 1]?.lower === 'on') covered.add(same.from - 1);
    for (let at = same.from; at < same.to; at++) covered.add(at);
    if (/^(?:on|in)$/.test(sentence[ours.from - 1]?.lower ?? '')) freed.add(ours.from - 1);
  }
  return { aligned: result, freed, covered };
}
