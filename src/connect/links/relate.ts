import type { ArchiveRelation, ClaimSlot } from '../../news/mod.ts';
import { conflictOf } from './claim-slots.ts';
import type { Weighed } from './nearness.ts';
import type { NameRarity } from './shared-names.ts';
import { isSameName } from './story-names.ts';

/** A story as links see it. */
export interface Relatable extends Weighed {
  /** Most salient first. */
  readonly names: readonly string[];
  /** Those of the names that are people or bodies; all when absent. A place carries a story on, but does not act. */
  readonly actors?: readonly string[];
  readonly claims?: readonly ClaimSlot[];
}

/** Nearness from which two stories tell of the same thing; with `nearFrom` chosen on ecbplus. */
const sameStoryFrom = 0.28;
/** Nearness below which nothing is named: on ecbplus, the same kind of event from here. */
export const nearFrom = 0.1;
/** From here a story goes on even when it has no rare name: a law, a policy, a run of events. */
const unnamedFrom = 0.34;
/** Without a name in common only a strong likeness is called the same mechanism. */
const mechanismFrom = 0.2;
/** One rare actor in common needs as much, two need no more than to be near. */
const oneActorFrom = 0.15;

/** What a nearness alone says: one story, events of one kind, or nothing. */
export type NearnessBand = 'story' | 'mechanism' | 'none';

/**
 * The band of a nearness; the names of the stories then tell what sort of link it is, see `relate`.
 *
 * @example
 * nearnessBand(0.3); // 'story'
 */
export function nearnessBand(nearness: number): NearnessBand {
  if (nearness >= sameStoryFrom) return 'story';
  return nearness >= nearFrom ? 'mechanism' : 'none';
}

/** How two stories bear on each other. */
export interface Related {
  readonly nearness: number;
  readonly relation: ArchiveRelation;
  /** False: near, but not to be called connected. */
  readonly isLinked: boolean;
  /** The rare names both have, rarest first; of a contradiction, the two it is about come first. */
  readonly names: readonly string[];
}

function acts({ names, actors = names }: Relatable, name: string): boolean {
  return actors.some((actor) => isSameName(actor, name));
}

type Band = Pick<Related, 'relation' | 'isLinked'>;

function bandOf(nearness: number, names: readonly string[], actors: number): Band {
  const storyFrom = names.length > 0 ? sameStoryFrom : unnamedFrom;
  if (nearness >= storyFrom) return { relation: 'continues', isLinked: true };
  if (actors >= 2 || (actors === 1 && nearness >= oneActorFrom)) {
    return { relation: 'same actors', isLinked: true };
  }
  return { relation: 'same mechanism', isLinked: nearness >= mechanismFrom };
}

/**
 * The relation of two near stories, the same from either side: `contradicts` where they claim what cannot both hold;
 * `continues` from nearness .28 with a telling name in common, from .34 without; `same actors` with a rare one from .15,
 * with two from .10; otherwise `same mechanism`, linked from .20.
 *
 * @example
 * relate(a, b, 0.4, rarity).relation; // 'continues'
 */
export function relate(a: Relatable, b: Relatable, nearness: number, rarity: NameRarity): Related {
  const shared = rarity.shared(a.names, b.names);
  const conflict = conflictOf(a.claims ?? [], b.claims ?? []);
  if (conflict) {
    const names = [...new Set([...conflict, ...shared])];
    return { nearness, relation: 'contradicts', isLinked: true, names };
  }
  const actors = shared.filter((name) => acts(a, name) && acts(b, name) && rarity.isRare(name));
  return { nearness, ...bandOf(nearness, shared, actors.length), names: shared };
}
