import { bare, isUsuallyName, numberValue, plainMarks, scaleValue, stem, words } from '../../text/mod.ts';
import { isFunctionWord, negationWords } from './word-classes.ts';
import { wordKey } from './word-forms.ts';

/** One word of free prose. Offsets are half-open UTF-16 of the text that was read. */
export interface FreeToken {
  readonly text: string;
  readonly lower: string;
  /** Words with one key are taken for the same: root, alias, or `#value`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'name' | 'date' | 'content' | 'function';
  readonly isNegation: boolean;
  /** Capital inside a sentence: a name beyond doubt in mixed-case text. */
  readonly isCapital: boolean;
  /** `$`, `%` or the key of the word that follows a number. */
  readonly unit: string | null;
}

const monthOrDay =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "10, 000" and "1. 3" with a stray blank: the blank becomes a letter of its length, so that offsets stay true. */
function joinFigures(text: string): string {
  if (!/\d ?[.,] \d/.test(text)) return text;
  return text
    .replace(
      /(?<![\d.,])(\d{1,3}) ?, (?=000(?!\d))/g,
      (found, digits: string) => digits.padStart(found.length - 1, '0') + ',',
    )
    .replace(
      /(?<![\d.,])(\d{1,3}) ?\. (?=\d(?!\d{2}))/g,
      (found, digits: string) => digits.padStart(found.length - 1, '0') + '.',
    );
}

/** Hyphen compounds and "n't" part; the offsets stay true. */
function piecesOf(text: string): Piece[] {
  return words(joinFigures(text)).flatMap((word) => {
    if (numberValue(word.text) !== null) return [word];
    const cut = plainMarks(word.text).replace(/n't$/i, '-not');
    if (!cut.includes('-')) return [word];
    let start = word.start;
    return cut.split('-').flatMap((part) => {
      const end = Math.min(word.end, start + part.length);
      const piece = { text: part, start, end };
      start = end + 1;
      return part === '' ? [] : [piece];
    });
  });
}

const quarters = new Map(
  ['first', 'second', 'third', 'fourth'].map((word, at) => [word, `q${at + 1}`] as const),
);

/** "Q2", "2Q" and "second quarter" are one. */
function quarterAt(pieces: readonly Piece[], at: number): { key: string; to: number } | null {
  const lower = bare(pieces[at]!.text);
  const short = /^(?:q([1-4])|([1-4])q)$/.exec(lower);
  if (short) return { key: `q${(short[1] ?? short[2])!}`, to: at };
  const key = quarters.get(lower);
  return key !== undefined && bare(pieces[at + 1]?.text ?? '') === 'quarter' ? { key, to: at + 1 } : null;
}

function kindOf(lower: string, isCapital: boolean, isNumber: boolean): FreeToken['kind'] {
  if (isNumber) return 'number';
  if (monthOrDay.test(lower) || (lower === 'may' && isCapital)) return 'date';
  if (isFunctionWord(lower) || /^(?:yoy|qoq)$/.test(lower)) return 'function';
  return isCapital ? 'name' : 'content';
}

function unitOf(text: string, start: number, end: number, next: Piece | undefined): string | null {
  const sign = /[$€£¥]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim();
  if (sign !== undefined) return sign;
  if (/^\s?%/.test(text.slice(end, end + 2))) return '%';
  if (next === undefined || next.start - end > 1) return null;
  const lower = bare(next.text);
  return isFunctionWord(lower) ? null : wordKey(lower);
}

const ordinalWord =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$|\d(?:st|nd|rd|th)$/;

/** "third" and "3rd" are one; "4th" beside a month is a day. */
function figureKey(pieces: readonly Piece[], at: number, value: number): string {
  const isDay = [pieces[at - 1], pieces[at + 1]].some(
    (piece) => piece !== undefined && monthOrDay.test(bare(piece.text)),
  );
  return ordinalWord.test(bare(pieces[at]!.text)) && !isDay ? `#${value}th` : `#${value}`;
}

/** "5k", "5mn", "5b"; any other letters are a unit, as in "46ft". */
const attachedScales = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['b', 1e9],
]);

interface Figure {
  readonly value: number;
  readonly to: number;
}

/** "the second year", not "a second" or "ten seconds". */
function isOrdinal(pieces: readonly Piece[], at: number): boolean {
  const before = bare(pieces[at - 1]?.text ?? '');
  return !/^(?:a|per|split|one|\d+)$/.test(before) && pieces[at + 1] !== undefined;
}

/** "1.2 million", "two hundred thousand": one value from several words. */
function figureAt(pieces: readonly Piece[], at: number): Figure | null {
  const lower = bare(pieces[at]!.text);
  const attached = /^(\d[\d,]*(?:\.\d+)?)([a-z]{1,7})$/.exec(lower);
  const scaled = attached ? (scaleValue(attached[2]!) ?? attachedScales.get(attached[2]!) ?? 1) : 1;
  const simple =
    attached && !/^(?:st|nd|rd|th|s)$/.test(attached[2]!)
      ? Number(attached[1]!.replace(/,/g, '')) * scaled
      : numberValue(lower);
  if (simple === null || lower === 'one') return null;
  if (lower === 'second' && !isOrdinal(pieces, at)) return null;
  let value = simple;
  let to = at;
  while (to + 1 < pieces.length && pieces[to + 1]!.start - pieces[to]!.end <= 1) {
    const scale = /^[a-z]$/.test(pieces[to + 1]!.text) ? null : scaleValue(pieces[to + 1]!.text);
    if (scale === null) break;
    value *= scale;
    to += 1;
  }
  return { value: Number(value.toPrecision(12)), to };
}

function isName(text: string, lower: string, isFirst: boolean): boolean {
  if (/^\p{Ll}?\p{Lu}\p{Lu}/u.test(text) || /^\p{Ll}+\p{Lu}/u.test(text)) return true;
  if (!/^\p{Lu}/u.test(text)) return false;
  return !isFirst || isUsuallyName(stem(lower));
}

/**
 * The words of one sentence of free prose: compounds parted, figures joined with their scale, names told from words
 * that only open the sentence.
 *
 * @example
 * readWords('Profit rose to $1.2 million').map((token) => token.key); // ['profit', 'ris', 'to', '#1200000']
 */
export function readWords(text: string): FreeToken[] {
  const pieces = piecesOf(text);
  const found: FreeToken[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const quarter = quarterAt(pieces, at);
    const figure = quarter ? null : figureAt(pieces, at);
    const to = (quarter ?? figure)?.to ?? at;
    const end = pieces[to]!.end;
    const lower = bare(piece.text);
    const capital = isName(piece.text, lower, found.length === 0);
    found.push({
      text: text.slice(piece.start, end),
      lower,
      key: figure
        ? figureKey(pieces, at, figure.value)
        : (quarter?.key ?? wordKey(piece.text === 'US' ? 'usa' : lower)),
      start: piece.start,
      end,
      kind: quarter ? 'date' : kindOf(lower, capital, figure !== null),
      isNegation: negationWords.has(lower),
      isCapital: capital,
      unit: figure ? unitOf(text, piece.start, end, pieces[figure.to + 1]) : null,
    });
    at = to;
  }
  return found;
}
