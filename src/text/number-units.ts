import { dayNames, monthNames } from './calendar.ts';
import { stem } from './stem.ts';
import { finiteness } from './verb-forms.ts';
import { wordClass } from './word-classes.ts';
import { bare, type Word } from './words.ts';

/** The unit of a number, and the words that name what is counted as half-open UTF-16 offsets. */
export interface UnitSpan {
  readonly unit: string | null;
  readonly counted: { readonly start: number; readonly end: number } | null;
}

const none: UnitSpan = { unit: null, counted: null };
const signs = new Map([
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['EUR', '€'],
  ['GBP', '£'],
]);
const currencyWords = new Map([
  ['dollar', '$'],
  ['euro', '€'],
  ['yen', '¥'],
  ['cent', 'cent'],
  ['usd', 'USD'],
  ['eur', '€'],
  ['gbp', '£'],
]);
const signBefore =
  /(?:(?<![\p{L}\p{N}])(?:US|AU?|CA?|HK|NZ|S|R))?[$£€¥₹]\s?$|(?<![\p{L}\p{N}])(?:USD|EUR|GBP|AUD|CAD|NZD|JPY|CNY|CHF|INR|SEK|NOK|DKK)\s?$/u;
const irregularPlurals = new Set(
  'people men women children police cattle feet teeth staff troops aircraft personnel crew folk firemen policemen lives'.split(
    ' ',
  ),
);
const calendarWords = new Set([...dayNames, ...monthNames].map((name) => name.toLowerCase()));
const passedOver = /^(?:more|other|fewer|additional|such|or|to)$/;
const longestNoun = 5;

/**
 * The currency sign or code right before a number, with where it begins; null when there is none.
 *
 * @example
 * currencyBefore('paid US$5', 8); // { unit: 'USD', start: 5 }
 */
export function currencyBefore(text: string, at: number): { unit: string; start: number } | null {
  const match = signBefore.exec(text.slice(Math.max(0, at - 6), at));
  if (!match) return null;
  const sign = match[0].trim();
  return { unit: signs.get(sign) ?? sign, start: at - match[0].length };
}

function isPlural(lower: string): boolean {
  return irregularPlurals.has(lower) || (lower.length > 3 && /[^sui]s$/.test(lower));
}

/** Nouns and adjectives in one run from a word on, up to a word of another class, a mark or a verb. */
function nounRun(text: string, all: readonly Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let place = at; place < all.length && run.length < longestNoun; place++) {
    const word = all[place]!;
    const lower = bare(word.text);
    const gap = text.slice(all[place - 1]?.end ?? word.start, word.start);
    if (!/^\s{0,2}$/.test(gap) || calendarWords.has(lower)) break;
    if (run.length === 0 && passedOver.test(lower) && lower !== 'or' && lower !== 'to') continue;
    const kind = wordClass(lower);
    if ((kind !== 'open' && kind !== 'adverb') || finiteness(lower) === 'sure') break;
    run.push(word);
  }
  return run;
}

function countedNoun(text: string, all: readonly Word[], at: number, isOne: boolean): UnitSpan {
  const run = nounRun(text, all, at);
  const plural = run.findIndex((word) => isPlural(bare(word.text)));
  const first = run[0];
  if (!first) return none;
  if (plural >= 0) {
    const isLast = run[plural + 1] === undefined || !isPlural(bare(run[plural + 1]!.text));
    const head = run[isLast ? plural : plural + 1]!;
    return { unit: stem(bare(head.text)), counted: { start: first.start, end: head.end } };
  }
  const lower = bare(first.text);
  const isNoun =
    wordClass(lower) === 'open' && finiteness(lower) === null && !/^\p{Lu}\p{Ll}/u.test(first.text);
  if (!isNoun || (!isOne && run.length > 2)) return none;
  return { unit: stem(lower), counted: { start: first.start, end: first.end } };
}

/**
 * The unit behind a number: a percent sign or word, percentage or basis points, a currency by its sign, else the stem of
 * what is counted.
 *
 * @param text One sentence.
 * @param all Its words.
 * @param at The place in `all` of the word after the number.
 * @param end UTF-16 offset where the number ends.
 *
 * @example
 * // unitAfter('40 dock workers left', words('40 dock workers left'), 1, 2, 40).unit === 'worker'
 */
export function unitAfter(
  text: string,
  all: readonly Word[],
  at: number,
  end: number,
  value: number,
): UnitSpan {
  if (/^\s?%/.test(text.slice(end, end + 2))) return { unit: '%', counted: null };
  const next = all[at];
  if (!next || !/^[\s-]{0,2}$/.test(text.slice(end, next.start))) return none;
  const lower = bare(next.text);
  const second = all[at + 1] === undefined ? '' : bare(all[at + 1]!.text);
  if (/^(?:percent|pct)$/.test(lower) || (lower === 'per' && second === 'cent'))
    return { unit: '%', counted: null };
  if (/^(?:percentage|basis)$/.test(lower) && /^points?$/.test(second))
    return { unit: `${lower} point`, counted: null };
  const currency = currencyWords.get(lower.replace(/s$/, ''));
  if (currency !== undefined) return { unit: currency, counted: null };
  if (lower !== 'of') return countedNoun(text, all, at, value === 1);
  // "two of the ships", "3 of its 5 boats"
  let noun = at + 1;
  while (
    noun < at + 3 &&
    all[noun] &&
    (wordClass(bare(all[noun]!.text)) === 'determiner' || /^\d/.test(all[noun]!.text))
  )
    noun += 1;
  return noun === at + 1 ? none : countedNoun(text, all, noun, false);
}
