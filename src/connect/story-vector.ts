import type { GroundedArticle } from '../news/mod.ts';
import { docShare, idf, names, stem, terms } from '../text/mod.ts';

/** A story as the archive keeps it for search; see `ArchivedStory`. */
export interface StoryVector {
  /** Stems, heaviest first, at most 64. */
  readonly terms: readonly string[];
  /** Weight of each, unit length together. */
  readonly weights: readonly number[];
  /** Names with a rare word in them, most frequent first, at most 24. */
  readonly names: readonly string[];
  /** The rarest of the terms, rarest first, at most 40: what to ask the archive for. */
  readonly queryTerms: readonly string[];
}

const maxTerms = 64;
const maxQueryTerms = 40;
const maxNames = 24;
const titleWeight = 3;
const rareIdf = 6;

function countTerms(article: GroundedArticle, into: Map<string, number>): void {
  const { title, text } = article.article;
  const own = new Map<string, number>();
  for (const term of terms(title)) own.set(term.stem, (own.get(term.stem) ?? 0) + titleWeight);
  for (const term of terms(text.slice(0, 20_000))) own.set(term.stem, (own.get(term.stem) ?? 0) + 1);
  // Each article speaks once: a long one must not drown the others.
  for (const [term, count] of own) into.set(term, (into.get(term) ?? 0) + 1 + Math.log(count));
}

/** True when a name has a word that few articles use (idf of 6 or more in the shipped table). */
export function isRareName(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 1 && idf(stem(word)) >= rareIdf);
}

function namesOf(articles: readonly GroundedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { article } of articles) {
    for (const { text } of names(article.text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const rare = [...counts].filter(([name, count]) => isRareName(name) && (count > 1 || name.includes(' ')));
  rare.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return rare.slice(0, maxNames).map(([name]) => name);
}

/**
 * Vector of a story: the 64 heaviest terms by tf x idf over its articles, as a unit vector, with its rare names.
 *
 * @example
 * storyVector([article]).weights.reduce((sum, w) => sum + w * w, 0); // 1
 */
export function storyVector(articles: readonly GroundedArticle[]): StoryVector {
  const counts = new Map<string, number>();
  for (const article of articles) countTerms(article, counts);
  const weighed = Array.from(counts, ([term, tf]) => ({ term, weight: tf * idf(term) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const top = weighed.slice(0, maxTerms);
  const norm = Math.sqrt(top.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const rarest = [...top].sort((a, b) => docShare(a.term) - docShare(b.term));
  return {
    terms: top.map(({ term }) => term),
    weights: top.map(({ weight }) => weight / norm),
    names: namesOf(articles),
    queryTerms: rarest.slice(0, maxQueryTerms).map(({ term }) => term),
  };
}
