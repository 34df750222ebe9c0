import { bare, numberValue, plainMarks, quotes, stem, words } from '../text/mod.ts';
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
  if (/[()[\]]/.test(between)) return /[)\]]/.test(between) ? ')' : '(';
  if (/[—–]|--|\s-\s/.test(between)) return '-';
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

function pieces(text: string, start: number, compound: string | null): Piece[] {
  const lower = bare(text);
  const end = start + text.length;
  if (lower === 'cannot') {
    return [
      { text, lower: 'can', start, end, compound },
      { text, lower: 'not', start, end, compound },
    ];
  }
  const not = contraction.exec(lower);
  if (!not) return [{ text, lower, start, end, compound }];
  const verb = irregularNot.get(not[1]!) ?? not[1]!;
  return [
    { text, lower: verb, start, end, compound },
    { text, lower: 'not', start, end, compound },
  ];
}

function split(word: { text: string; start: number }): Piece[] {
  if (!/\p{L}-|-\p{L}/u.test(word.text) || numberValue(word.text) !== null)
    return pieces(word.text, word.start, null);
  const found: Piece[] = [];
  let start = word.start;
  for (const part of word.text.split('-')) {
    if (part) found.push(...pieces(part, start, word.text));
    start += part.length + 1;
  }
  return found;
}

function keyOf(lower: string, value: number | null, isCapital: boolean): string {
  // The month and the modal are two words.
  if (lower === 'may' && isCapital) return 'May';
  if (value !== null && lower !== 'one') return `#${value}`;
  if (lower === 'percent' || lower === 'pct') return '%';
  return functionWords.has(lower) ? lower : stem(lower);
}

function sign(text: string, from: number, to: number, pattern: RegExp, key: string): Token[] {
  const at = text.slice(from, to).search(pattern);
  if (at < 0) return [];
  const start = from + at;
  return [
    {
      text: text[start]!,
      lower: text[start]!,
      key: key || text[start]!,
      start,
      end: start + 1,
      isContent: true,
      isNumber: false,
      isCapital: false,
      isPossessive: false,
      isQuoted: false,
      before: breakIn(text.slice(from, start)),
      compound: null,
    },
  ];
}

/**
 * The tokens of one sentence: words with hyphen compounds and "n't" split, currency and per-cent signs.
 *
 * @example
 * tokens("It didn't pay $5").map((t) => t.key); // ['it', 'did', 'not', 'pay', '$', '#5']
 */
export function tokens(sentence: string): Token[] {
  const text = plainMarks(sentence);
  const quoted = quotes(text);
  const found: Token[] = [];
  let end = 0;
  for (const word of words(text)) {
    const between = sentence.slice(end, word.start);
    const signs = [...sign(text, end, word.start, /%/, '%'), ...sign(text, end, word.start, /[$€£¥]/, '')];
    found.push(...signs);
    // A currency sign stands before its number and takes the break with it.
    const marked = signs.some((token) => token.lower !== '%');
    split({ text: sentence.slice(word.start, word.end), start: word.start }).forEach((piece, index) => {
      const value = numberValue(piece.lower);
      const key = keyOf(piece.lower, value, /^\p{Lu}/u.test(piece.text));
      found.push({
        text: piece.text,
        lower: piece.lower,
        key,
        start: piece.start,
        end: piece.end,
        isContent: !functionWords.has(piece.lower),
        isNumber: key.startsWith('#'),
        isCapital: /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(piece.text),
        isPossessive: /['’]s?$/.test(piece.text),
        isQuoted: quoted.some((quote) => piece.start >= quote.start && piece.end <= quote.end),
        before: index > 0 || marked ? '' : breakIn(between),
        compound: piece.compound,
      });
    });
    end = word.end;
  }
  found.push(...sign(text, end, text.length, /%/, '%'));
  return found;
}
