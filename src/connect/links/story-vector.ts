import type { ClaimSlot, GroundedArticle, StoryEntity } from '../../news/mod.ts';
import { docShare, terms } from '../../text/mod.ts';
import { textOfPart } from '../part-text.ts';
import { claimSlots } from './claim-slots.ts';
import { namesOfEntities, namesOfTexts } from './story-names.ts';

/** A story as the archive keeps it for search; see `ArchivedStory`. */
export interface StoryVector {
  /** Stems, heaviest first, at most 64. */
  readonly terms: readonly string[];
  /** Weight of each, unit length together. */
  readonly weights: readonly number[];
  /** Names that can carry a link, most frequent first, at most 24. */
  readonly names: readonly string[];
  /** Those of the names that are people or bodies; all of them where no entities were given. */
  readonly actors: readonly string[];
  /** What to ask the archive for: the heaviest terms that few articles use, at most 24. */
  readonly queryTerms: readonly string[];
  /** What it claims between two names, at most 40. */
  readonly claims: readonly ClaimSlot[];
}

const maxTerms = 64;
const maxQueryTerms = 24;
const fewQueryTerms = 8;
/** UTF-16 units read of one article. */
const longestText = 20_000;
/** A term in the title counts as often. Anserini's background-linking queries do the same; connect reference, section 4. */
const titleWeight = 5;
/**
 * Share of background articles above which a term finds too much. Measured on 50,000 stories: of the nearest three,
 * 97 in 100 are among the 400 that share most of 24 such terms; of the rarest 40 terms alone 93.
 */
const commonShare = 0.03;

/** Flattens the weight of words that hardly any article uses; chosen on ecbplus. */
const smoothing = 3e-4;

function weightOf(term: string): number {
  return Math.log(1 + 1 / (docShare(term) + smoothing));
}

/** The text that tells of this story: the whole article, or its one part. */
function textOfStory(page: GroundedArticle): { title: string; text: string } {
  return { title: page.passage?.heading ?? page.article.title, text: textOfPart(page) };
}

function countTerms(page: GroundedArticle, into: Map<string, number>): void {
  const { title, text } = textOfStory(page);
  const own = new Map<string, number>();
  for (const term of terms(title)) own.set(term.stem, (own.get(term.stem) ?? 0) + titleWeight);
  for (const term of terms(text.slice(0, longestText))) own.set(term.stem, (own.get(term.stem) ?? 0) + 1);
  // Each article speaks once: a long one must not drown the others.
  for (const [term, count] of own) into.set(term, (into.get(term) ?? 0) + 1 + Math.log(count));
}

function askFor(heaviestFirst: readonly string[]): readonly string[] {
  const telling = heaviestFirst.filter((term) => docShare(term) < commonShare).slice(0, maxQueryTerms);
  if (telling.length >= fewQueryTerms) return telling;
  // A story in common words only would find next to nothing.
  return [...new Set([...telling, ...heaviestFirst])].slice(0, fewQueryTerms);
}

function namesOf(
  articles: readonly GroundedArticle[],
  entities: readonly StoryEntity[],
): Pick<StoryVector, 'names' | 'actors'> {
  if (entities.length > 0) return namesOfEntities(entities);
  const names = namesOfTexts(articles.map(textOfStory));
  return { names, actors: names };
}

/**
 * Vector of a story: the 64 heaviest terms by tf x idf over its articles, as a unit vector, with the names that can
 * carry a link: those of its entities, or of its texts where no entities are given. Of an article with a passage only that part is read.
 *
 * @example
 * storyVector([article]).weights.reduce((sum, w) => sum + w * w, 0); // 1
 */
export function storyVector(
  articles: readonly GroundedArticle[],
  entities: readonly StoryEntity[] = [],
): StoryVector {
  const counts = new Map<string, number>();
  for (const article of articles) countTerms(article, counts);
  const weighed = Array.from(counts, ([term, tf]) => ({ term, weight: tf * weightOf(term) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const top = weighed.slice(0, maxTerms);
  const norm = Math.sqrt(top.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const heaviestFirst = top.map(({ term }) => term);
  return {
    terms: heaviestFirst,
    weights: top.map(({ weight }) => weight / norm),
    ...namesOf(articles, entities),
    queryTerms: askFor(heaviestFirst),
    claims: claimSlots(articles),
  };
}
