import { readFileSync } from 'node:fs';
import { classBit, classesOf, foldName } from './name-classes.ts';

const title = classBit('title');
const orgWords = classBit('head') | classBit('suffix');
const functionWords = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'la',
  'du',
  'des',
  'del',
  'in',
  'on',
  '&',
  'at',
  'to',
]);
const corporate =
  /^(?:inc|corp|co|ltd|llc|plc|company|corporation|incorporated|limited|group|holdings?|ag|sa|nv|gmbh|ab|oy|spa|lp|llp)$/;
const generation = /^(?:ii|iii|iv|v)$/;
/** A father and his son are two people. */
const fatherOrSon = /^(?:jr|sr)$/;

function rowsOf(file: string): string[][] {
  const source = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('|'));
}

function tableOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(file).flatMap(([first = '', ...rest]) => rest.map((form): [string, string] => [form, first])),
  );
}

let nicknames: ReadonlyMap<string, string> | undefined;
let known: ReadonlyMap<string, string> | undefined;

/** The given name a short form stands for: "bob" gives "robert"; itself when no list has it. */
export function fullGivenName(folded: string): string {
  nicknames ??= tableOf('nicknames.txt');
  return nicknames.get(folded) ?? folded;
}

/** The usual name behind a form everyone knows ("u.s." gives "united states"), folded; null when there is none. */
export function knownName(folded: string): string | null {
  known ??= tableOf('known-aliases.txt');
  return known.get(folded) ?? null;
}

export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}

/** "University", "Inc", "Studios": a word that says what sort of body a name is. */
export function isBodyWord(folded: string): boolean {
  return (classesOf(folded) & orgWords) !== 0;
}

function isMiddleInitial(word: string, at: number, all: readonly string[]): boolean {
  return at > 0 && at < all.length - 1 && /^\p{L}$/u.test(word) && !functionWords.has(all[at - 1]!);
}

/**
 * The words that make a name what it is, folded: without article, titles, full stops, middle initials, numerals and
 * possessive ending; "Jr." stays. Never empty for a name with a letter or digit.
 *
 * @example
 * nameWords("President Ana J. Sol's"); // ['ana', 'sol']
 */
export function nameWords(name: string): readonly string[] {
  const cached = read.get(name);
  if (cached) return cached;
  if (read.size >= mostRead) read.clear();
  const words = readWords(name);
  read.set(name, words);
  return words;
}

const mostRead = 20_000;
const read = new Map<string, readonly string[]>();

function readWords(name: string): string[] {
  const folded = foldName(name).replace(/['’]s?$/, '');
  const usual = knownName(folded) ?? folded;
  let all = usual.split(/\s+/).map((word) => word.replace(/[.,"“”()]/g, ''));
  all = all.filter((word) => word !== '');
  while (all.length > 1 && (all[0] === 'the' || (classesOf(all[0]!) & title) !== 0)) all.shift();
  while (all.length > 2 && generation.test(all.at(-1)!)) all.pop();
  return all.filter((word, at) => !isMiddleInitial(word, at, all));
}

/** The word a person is called by: the last, "Jr." aside. */
export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1)!;
  return words.length > 1 && fatherOrSon.test(last) ? words.at(-2)! : last;
}

/** Words of a name without what only says that it is a firm; a name of such words alone keeps the first. */
export function withoutCorporate(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && corporate.test(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}

/** "NATO", "U.N." and "DoJ" as letters in lower case; null for what is no acronym. */
export function acronymOf(name: string): string | null {
  const letters = name.replace(/\./g, '');
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}o&]{2,6}$/u.test(letters) ? letters.toLowerCase() : null;
}

/** What an acronym of a name may be: its initials without the function words, and with them. */
export function initialsOf(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.split('-')).filter((word) => word !== '');
  const strong = parts.filter((word) => !functionWords.has(word));
  if (strong.length < 2) return [];
  const of = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  const core = withoutCorporate(strong);
  return [...new Set([of(strong), of(parts), ...(core.length > 1 ? [of(core)] : [])])];
}

/**
 * How a name sounds, roughly, so that spellings of one name from another script meet: "Youssef" and "Yusuf" share one.
 */
export function soundOf(word: string): string {
  return word
    .replace(/^(?:al|el|as|ash|ad|ar)-/, '')
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/kh|gh/g, 'h')
    .replace(/tch|ch|cz/g, 'c')
    .replace(/ts|tz/g, 'z')
    .replace(/ck|q|k/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ou|oo|uu/g, 'u')
    .replace(/ee|ie|ei|yi|iy|ij|ii|yy|y|j/g, 'i')
    .replace(/w/g, 'v')
    .replace(/aa/g, 'a')
    .replace(/(.)\1/g, '$1')
    .replace(/i$/, '')
    .replace(/[aeou]+/g, 'e');
}
