import { numbers, numberValue, words } from '../../text/mod.ts';
import { pick } from '../random.ts';
import { put } from './edits.ts';
import type { Mutation } from './subject.ts';

const digits = /(?<![\w.,:/-])\d[\d,]*(?:\.\d+)?(?![\w:/]|[.,-]\d|-)/;
const monthBefore =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) $/;

const numberChanged: Mutation = ({ text }) => {
  const match = digits.exec(text);
  if (!match) return null;
  const decimals = match[0].split('.')[1]?.length ?? 0;
  const value = Number(match[0].replace(/,/g, '')) + 1;
  return put(text, match.index, match.index + match[0].length, value.toFixed(decimals));
};

const numberFromElsewhere: Mutation = ({ text, article }, random) => {
  const match = digits.exec(text);
  const other = pick(
    article.numbers.filter((number) => /^[\d,.]+$/.test(number) && !text.includes(number)),
    random,
  );
  return match && other ? put(text, match.index, match.index + match[0].length, other) : null;
};

const small = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

const numberWordChanged: Mutation = ({ text }, random) => {
  const word = words(text).find((item) => small.includes(item.text));
  const other =
    word &&
    pick(
      small.filter((item) => item !== word.text),
      random,
    );
  return word && other ? put(text, word.start, word.end, other) : null;
};

/** Gives two numbers that count different things each other's place. */
const numbersSwapped: Mutation = ({ text }) => {
  const found = numbers(text).filter(
    (number) => /^[$€£]?\d/.test(number.raw) && !monthBefore.test(text.slice(0, number.start)),
  );
  const [first, second] = found;
  if (!first || !second || found.length !== 2 || first.value === second.value) return null;
  const between = text.slice(first.end, second.start);
  if (words(between).length < 3 || /\b(?:and|or|to|between|from)\s*$/.test(between)) return null;
  if (first.unit === second.unit || /\d-|-\d/.test(text)) return null;
  return text.slice(0, first.start) + second.raw + between + first.raw + text.slice(second.end);
};

const scaleOf: Readonly<Record<string, string>> = {
  million: 'billion',
  billion: 'million',
  thousand: 'million',
  trillion: 'billion',
  hundreds: 'thousands',
  thousands: 'dozens',
  dozens: 'hundreds',
  dozen: 'hundred',
  millions: 'thousands',
};

const scaleChanged: Mutation = ({ text }) => {
  const word = words(text).find(
    (item) =>
      Object.hasOwn(scaleOf, item.text) &&
      !/^ (?:of (?:thousands|millions)|and hundreds)/.test(text.slice(item.end)),
  );
  return word ? put(text, word.start, word.end, scaleOf[word.text]!) : null;
};

const unitOf: Readonly<Record<string, string>> = {
  percent: 'people',
  miles: 'feet',
  feet: 'miles',
  kilometers: 'meters',
  hours: 'days',
  days: 'weeks',
  weeks: 'months',
  months: 'years',
  years: 'months',
  minutes: 'hours',
  seconds: 'minutes',
  pounds: 'tons',
  tons: 'pounds',
  acres: 'square miles',
  points: 'percent',
  dollars: 'euros',
  votes: 'seats',
  seats: 'votes',
  men: 'women',
  women: 'men',
};

/** Gives a number another unit: "40 miles" becomes "40 feet". */
const unitChanged: Mutation = ({ text }) => {
  const all = words(text);
  const word = all.find(
    (item, at) =>
      Object.hasOwn(unitOf, item.text) &&
      at > 0 &&
      numberValue(all[at - 1]!.text) !== null &&
      all[at - 1]!.text !== 'one',
  );
  if (word) return put(text, word.start, word.end, unitOf[word.text]!);
  const sign = /(\d)%(?=[\s,.])/.exec(text);
  return sign ? put(text, sign.index + 1, sign.index + 2, ' people') : null;
};

const currencyChanged: Mutation = ({ text }, random) => {
  const match = /[$€£](?=\d)/.exec(text);
  const other =
    match &&
    pick(
      ['$', '€', '£'].filter((sign) => sign !== match[0]),
      random,
    );
  return match && other ? put(text, match.index, match.index + 1, other) : null;
};

const fractionOf: readonly (readonly [RegExp, string])[] = [
  [/\btwo-thirds\b/, 'one-third'],
  [/\bone-third\b/, 'two-thirds'],
  [/\bthree-quarters\b/, 'one-quarter'],
  [/\bhalf of\b/, 'a tenth of'],
  [/\btwice\b/, 'three times'],
  [/\bdoubled\b/, 'tripled'],
  [/\btripled\b/, 'doubled'],
  [/\ba quarter of\b/, 'three quarters of'],
  [/\ba third of\b/, 'half of'],
  [/\ba majority of\b/, 'a minority of'],
];

const shareChanged: Mutation = ({ text }) => {
  const found = fractionOf.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : null;
};

/** "from 5 to 9" becomes "from 9 to 5". */
const rangeTurned: Mutation = ({ text }) => {
  const match =
    /\bfrom ((?:about |nearly )?[$€£]?\d[\d,.]*(?:%| percent| million| billion)?)((?: [\p{L}\d]+){0,3}) to ((?:about |nearly )?[$€£]?\d(?:[\d,.]*\d)?(?:%| percent| million| billion)?)(?![\w-])/u.exec(
      text,
    );
  if (!match || match[1] === match[3]) return null;
  return put(
    text,
    match.index,
    match.index + match[0].length,
    `from ${match[3]!}${match[2]!} to ${match[1]!}`,
  );
};

/** Counts, units and shares made wrong. */
export const numberKinds: Readonly<Record<string, Mutation>> = {
  'number changed': numberChanged,
  'number from elsewhere': numberFromElsewhere,
  'number word changed': numberWordChanged,
  'numbers swapped': numbersSwapped,
  'scale changed': scaleChanged,
  'unit changed': unitChanged,
  'currency changed': currencyChanged,
  'share changed': shareChanged,
  'range turned': rangeTurned,
};
