import type { StoryEntity } from '../../news/mod.ts';
import { idf, isUsuallyName, names, sentences, stem } from '../../text/mod.ts';

const maxNames = 24;
/** About one article in thirty uses such a word: a head of state is named more often, a minister less. */
const tellingIdf = 3.5;
const longestName = 80;
const longestText = 20_000;

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}

/** True when a name has a word that few articles use, so that sharing it says something. */
export function isTellingName(name: string): boolean {
  return wordsOf(name).some((word) => word.length > 1 && idf(stem(word)) >= tellingIdf);
}

const leading = /^(?:the|mr|mrs|ms|dr|sen|rep|gov|president|prime minister|secretary|judge|senator)\.?\s+/i;

/** A name without its article, titles and possessive ending: "Sen. Ana Sol's" is "Ana Sol". */
export function bareName(name: string): string {
  let bare = name.replace(/['’]s?$/, '').trim();
  for (let cut = bare.replace(leading, ''); cut !== bare; cut = bare.replace(leading, '')) bare = cut;
  return bare;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** True for one name and for a full name with its last word: "Ana Sol" and "Sol". */
export function isSameName(a: string, b: string): boolean {
  if (a.length === b.length) return a === b;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.endsWith(short) && !short.includes(' ') && long.at(-short.length - 1) === ' ';
}

/** A single name belongs to the longer one that ends in it: "Sol" to "Ana Sol". */
function joinShortForms(counts: ReadonlyMap<string, number>): Map<string, number> {
  const longer = new Map<string, string | null>();
  for (const name of counts.keys()) {
    const last = lastWord(name);
    // Two longer names that compete: the short form stays alone.
    if (last !== name) longer.set(last, longer.has(last) ? null : name);
  }
  const joined = new Map<string, number>();
  for (const [name, count] of counts) {
    const whole = (name.includes(' ') ? null : longer.get(name)) ?? name;
    joined.set(whole, (joined.get(whole) ?? 0) + count);
  }
  return joined;
}

function isName(name: string, count: number): boolean {
  if (name.length > longestName || !isTellingName(name)) return false;
  return name.includes(' ') || (count > 1 && isUsuallyName(stem(name.toLowerCase())));
}

/** The telling names of texts, most frequent first. A word alone must stand twice and be one that news capitalises. */
export function namesOfTexts(texts: readonly { readonly text: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const read = text.slice(0, longestText);
    for (const { start, end } of sentences(read)) {
      const found = names(read.slice(start, end)).flatMap((name) => name.text.split(/\s+and\s+|\s*\n\s*/));
      for (const name of found.map(bareName)) {
        if (name.length > 1) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const joined = [...joinShortForms(counts)].filter(([name, count]) => isName(name, count));
  joined.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return joined.slice(0, maxNames).map(([name]) => name);
}

/** The telling names of a story's entities, in their order, and those of them that are people or bodies. */
export function namesOfEntities(entities: readonly StoryEntity[]): {
  readonly names: readonly string[];
  readonly actors: readonly string[];
} {
  const telling = entities
    .map(({ name, kind }) => ({ name: bareName(name), acts: kind === 'person' || kind === 'organisation' }))
    .filter(({ name }) => name.length <= longestName && isTellingName(name));
  const names = [...new Set(telling.map(({ name }) => name))].slice(0, maxNames);
  const acting = new Set(telling.filter(({ acts }) => acts).map(({ name }) => name));
  return { names, actors: names.filter((name) => acting.has(name)) };
}
