import type { LiveArticle, LiveStories, LiveStory } from './live-stories.ts';
import type { Changes } from './repair.ts';
import { bestGroups } from './stream-cut.ts';
import { likenessesOf, type BeatKind } from './stream-likeness.ts';
import type { Links } from './stream-links.ts';
import { mergesOf } from './stream-merges.ts';
import type { SettleWeights } from './weights.ts';

/** No more than this many of the newest articles are settled at once. */
export const mostSettled = 1536;
/** Settling costs about the square of what it looks at; it comes round so that each new article bears a like share. */
const pairsPerArticle = 3000;
/** Groups less alike than this are never joined; a story's mean link is well above it. */
const leastScore = -1.5;

/** In the scale of scaled links, where a story's mean link is some .2 to .5. */
const inertia = 0.03;

type Group = readonly LiveArticle[];

/** FNV-1a, as a fraction of 0 to 1. */
function fractionOf(id: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * Whether the coming of an article is an occasion to settle the beat. Told by its id and by how many are live, so that
 * an index restored from its articles settles when the first one would have.
 */
export function isOccasion(id: string, live: number): boolean {
  return (fractionOf(id) * Math.min(live, mostSettled) ** 2) / pairsPerArticle < 1;
}

/** A beat is one of headlines when at least half of its articles have no text to speak of. */
function kindOf(articles: Group): BeatKind {
  const bare = articles.filter(({ print }) => print.size === 'headline').length;
  return bare * 2 >= articles.length ? 'headlines' : 'text';
}

/** Links of articles that are in one story now count a little more: what is published should not go to and fro. */
function favouringStories(scaled: Links, articles: Group): Links {
  const value = scaled.value.slice();
  for (let at = 0; at < scaled.count; at += 1)
    for (let entry = scaled.start[at]!; entry < scaled.start[at + 1]!; entry += 1)
      if (articles[scaled.other[entry]!]!.story === articles[at]!.story) value[entry]! += inertia;
  return { ...scaled, value };
}

function groupsOf(articles: Group, weights: SettleWeights): Group[] {
  const prints = articles.map(({ print }) => print);
  const { links, scaled, crowding } = likenessesOf(prints, kindOf(articles), weights);
  const merges = mergesOf(favouringStories(scaled, articles), crowding, leastScore);
  const names = bestGroups(links, merges, weights.groupingCost);
  const groups = new Map<number, LiveArticle[]>();
  articles.forEach((article, at) => {
    const group = groups.get(names[at]!);
    if (group) group.push(article);
    else groups.set(names[at]!, [article]);
  });
  return [...groups.values()];
}

interface Overlap {
  readonly group: Group;
  readonly story: LiveStory;
  readonly shared: number;
}

/** What groups and stories have in common, the most first. */
function overlapsOf(groups: readonly Group[]): Overlap[] {
  const found = groups.flatMap((group) => {
    const shared = new Map<LiveStory, number>();
    for (const { story } of group) shared.set(story, (shared.get(story) ?? 0) + 1);
    return Array.from(shared, ([story, count]) => ({ group, story, shared: count }));
  });
  return found.sort((a, b) => b.shared - a.shared || a.group[0]!.number - b.group[0]!.number);
}

/** The story each group goes on as: the one it shares most with, unless another group shares more. */
function heirs(overlaps: readonly Overlap[]): Map<Group, LiveStory> {
  const heir = new Map<Group, LiveStory>();
  const taken = new Set<LiveStory>();
  for (const { group, story } of overlaps) {
    if (heir.has(group) || taken.has(story)) continue;
    heir.set(group, story);
    taken.add(story);
  }
  return heir;
}

/**
 * Groups the newest articles of a beat anew, as a whole, and moves those that are in the wrong story. Nothing in it is
 * fitted to labels: average linkage of locally scaled likeness, cut where the mean silhouette is largest, so that a
 * beat sets its own threshold. A group keeps the key of the story it shares most articles with.
 */
export class Settling {
  readonly #stories: LiveStories;
  readonly #keyOf: (founder: string) => string;
  readonly #changes: Changes;
  readonly #weights: SettleWeights;

  /** `keyOf` names a story after its first member; what is changed is added to `changes`. */
  constructor(
    stories: LiveStories,
    keyOf: (founder: string) => string,
    changes: Changes,
    weights: SettleWeights,
  ) {
    this.#stories = stories;
    this.#keyOf = keyOf;
    this.#changes = changes;
    this.#weights = weights;
  }

  /** Settles articles, given in order of arrival. */
  settle(articles: Group): void {
    const overlaps = overlapsOf(groupsOf(articles, this.#weights));
    const heir = heirs(overlaps);
    const targets = new Map<Group, LiveStory>();
    for (const { group } of overlaps) {
      if (targets.has(group)) continue;
      const target = heir.get(group) ?? this.#stories.found(this.#keyOf(group[0]!.id));
      targets.set(group, target);
    }
    for (const [group, target] of targets) for (const article of group) this.#move(article, target);
    this.#dropEmpty(overlaps, targets);
  }

  #move(article: LiveArticle, target: LiveStory): void {
    const { story } = article;
    if (story === target) return;
    this.#stories.leave(article, true);
    this.#changes.moved.push({ id: article.id, from: story.key, to: target.key });
    this.#stories.join(target, article);
  }

  /**
   * A story no group goes on as, and that has no older reports, leads to the one most of it went to; items of roundups
   * left in it follow.
   */
  #dropEmpty(overlaps: readonly Overlap[], targets: ReadonlyMap<Group, LiveStory>): void {
    const done = new Set<LiveStory>(targets.values());
    for (const { group, story } of overlaps) {
      if (done.has(story) || !story.members.every(({ isItem }) => isItem)) continue;
      done.add(story);
      for (const item of [...story.members]) this.#move(item, targets.get(group)!);
      this.#stories.drop(story);
      this.#changes.absorbed.push({ from: story.key, to: targets.get(group)!.key });
    }
  }
}
