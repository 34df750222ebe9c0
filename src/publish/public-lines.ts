import type { Brief, ComputedLine, LineRule } from '../news/mod.ts';
import { outletOf } from './coverage-count.ts';
import { clipWords } from './display-budget.ts';
import { outletWordLimit } from './public-coverage.ts';
import { plainText } from './safe-text.ts';
import { placeOf } from './story-quotes.ts';

/** A computed line with the outlets it was computed from. */
export interface PublicLine extends ComputedLine {
  /** Outlets of the sentences it cites, in their order, each once. */
  readonly outlets: readonly string[];
}

/** What a reader gains most from first; how many report comes after what changed, and before who is new. */
const order: readonly LineRule[] = [
  'reversal',
  'resolved',
  'disagreement',
  'figure',
  'deadline',
  'origins',
  'nth event',
  'first mention',
  'connection',
  'no connection',
];

/** Lines of older briefs name no rule: they keep their place at the head. */
function placeInOrder({ rule }: ComputedLine): number {
  return rule === undefined ? -1 : order.indexOf(rule);
}

function outletsOf({ cites = [] }: ComputedLine, { coverage }: Pick<Brief, 'coverage'>): string[] {
  const names = cites.flatMap((id) => {
    const page = coverage.find((one) => one.id === placeOf(id).articleId);
    const outlet = page === undefined ? null : outletOf(page);
    return outlet === null ? [] : [clipWords(plainText(outlet), outletWordLimit)];
  });
  return [...new Set(names)];
}

/**
 * The computed lines of a brief as outputs show them: cleaned, in the order they are read.
 *
 * @example
 * publicLines(brief)[0]?.outlets; // ['Northline', 'Teal Radio']
 */
export function publicLines(brief: Pick<Brief, 'lines' | 'coverage'>): readonly PublicLine[] {
  return [...brief.lines]
    .sort((a, b) => placeInOrder(a) - placeInOrder(b))
    .map((line) => ({ ...line, text: plainText(line.text), outlets: outletsOf(line, brief) }));
}

const pastRules: ReadonlySet<LineRule> = new Set([
  'first mention',
  'nth event',
  'reversal',
  'deadline',
  'figure',
  'resolved',
  'connection',
  'no connection',
]);

/**
 * What a line was computed from, in words that end no sentence.
 *
 * @example
 * computedFrom({ section: 'context', text: '…', outlets: ['Northline', 'Teal Radio'] });
 * // 'computed from Northline and Teal Radio'
 */
export function computedFrom({ section, rule, outlets, stories = [] }: PublicLine): string {
  const isPast = section === 'archive' || stories.length > 0 || (rule !== undefined && pastRules.has(rule));
  const archive = isPast ? ['our archive'] : [];
  const named = [...outlets, ...archive];
  if (named.length === 0) return 'computed from the coverage';
  return `computed from ${named.length < 2 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)!}`}`;
}
