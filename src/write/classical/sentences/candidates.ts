import type { Evidence, GroundedArticle, WriterTools } from '../../../news/mod.ts';
import type { ArticleCandidates, Statement } from './candidate.ts';
import { nameForPronoun } from './name-for-pronoun.ts';
import { offerOf } from './offer.ts';
import { pageOf } from './page.ts';
import { isUsable } from './usable.ts';

const sentencesRead = 14;

function statementOf(evidence: Evidence, before: Evidence | null): Statement {
  const named = nameForPronoun(evidence, before);
  if (named) return { whole: named.cut, evidence, cites: [evidence, named.naming] };
  return { whole: { text: evidence.span.exact, operations: [] }, evidence, cites: [evidence] };
}

/** The statements of a page that may be told: those of its text from the top, then those of its description. */
function statementsOf({ evidence, heads }: GroundedArticle): Statement[] {
  const told = new Set<string>();
  const isNew = ({ span }: Evidence) => !told.has(span.exact) && told.add(span.exact);
  const described = heads.filter(({ span }) => span.field === 'description');
  return [
    ...evidence.slice(0, sentencesRead).map((item, at) => statementOf(item, evidence[at - 1] ?? null)),
    ...described.map((item) => statementOf(item, null)),
  ].filter((statement) => isUsable(statement.evidence) && isNew(statement.evidence));
}

/**
 * What one article offers, from its description and its first statements: sentences that pass the gate, credit the
 * outlet, repeat at most ten of its words in a row and at most half of its first sentence. Depends on the article alone.
 *
 * @example
 * // candidatesOf(article, tools).candidates[0]?.sentence.text;
 */
export function candidatesOf(article: GroundedArticle, tools: WriterTools): ArticleCandidates {
  const page = pageOf(article, tools);
  const offers = statementsOf(article).map((statement) => offerOf(statement, page));
  return {
    cores: offers.flatMap((offer) => offer.cores),
    candidates: offers.flatMap((offer) => offer.candidates),
  };
}
