import { docShare, terms } from '../../text/mod.ts';

/** A term of one word: its id and how it was written. */
export interface WordTerm {
  readonly id: number;
  readonly capitalised: boolean;
  readonly numeric: boolean;
}

/*
 * An id carries the background share of its term, so that how common a term is needs no table and depends on nothing
 * read before. Single terms, 20 bits: 0 and 19 bits of hash for a term the background table does not list; 1, a class
 * of 6 bits and 13 bits of hash for one it lists. Pairs, 21 bits: 0 and 20 bits of hash when either term is not
 * listed; 1, a class of 3 bits and 17 bits of hash when both are.
 */
const unigramBits = 20;
const pairBits = 21;
/** Ids of single terms are below this, ids of word pairs from here to `termIdLimit`. */
export const firstBigramId = 1 << unigramBits;
export const termIdLimit = firstBigramId + (1 << pairBits);

const listedTerm = 1 << (unigramBits - 1);
const termClassBits = 13;
const listedPair = 1 << (pairBits - 1);
const pairClassBits = 17;
/** Shares the background table lists lie between these: its floor is 8 of 35,226 articles. */
const leastShare = 2e-4;
const mostShare = 0.35;
/** How much rarer a pair is than the rarer of its terms. */
const pairShare = 0.1;

/** By class: unknown, 64 of single terms, 8 of pairs. */
export const shares: readonly number[] = [
  0,
  ...classShares(64),
  ...classShares(8).map((share) => share * pairShare),
];

function classShares(count: number): number[] {
  const ratio = mostShare / leastShare;
  return Array.from({ length: count }, (_, at) => leastShare * ratio ** (at / (count - 1)));
}

function classOf(share: number, count: number): number {
  const place = Math.log(share / leastShare) / Math.log(mostShare / leastShare);
  return Math.max(0, Math.min(count - 1, Math.round(place * (count - 1))));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

/** Letters of scripts the background table knows nothing of. */
const foreign = /[^\p{Script=Latin}\P{L}]/u;
/** A term of such a script is taken for a middling one, until stories show how common it is. */
const foreignShare = 0.003;

/** Id of a stem. */
function termId(stem: string): number {
  const share = docShare(stem) || (foreign.test(stem) ? foreignShare : 0);
  const hashed = hash(stem);
  if (share === 0) return hashed & (listedTerm - 1);
  return listedTerm | (classOf(share, 64) << termClassBits) | (hashed & ((1 << termClassBits) - 1));
}

/**
 * Share of background articles that use a term or a pair, 0 to 1, to within 6 % (pairs: 60 %); 0 when unknown.
 * A pair counts a tenth of the rarer of its terms.
 */
export function backgroundShare(id: number): number {
  return shares[shareClass(id)]!;
}

/** Number of the class of background shares an id carries, 0 (unknown) to `shares.length` - 1. */
export function shareClass(id: number): number {
  if (id < firstBigramId) return id & listedTerm ? 1 + ((id >>> termClassBits) & 63) : 0;
  const pair = id - firstBigramId;
  return pair & listedPair ? 65 + ((pair >>> pairClassBits) & 7) : 0;
}

/** Id of two terms next to each other, in order. */
export function bigramId(first: number, second: number): number {
  const product = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  const mixed = product ^ (product >>> 15);
  if (!(first & second & listedTerm)) return firstBigramId + (mixed & (listedPair - 1));
  const rarer = Math.min((first >>> termClassBits) & 63, (second >>> termClassBits) & 63) >>> 3;
  return firstBigramId + (listedPair | (rarer << pairClassBits) | (mixed & ((1 << pairClassBits) - 1)));
}

/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function pairsOfLetters(word: string): WordTerm[] {
  const letters = Array.from(word);
  const last = Math.max(1, letters.length - 1);
  return letters.slice(0, last).map((letter, at) => ({
    id: termId(letter + (letters[at + 1] ?? '')),
    capitalised: false,
    numeric: false,
  }));
}

/**
 * The terms of one word: several for a hyphen compound, none for a stop word; every two neighbouring letters of a run
 * in a script without spaces (Chinese, Japanese, Thai), where a run is a clause. Ids are hashes, without a vocabulary.
 *
 * @example
 * termsOfWord('Films')[0]?.id === termsOfWord('film')[0]?.id; // true
 */
export function termsOfWord(word: string): readonly WordTerm[] {
  if (unspaced.test(word)) return pairsOfLetters(word);
  return terms(word).map((term) => ({
    id: termId(term.stem),
    capitalised: term.capitalised,
    numeric: /^\d/.test(term.stem),
  }));
}
