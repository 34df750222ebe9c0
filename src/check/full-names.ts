import { bare, isReportVerb, words, type Word } from '../text/mod.ts';
import { remember } from './remember.ts';
import { tokens, type Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** First words of places, firms and offices, which no person is called by. */
export const noFirstName =
  /^(?:New|North|South|East|West|San|Santa|Los|Las|Port|Saint|St|Fort|Mount|Lake|Cape|Great|Grand|Upper|Lower|El|La|Le|Saudi|Supreme|White|Wall|Federal|National|United|General|American|British|Central|First|Royal|The|In|On|At|But|And)$/;

function isTitle(word: string): boolean {
  return lists.titles.has(bare(word)) || lists.honorifics.has(bare(word));
}

/** A run of two or three capitalised words that may be someone's first names and surname. */
interface FullName {
  readonly name: string;
  readonly surname: Word;
  /** A title stands before it, or a verb of saying, "who" or an age behind it. */
  readonly isPerson: boolean;
}

function isSaidOfPerson(behind: string): boolean {
  const [next] = words(behind);
  return (
    /^, (?:who\b|\d\d,)/.test(behind) || (next !== undefined && next.start <= 1 && isReportVerb(next.text))
  );
}

function readNames(text: string): FullName[] {
  const all = words(text);
  const found: FullName[] = [];
  for (let at = 0; at < all.length; at++) {
    const run: Word[] = [];
    for (let next = at; next < all.length; next++) {
      const word = all[next]!;
      const gap = next === at ? ' ' : text.slice(all[next - 1]!.end, word.start);
      if (!/^\p{Lu}[\p{L}’'.-]*$/u.test(word.text) || !/^\.? $/.test(gap)) break;
      run.push(word);
      if (/['’]s?$/.test(word.text)) break;
    }
    if (run.length === 0) continue;
    at += run.length - 1;
    const name = run.slice(run.findLastIndex((word) => isTitle(word.text)) + 1);
    if (name.length < 2 || name.length > 3 || name.some((word) => lists.institutions.has(bare(word.text))))
      continue;
    if (noFirstName.test(name[0]!.text)) continue;
    const surname = name.at(-1)!;
    found.push({
      name: text.slice(name[0]!.start, surname.end).replace(/['’]s?$/, ''),
      surname,
      isPerson: name.length < run.length || isSaidOfPerson(text.slice(surname.end)),
    });
  }
  return found;
}

const fullNamesIn = remember(readNames, 2000);

/** The source speaks of a person by that surname alone; where nothing else shows a person, a title or verb of saying must. */
function callsPerson(source: readonly Token[], surname: string, isPerson: boolean): boolean {
  const places = source.flatMap((token, at) => (token.isCapital && bare(token.text) === surname ? [at] : []));
  return (
    places.length > 0 &&
    places.every((at) => {
      const [before, after] = [source[at - 1], source[at + 1]];
      const isCalled =
        before !== undefined &&
        before.before !== '.' &&
        (lists.honorifics.has(before.lower) || lists.titles.has(before.lower));
      const bareName = before === undefined || !before.isCapital || isCalled || source[at]!.before !== '';
      return bareName && (isPerson || isCalled || (after !== undefined && isReportVerb(after.lower)));
    })
  );
}

/**
 * Full names that a second source gives, and a sentence uses, of people whom the first one calls by their surname. Only
 * where the second source has one such name, and the first shows that a person is meant.
 *
 * @example
 * fullNames('Ada Orme left.', 'Mr. Orme left.', 'Ada Orme leads the port.'); // ['Ada Orme']
 */
export function fullNames(sentence: string, source: string, other: string): string[] {
  const own = fullNamesIn(sentence);
  if (own.length === 0) return [];
  const given = fullNamesIn(other);
  const list = tokens(source);
  return own
    .filter(({ name, surname }) => {
      const key = bare(surname.text);
      const bearers = given.filter((item) => bare(item.surname.text) === key);
      const same = new Set(bearers.map((item) => item.name));
      if (same.size !== 1 || !same.has(name) || source.includes(name)) return false;
      return callsPerson(
        list,
        key,
        bearers.some((item) => item.isPerson),
      );
    })
    .map(({ name }) => name);
}

/** Indexes of the tokens of a sentence that are first names in one of these names. */
export function nameTokens(sentence: readonly Token[], names: readonly string[]): number[] {
  return names.flatMap((name) => {
    const parts = tokens(name);
    return sentence.flatMap((_, at) =>
      parts.every((part, index) => sentence[at + index]?.text.replace(/['’]s?$/, '') === part.text)
        ? parts.slice(0, -1).map((_, index) => at + index)
        : [],
    );
  });
}
