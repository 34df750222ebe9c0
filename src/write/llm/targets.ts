import type { GroundedArticle } from '../../news/mod.ts';
import { words } from '../../text/mod.ts';
import { sourceKey } from '../ledger/tellable.ts';

/** What a brief of these pages is to come to. Words are counted over the whole summary. */
export interface Targets {
  /** Outlets whose pages may be told; one that is not named counts by its page. */
  readonly outlets: number;
  readonly fewestSentences: number;
  readonly mostSentences: number;
  readonly fewestWords: number;
  readonly mostWords: number;
  readonly mostContext: number;
}

/** Lengths of the best wires: field reference, section 1.2. */
const several = { fewestSentences: 2, mostSentences: 3, fewestWords: 60, mostWords: 85, mostContext: 2 };
/** What one source alone may be told at: standards reference, section 5, G5. */
const aloneShare = 0.2;
const aloneLeast = 25;
const aloneMost = 58;

/** The lengths to aim at: 60 to 85 words in up to three sentences, or a fifth of the only source. */
export function targetsOf(pages: readonly GroundedArticle[]): Targets {
  const outlets = new Set(pages.map(sourceKey)).size;
  if (outlets > 1) return { outlets, ...several };
  const shortest = Math.min(...pages.map(({ article }) => words(article.text).length));
  const mostWords = Math.min(aloneMost, Math.max(aloneLeast, Math.floor(shortest * aloneShare)));
  return {
    outlets,
    fewestSentences: 1,
    mostSentences: mostWords < 40 ? 1 : 2,
    fewestWords: Math.min(30, Math.round(mostWords * 0.6)),
    mostWords,
    mostContext: 0,
  };
}
