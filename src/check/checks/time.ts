import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

type Span = 'day' | 'week' | 'month' | 'year';

const dayMs = 86_400_000;
const followers: ReadonlyMap<string, Span> = new Map([
  ...[...lists.weekdays, 'week', 'weekend'].map((word) => [word, 'week'] as const),
  ...['morning', 'afternoon', 'evening', 'night'].map((word) => [word, 'day'] as const),
  ['month', 'month'],
  ...['year', 'spring', 'summer', 'autumn', 'fall', 'winter', 'season', 'decade', 'century'].map(
    (word) => [word, 'year'] as const,
  ),
  ...[...lists.months].map((word) => [word, 'year'] as const),
]);
const shown = new Set(['this', 'last', 'next', 'past', 'coming']);
const alone = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'now', 'currently', 'here']);

/** A time told from where its writer stands: "today", "last week", "three days ago"; with the span it is true in. */
function relativeTime(list: readonly Token[], at: number): { to: number; span: Span } | null {
  const token = list[at]!;
  const next = list[at + 1];
  if (alone.has(token.lower)) return { to: at + 1, span: 'day' };
  if (shown.has(token.lower) && next && followers.has(next.lower)) {
    return { to: at + 2, span: followers.get(next.lower)! };
  }
  const unit =
    followers.get((next?.lower ?? '').replace(/s$/, '')) ??
    (/^days?$/.test(next?.lower ?? '') ? 'day' : null);
  if (unit !== null && list[at + 2]?.lower === 'ago') return { to: at + 3, span: unit };
  // "has just opened", "just released": a while later it is not just so.
  const just = token.lower === 'just' && next !== undefined && /ed$/.test(next.lower);
  return just ? { to: at + 1, span: 'week' } : null;
}

/** `YYYY-MM-DD` days that fall into one span name the same time by the same word. */
function isSameSpan(a: string, b: string, span: Span): boolean {
  if (span === 'year') return a.slice(0, 4) === b.slice(0, 4);
  if (span === 'month') return a.slice(0, 7) === b.slice(0, 7);
  if (span === 'day') return a.slice(0, 10) === b.slice(0, 10);
  const monday = (day: string) => {
    const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
    return Math.floor((at / dayMs + 3) / 7);
  };
  return monday(a) === monday(b);
}

function staleAt(comparison: Comparison, at: number): Finding[] {
  const { sentence, now, date } = comparison;
  if (now === null || date === null || sentence[at]!.isQuoted) return [];
  const found = relativeTime(sentence, at);
  if (!found || isSameSpan(now, date, found.span)) return [];
  const own = sentence.slice(at, found.to);
  const source = own.flatMap((_, index) => comparison.source[comparison.aligned[at + index]!] ?? []);
  // A word the source does not have is told by the checks of added words; a day told otherwise was resolved.
  if (source.length === 0 || source[0]!.lower !== own[0]!.lower) return [];
  const words = own.map((token) => token.text).join(' ');
  const why = `“${words}” is told from ${date.slice(0, 10)}, the day of the source; this is written on ${now.slice(0, 10)}`;
  return [finding('time', 'absent', [words], why, { at: own, source })];
}

/**
 * No "today" or "last week" of the source is carried over to another day. Asked only where both days are known; words
 * inside a quotation are the speaker's and may stay.
 */
export const time: Check = {
  name: 'time',
  run: (comparison) =>
    comparison.now === null || comparison.date === null
      ? []
      : comparison.sentence.flatMap((_, at) => staleAt(comparison, at)),
};
