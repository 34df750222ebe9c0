import type { GroundedArticle } from '../../../news/mod.ts';
import { idf, sentences, terms } from '../../../text/mod.ts';

/** How a text relates to what the story is about; all 0 to 1, weighted by idf. */
export interface Centrality {
  /** Share of its terms that further outlets use too, those of the headlines counted once more. */
  told(text: string): number;
  /** Share of its terms that a headline of the story names. */
  named(text: string): number;
  /** Share of what the headlines say that it says too; what several headlines say weighs more. */
  covers(text: string): number;
}

function stemsOf(text: string): Set<string> {
  return new Set(terms(text).map(({ stem }) => stem));
}

function stemSets(articles: readonly GroundedArticle[]): Set<string>[] {
  const [only] = articles;
  if (articles.length === 1 && only) {
    const { text, title } = only.article;
    return [title, ...sentences(text).map((span) => text.slice(span.start, span.end))].map(stemsOf);
  }
  return articles.map(({ article }) => stemsOf(`${article.title}\n${article.text}`));
}

function countsOf(sets: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** What each term of the headlines weighs: its idf, and once more for every further headline that has it. */
function headlineWeights(articles: readonly GroundedArticle[]): Map<string, number> {
  const counts = countsOf(articles.map(({ article }) => stemsOf(article.title)));
  return new Map([...counts].map(([term, count]) => [term, idf(term) * (count * 2 - 1)]));
}

/**
 * Measures texts against what the articles of a story tell in common (of one article: what its sentences do). Titles of
 * all articles count once more: what a headline names is the news.
 *
 * @example
 * // centralityOf(articles).told('The Aldmoor mill closed.'); // 0.71
 */
export function centralityOf(articles: readonly GroundedArticle[]): Centrality {
  const sets = stemSets(articles);
  const spread = countsOf(sets);
  const weights = headlineWeights(articles);
  const allWeights = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const others = (term: string) =>
    Math.min(1, ((spread.get(term) ?? 1) - 1) / Math.max(1, Math.min(sets.length - 1, 6)));
  const share = (text: string, of: (term: string) => number): number => {
    let [sum, all] = [0, 0];
    for (const term of stemsOf(text)) {
      all += idf(term);
      sum += idf(term) * of(term);
    }
    return all === 0 ? 0 : sum / all;
  };
  return {
    told: (text) => share(text, (term) => others(term) * 0.6 + (weights.has(term) ? 0.4 : 0)),
    named: (text) => share(text, (term) => (weights.has(term) || weights.size === 0 ? 1 : 0)),
    covers: (text) => {
      const said = [...stemsOf(text)].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
      return allWeights === 0 ? 0 : said / allWeights;
    },
  };
}
