import type { Brief, BriefChange, ComputedLine, LineRule, ResolvedItem } from '../../news/mod.ts';
import { dayAndMonth } from '../../text/mod.ts';

/** Rules that say what became of something an earlier story left open. */
const closing: ReadonlySet<LineRule> = new Set(['resolved', 'deadline', 'reversal']);

/** Lines of the day that close something, and that the brief did not have before. */
function closingLines({ brief, before }: BriefChange): ComputedLine[] {
  const known = new Set(before?.lines.map(({ text }) => text));
  return brief.lines.filter(({ rule, text }) => rule !== undefined && closing.has(rule) && !known.has(text));
}

function disagreementOf({ lines }: Brief): ComputedLine | undefined {
  return lines.find(({ rule }) => rule === 'disagreement');
}

/**
 * A disagreement that the brief told and that is no more. The label shows it: outlets that differ on a figure or a deed
 * make every brief by rule a skeptical read, so one with another label has none, and a label that no rule gives shows
 * nothing.
 */
function endedDisagreement({ brief, before }: BriefChange): ComputedLine[] {
  const told = before?.label === 'Skeptical read' ? disagreementOf(before) : undefined;
  const isOpen = brief.label === 'Skeptical read' || brief.label === 'Analyst take';
  if (before === null || told === undefined || isOpen || disagreementOf(brief) !== undefined) return [];
  const day = dayAndMonth(new Date(before.updatedAt));
  const text = `The outlets we read no longer differ here. On ${day} we wrote: “${told.text}”`;
  return [{ section: 'context', text, rule: 'disagreement', ...(told.cites && { cites: told.cites }) }];
}

/**
 * What a day resolved: lines by which its briefs say what became of a plan, a deadline or a statement of an earlier
 * story, and disagreements that ended.
 *
 * @example
 * // resolvedOn(changes).map(({ line }) => line.rule) gives ['deadline', 'disagreement']
 */
export function resolvedOn(changes: readonly BriefChange[]): ResolvedItem[] {
  return changes.flatMap((change) =>
    [...closingLines(change), ...endedDisagreement(change)].map((line) => ({ brief: change.brief, line })),
  );
}
