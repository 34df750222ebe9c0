import { isStopWord } from '../../text/mod.ts';
import { termsOfWord, type WordTerm } from './term-ids.ts';

/** What a word brings. */
export interface ReadWord {
  readonly terms: readonly WordTerm[];
  /** A word without terms that is no stop word: what stands before and after it is not adjacent. */
  readonly breaks: boolean;
}

const slots = 1 << 16;
const other = 1;
const mark = 2;
const letter = 3;
const isLetter = /^[\p{L}\p{N}]/u;
const isMark = /^\p{M}/u;
/** By UTF-16 code unit; 0 is not known yet. */
const kinds = new Uint8Array(1 << 16);

function kindOf(character: string): number {
  if (isLetter.test(character)) return letter;
  return isMark.test(character) ? mark : other;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  return (kinds[unit] ||= kindOf(String.fromCharCode(unit)));
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isThousand(text: string, comma: number): boolean {
  for (let at = comma + 1; at <= comma + 3; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return !isDigit(text.charCodeAt(comma + 4));
}

/** How far a word goes on at a place inside a text: 0 when it ends there. The rules of `words()`. */
function step(text: string, at: number, end: number): number {
  const kind = kindAt(text, at);
  if (kind !== other) return widthAt(text, at);
  const unit = text.charCodeAt(at);
  if (unit === 44) return isThousand(text, at) ? 1 : 0;
  const joins = unit === 45 || unit === 46 || unit === 39 || unit === 0x2019 || unit === 38;
  return joins && at + 1 < end && kindAt(text, at + 1) === letter ? 1 : 0;
}

/**
 * Reads the words of texts, the same as `words()` finds, and remembers what they bring: a table by hash of a fixed
 * size, in which a word takes the place of another, so that no text is held in memory by its words.
 */
export class WordReader {
  readonly #first = new Int32Array(slots);
  readonly #second = new Int32Array(slots);
  readonly #words: (ReadWord | undefined)[] = [];

  /** Calls `found` for each word in order. */
  read(text: string, found: (word: ReadWord) => void): void {
    const end = text.length;
    for (let at = 0; at < end;) {
      if (kindAt(text, at) !== letter) {
        at += widthAt(text, at);
        continue;
      }
      const start = at;
      let first = 0x811c9dc5;
      let second = 0;
      for (let width = widthAt(text, at); width > 0; width = at < end ? step(text, at, end) : 0) {
        for (; width > 0; width -= 1, at += 1) {
          const unit = text.charCodeAt(at);
          first = Math.imul(first ^ unit, 0x01000193);
          second = (Math.imul(second, 31) + unit) | 0;
        }
      }
      found(this.#word(text, start, at, first, second));
    }
  }

  #word(text: string, start: number, end: number, first: number, second: number): ReadWord {
    const slot = (first ^ (first >>> 15)) & (slots - 1);
    const known = this.#words[slot];
    if (known && this.#first[slot] === first && this.#second[slot] === second) return known;
    const word = text.slice(start, end);
    const terms = termsOfWord(word);
    const read = { terms, breaks: terms.length === 0 && !isStopWord(word.toLowerCase()) };
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#words[slot] = read;
    return read;
  }
}
