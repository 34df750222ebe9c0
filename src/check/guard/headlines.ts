import type { GuardLimits } from '../../news/mod.ts';
import { headlineOverlap } from '../../text/mod.ts';
import { rounded, sentenceReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

function check({ headline, sources }: GuardedDraft, limits: GuardLimits): GuardFinding {
  if (headline === null) return { measures: { headlineOverlap: 0 }, reasons: [] };
  const overlaps = sources
    .filter((source) => source.article.article.title !== '')
    .map((source) => ({ source, overlap: headlineOverlap(headline.text, source.article.article.title) }))
    .sort((a, b) => b.overlap - a.overlap);
  const [nearest] = overlaps;
  const close = nearest !== undefined && nearest.overlap >= limits.headlineShare;
  return {
    measures: { headlineOverlap: rounded(nearest?.overlap ?? 0) },
    reasons: close
      ? [
          sentenceReason(
            'G7',
            { ...headline, place: 'headline' },
            `is nearly the headline of ${nearest.source.name}`,
          ),
        ]
      : [],
  };
}

/** G7: the headline is ours. */
export const headlines: GuardRule = { number: 'G7', check };
