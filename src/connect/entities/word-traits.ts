import { docShare, isUsuallyName, stem } from '../../text/mod.ts';
import { classesOf, foldName } from './name-classes.ts';

/** What the recogniser knows of a word by itself. Hashes are 32-bit. */
export interface WordTraits {
  readonly folded: string;
  /** Has a capital letter where a name would. */
  readonly isCapital: boolean;
  /** All letters are capitals, and there are two or more. */
  readonly isUpper: boolean;
  readonly hasDigit: boolean;
  readonly classes: number;
  /** The word itself. */
  readonly id: number;
  /** Its kinds of letters: "McKay" is XxXx. */
  readonly shape: number;
  readonly suffix: number;
  /** How common it is in news as an ordinary word, and whether news writes it as a name. */
  readonly usage: number;
  /** As a neighbour: an ordinary word itself, a capitalised one by shape and classes. */
  readonly context: number;
}

const mostCached = 100_000;
const cache = new Map<string, WordTraits>();

/** FNV-1a of UTF-16 code units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** One 32-bit number of two (the finalizer of MurmurHash3). */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return value ^ (value >>> 13);
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[^\P{L}X]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/x+/g, 'x')
    .replace(/X{3,}/g, 'XXX')
    .replace(/0+/g, '0')
    .slice(0, 8);
}

function usageOf(folded: string): number {
  const stemmed = stem(folded.replace(/\.$/, ''));
  const share = docShare(stemmed);
  const bucket = share === 0 ? 0 : Math.max(1, Math.min(6, 7 + Math.floor(Math.log10(share) * 1.5)));
  return bucket * 2 + Number(isUsuallyName(stemmed));
}

function readTraits(word: string): WordTraits {
  const folded = foldName(word);
  const isCapital = /^[\p{Ll}'’]{0,3}[-'’]?\p{Lu}/u.test(word);
  const letters = word.replace(/[^\p{L}]/gu, '');
  const shape = hashText(shapeOf(word));
  const classes = classesOf(folded) | (folded.endsWith('.') ? classesOf(folded.slice(0, -1)) : 0);
  const usage = usageOf(folded);
  const plain = folded.replace(/\d/g, '0').slice(0, 24);
  return {
    folded,
    isCapital,
    isUpper: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    hasDigit: /\p{N}/u.test(word),
    classes,
    id: hashText(plain),
    shape,
    suffix: hashText(folded.slice(-3), 7),
    usage,
    context: isCapital ? mix(shape, classes) : hashText(plain),
  };
}

/** Traits of a word, kept for the next time it is met. */
export function wordTraits(word: string): WordTraits {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= mostCached) cache.clear();
  const traits = readTraits(word);
  if (word.length <= 40) cache.set(word, traits);
  return traits;
}
