import type {
  BeatId,
  Brief,
  BriefChange,
  EntityKey,
  RoundupBrief,
  RoundupLink,
  RoundupStory,
  Story,
  StoryId,
} from '../../news/mod.ts';
import { dayAndMonth } from '../../text/mod.ts';
import { linkedPairs, type LinkedPair } from './linked-pairs.ts';
import { toldItem } from './told-items.ts';

/** What the roundups of a day are looked for in. */
export interface RoundupParts {
  readonly beat: BeatId;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Of the week that ends with the day. */
  readonly changes: readonly BriefChange[];
  /** The stories of those briefs. */
  readonly stories: ReadonlyMap<StoryId, Story>;
  /** Where stories went that stand no more. */
  readonly standing: ReadonlyMap<StoryId, StoryId>;
}

/** Two linked stories are told by the link in their briefs. */
const fewestStories = 3;
const mostStories = 6;
const mostRoundups = 4;
const mostNames = 2;
const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

interface Chain {
  readonly key: EntityKey;
  readonly name: string;
  readonly salience: number;
  /** First published first. */
  readonly ids: readonly StoryId[];
  readonly pairs: readonly LinkedPair[];
}

/** The groups of stories that pairs connect. */
function connected(pairs: readonly LinkedPair[]): StoryId[][] {
  const groups: Set<StoryId>[] = [];
  for (const { later, earlier } of pairs) {
    const met = groups.filter((group) => group.has(later) || group.has(earlier));
    const merged = new Set([later, earlier, ...met.flatMap((group) => [...group])]);
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => [...group]);
}

/** The first of them, as many as a roundup holds, each linked to one before it. */
function oldestLinked(ids: readonly StoryId[], pairs: readonly LinkedPair[], order: Order): StoryId[] {
  const sorted = [...ids].sort(order);
  const taken: StoryId[] = [];
  for (const id of sorted) {
    const isLinked = pairs.some(({ later, earlier }) => later === id && taken.includes(earlier));
    if (taken.length < mostStories && (taken.length === 0 || isLinked)) taken.push(id);
  }
  return taken;
}

type Order = (a: StoryId, b: StoryId) => number;

/** Every chain of stories about one entity, by that entity. */
function chainsOf(pairs: readonly LinkedPair[], order: Order): Chain[] {
  const byKey = new Map<EntityKey, LinkedPair[]>();
  for (const pair of pairs)
    for (const { key } of pair.shared) byKey.set(key, [...(byKey.get(key) ?? []), pair]);
  return [...byKey].flatMap(([key, about]) =>
    connected(about).map((group) => {
      const ids = oldestLinked(group, about, order);
      const inside = about.filter(({ later, earlier }) => ids.includes(later) && ids.includes(earlier));
      const named = inside.flatMap(({ shared }) => shared.filter((entity) => entity.key === key));
      const salience = named.reduce((sum, entity) => sum + entity.salience, 0) / Math.max(1, named.length);
      return { key, name: named[0]?.name ?? '', salience, ids, pairs: inside };
    }),
  );
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/**
 * What links two stories, in one sentence that is true of the records: whom both name. That one continues the other is
 * the archive's reading, which its relation tells.
 */
function linkText({ link, shared }: LinkedPair, chain: Chain, { headline, publishedAt }: Brief): string {
  const rest = shared.filter(({ key }) => key !== chain.key).map(({ name }) => name);
  const names = listed([chain.name, ...rest].slice(0, mostNames));
  const earlier = `“${headline}” of ${dayAndMonth(new Date(publishedAt))}`;
  if (link.relation === 'contradicts') return `It tells otherwise than ${earlier}; both name ${names}.`;
  return `With ${earlier} it has ${names} in common.`;
}

function roundupStory(id: StoryId, chain: Chain, briefs: ReadonlyMap<StoryId, Brief>): RoundupStory {
  const links = chain.pairs.flatMap((pair): RoundupLink[] => {
    if (pair.later !== id) return [];
    const text = linkText(pair, chain, briefs.get(pair.earlier)!);
    return [{ to: chain.ids.indexOf(pair.earlier), relation: pair.link.relation, text }];
  });
  return { ...toldItem(briefs.get(id)!), links: links.sort((a, b) => b.to - a.to) };
}

/** Longest chain first, then the one whose entity its stories are most about; a story stands in one roundup only. */
function chosen(chains: readonly Chain[], isOfDay: (id: StoryId) => boolean): Chain[] {
  const ranked = chains
    .filter(({ ids, name }) => ids.length >= fewestStories && name !== '' && ids.some(isOfDay))
    .sort(
      (a, b) =>
        b.ids.length - a.ids.length ||
        b.salience - a.salience ||
        a.key.localeCompare(b.key) ||
        a.ids.join().localeCompare(b.ids.join()),
    );
  const taken = new Set<StoryId>();
  const kept: Chain[] = [];
  for (const chain of ranked) {
    if (kept.length === mostRoundups || chain.ids.some((id) => taken.has(id))) continue;
    kept.push(chain);
    for (const id of chain.ids) taken.add(id);
  }
  return kept;
}

/**
 * The roundups of a day: stories of its week, one of the day at least, that the archive linked to each other and that
 * are about the same person, body or thing. Without such links there is none.
 *
 * @returns At most four of at most six stories each; no story in two of them.
 *
 * @example
 * roundupsOf({ beat, day: '2026-11-20', changes: [], stories: new Map(), standing: new Map() }); // []
 */
export function roundupsOf({ beat, day, changes, stories, standing }: RoundupParts): RoundupBrief[] {
  const briefs = new Map(changes.map(({ brief }) => [brief.storyId, brief]));
  const order: Order = (a, b) =>
    briefs.get(a)!.publishedAt.localeCompare(briefs.get(b)!.publishedAt) || a.localeCompare(b);
  const pairs = linkedPairs([...briefs.values()], stories, standing);
  const isOfDay = (id: StoryId) => briefs.get(id)!.updatedAt.startsWith(day);
  return chosen(chainsOf(pairs, order), isOfDay).map((chain) => ({
    ...{ beat, day, key: chain.key, name: chain.name },
    title: `${chain.name}: ${numerals[chain.ids.length]!} linked stories`,
    stories: chain.ids.map((id) => roundupStory(id, chain, briefs)),
  }));
}
