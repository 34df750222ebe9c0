import { docShare, terms } from '../text/mod.ts';

/** A term of one word: its id, its share of background articles, and how it was written. */
export interface WordTerm {
  readonly id: number;
  readonly share: number;
  readonly capitalised: boolean;
  readonly numeric: boolean;
}

const bits = 20;
/** Ids of single terms are below this, ids of word pairs from here to `termIdLimit`. */
export const firstBigramId = 1 << bits;
export const termIdLimit = 2 << bits;
const maxRemembered = 200_000;
const remembered = new Map<string, readonly WordTerm[]>();

/** FNV-1a, 32 bits, folded to 20. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return ((value >>> bits) ^ value) & (firstBigramId - 1);
}

function read(word: string): readonly WordTerm[] {
  return terms(word).map((term) => ({
    id: hash(term.stem),
    share: docShare(term.stem),
    capitalised: term.capitalised,
    numeric: /^\d/.test(term.stem),
  }));
}

/**
 * The terms of one word (several for a hyphen compound, none for a stop word), as hashed ids without a vocabulary.
 * Remembered for speed; the answer depends on the word alone.
 *
 * @example
 * termsOfWord('Films')[0]?.id === termsOfWord('film')[0]?.id; // true
 */
export function termsOfWord(word: string): readonly WordTerm[] {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= maxRemembered) remembered.clear();
  const found = read(word);
  remembered.set(word, found);
  return found;
}

/** Id of two terms next to each other, in order. */
export function bigramId(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return firstBigramId + (((mixed >>> bits) ^ mixed) & (firstBigramId - 1));
}
