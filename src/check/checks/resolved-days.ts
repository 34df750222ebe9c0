import { resolveWeekday } from '../../text/mod.ts';
import type { Comparison } from '../comparison.ts';
import * as lists from '../word-lists.ts';

/**
 * Indexes of sentence tokens that write out a weekday of the source as its date ("Thursday" as "on 19 November"),
 * counted only when the article's date makes them the same day.
 */
export function resolvedDays(comparison: Comparison): ReadonlySet<number> {
  const found = new Set<number>();
  const { sentence, source, date } = comparison;
  if (date === null) return found;
  const days = new Set(
    source
      .filter((token) => lists.weekdays.has(token.lower))
      .map((token) => resolveWeekday(token.lower, date)),
  );
  sentence.forEach((token, index) => {
    const month = sentence[index + 1];
    if (!token.isNumber || !month || !lists.months.has(month.lower)) return;
    if (!days.has(`${token.text} ${month.text}`)) return;
    found.add(index).add(index + 1);
    if (sentence[index - 1]?.lower === 'on') found.add(index - 1);
  });
  return found;
}
