import { bare, numberValue, plainMarks, quotations, quotes, stem, words } from '../text/mod.ts';
import { remember } from './remember.ts';
import { functionWords } from './word-lists.ts';

/** What stands between a token and the one before it. */
export type Break = '' | ',' | '-' | '(' | ')' | ';' | ':' | '.';

/** One word as the gate compares it. Offsets are half-open UTF-16 in the judged text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** What must be equal for two tokens to match: stem, function word as it is, `#value`, `$` or `%`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isContent: boolean;
  readonly isNumber: boolean;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  readonly isQuoted: boolean;
  readonly before: Break;
  /** A closing quotation mark stands before it, and its comma (if any) belongs to the quotation. */
  readonly afterQuote: boolean;
  /** A comma stands before it, whatever else does. */
  readonly afterComma: boolean;
  /** The hyphen compound this is a part of, as written. */
  readonly compound: string | null;
}

const contraction = /^(.+)n't$/;
const irregularNot = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

function breakIn(between: string): Break {
  if (between === ' ' || between === '') return '';
  if (/[()[\]]/.test(between)) return /[)\]]/.test(between) ? ')' : '(';
  if (/[—–|]|--|\s-\s/.test(between)) return '-';
  if (between.includes(';')) return ';';
  if (between.includes(':')) return ':';
  if (between.includes(',')) return ',';
  return /[.!?]["”’']*\s/.test(between) ? '.' : '';
}

interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly compound: string | null;
}

