import type { GroundedArticle } from '../news/mod.ts';

/**
 * The text of one part of an article: the whole, or its passage and the sentences of its evidence that stand elsewhere
 * (several passages of an article in one story are taken together).
 *
 * @example
 * // textOfPart(ground(article)) === article.text
 */
export function textOfPart({ article, passage, evidence }: GroundedArticle): string {
  if (passage === undefined) return article.text;
  const { start, end } = passage;
  const elsewhere = evidence.filter(({ span }) => span.end <= start || span.start >= end);
  return [article.text.slice(start, end), ...elsewhere.map(({ span }) => span.exact)].join('\n');
}
