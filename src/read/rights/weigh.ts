import type { Rights, RightsLevel, RightsStatement } from '../../news/mod.ts';

/** What may be done where nobody says anything: facts may be written up. */
const defaultLevel: RightsLevel = 3;

/** A page that says more than this says it to fill our archive. */
const mostStatements = 100;

/**
 * Weighs statements: the most restrictive decides, of equal ones the first. Statements can only lower the default of 3;
 * where none does, and none allows exactly that, nothing decided.
 */
export function weigh(statements: readonly RightsStatement[], maxSnippet: number | null): Rights {
  let decidedBy: RightsStatement | null = null;
  let level = defaultLevel;
  for (const one of statements) {
    if (one.level < level || (one.level === level && decidedBy === null)) {
      level = one.level;
      decidedBy = one;
    }
  }
  const kept = statements.slice(0, mostStatements);
  if (decidedBy !== null && !kept.includes(decidedBy)) kept[kept.length - 1] = decidedBy;
  return { level, decidedBy, statements: kept, maxSnippet };
}
