import type { ClaimKind, Relation } from '../news/mod.ts';
import { clauseRelations } from './clause-relations.ts';
import { compounds } from './compounds.ts';
import { readSentence, type Reading } from './reading.ts';

/**
 * Relations a sentence states: by hyphen compounds, and by its clauses where the sentence is a fact or someone's word; of
 * a denial, a charge or a plan the clause gives none.
 *
 * @example
 * relations('an OpenAI-backed film')[0]?.subject; // 'OpenAI'
 */
export function relations(
  sentence: string,
  kind: ClaimKind = 'fact',
  reading: Reading = readSentence(sentence),
): Relation[] {
  const isStated = (kind === 'fact' || kind === 'said') && !/\?["”’)]*$/.test(sentence);
  return [...compounds(sentence), ...(isStated ? clauseRelations(reading) : [])].sort(
    (a, b) => a.start - b.start,
  );
}
