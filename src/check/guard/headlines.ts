import type { GuardLimits } from '../../news/mod.ts';
import { frames, headlineOverlap, outletKey } from '../../text/mod.ts';
import { remember } from '../remember.ts';
import { rounded, sentenceReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

/** Naming the outlet behind its headline, word for word, makes it no headline of ours. */
const theSame = 0.95;

function withoutCredit(headline: string, outlet: string | null): string {
  const own = frames(headline).find(
    ({ source, place }) => place !== 'middle' && outlet !== null && outletKey(source) === outletKey(outlet),
  );
  return own === undefined ? headline : headline.slice(0, own.start) + headline.slice(own.end);
}

const overlapOf = remember((key) => {
  const [ours = '', theirs = ''] = key.split('\u0000');
  return headlineOverlap(ours, theirs);
}, 2000);

function check({ headline, sources }: GuardedDraft, limits: GuardLimits): GuardFinding {
  if (headline === null) return { measures: { headlineOverlap: 0 }, reasons: [] };
  const overlaps = sources
    .filter((source) => source.article.article.title !== '')
    .map((source) => {
      const { title, outlet } = source.article.article;
      const bare = overlapOf(`${withoutCredit(headline.text, outlet)}\u0000${title}`);
      const overlap = overlapOf(`${headline.text}\u0000${title}`);
      return { source, overlap: bare >= theSame ? bare : overlap };
    })
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
