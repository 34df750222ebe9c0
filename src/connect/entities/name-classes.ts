import { readFileSync } from 'node:fs';

/** What a word is known to be, as bits: a word may be several. */
export const nameClasses = [
  'given',
  'surname',
  'city',
  'country',
  'region',
  'demonym',
  'title',
  'role',
  'head',
  'suffix',
  'club',
  'body',
  'event',
  'placehead',
  'direction',
  'calendar',
  'particle',
] as const;
export type NameClass = (typeof nameClasses)[number];

/** A name of several words, lower case, and what it is. */
interface Phrase {
  readonly rest: readonly string[];
  readonly classes: number;
}

interface Tables {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

let tables: Tables | undefined;

/** The bit of a class. */
export function classBit(name: NameClass): number {
  return 1 << nameClasses.indexOf(name);
}

function linesOf(file: string): string[] {
  const source = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function load(): Tables {
  const words = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  const add = (name: string, classes: number): void => {
    const [first = '', ...rest] = name.split(' ');
    if (rest.length === 0) words.set(first, (words.get(first) ?? 0) | classes);
    else phrases.set(first, [...(phrases.get(first) ?? []), { rest, classes }]);
  };
  const addAll = (names: readonly string[], name: NameClass): void => {
    for (const each of names) if (each) add(each, classBit(name));
  };
  let section: NameClass = 'country';
  for (const line of linesOf('name-classes.txt')) {
    if (line.startsWith('[')) section = line.slice(1, -1) as NameClass;
    else addAll(line.split('|'), section);
  }
  addAll(linesOf('given-names.txt').join(' ').split(' '), 'given');
  addAll(linesOf('surnames.txt').join(' ').split(' '), 'surname');
  addAll(linesOf('cities.txt').join('|').split('|'), 'city');
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { words, phrases };
}

/** Lower case without accents: "Côte" gives "cote". */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .replace(/[’‘]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıæß]/g, (mark) => plainLetters[mark] ?? mark);
}

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', ß: 'ss' };

/** The classes of a word given in folded form; 0 for one that no list has. */
export function classesOf(folded: string): number {
  tables ??= load();
  return tables.words.get(folded) ?? 0;
}

/** The longest listed name of several words that begins at `at`: how many words, and its classes; null for none. */
export function phraseAt(folded: readonly string[], at: number): { length: number; classes: number } | null {
  tables ??= load();
  for (const { rest, classes } of tables.phrases.get(folded[at]!) ?? []) {
    if (rest.every((word, offset) => folded[at + 1 + offset] === word)) {
      return { length: rest.length + 1, classes };
    }
  }
  return null;
}

/** All single words that the lists give as one class, in their order. */
export function listedNames(name: NameClass): string[] {
  tables ??= load();
  return [...tables.words].flatMap(([word, classes]) => ((classes & classBit(name)) === 0 ? [] : [word]));
}
