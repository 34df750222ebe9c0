import { bare } from './words.ts';

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

/**
 * True for a word that gives a place in a row ("third", "21st", "twenty-first"): it counts nothing.
 *
 * @example
 * isOrdinal('21st'); // true
 */
export function isOrdinal(word: string): boolean {
  const lower = bare(word);
  return ordinals.has(lower.split('-').at(-1)!) || /^\d+(?:st|nd|rd|th)$/.test(lower);
}

const denominators = new Map([
  ['half', 2],
  ['halve', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);

/**
 * 3 for "third" and "thirds", null for a word that names no part.
 *
 * @example
 * denominator('quarters'); // 4
 */
export function denominator(lower: string): number | null {
  return denominators.get(lower.replace(/s$/, '')) ?? null;
}
