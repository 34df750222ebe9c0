import { datePattern, dateSign } from './date-pattern.ts';

/** A date as written: half-open UTF-16 offsets, and the named groups of `datePattern`. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What is counted in thousands without a comma now and then: "2000 workers" is no year. */
const counted =
  /^[ -](?:\p{Ll}+s(?![\p{L}'’])|people|men\b|women|percent|per cent|million|billion|thousand|sq)/u;
const yearLead =
  /(?:^|[\s(,])(?:in|since|by|from|until|till|before|after|during|of|to|through|and|between|around|early|late|mid|the|its|his|her|their|a|this|year|(?:[JFMASOND]\p{Ll}+\.?),?)[ -]$/iu;

/** A four-digit number is a year where nothing is counted behind it, or where a word before it says so. */
function isYear(text: string, start: number, end: number): boolean {
  return (
    yearLead.test(text.slice(Math.max(0, start - 16), start)) || !counted.test(text.slice(end, end + 24))
  );
}

/**
 * The places of a text that name a day, a month or a year, in order and apart.
 *
 * @example
 * dateMatches('in March 2024').length; // 1
 */
export function dateMatches(text: string): DateMatch[] {
  if (!dateSign.test(text)) return [];
  const found: DateMatch[] = [];
  for (const { 0: raw, index, groups = {} } of text.matchAll(datePattern)) {
    const lead = groups['lead'];
    const start = lead === undefined ? index : index + lead.length + 1;
    const end = index + raw.length;
    if (groups['year'] === undefined || isYear(text, start, end)) found.push({ start, end, groups });
  }
  return found;
}
