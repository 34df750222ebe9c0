import type { NumberMention } from '../../news/mod.ts';
import { plainMarks } from '../../text/mod.ts';

/** All values a figure as written allows: "about 40" is 30 to 50, "at least 12" has no upper end. */
export interface Amount {
  readonly low: number;
  readonly high: number;
}

/** A dimension, with how many of its base units one is: kilometres, kilograms, litres. */
interface Measure {
  readonly key: string;
  readonly factor: number;
}

/** Stems of units (International Yard and Pound Agreement, 1959; US gallon and oil barrel). */
const measures: ReadonlyMap<string, Measure> = new Map(
  Object.entries({
    length: { kilometr: 1, kilometer: 1, km: 1, metr: 0.001, meter: 0.001, mile: 1.609344, foot: 0.0003048 },
    short: { yard: 0.0009144, feet: 0.0003048, inch: 0.0000254, centimetr: 0.00001, centimeter: 0.00001 },
    mass: { kilogram: 1, kilo: 1, kg: 1, pound: 0.45359237, lb: 0.45359237, tonn: 1000, gram: 0.001 },
    volume: { litr: 1, liter: 1, gallon: 3.785411784, barrel: 158.987294928 },
    area: { hectar: 1, acre: 0.40468564224 },
  }).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Measure] => [
      unit,
      { key: dimension === 'short' ? 'length' : dimension, factor },
    ]),
  ),
);
const currencies: ReadonlyMap<string, string> = new Map([['USD', '$']]);

/** What figures of one kind are kept under, and the factor to its base unit: miles and kilometres are both `length`. */
export function unitOf(unit: string): Measure {
  return measures.get(unit) ?? { key: currencies.get(unit) ?? unit, factor: 1 };
}

const atLeast =
  /(?:at least|no (?:fewer|less) than|more than|upwards? of|over|above|exceed(?:s|ed|ing)|minimum of|topp(?:ed|ing)|surpass(?:ed|ing)|(?:in )?excess of)$/;
const atMost =
  /(?:up to|as (?:many|much) as|at most|no more than|fewer than|less than|under|below|maximum of)$/;
const justBelow = /(?:nearly|almost|close to|just under|just below|approaching|not quite|virtually)$/;
const justAbove = /(?:just over|just above|slightly (?:more than|over)|a little (?:more than|over))$/;
const about =
  /(?:about|around|roughly|approximately|some|an estimated|estimated|estimated at|approx\.?|circa|perhaps|maybe|or so)$/;
const orSo = /^\s?(?:[a-z]+ )?or so\b|^-(?:ish|odd)\b/;
const orMore = /^\s?(?:\+|[a-z]* ?or more\b|[a-z]* ?and counting\b)/;

/** The place of the last digit that says something: 100 of 2,400, 0.1 of 48.2. */
function lastPlace({ raw, value }: NumberMention): number {
  const decimals = /\d\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  const written = Number(/\d[\d,]*(?:\.\d+)?/.exec(raw)?.[0].replace(/,/g, '') ?? value);
  const scale = written > 0 ? Math.abs(value) / written : 1;
  if (decimals > 0) return scale * 10 ** -decimals;
  let place = 1;
  while (place < 1e12 && value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** Few are rounded without a word about it; counts under a hundred are taken as counted. */
const smallestRounded = 100;
const looseShare = 0.05;
const nearShare = 0.15;

function around(number: NumberMention, before: string, after: string): Amount {
  const { value, unit } = number;
  const place = lastPlace(number);
  const loose = Math.max(place, looseShare * value);
  const near = Math.max(place, nearShare * value);
  if (justAbove.test(before)) return { low: value, high: value + near };
  if (justBelow.test(before)) return { low: value - near, high: value };
  if (atLeast.test(before) || orMore.test(after)) return { low: value, high: Infinity };
  if (atMost.test(before)) return { low: 0, high: value };
  if (about.test(before) || orSo.test(after)) return { low: value - loose, high: value + loose };
  const isRounded = value >= smallestRounded || unit === '%' || place < 1;
  const half = isRounded ? place / 2 : 0;
  return { low: value - half, high: value + half };
}

const range = /^(?:\s?(?:-|to|and|or)\s?)$/;

/** The other end of "12 to 15" and of "between 12 and 15". */
function partner(
  sentence: string,
  number: NumberMention,
  all: readonly NumberMention[],
): NumberMention | null {
  const at = all.indexOf(number);
  for (const other of [all[at - 1], all[at + 1]]) {
    if (other === undefined) continue;
    const [first, second] = other.start < number.start ? [other, number] : [number, other];
    const between = plainMarks(sentence.slice(first.end, second.start)).toLowerCase();
    const before = sentence.slice(Math.max(0, first.start - 12), first.start).toLowerCase();
    if (!range.test(between) || (between.includes('and') && !/\bbetween \S{0,3}$/.test(before))) continue;
    return other;
  }
  return null;
}

/**
 * The values a figure of a sentence allows, by the words around it, the digits it gives, and the other end of its range.
 *
 * @example
 * // of "nearly 50 ships": { low: 40, high: 50 }
 */
export function amountOf(sentence: string, number: NumberMention, all: readonly NumberMention[]): Amount {
  const other = partner(sentence, number, all);
  if (other !== null) {
    return { low: Math.min(number.value, other.value), high: Math.max(number.value, other.value) };
  }
  const before = plainMarks(sentence.slice(Math.max(0, number.start - 40), number.start)).toLowerCase();
  const after = plainMarks(sentence.slice(number.end, number.end + 30)).toLowerCase();
  return around(number, before.replace(/[\s$€£¥(]+$/, ''), after);
}

/** "At least 12" leaves room for 20, not for 40. */
const openReach = 2;
/** Two pages that both say "at least" stand by their figures: beyond this ratio they know of different things. */
const openRatio = 1.25;

/**
 * True where no value fits both.
 *
 * @param slack Share added for a conversion between units.
 */
export function apart(a: Amount, b: Amount, slack = 0): boolean {
  const more = 1 + slack;
  if (a.high === Infinity && b.high === Infinity) {
    return Math.max(a.low, b.low) > openRatio * more * Math.min(a.low, b.low);
  }
  const top = ({ low, high }: Amount) => (high === Infinity ? low * openReach : high) * more;
  return a.low > top(b) || b.low > top(a);
}
