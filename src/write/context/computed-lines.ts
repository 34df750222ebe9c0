import type { ComputedLine, Ledger } from '../../news/mod.ts';
import { archiveLine } from './archive-line.ts';
import { coverageLine } from './coverage-line.ts';
import { deadlineLine } from './deadline.ts';
import { disagreementLine } from './disagreement.ts';
import { figureLine } from './figure.ts';
import { firstMentionLine } from './first-mention.ts';
import { nthEventLine } from './nth-event.ts';
import { lineWords } from './phrases.ts';
import { resolvedLine, reversalLine } from './plans.ts';

type Rule = (ledger: Ledger) => ComputedLine | null;

/** What a reader gains most from first; how many report comes after what changed, and before who is new. */
const rules: readonly Rule[] = [
  reversalLine,
  resolvedLine,
  disagreementLine,
  figureLine,
  deadlineLine,
  ({ story }) => coverageLine(story.coverage),
  nthEventLine,
  firstMentionLine,
];

/** Words and lines of context a brief has room for; the line about the archive comes beside them. */
const mostWords = 60;
const mostLines = 3;

/** What else stands in the brief. */
export interface LineOptions {
  /** A sentence of the brief tells the disagreement already. */
  readonly conflictTold?: boolean;
}

/**
 * The computed lines of a brief, in the order they are read: context, best first, at most three and 60 words, then the
 * archive in one line. Each comes from one rule and says no more than the records hold; a rule that has nothing to say
 * gives none.
 *
 * @example
 * computedLines(ledger).map(({ rule }) => rule); // ['reversal', 'origins', 'connection']
 */
export function computedLines(ledger: Ledger, { conflictTold = false }: LineOptions = {}): ComputedLine[] {
  const lines: ComputedLine[] = [];
  let words = 0;
  for (const rule of rules) {
    const line = rule(ledger);
    if (line === null || (conflictTold && line.rule === 'disagreement')) continue;
    const more = lineWords(line.text);
    if (lines.length === mostLines || words + more > mostWords) continue;
    lines.push(line);
    words += more;
  }
  return [...lines, archiveLine(ledger)];
}
