import { stem } from './stem.ts';
import { bare, words } from './words.ts';

/** A number in a text: value written out, unit as a stem, `%` or a currency sign, half-open UTF-16 offsets. */
export interface NumberSpan {
  readonly raw: string;
  readonly value: number;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

const small = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
);
const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['mln', 1e6],
]);
const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const percent = /^(?:percent|per|pct|percentage)$/;

/**
 * The value of one word read as a number, or null: "1,200", "two", "twenty-five", "third".
 *
 * @example
 * numberValue('twenty-five'); // 25
 */
export function numberValue(word: string): number | null {
  const lower = bare(word);
  const digits = /^(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?$/.exec(lower);
  if (digits) return Number(digits[1]!.replace(/,/g, ''));
  const [head = '', tail] = lower.split('-');
  const simple = small.get(lower) ?? tens.get(lower) ?? ordinals.get(lower);
  if (simple !== undefined) return simple;
  const ten = tens.get(head);
  const one = tail === undefined ? undefined : (small.get(tail) ?? ordinals.get(tail));
  return ten !== undefined && one !== undefined ? ten + one : null;
}

/**
 * 1e6 for "million", null for a word that is no scale.
 *
 * @example
 * scaleValue('million'); // 1000000
 */
export function scaleValue(word: string): number | null {
  return scales.get(bare(word)) ?? null;
}

function unitAfter(text: string, end: number, next: string | undefined): string | null {
  if (/^\s?%/.test(text.slice(end))) return '%';
  if (next === undefined) return null;
  const lower = bare(next);
  return percent.test(lower) ? '%' : stem(lower);
}

/**
 * Numbers of a text with scale and unit. Written-out numbers count; "one" alone does not, it is mostly a pronoun.
 *
 * @example
 * numbers('about $1.5 million'); // [{ raw: '$1.5 million', value: 1500000, unit: '$', start: 6, end: 18 }]
 */
export function numbers(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  const all = words(text);
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    let value = numberValue(word.text);
    if (value === null || bare(word.text) === 'one') continue;
    let end = word.end;
    for (let scale = at + 1; scale < all.length; scale++) {
      const factor = scaleValue(all[scale]!.text);
      if (factor === null || all[scale]!.start - end > 1) break;
      value *= factor;
      end = all[scale]!.end;
      at = scale;
    }
    const sign = /[$€£¥]\s?$/.exec(text.slice(Math.max(0, word.start - 2), word.start));
    const start = sign ? word.start - sign[0].length : word.start;
    const unit = sign ? sign[0].trim() : unitAfter(text, end, all[at + 1]?.text);
    found.push({ raw: text.slice(start, end), value, unit, start, end });
  }
  return found;
}
