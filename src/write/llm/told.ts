import type { DraftSentence, Section } from '../../news/mod.ts';
import { evidenceIds, type NumberedEvidence } from './numbered.ts';
import type { Plan } from './plan.ts';
import type { SentencesAnswer } from './schemas.ts';

/** A sentence as a model gave it, and where it is to stand. */
export interface Told {
  /** `headline`, or section and number: `summary 2`. */
  readonly place: string;
  /** A headline stands for the summary. */
  readonly section: Section;
  readonly text: string;
  /** Numbers of the evidence. */
  readonly cites: readonly string[];
}

/** The sentences of an answer in the order in which they are read, the headline first. */
export function toldIn({ headline, summary, context, watch }: SentencesAnswer): Told[] {
  const list = (section: 'summary' | 'context', sentences: SentencesAnswer['summary']) =>
    sentences.map(({ text, cites }, at): Told => ({ place: `${section} ${at + 1}`, section, text, cites }));
  return [
    { place: 'headline', section: 'summary', ...headline },
    ...list('summary', summary),
    ...list('context', context),
    ...(watch ? [{ place: 'watch', section: 'watch' as const, ...watch }] : []),
  ];
}

/** Every id a plan names, in the order of the evidence. */
export function plannedIds(plan: Plan, { items }: NumberedEvidence): string[] {
  const named = new Set(
    [plan.headline, ...plan.summary, ...plan.context, ...(plan.watch ? [plan.watch] : [])].flatMap(
      ({ cites }) => cites,
    ),
  );
  return items.filter(({ id }) => named.has(id)).map(({ id }) => id);
}

/** The sentence with the ledger's ids. Blanks are made single; nothing else of its text is touched. */
export function asSentence({ section, text, cites }: Told, evidence: NumberedEvidence): DraftSentence {
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    section,
    cites: evidenceIds(cites, evidence),
    operations: [],
    by: 'llm',
  };
}
