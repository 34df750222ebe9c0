import { countsAt, type Count } from './counts.ts';
import { dateMatches } from './date-matches.ts';
import { currencyBefore, unitAfter } from './number-units.ts';
import { stem } from './stem.ts';
import { bare, plainMarks, words, type Word } from './words.ts';

export { numberValue, scaleValue } from './number-words.ts';

/** A number in a text: value written out, unit as a stem, `%` or a currency, half-open UTF-16 offsets. */
export interface NumberSpan {
  readonly raw: string;
  readonly value: number;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  /** The words that name what is counted ("dock workers"), as offsets; null when none follow. */
  readonly counted: { readonly start: number; readonly end: number } | null;
  /** True for a part of a whole: "a third", "half". */
  readonly isPart: boolean;
}

type Range = { readonly start: number; readonly end: number };

/** Clock times and numbered things: no counts. */
const notCounts =
  /\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b|o['’]clock)|\b\d{1,2}:\d\d\b|\b(?:No|Nos|Flight|Highway|Route|Section|Article|Chapter|Title|Boeing|Airbus|Apollo|Room|Gate|Pier|Phase|Proposition|Prop|Amendment|Rule|Channel|Windows|iPhone|Covid|Interstate|Level|Platform|Page|Formula|Group|Type|Class|Area|District|Ward)\.? \d[\d.]*/g;

function uncounted(text: string, dates: readonly Range[]): Range[] {
  const found = [...dates];
  for (const { 0: raw, index } of text.matchAll(notCounts))
    found.push({ start: index, end: index + raw.length });
  return found.sort((a, b) => a.start - b.start);
}

function spanOf(text: string, all: readonly Word[], count: Count): NumberSpan {
  const currency = currencyBefore(text, count.start);
  const minus = currency
    ? null
    : /(?:^|[\s(])(-|minus )$/.exec(plainMarks(text.slice(Math.max(0, count.start - 7), count.start)));
  const start = currency?.start ?? count.start - (minus?.[1]?.length ?? 0);
  const value = minus ? -count.value : count.value;
  const base = { raw: text.slice(start, count.end), value, start, end: count.end, isPart: count.isPart };
  const end = count.unit === null ? count.end : all[count.next - 1]!.end;
  const after = unitAfter(text, all, count.next, end, count.value);
  if (count.isPart) return { ...base, unit: null, counted: null };
  if (currency) return { ...base, unit: currency.unit, counted: null };
  if (count.unit !== null) return { ...base, unit: stem(bare(count.unit)), counted: after.counted };
  return { ...base, ...after };
}

const joint = /^\s?(?:-|to|or|and)\s?$/;

interface Found {
  readonly span: NumberSpan;
  readonly scale: number;
}

/** The two ends of a range share what only one of them has: "3 to 5 million boats", "$3 to 5 million". */
function shared(text: string, found: readonly Found[]): NumberSpan[] {
  const spans = found.map(({ span }) => span);
  for (let at = 0; at + 1 < found.length; at++) {
    const [first, second] = [spans[at]!, spans[at + 1]!];
    const between = plainMarks(text.slice(first.end, second.start)).toLowerCase();
    const before = text.slice(Math.max(0, first.start - 12), first.start);
    const isRange = joint.test(between) && (!between.includes('and') || /\bbetween \S{0,3}$/i.test(before));
    if (!isRange || first.isPart) continue;
    const [one, two] = [found[at]!.scale, found[at + 1]!.scale];
    const value = one === 1 && two > 1 && first.value < 1000 ? first.value * two : first.value;
    const counted = first.counted ?? second.counted;
    spans[at] = { ...first, value, unit: first.unit ?? second.unit, counted };
    if (second.unit === null) spans[at + 1] = { ...second, unit: first.unit };
  }
  return spans;
}

/**
 * Numbers of a text with scale and unit: written-out numbers, parts ("a third" is 1/3), both ends of a range, the head of
 * "12-foot". Not: ordinals, dates, years, clock times, "dozens", the numbers of things ("Flight 370"), and "one" where
 * no unit follows.
 *
 * @param dates Places already known to be dates; they are looked for when not given.
 * @param all The words of the text, when at hand.
 *
 * @example
 * numbers('about $1.5 million')[0]?.value; // 1500000
 */
export function numbers(
  text: string,
  dates: readonly Range[] = dateMatches(text),
  all: readonly Word[] = words(text),
): NumberSpan[] {
  const skipped = uncounted(text, dates);
  const found: Found[] = [];
  let skip = 0;
  for (let at = 0; at < all.length;) {
    const word = all[at]!;
    while (skip < skipped.length && skipped[skip]!.end <= word.start) skip += 1;
    const isSkipped = skip < skipped.length && skipped[skip]!.start < word.end;
    const counts = isSkipped ? [] : countsAt(all, at);
    for (const count of counts) found.push({ span: spanOf(text, all, count), scale: count.scale });
    at = counts.at(-1)?.next ?? at + 1;
  }
  return shared(text, found);
}
