import type { GroundedArticle } from '../news/mod.ts';
import { idf, names, sentences, stem } from '../text/mod.ts';
import { groupAliases, splitNames, type AliasGroup } from './aliases.ts';
import { outletKey } from './credits.ts';

const agencies = new Set([
  'reuters',
  'ap',
  'associated press',
  'afp',
  'agence france-presse',
  'bloomberg',
  'upi',
]);
const notNames = /^(?:\p{L}\.?|[Ii]['’]\w+|\d.*|\p{Lu}{7,})$/u;

interface Reading {
  readonly title: string;
  /** Name forms of the body, in order, without titles. */
  readonly body: readonly string[];
  /** Name forms of the first two sentences. */
  readonly lead: ReadonlySet<string>;
  readonly lower: ReadonlyMap<string, number>;
}

function isHeading(sentence: string): boolean {
  return !/[.!?…:;,]["'”’)]*$/.test(sentence) && sentence.length < 120;
}

function lowerCounts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu)) {
    found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

function read({ article }: GroundedArticle): Reading {
  const prose = sentences(article.text)
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((sentence) => !isHeading(sentence));
  const namesIn = (sentence: string): string[] => names(sentence).map(({ text }) => text);
  return {
    title: article.title,
    body: splitNames(prose.flatMap(namesIn)),
    lead: new Set(splitNames(prose.slice(0, 2).flatMap(namesIn))),
    lower: lowerCounts(article.text),
  };
}

/** A single word that stands in lower case more often than as a name is an ordinary word. */
function isOrdinary(name: string, count: number, readings: readonly Reading[]): boolean {
  if (name.includes(' ')) return false;
  const lower = readings.reduce((sum, reading) => sum + (reading.lower.get(name.toLowerCase()) ?? 0), 0);
  return lower >= count;
}

function rarity(name: string): number {
  const words = name.toLowerCase().split(/[\s-]+/);
  return Math.min(3, Math.log(Math.max(1, ...words.map((word) => idf(stem(word))))));
}

function salience(group: AliasGroup, readings: readonly Reading[]): number {
  const inTitle = readings.some(({ title }) => group.forms.some((form) => title.includes(form)));
  const inLead = readings.some(({ lead }) => group.forms.some((form) => lead.has(form)));
  const naming = readings.filter(({ body }) => group.forms.some((form) => body.includes(form))).length;
  const share = naming / Math.max(1, readings.length);
  return (inTitle ? 3 : 0) + (inLead ? 2 : 0) + Math.log(1 + group.count) + 2 * share + rarity(group.name);
}

/** Drops a single name that also stands there in full: when two full names compete it belongs to neither alone. */
function withoutShortForms(found: readonly string[]): string[] {
  return found.filter((name) => name.includes(' ') || !found.some((other) => other.endsWith(` ${name}`)));
}

/**
 * The people, bodies and places a story is about, most salient first: 3 for standing in a title, 2 for the first
 * two sentences, log of the count, twice the share of articles naming it, and its rarity. Outlets of the story and
 * agencies are left out, heading lines are not read.
 *
 * @example
 * mentions([article]); // ['Port of Arle', 'Ana Sol']
 */
export function mentions(articles: readonly GroundedArticle[], max = 6): string[] {
  const readings = articles.map(read);
  const outlets = new Set(
    articles.flatMap(({ article }) => (article.outlet === null ? [] : outletKey(article.outlet))),
  );
  const isOutlet = (name: string): boolean => outlets.has(outletKey(name)) || agencies.has(outletKey(name));
  const groups = groupAliases(readings.flatMap(({ body }) => body)).filter(
    ({ name, count }) => !isOutlet(name) && !notNames.test(name) && !isOrdinary(name, count, readings),
  );
  const scored = groups.map((group) => ({ name: group.name, score: salience(group, readings) }));
  scored.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  return withoutShortForms(scored.slice(0, max * 2).map(({ name }) => name)).slice(0, max);
}
