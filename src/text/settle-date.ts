import { daysBack, daysFrom, isoDay, monthNumber, monthsFrom, weekdayNumber } from './calendar.ts';
import { numberValue } from './number-words.ts';

/** What settles a date: the article's day, whether "today" is sure to be that day, and where the clause looks. */
export interface DateContext {
  /** `YYYY-MM-DD`, null when the article has no date. */
  readonly day: string | null;
  /** False when the reporter's day may be another than the day in UTC. */
  readonly isDaySure: boolean;
  readonly tense: () => 'ahead' | 'back' | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function ofSlashes(groups: Groups): string | null {
  const [a, b] = [Number(groups['slashA']), Number(groups['slashB'])];
  if (a <= 12 && b <= 12 && a !== b) return null;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return isoDay({ year: Number(groups['slashYear']), month, day });
}

/** The nearest such day on the side the clause looks to; null when a report of the past names one close ahead. */
function withoutYear(month: number, day: number, { day: from, tense }: DateContext): string | null {
  if (from === null) return null;
  const year = Number(from.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => isoDay({ year: each, month, day }));
  const next = days.find((each) => each !== null && each >= from) ?? null;
  const past = days.findLast((each) => each !== null && each <= from) ?? null;
  if (tense() === 'ahead') return next;
  const isCloseAhead = next !== null && next !== from && next <= daysFrom(from, 60);
  return isCloseAhead && past?.slice(0, 4) !== from.slice(0, 4) ? null : past;
}

function monthAlone(month: number, { day, tense }: DateContext): string | null {
  if (day === null) return null;
  const away = month - Number(day.slice(5, 7));
  if (tense() === 'ahead') return monthsFrom(day, away < 0 ? away + 12 : away);
  // A past tense and a month just ahead ("the vote in December was moved") leave the year open.
  return away > 0 && away <= 2 ? null : monthsFrom(day, away > 0 ? away - 12 : away);
}

function bareWeekday(name: string, { day, tense }: DateContext): string | null {
  if (day === null) return null;
  const back = daysBack(day, weekdayNumber(name));
  return tense() === 'ahead' ? daysFrom(day, back === 0 ? 0 : 7 - back) : daysFrom(day, -back);
}

/** "last Friday" and "next Friday" are sure only where the week's edge lies between; weeks run from Monday. */
function sidedWeekday(side: string, name: string, day: string): string | null {
  const position = (weekday: number): number => (weekday + 6) % 7;
  const wanted = position(weekdayNumber(name));
  const here = position(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (side === 'this') return daysFrom(day, wanted - here);
  if (side === 'last') return wanted >= here ? daysFrom(day, wanted - here - 7) : null;
  return wanted <= here ? daysFrom(day, wanted - here + 7) : null;
}

function sided(groups: Groups, context: DateContext): string | null {
  const { day, isDaySure } = context;
  const side = groups['side']!.toLowerCase();
  const step = side === 'last' ? -1 : side === 'next' ? 1 : 0;
  if (day === null) return null;
  if (groups['sideDay'] !== undefined) return sidedWeekday(side, groups['sideDay'], day);
  if (groups['sideMonth'] !== undefined) {
    const away = monthNumber(groups['sideMonth']) - Number(day.slice(5, 7));
    if (step === 0) return monthsFrom(day, away);
    return monthsFrom(day, step > 0 ? (away <= 0 ? away + 12 : away) : away >= 0 ? away - 12 : away);
  }
  return sidedUnit(groups['sideUnit']!, step, day, isDaySure);
}

function sidedUnit(unit: string, step: number, day: string, isDaySure: boolean): string | null {
  if (unit === 'month') return monthsFrom(day, step);
  if (unit === 'year') return String(Number(day.slice(0, 4)) + step);
  if (unit === 'night') return isDaySure && step < 0 ? daysFrom(day, -1) : null;
  return isDaySure && step === 0 && /^(?:morning|afternoon|evening)$/.test(unit) ? day : null;
}

function ago(groups: Groups, day: string | null): string | null {
  const count = /^an?$/.test(groups['count']!) ? 1 : numberValue(groups['count']!);
  if (day === null || count === null) return null;
  const span = groups['span']!.replace(/s$/, '');
  if (span === 'day') return daysFrom(day, -count);
  if (span === 'month') return monthsFrom(day, -count);
  return span === 'year' ? String(Number(day.slice(0, 4)) - count) : null;
}

function deictic(word: string, { day, isDaySure }: DateContext): string | null {
  if (day === null || !isDaySure) return null;
  return daysFrom(day, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
}

function namedDay(groups: Groups, context: DateContext): string | null {
  const month = monthNumber(groups['monthA'] ?? groups['monthB']!);
  const day = Number(groups['dayA'] ?? groups['dayB']);
  const year = groups['yearA'] ?? groups['yearB'];
  return year === undefined ? withoutYear(month, day, context) : isoDay({ year: Number(year), month, day });
}

/**
 * The day, month or year a match of `datePattern` names, as far as it is certain.
 *
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null for a date that stays open ("3/4/2026", "last week", "the 1990s").
 *
 * @example
 * settleDate({ deixis: 'yesterday' }, { day: '2026-11-20', isDaySure: true, tense: () => 'back' }); // '2026-11-19'
 */
export function settleDate(groups: Groups, context: DateContext): string | null {
  if (groups['isoYear'] !== undefined) {
    const [year, month, day] = [groups['isoYear'], groups['isoMonth'], groups['isoDay']].map(Number);
    return isoDay({ year: year!, month: month!, day: day! });
  }
  if (groups['slashYear'] !== undefined) return ofSlashes(groups);
  if (groups['dayA'] !== undefined || groups['dayB'] !== undefined) return namedDay(groups, context);
  if (groups['monthC'] !== undefined) {
    return `${groups['yearC']!}-${String(monthNumber(groups['monthC'])).padStart(2, '0')}`;
  }
  if (groups['yearC'] !== undefined) return groups['yearC'];
  if (groups['side'] !== undefined) return sided(groups, context);
  const month = groups['monthD'] ?? groups['monthE'];
  if (month !== undefined) {
    return groups['lead']?.toLowerCase() === 'every' ? null : monthAlone(monthNumber(month), context);
  }
  if (groups['count'] !== undefined) return ago(groups, context.day);
  if (groups['weekday'] !== undefined) return bareWeekday(groups['weekday'], context);
  if (groups['deixis'] !== undefined) return deictic(groups['deixis'].toLowerCase(), context);
  return groups['year'] ?? null;
}
