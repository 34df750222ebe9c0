import type { Cut, Step } from './cut.ts';
import { dateForWeekday, dropLooseTime, nameForPeriod } from './days.ts';
import { dropCourtesy, furtherWords, houseWords } from './wording.ts';

/**
 * The ways to put a sentence in our words, in two levels: those near the source's, then those further from it, for where
 * the first leave too much of it. Each level begins with the one that changes most and goes on to what the gate may
 * accept instead: without a date, as it stands.
 *
 * @param published The article's date, `YYYY-MM-DD…`; null leaves days as they are.
 *
 * @example
 * rewordings('2026-11-20')[0]![0]!({ text: 'It rose 4 percent Thursday.', operations: [] }).text;
 * // 'It rose 4% on 19 November.'
 */
export function rewordings(published: string | null): readonly (readonly Step[])[] {
  const undated = (cut: Cut) => dropLooseTime(dropCourtesy(houseWords(cut)));
  const dated = (cut: Cut) => nameForPeriod(dateForWeekday(cut, published), published);
  return [
    [(cut) => dated(undated(cut)), undated, dated, (cut) => cut],
    [(cut) => furtherWords(dated(undated(cut))), (cut) => furtherWords(undated(cut))],
  ];
}
