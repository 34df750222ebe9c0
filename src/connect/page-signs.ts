import { names, plainMarks, words } from '../text/mod.ts';

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
  /** All words, lower case, joined by blanks. */
  readonly plain: string;
}

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
const quotedText = /"([^"\n]{1,800})(?:"|$)/gm;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function quotesIn(text: string): string[] {
  const found: string[] = [];
  for (const [, inner = ''] of text.matchAll(quotedText)) {
    const spoken = words(inner.toLowerCase()).map((word) => word.text);
    if (spoken.length >= 4) found.push(spoken.join(' '));
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

const credited = new RegExp(`\\b(?:${speechVerb}|according to)\\b`, 'i');

function sourcesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const sentence of text.split(/(?<=[.!?]["')]?)\s+|\n+/)) {
    if (!credited.test(sentence)) continue;
    for (const name of names(sentence)) found.add(name.text.split(/\s+/).at(-1)!.toLowerCase());
  }
  return found;
}

/** Reads the signs of reporting from a page's text. */
export function pageSigns(text: string): PageSigns {
  const plain = plainMarks(text);
  const all = words(plain.toLowerCase());
  return {
    words: all.length,
    quotes: quotesIn(plain),
    attributions: count(plain, speech),
    numbers: numbersIn(plain),
    dates: count(plain, dated),
    sources: sourcesIn(plain),
    vague: count(plain, vaguePhrase),
    plain: ` ${all.map((word) => word.text).join(' ')} `,
  };
}

/** What a page adds to earlier ones, as a reader would name it; empty when nothing. */
export type Novelty = 'quote' | 'number' | 'named source';

function isNewQuote(quote: string, earlier: readonly PageSigns[]): boolean {
  const spoken = quote.split(' ');
  const start = spoken.slice(0, 4).join(' ');
  const end = spoken.slice(-4).join(' ');
  return !earlier.some((page) => page.plain.includes(` ${start} `) || page.plain.includes(` ${end} `));
}

/**
 * The kinds of things a page has that no earlier page has: a quotation, a number, a named source.
 *
 * @example
 * noveltyOf(pageSigns('The pier lost 40 piles.'), [pageSigns('The pier fell.')]); // ['number']
 */
export function noveltyOf(page: PageSigns, earlier: readonly PageSigns[]): Novelty[] {
  const found: Novelty[] = [];
  if (page.quotes.some((quote) => isNewQuote(quote, earlier))) found.push('quote');
  if ([...page.numbers].some((number) => !earlier.some((other) => other.numbers.has(number)))) {
    found.push('number');
  }
  const named = (source: string): boolean => earlier.some((other) => other.plain.includes(` ${source}`));
  if ([...page.sources].some((source) => !named(source))) found.push('named source');
  return found;
}
