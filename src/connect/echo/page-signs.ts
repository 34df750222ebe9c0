import { names, plainMarks, words } from '../../text/mod.ts';
import { quotedParts } from './quoted-parts.ts';

/** What a page shows of reporting: counts and the items that can be compared between pages. */
export interface PageSigns {
  readonly words: number;
  /** Quotations of four words or more: lower-case words joined by blanks. */
  readonly quotes: readonly string[];
  /** Times someone is said to have said something. */
  readonly attributions: number;
  /** Written numbers without years and days of the month. */
  readonly numbers: ReadonlySet<string>;
  /** Weekdays, months and full years. */
  readonly dates: number;
  /** Last words of the names credited with a statement, lower case. */
  readonly sources: ReadonlySet<string>;
  /** Phrases that fill space without saying anything checkable. */
  readonly vague: number;
}

const mostChars = 200_000;
const leastQuoteWords = 4;
const speechVerb =
  'said|says|told|tells|wrote|writes|tweeted|testified|announced|argued|added|stated|confirmed|denied|warned|claimed|insisted|noted|explained|acknowledged|asked|replied|responded|vowed|promised|declared|urged|called';
const speech = new RegExp(
  `\\b(?:${speechVerb}|according to|spokes\\w+|in (?:a|an) \\w* ?statement)\\b`,
  'gi',
);
const month =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.';
const day = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const dated = new RegExp(
  `\\b(?:${day}|(?:${month}) \\d{1,2}|\\d{1,2} (?:${month})|(?:19|20)\\d\\d)\\b`,
  'gi',
);
const dayNumber = new RegExp(`(?:\\b(?:${month}) \\d{1,2}\\b|\\b\\d{1,2} (?:${month})\\b)`, 'gi');
const vaguePhrase =
  /\b(?:industry (?:insiders|observers|chatter)|observers|reportedly|reports have emerged|stark reminder|clear reminder|wake-up call|landscape|crossroads|(?:moving|going|path) forward|underscores?|highlights|broader|it(?:'s| is) clear|in reality|one thing is certain|(?:isn't|aren't|is not|not) (?:just|simply|purely)|no longer|rarely|more than (?:just|a)|(?:will|we'll) likely|in the age of|the era of|raises? (?:\w+ )?questions|clear (?:pattern|picture)|at the center of|captured the attention)\b/gi;
const credited = new RegExp(`\\b(?:${speechVerb}|according to)\\b`, 'i');

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function quotesIn(text: string, plain: string): string[] {
  const found: string[] = [];
  for (const [start, end] of quotedParts(text)) {
    const spoken = words(plain.slice(start, end).toLowerCase()).map((word) => word.text);
    if (spoken.length >= leastQuoteWords) found.push(spoken.join(' '));
  }
  return found;
}

function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [raw] of text.replace(dayNumber, ' ').matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const value = raw.replace(/,/g, '');
    if (!/^(?:19|20)\d\d$/.test(value)) found.add(value);
  }
  return found;
}

function sourcesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const sentence of text.split(/(?<=[.!?]["')]?)\s+|\n+/)) {
    if (!credited.test(sentence)) continue;
    for (const name of names(sentence)) found.add(name.text.split(/\s+/).at(-1)!.toLowerCase());
  }
  return found;
}

/**
 * Reads the signs of reporting from a page's text; its first 200,000 characters.
 *
 * @example
 * pageSigns('It cost 40 crowns, Dorr said.').attributions; // 1
 */
export function pageSigns(whole: string): PageSigns {
  const text = whole.slice(0, mostChars);
  const plain = plainMarks(text);
  return {
    words: words(plain).length,
    quotes: quotesIn(text, plain),
    attributions: count(plain, speech),
    numbers: numbersIn(plain),
    dates: count(plain, dated),
    sources: sourcesIn(plain),
    vague: count(plain, vaguePhrase),
  };
}
