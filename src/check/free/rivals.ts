import { readFileSync } from 'node:fs';
import { wordKey } from './word-forms.ts';

let table: ReadonlyMap<string, readonly number[]> | undefined;

function parse(source: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  source.split('\n').forEach((line, set) => {
    if (!line || line.startsWith('#')) return;
    for (const word of line.split(' ')) {
      const key = wordKey(word);
      found.set(key, [...(found.get(key) ?? []), set]);
    }
  });
  return found;
}

/**
 * True for two words of one kind that cannot stand for one another ("week", "month"), by their keys.
 *
 * @example
 * areRivals(wordKey('weeks'), wordKey('month')); // true
 */
export function areRivals(a: string, b: string): boolean {
  if (a === b) return false;
  table ??= parse(readFileSync(new URL('../data/rivals.txt', import.meta.url), 'utf8'));
  const sets = table.get(a);
  return sets !== undefined && (table.get(b) ?? []).some((set) => sets.includes(set));
}

/** True for a word that has rivals at all, by its key. */
export function hasRivals(key: string): boolean {
  table ??= parse(readFileSync(new URL('../data/rivals.txt', import.meta.url), 'utf8'));
  return table.has(key);
}
