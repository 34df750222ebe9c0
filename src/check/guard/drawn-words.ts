import type { GuardLimits } from '../../news/mod.ts';
import { wholeReason, type GuardedDraft, type GuardFinding, type GuardRule } from './record.ts';

/** Words that may be drawn from a source of this length; a text cut by its feed has an unknown one. */
function allowedFrom(
  source: { readonly words: number; readonly isCut: boolean },
  limits: GuardLimits,
): number {
  if (source.isCut) return limits.drawnLeastWords;
  const share = Math.round(source.words * limits.drawnShare);
  return Math.min(limits.drawnMostWords, Math.max(limits.drawnLeastWords, share));
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const drawn = draft.sources.map((source) => ({
    source,
    words: draft.sentences.reduce((sum, { text }) => sum + source.drawn(text), 0),
    allowed: allowedFrom(source, limits),
  }));
  return {
    measures: { mostWordsFromOneSource: Math.max(0, ...drawn.map(({ words }) => words)) },
    reasons: drawn
      .filter(({ words, allowed }) => words > allowed)
      .map(({ source, words, allowed }) =>
        wholeReason('G3', source.name, `draws ${words} words from ${source.name}; ${allowed} are allowed`),
      ),
  };
}

/** G3: few words in all from one source, quotations included. */
export const drawnShare: GuardRule = { number: 'G3', check };
