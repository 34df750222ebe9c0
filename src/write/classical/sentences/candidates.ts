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
  // A blank that does not break is a blank.
  const text = evidence.span.exact.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ');
  return { whole: { text, operations: [] }, evidence, cites: [evidence] };
}

/** Somebody's own words that the page prints without marks: a post signed by its handle, or what follows a colon. */
function isPosted({ span }: Evidence, text: string): boolean {
  const after = text.slice(span.end, span.end + 300);
  const before = text.slice(Math.max(0, span.start - 120), span.start);
  return /\(@\w{2,}\)|pic\.twitter\.com/.test(after) || /:\s*$/.test(before);
}

/** The statements of a page that may be told: those of its text from the top, then those of its description. */
function statementsOf({ article, evidence, heads }: GroundedArticle): Statement[] {
  const told = new Set<string>();
  const isNew = ({ span }: Evidence) => !told.has(span.exact) && told.add(span.exact);
  const described = heads.filter(({ span }) => span.field === 'description');
  return [
    ...evidence
      .slice(0, sentencesRead)
      .filter((item) => !isPosted(item, article.text))
      .map((item) => statementOf(item, evidence[evidence.indexOf(item) - 1] ?? null)),
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
