import type { GuardLimits } from '../../news/mod.ts';
import { ledeOverlap } from '../../text/mod.ts';
import { rounded, wholeReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const texts = draft.sentences.map((sentence) => sentence.text);
  const shares = draft.sources.flatMap((source) => [
    {
      source,
      part: 'first sentence',
      share: Math.max(0, ...source.ledes.map((lede) => ledeOverlap(lede, texts))),
    },
    { source, part: 'description', share: ledeOverlap(source.article.article.description ?? '', texts) },
  ]);
  return {
    measures: { ledeOverlap: rounded(Math.max(0, ...shares.map(({ share }) => share))) },
    reasons: shares
      .filter(({ share }) => share > limits.ledeShare)
      .map(({ source, part }) =>
        wholeReason('G4', source.name, `repeats most of the ${part} of ${source.name}`),
      ),
  };
}

/** G4: the first sentence and the description of a source are its heart; neither is repeated. */
export const ledes: GuardRule = { number: 'G4', check };
