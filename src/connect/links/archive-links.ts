import type {
  ArchiveAnswer,
  ArchivedStory,
  ArchiveLink,
  ArchiveSize,
  Instant,
  StoryId,
} from '../../news/mod.ts';
import { nearFrom, relate, type Relatable, type Related } from './relate.ts';
import { Nearness } from './nearness.ts';
import { NameRarity } from './shared-names.ts';

/** A past story with its actors and claims, where the archive kept them. */
export type LinkCandidate = ArchivedStory & Pick<Relatable, 'actors' | 'claims'>;

/** The story to link, with the instant it is asked at. */
export interface LinkQuery {
  readonly vector: Relatable;
  readonly at: Instant;
  /** Never linked: the story itself, and those that became part of it. */
  readonly without?: readonly StoryId[];
}

/** Cosine with the story below which a past one is not compared with the rest; half of what is called near. */
const comparedFrom = 0.05;
const maxCompared = 150;
const maxLinks = 3;
const maxShared = 5;
const nameBonus = 0.02;
const maxNameBonus = 3;
const recencyBonus = 0.03;
const recencyDays = 90;
const dayMs = 86_400_000;

/** At most .03, halved every two months; it orders links and decides no relation. */
function recency(from: Instant, to: Instant): number {
  const days = Math.max(0, Date.parse(to) - Date.parse(from)) / dayMs;
  return recencyBonus * Math.exp(-days / recencyDays);
}

function sharedTerms(query: Relatable, story: ArchivedStory): string[] {
  const known = new Set(story.terms);
  return query.terms.filter((term) => known.has(term));
}

function linkOf(query: LinkQuery, story: ArchivedStory, related: Related): ArchiveLink {
  const { nearness, names, relation } = related;
  const bonus = nameBonus * Math.min(maxNameBonus, names.length) + recency(story.lastAt, query.at);
  return {
    storyId: story.id,
    headline: story.headline,
    at: story.lastAt,
    relation,
    score: Math.round((nearness + bonus) * 1000) / 1000,
    shared: (names.length > 0 ? names : sharedTerms(query.vector, story)).slice(0, maxShared),
  };
}

/** Those that can be near at all: what shares less is not worth comparing with the others. */
function closestOf(query: Relatable, past: readonly LinkCandidate[]): LinkCandidate[] {
  const weightOf = new Map(query.terms.map((term, at) => [term, query.weights[at] ?? 0]));
  const close: { readonly story: LinkCandidate; readonly cosine: number }[] = [];
  for (const story of past) {
    let cosine = 0;
    story.terms.forEach((term, at) => (cosine += (weightOf.get(term) ?? 0) * (story.weights[at] ?? 0)));
    if (cosine >= comparedFrom) close.push({ story, cosine });
  }
  close.sort((a, b) => b.cosine - a.cosine || (a.story.id < b.story.id ? -1 : 1));
  return close.slice(0, maxCompared).map(({ story }) => story);
}

/**
 * Links a story to past ones: the relations of `relate`, at most three links, best first, and always the nearest story
 * that is near (from .10) and not linked, if there is one. Score: nearness, .02 for each rare name in common (three at
 * most), and at most .03 for recency. A story twice in the list counts once. Candidates should be past ones; their
 * order plays no part. 400 take about 2 CPU-ms.
 *
 * @example
 * answerFromArchive(query, [], size).links; // []
 */
export function answerFromArchive(
  query: LinkQuery,
  candidates: readonly LinkCandidate[],
  size: Pick<ArchiveSize, 'stories' | 'since'>,
): ArchiveAnswer {
  const without = new Set(query.without);
  const past = [...new Map(candidates.map((story) => [story.id, story])).values()].filter(
    ({ id }) => !without.has(id),
  );
  const close = closestOf(query.vector, past);
  const nearness = new Nearness([query.vector, ...close]);
  const rarity = new NameRarity(
    past.map(({ names }) => names),
    size.stories,
  );
  const scored = close
    .map((story, at) => ({ story, near: nearness.score(0, at + 1) }))
    .filter(({ near }) => near >= nearFrom)
    .map(({ story, near }) => {
      const related = relate(query.vector, story, near, rarity);
      return { isLinked: related.isLinked, link: linkOf(query, story, related) };
    });
  scored.sort((a, b) => b.link.score - a.link.score || (a.link.storyId < b.link.storyId ? -1 : 1));
  const closest = scored.find(({ isLinked }) => !isLinked);
  return {
    links: scored
      .filter(({ isLinked }) => isLinked)
      .slice(0, maxLinks)
      .map(({ link }) => link),
    closest: closest?.link ?? null,
    searched: size.stories,
    since: size.since,
  };
}
