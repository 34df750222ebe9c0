import type { GroundedArticle, Ledger, Story, WriteResult, WriterTools } from '../../news/mod.ts';
import { compose } from './compose/compose.ts';
import { candidatesOf, type ArticleCandidates } from './sentences/mod.ts';

/** What an article offers takes some 40 KB; stories that still move fit in these. */
const offersKept = 200;

/** It needs no one to answer. */
export type ClassicalWriter = (ledger: Ledger, tools: WriterTools) => WriteResult;

/**
 * The classical writer: core clauses of the pages with own reporting, cut by a closed list of logged operations and
 * credited to their outlets; a headline of our own; coverage and archive lines; no model. The same ledger gives the same
 * draft. Keeps what each article offers, since that depends on the article alone.
 *
 * What it makes of odd stories:
 *
 * - A page without readable text, or with none but its title, is passed over; the others are told.
 * - Coverage that is not in English is declined in those words.
 * - Of hundreds of pages twelve are read: own reporting first, one page of every outlet in turn, its newest first. The
 *   coverage line counts them all.
 * - A ledger with no usable sentence is declined, as is a story of which two outlets report and only one can be told.
 *
 * @param mentionsOf Ranks the names of a story; passed in, as ranking is the business of connect/.
 *
 * @example
 * // const writer = classicalWriter(({ entities }) => mentions(entities)); writer(ledger, tools).ok
 */
export function classicalWriter(mentionsOf: (story: Story) => readonly string[]): ClassicalWriter {
  const kept = new Map<GroundedArticle, ArticleCandidates>();
  return (ledger, tools) => {
    const read = (article: GroundedArticle): ArticleCandidates => {
      const offer = kept.get(article) ?? candidatesOf(article, tools);
      // Asked for again it moves to the end; the one that was not asked for longest goes.
      kept.delete(article);
      kept.set(article, offer);
      for (const oldest of kept.keys()) {
        if (kept.size <= offersKept) break;
        kept.delete(oldest);
      }
      return offer;
    };
    return compose(ledger, tools, read, mentionsOf(ledger.story));
  };
}
