import { looksForward, resolveWeekday } from '../text/mod.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/**
 * Lets a date of the sentence stand for the weekday of the source it writes out ("on 19 November" for "Thursday"):
 * the alignment with that pair added. Only where the article's date makes them the same day, the source does not
 * look ahead, and the order holds.
 *
 * @param date `YYYY-MM-DD` of the article, or null.
 */
export function alignResolvedDays(
  sentence: readonly Token[],
  source: readonly Token[],
  aligned: readonly number[],
  given: { readonly date: string | null; readonly sourceText: string },
): number[] {
  const result = [...aligned];
  if (given.date === null || looksForward(given.sourceText)) return result;
  const date = given.date;
  sentence.forEach((token, index) => {
    const month = sentence[index + 1];
    if (!token.isNumber || !month || !lists.months.has(month.lower) || result[index]! >= 0) return;
    const before = Math.max(-1, ...result.slice(0, index));
    const later = result.slice(index + 1).filter((at) => at >= 0);
    const after = later.length === 0 ? source.length : Math.min(...later);
    const at = source.findIndex(
      (word, place) =>
        place > before &&
        place < after &&
        lists.weekdays.has(word.lower) &&
        resolveWeekday(word.lower, date) === `${token.text} ${month.text}`,
    );
    if (at >= 0) result[index] = at;
  });
  return result;
}

/** True for the month of a date whose day is aligned, and for the "on" before it. */
export function belongsToDay(
  sentence: readonly Token[],
  aligned: readonly number[],
  source: readonly Token[],
  index: number,
): boolean {
  const isDay = (at: number) =>
    sentence[at]?.isNumber === true && aligned[at]! >= 0 && lists.weekdays.has(source[aligned[at]!]!.lower);
  if (lists.months.has(sentence[index]!.lower)) return isDay(index - 1);
  return sentence[index]!.lower === 'on' && isDay(index + 1);
}