const scaleWords: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "U.S." as "united states", "2,300,000" as "2.3 million"; null for what is told one way only. */
function toldOut(text: string): readonly string[] | null {
  if (/^(?:U\.S\.?|US)(?:['’]s)?$/.test(text)) return ['united', 'states'];
  if (!/^\d{1,3}(?:,\d{3}){2,4}$/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  const scale = scaleWords.find(([size]) => value >= size);
  return scale ? [String(value / scale[0]), scale[1]] : null;
}

function pieces(text: string, start: number, compound: string | null): Piece[] {
  // "U.K." and "UK" are one word.
  const lower = /^(?:\p{L}\.)+\p{L}?(?:['’]s)?$/u.test(text) ? bare(text.replaceAll('.', '')) : bare(text);
  const end = start + text.length;
  if (lower === 'cannot') {
    return [
      { text, lower: 'can', start, end, compound },
      { text, lower: 'not', start, end, compound },
    ];
  }
  const told = toldOut(text);
  if (told) return told.map((word) => ({ text, lower: word, start, end, compound }));
  // Texts that were split into words by a program write "has n't".
  if (lower === "n't") return [{ text, lower: 'not', start, end, compound }];
  const not = lower.endsWith("n't") ? contraction.exec(lower) : null;
  if (!not) return [{ text, lower, start, end, compound }];
  const verb = irregularNot.get(not[1]!) ?? not[1]!;
  return [
    { text, lower: verb, start, end, compound },
    { text, lower: 'not', start, end, compound },
  ];
}

function split(word: { text: string; start: number }): Piece[] {
  if (!word.text.includes('-') || !/\p{L}-|-\p{L}/u.test(word.text) || numberValue(word.text) !== null)
    return pieces(word.text, word.start, null);
  const found: Piece[] = [];
  let start = word.start;
  for (const part of word.text.split('-')) {
    if (part) found.push(...pieces(part, start, word.text));
    start += part.length + 1;
  }
  return found;
}

interface Reading {
  readonly key: string;
  readonly isContent: boolean;
}

/** "1980" and "1980s", "three" and "third" are two things each. */
function numberKey(lower: string, value: number): string {
  if (/\ds$/.test(lower)) return `#${value}s`;
  return /(?:st|nd|rd|th)$/.test(lower) || /^(?:first|second|third)$/.test(lower)
    ? `#${value}th`
    : `#${value}`;
}

const reading = remember((lower): Reading => {
  const isContent = !functionWords.has(lower);
  if (lower === 'percent' || lower === 'per cent' || lower === 'pct') return { key: '%', isContent };
  const value = lower === 'one' ? null : numberValue(lower);
  if (value !== null) return { key: numberKey(lower, value), isContent };
  return { key: isContent ? stem(lower) : lower, isContent };
}, 20_000);

/** The month and the modal, the country and the pronoun are two words each. */
function read(piece: Piece): Reading {
  if (piece.lower === 'may' && piece.text !== 'may') return { key: 'May', isContent: false };
  if (/^(?:IT|WHO)$/.test(piece.text)) return { key: piece.text, isContent: true };
  return reading(piece.lower);
}

type Inside = (start: number, end: number) => boolean;

function sign(text: string, from: number, to: number, pattern: RegExp, isQuoted: Inside): Token[] {
  if (to - from < 1) return [];
  const at = text.slice(from, to).search(pattern);
  if (at < 0) return [];
  const start = from + at;
  const between = text.slice(from, start);
  return [
    {
      text: text[start]!,
      lower: text[start]!,
      key: text[start]!,
      start,
      end: start + 1,
      isContent: true,
      isNumber: false,
      isCapital: false,
      isPossessive: false,
      isQuoted: isQuoted(start, start + 1),
      before: breakIn(between),
      afterQuote: /^(?:[,.]?["”]|[,.]')\s*$/.test(between),
      afterComma: between.includes(','),
      compound: null,
    },
  ];
}

/** The first mark closes a quotation that opened in a sentence before: "“… any laws,” said Orme". */
function closesFirst(text: string, written: string): boolean {
  const first = text.indexOf('"');
  if (written[first] === '”') return true;
  return (
    written[first] === '"' &&
    /\S/.test(text[first - 1] ?? ' ') &&
    /^[\s,.]|^$/.test(text.slice(first + 1, first + 2))
  );
}

const opensSingle = /(?:^|[\s([-])'[\p{L}\p{N}[]/u;

/** What stands in single marks: "'It fell,' said Orme". */
function singleRanges(text: string): { start: number; end: number }[] {
  if (!opensSingle.test(text)) return [];
  return quotations(text).filter(({ start, end }) => text[start - 1] === "'" && text[end] === "'");
}

function doubleRanges(text: string, written: string): { start: number; end: number }[] {
  const marks = text.split('"').length - 1;
  if (marks % 2 === 0 || !closesFirst(text, written)) return quotes(text);
  const first = text.indexOf('"');
  const rest = quotes(text.slice(first + 1));
  const moved = rest.map(({ start, end }) => ({ start: start + first + 1, end: end + first + 1 }));
  return [{ start: 0, end: first }, ...moved];
}

function quotedRanges(text: string, written: string): { start: number; end: number }[] {
  const double = text.includes('"') ? doubleRanges(text, written) : [];
  const single = singleRanges(text).filter(
    (range) => !double.some((other) => range.start >= other.start && range.start < other.end),
  );
  return single.length === 0 ? double : [...double, ...single].sort((a, b) => a.start - b.start);
}

/** Tells of words in rising order whether they stand in a quotation. */
function insideQuotes(text: string, written: string): Inside {
  const quoted = quotedRanges(text, written);
  if (quoted.length === 0) return () => false;
  let next = 0;
  return (start, end) => {
    while (next < quoted.length && quoted[next]!.end <= start) next += 1;
    const quote = quoted[next];
    return quote !== undefined && start >= quote.start && end <= quote.end;
  };
}

const percentSign = /%/;
const currencySign = /[$€£¥]/;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, "per cent" as one. */
function wholeWords(text: string): readonly Word[] {
  const all: readonly Word[] = words(text);
  if (!/\bper cent\b/i.test(text)) return all;
  const found: Word[] = [];
  for (const word of all) {
    const last = found.at(-1);
    const joins =
      last && bare(word.text) === 'cent' && bare(last.text) === 'per' && word.start === last.end + 1;
    if (joins) found[found.length - 1] = { ...last, text: text.slice(last.start, word.end), end: word.end };
    else found.push(word);
  }
  return found;
}

function tokensOf(sentence: string): readonly Token[] {
  const text = plainMarks(sentence);
  const isQuoted = insideQuotes(text, sentence);
  const found: Token[] = [];
  let end = 0;
  // "decades—a record": a long dash parts two words, also where no blank stands beside it.
  for (const word of wholeWords(plainMarks(sentence.replace(/[—―]/g, ' ')))) {
    const between = sentence.slice(end, word.start);
    const plain = between === ' ';
    const signs = plain
      ? []
      : [
          ...sign(text, end, word.start, percentSign, isQuoted),
          ...sign(text, end, word.start, currencySign, isQuoted),
        ];
    found.push(...signs);
    // A currency sign stands before its number and takes the break with it.
    const marked = signs.some((token) => token.lower !== '%');
    split({ text: sentence.slice(word.start, word.end), start: word.start }).forEach((piece, index) => {
      const { key, isContent } = read(piece);
      const joined = index > 0 || marked || plain;
      found.push({
        text: piece.text,
        lower: piece.lower,
        key,
        start: piece.start,
        end: piece.end,
        isContent,
        isNumber: key.startsWith('#'),
        isCapital: /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(piece.text),
        isPossessive: /['’]s?$/.test(piece.text),
        isQuoted: isQuoted(piece.start, piece.end),
        before: joined ? '' : breakIn(between),
        afterQuote: !joined && /^(?:[,.]?["”’]|[,.]')\s*$/.test(between),
        afterComma: !joined && between.includes(','),
        compound: piece.compound,
      });
    });
    end = word.end;
  }
  found.push(...sign(text, end, text.length, percentSign, isQuoted));
  return found;
}

/**
 * The tokens of one sentence: words with hyphen compounds and "n't" split, currency and per-cent signs. The answers for
 * the last 2,000 sentences are kept.
 *
 * @example
 * tokens("It didn't pay $5").map((t) => t.key); // ['it', 'did', 'not', 'pay', '$', '#5']
 */
export const tokens: (sentence: string) => readonly Token[] = remember(tokensOf, 500);
