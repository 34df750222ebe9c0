import type { GroundedArticle } from '../../../news/mod.ts';
import { idf, sentences, terms } from '../../../text/mod.ts';

/** How a text relates to what the story is about; both 0 to 1, weighted by idf. */
export interface Centrality {
  /** Share of its terms that further outlets use too, those of the headlines counted once more. */
  told(text: string): number;
  /** Share of its terms that a headline of the story names. */
  named(text: string): number;
}

function stemSets(articles: readonly GroundedArticle[]): Set<string>[] {
  const [only] = articles;
  if (articles.length === 1 && only) {
    const { text, title } = only.article;
    const parts = sentences(text).map((span) => text.slice(span.start, span.end));
    return [title, ...parts].map((part) => new Set(terms(part).map((term) => term.stem)));
  }
  return articles.map(
    ({ article }) => new Set(terms(`${article.title}\n${article.text}`).map((term) => term.stem)),
  );
}

/**
 * Idf-weighted share of a text's terms that further articles of the story (or, with one article, further sentences)
 * use too. Titles of all articles count once more: what a headline names is the news.
 */
export function centralityOf(articles: readonly GroundedArticle[]): Centrality {
  const sets = stemSets(articles);
  const inTitles = new Set(articles.flatMap(({ article }) => terms(article.title).map((term) => term.stem)));
  const spread = new Map<string, number>();
  for (const set of sets) for (const term of set) spread.set(term, (spread.get(term) ?? 0) + 1);
  const measure = (text: string): { told: number; named: number } => {
    let named = 0;
    let told = 0;
    let all = 0;
    for (const term of new Set(terms(text).map((item) => item.stem))) {
      const weight = idf(term);
      const others = ((spread.get(term) ?? 1) - 1) / Math.max(1, Math.min(sets.length - 1, 6));
      all += weight;
      if (inTitles.has(term) || inTitles.size === 0) named += weight;
      told += weight * (Math.min(1, others) * 0.6 + (inTitles.has(term) ? 0.4 : 0));
    }
    return all === 0 ? { told: 0, named: 0 } : { told: told / all, named: named / all };
  };
  return { told: (text) => measure(text).told, named: (text) => measure(text).named };
}
