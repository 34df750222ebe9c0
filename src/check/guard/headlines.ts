import type { GuardLimits } from '../../news/mod.ts';
import { headlineOverlap } from '../../text/mod.ts';
import { remember } from '../remember.ts';
import { rounded, sentenceReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

const overlapOf = remember((key) => {
  const [ours = '', theirs = ''] = key.split('\u0000');
  return headlineOverlap(ours, theirs);
}, 2000);

function check({ headline, sources }: GuardedDraft, limits: GuardLimits): GuardFinding {
  if (headline === null) return { measures: { headlineOverlap: 0 }, reasons: [] };
  const overlaps = sources
    .filter((source) => source.article.article.title !== '')
    .map((source) => ({
      source,
      overlap: overlapOf(`${headline.text}\u0000${source.article.article.title}`),
    }))
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
