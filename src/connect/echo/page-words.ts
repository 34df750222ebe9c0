import { plainMarks, words } from '../../text/mod.ts';
import { quotedParts } from './quoted-parts.ts';

/** The words of a page as numbers, with what stands between them. All arrays have one place a word. */
export interface PageWords {
  /** FNV-1a of the lower-case word without a possessive ending; 32 bits, signed. */
  readonly hashes: Int32Array;
  /** 1 where the word stands in a quotation or an embedded post. */
  readonly quoted: Uint8Array;
  /** 1 where a sentence, or a line, ends before the word. */
  readonly opens: Uint8Array;
}

/** More words of a page are not read: far above the longest report, a bound for a page of a megabyte. */
const mostWords = 20_000;
const mostChars = 200_000;
const shortForm = /^(?:mr|mrs|ms|dr|sen|rep|gov|st|jr|sr|no|vs|gen|col|lt|u\.s|u\.k|\p{L})$/iu;

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

function endsBetween(plain: string, word: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const sign = plain.charCodeAt(at);
    if (sign === 10 || sign === 13) return true;
    const isEnd = sign === 46 || sign === 33 || sign === 63;
    if (isEnd && !shortForm.test(word) && /\s/.test(plain.slice(at + 1, to))) return true;
  }
  return false;
}

/**
 * Reads the words of a page once; a page of more than 20,000 words is read up to there.
 *
 * @example
 * Array.from(pageWords('It fell. “Gone,” she said.').quoted); // [0, 0, 1, 0, 0]
 */
export function pageWords(whole: string): PageWords {
  const text = whole.length > mostChars ? whole.slice(0, mostChars) : whole;
  const plain = plainMarks(text);
  const all = words(plain).slice(0, mostWords);
  const parts = quotedParts(text);
  const hashes = new Int32Array(all.length);
  const quoted = new Uint8Array(all.length);
  const opens = new Uint8Array(all.length);
  let part = 0;
  let before = 0;
  let last = '';
  all.forEach((word, at) => {
    while (part < parts.length && parts[part]![1] <= word.start) part += 1;
    if (part < parts.length && parts[part]![0] <= word.start) quoted[at] = 1;
    if (at === 0 || endsBetween(plain, last, before, word.start)) opens[at] = 1;
    hashes[at] = hashOf(word.text.toLowerCase().replace(/'s?$/, ''));
    before = word.end;
    last = word.text;
  });
  return { hashes, quoted, opens };
}
