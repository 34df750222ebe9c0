import { dayAndMonth, outletInText, outletKey } from '../../text/mod.ts';
import type { Coverage } from '../../news/mod.ts';

const numerals = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * A count in words up to twelve, in figures beyond.
 *
 * @example
 * numeral(3); // 'three'
 */
export function numeral(count: number): string {
  return numerals[count] ?? String(count);
}

/**
 * "A, B and C"; "A, B and C, and D" where a name has an "and" of its own.
 *
 * @example
 * listed(['A', 'B', 'C']); // 'A, B and C'
 */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  const joint = names.some((name) => / and /.test(name)) ? ', and ' : ' and ';
  return `${names.slice(0, -1).join(', ')}${joint}${names.at(-1)!}`;
}

/** With a capital first letter. */
export function opened(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * "2 March 2026" of an instant or a `YYYY-MM-DD`.
 *
 * @example
 * dayOf('2026-03-02'); // '2 March 2026'
 */
export function dayOf(at: string): string {
  return `${dayAndMonth(new Date(at.slice(0, 10)))} ${at.slice(0, 4)}`;
}

/** Outlets of pages, each once, in the order of the pages; those without a name are left out. */
export function outletsOf(pages: readonly Pick<Coverage, 'outlet'>[]): string[] {
  const found = new Map<string, string>();
  for (const { outlet } of pages) {
    if (outlet !== null && !found.has(outletKey(outlet))) found.set(outletKey(outlet), outletInText(outlet));
  }
  return [...found.values()];
}

/** Words of a line, by spaces. */
export function lineWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
