import { pick } from '../random.ts';
import { put } from './edits.ts';
import type { Mutation } from './subject.ts';

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const weekdayShifted: Mutation = ({ text }, random) => {
  const match = new RegExp(`\\b(?:${weekdays.join('|')})\\b(?!’s|'s| (?:Night|Times|Morning))`).exec(text);
  const other =
    match &&
    pick(
      weekdays.filter((day) => !text.includes(day)),
      random,
    );
  return match && other ? put(text, match.index, match.index + match[0].length, other) : null;
};

const monthShifted: Mutation = ({ text }, random) => {
  const match = new RegExp(
    `\\b(?:${months.join('|')})(?= \\d)|(?<=\\b(?:in|last|since|until|by|of) )(?:${months.join('|')})\\b`,
  ).exec(text);
  const other =
    match &&
    pick(
      months.filter((month) => !text.includes(month)),
      random,
    );
  return match && other ? put(text, match.index, match.index + match[0].length, other) : null;
};

const yearShifted: Mutation = ({ text }) => {
  const match = /(?<![\w$€£,.-])(?:19|20)\d\d(?![\w-]|,\d| (?:people|percent|votes))/.exec(text);
  if (!match) return null;
  const year = Number(match[0]);
  const other = [year - 2, year + 3, year - 5].find((item) => !text.includes(String(item)));
  return other === undefined ? null : put(text, match.index, match.index + 4, String(other));
};

const timeOf: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (morning)\b/, 'evening'],
  [/\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (evening|night)\b/, 'morning'],
  [/\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (afternoon)\b/, 'morning'],
  [/\d (a\.m\.)/, 'p.m.'],
  [/\d (p\.m\.)/, 'a.m.'],
  [/\b(?:over the|this|last) (weekend|week|month|year)\b/, 'decade'],
  [/\b(?:in the|this|last) (summer|spring)\b/, 'winter'],
  [/\b(?:in the|this|last) (winter|fall|autumn)\b/, 'spring'],
];

const timeChanged: Mutation = ({ text }) => {
  for (const [pattern, other] of timeOf) {
    const match = pattern.exec(text);
    if (match) {
      const end = match.index + match[0].length;
      return put(text, end - match[1]!.length, end, other);
    }
  }
  return null;
};

const deictic: readonly (readonly [RegExp, string])[] = [
  [/\b(?:last) (?=week|month|year)/, 'next '],
  [/\bnext (?=week|month|year)/, 'last '],
  [/\byesterday\b/, 'two weeks ago'],
  [/\btomorrow\b/, 'yesterday'],
  [/\brecently\b/, 'decades ago'],
];

/** "last year" becomes "next year". */
const deixisTurned: Mutation = ({ text }) => {
  const found = deictic.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : null;
};

/** Days, months, years and hours made wrong. */
export const dateKinds: Readonly<Record<string, Mutation>> = {
  'weekday shifted': weekdayShifted,
  'month shifted': monthShifted,
  'year shifted': yearShifted,
  'time changed': timeChanged,
  'last and next': deixisTurned,
};
