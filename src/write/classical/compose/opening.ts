import type { Brief, Operation } from '../../../news/mod.ts';

/** How a sentence puts the credit, as a reader sees it. */
export type Opening =
  | 'plain'
  | 'outlet last'
  | 'according to, last'
  | 'according to'
  | 'outlet that'
  | 'outlet in the middle'
  | 'quoted tail, outlet last'
  | 'quoted tail, according to'
  | 'quoted tail, outlet that'
  | 'quoted tail, outlet in the middle'
  | 'speaker'
  | 'agreed';

/**
 * The way a sentence credits, from the steps by which it was made: told from the record alone, so that briefs already
 * published can be compared with a new one.
 *
 * @example
 * openingOf([{ name: 'outlet first', from: '', to: 'According to Northline' }]); // 'according to'
 */
export function openingOf(operations: readonly Operation[]): Opening {
  const names = new Set(operations.map(({ name }) => name));
  if (names.has('agreed by both')) return 'agreed';
  if (names.has('quote the speaker')) return 'speaker';
  const credit = creditOf(operations);
  if (!names.has('quote the tail')) return credit;
  if (credit === 'plain' || credit === 'according to, last') return 'quoted tail, outlet last';
  return `quoted tail, ${credit}`;
}

type Credit =
  'plain' | 'outlet last' | 'according to, last' | 'according to' | 'outlet that' | 'outlet in the middle';

function creditOf(operations: readonly Operation[]): Credit {
  const last = operations.findLast(({ name }) => /^outlet /.test(name));
  if (last === undefined) return 'plain';
  if (last.name === 'outlet in the middle') return 'outlet in the middle';
  const isAccording = /^according to\b/i.test(last.to);
  if (last.name === 'outlet last') return isAccording ? 'according to, last' : 'outlet last';
  return isAccording ? 'according to' : 'outlet that';
}

/**
 * How the briefs that stand beside a new one open, nearest first; null for one that credits in a way not logged.
 *
 * @example
 * // openingsBeside(ledger.beside); // ['outlet last', 'according to']
 */
export function openingsBeside(beside: readonly Brief[]): readonly Opening[] {
  return beside.flatMap(({ sentences }) => {
    const first = sentences.find(({ section }) => section === 'summary');
    return first === undefined ? [] : [openingOf(first.operations)];
  });
}
