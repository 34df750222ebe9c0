import type {
  ArchiveAnswer,
  ArchivedStory,
  ArchiveLink,
  ArchiveRelation,
  ArchiveSize,
  Instant,
} from '../news/mod.ts';
import { isRareName, type StoryVector } from './story-vector.ts';

/** The story to link, with the instant it is asked at. */
export interface LinkQuery {
  readonly vector: Pick<StoryVector, 'terms' | 'weights' | 'names'>;
  readonly at: Instant;
}

const maxLinks = 3;
const continuesFrom = 0.24;
const nearFrom = 0.1;
/** Without a shared name only a strong likeness is called the same mechanism. */
const mechanismFrom = 0.2;
const nameBonus = 0.1;
const maxNameBonus = 3;
const recencyBonus = 0.03;
const recencyDays = 90;
const dayMs = 86_400_000;

interface Scored {
  readonly link: ArchiveLink;
  readonly cosine: number;
  readonly isLinked: boolean;
}

function cosine(query: LinkQuery['vector'], story: ArchivedStory): number {
  const weightOf = new Map(story.terms.map((term, at) => [term, story.weights[at] ?? 0]));
  return query.terms.reduce((sum, term, at) => sum + query.weights[at]! * (weightOf.get(term) ?? 0), 0);
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/^the\s+/, '');
}

function sharedNames(query: readonly string[], story: readonly string[]): string[] {
  const known = new Set(story.map(nameKey));
  return query.filter((name) => known.has(nameKey(name)) && isRareName(name));
}

function sharedTerms(query: LinkQuery['vector'], story: ArchivedStory): string[] {
  const known = new Set(story.terms);
  return query.terms.filter((term) => known.has(term)).slice(0, 5);
}

function relationOf(likeness: number, rareNames: number): { relation: ArchiveRelation; isLinked: boolean } {
  if (rareNames >= 2 && likeness >= continuesFrom) return { relation: 'continues', isLinked: true };
  if (rareNames >= 1) return { relation: 'same actors', isLinked: true };
  return { relation: 'same mechanism', isLinked: likeness >= mechanismFrom };
}

function recency(from: Instant, to: Instant): number {
  const days = Math.max(0, Date.parse(to) - Date.parse(from)) / dayMs;
  return recencyBonus * Math.exp(-days / recencyDays);
}

function scoreOf(query: LinkQuery, story: ArchivedStory): Scored | null {
  const likeness = cosine(query.vector, story);
  if (likeness < nearFrom) return null;
  const rareNames = sharedNames(query.vector.names, story.names);
  const { relation, isLinked } = relationOf(likeness, rareNames.length);
  const bonus = nameBonus * Math.min(maxNameBonus, rareNames.length) + recency(story.lastAt, query.at);
  const shared = rareNames.length > 0 ? rareNames : sharedTerms(query.vector, story);
  const link: ArchiveLink = {
    storyId: story.id,
    headline: story.headline,
    at: story.lastAt,
    relation,
    score: Math.round((likeness + bonus) * 1000) / 1000,
    shared,
  };
  return { link, cosine: likeness, isLinked };
}

/**
 * Links a story to past ones. Score: cosine of the term vectors, plus .1 for each shared rare name (three at
 * most), plus at most .03 for recency. Relations: `continues` from cosine .24 with two shared rare names; `same
 * actors` with one; `same mechanism` without a name from .20. What lies above .10 and is not linked can be
 * `closest`; nothing below .10 is named. At most three links, best first.
 *
 * @example
 * answerFromArchive(query, [], size).links; // []
 */
export function answerFromArchive(
  query: LinkQuery,
  candidates: readonly ArchivedStory[],
  size: Pick<ArchiveSize, 'stories' | 'since'>,
): ArchiveAnswer {
  const scored = candidates.map((story) => scoreOf(query, story)).filter((found) => found !== null);
  scored.sort((a, b) => b.link.score - a.link.score || (a.link.storyId < b.link.storyId ? -1 : 1));
  const links = scored.filter((found) => found.isLinked).slice(0, maxLinks);
  const closest = scored.find((found) => !found.isLinked);
  return {
    links: links.map((found) => found.link),
    closest: links.length > 0 ? null : (closest?.link ?? null),
    searched: size.stories,
    since: size.since,
  };
}
