import type { GuardLimits } from '../../news/mod.ts';
import { gramsOf } from './grams.ts';
import { rounded, wholeReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

/** Share of a text's 4-grams that the sentences repeat, quotations included, 0 to 1. */
function repeated(grams: ReadonlySet<string>, ours: readonly ReadonlySet<string>[]): number {
  let shared = 0;
  for (const gram of grams) if (ours.some((own) => own.has(gram))) shared += 1;
  return shared / grams.size;
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const ours = draft.sentences.map((sentence) => gramsOf(sentence.text));
  const shares = draft.sources.flatMap((source) =>
    source.hearts.map(({ part, grams }) => ({ source, part, share: repeated(grams, ours) })),
  );
  const over = shares.filter(({ share }) => share > limits.ledeShare);
  const named = over.filter(
    ({ source, part }, at) =>
      over.findIndex((other) => other.source === source && other.part === part) === at,
  );
  return {
    measures: { ledeOverlap: rounded(Math.max(0, ...shares.map(({ share }) => share))) },
    reasons: named.map(({ source, part }) =>
      wholeReason('G4', source.name, `repeats most of the ${part} of ${source.name}`),
    ),
  };
}

/**
 * G4: the first sentence and the description of a source are its heart; neither is repeated. Quoted words count: a lede
 * in quotation marks, credited, is what AP v. Meltwater (2013) was about.
 */
export const ledes: GuardRule = { number: 'G4', check };
