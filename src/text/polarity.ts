import { readFileSync } from 'node:fs';
import { bare } from './words.ts';

/** A place of a word on an axis of opposites. */
export interface AxisPlace {
  /** Name of the axis, e.g. `allow`. */
  readonly axis: string;
  readonly side: 'left' | 'right';
}

let table: ReadonlyMap<string, readonly AxisPlace[]> | undefined;

/** A word and its regular inflections; a form that no one writes does no harm. */
function inflections(word: string): string[] {
  const cut = word.endsWith('e') ? word.slice(0, -1) : word;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? word + word.at(-1)! : cut;
  const plural = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  const past = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${cut}ed`;
  return [word, plural, `${word}es`, past, `${cut}ing`, `${doubled}ed`, `${doubled}ing`];
}

function formsOf(entry: string): string[] {
  return entry.endsWith('*') ? inflections(entry.slice(0, -1)) : [entry];
}

function parse(source: string): Map<string, AxisPlace[]> {
  const found = new Map<string, AxisPlace[]>();
  for (const line of source.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [axis = '', lists = ''] = line.split(': ');
    lists.split(' | ').forEach((list, at) => {
      for (const form of new Set(list.split(' ').filter(Boolean).flatMap(formsOf))) {
        found.set(form, [...(found.get(form) ?? []), { axis, side: at === 0 ? 'left' : 'right' }]);
      }
    });
  }
  return found;
}

function axes(): ReadonlyMap<string, readonly AxisPlace[]> {
  table ??= parse(readFileSync(new URL('./data/polarity-axes.txt', import.meta.url), 'utf8'));
  return table;
}

/**
 * The axes of opposites a word stands on, in any inflection, from the shipped lists (data/polarity-axes.txt: two-sided,
 * written for news, senses kept apart). Empty for most words. Function words such as "before" and "with" have axes too.
 *
 * @example
 * axisOf('banned')[0]?.axis; // 'allow'
 */
export function axisOf(word: string): readonly AxisPlace[] {
  return axes().get(bare(word)) ?? [];
}

/**
 * True when two words stand on opposite sides of one axis and never on the same side of another, so that "cut" against
 * "raise" is an opposition and "drop" against "fall" is none. Ask it of two words in the same slot only.
 *
 * @example
 * opposites('approved', 'rejects'); // true
 */
export function opposites(a: string, b: string): boolean {
  const left = axisOf(a);
  const right = axisOf(b);
  const meet = (same: boolean) =>
    left.some((one) => right.some((other) => one.axis === other.axis && (one.side === other.side) === same));
  return meet(false) && !meet(true);
}
