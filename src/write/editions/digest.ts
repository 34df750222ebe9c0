import type { BeatId, Brief, BriefChange, Digest, Instant, MovedItem, RoundupBrief } from '../../news/mod.ts';
import { resolvedOn } from './resolved.ts';
import { compareBriefs, toldItem } from './told-items.ts';

/** What a digest is made of. */
export interface DigestParts {
  readonly beat: BeatId;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly isOver: boolean;
  /** Of the day's briefs, in any order. */
  readonly changes: readonly BriefChange[];
  readonly roundups: readonly RoundupBrief[];
}

function textOf({ sentences, lines }: Brief): string {
  return JSON.stringify([sentences.map(({ text }) => text), lines.map(({ text }) => text)]);
}

function movedItem(brief: Brief, before: Brief, versions: number): MovedItem {
  const outlets = new Set(before.coverage.map(({ outlet }) => outlet));
  const pages = new Set(before.coverage.map(({ id }) => id));
  const added = brief.coverage.flatMap(({ outlet }) =>
    outlet === null || outlets.has(outlet) ? [] : [outlet],
  );
  return {
    ...toldItem(brief),
    versions,
    newOutlets: [...new Set(added)],
    newPages: brief.coverage.filter(({ id }) => !pages.has(id)).length,
    isHeadlineNew: before.headline !== brief.headline,
    isTextNew: textOf(before) !== textOf(brief),
  };
}

function compareMoves(a: MovedItem, b: MovedItem): number {
  return b.newOutlets.length - a.newOutlets.length || compareBriefs(a.brief, b.brief);
}

/**
 * A day of a beat. Made from its arguments alone: the same briefs give the same digest, in whatever order they come.
 *
 * @example
 * digestOf({ beat, day: '2026-11-20', isOver: true, changes: [], roundups: [] }).updatedAt; // null
 */
export function digestOf({ beat, day, isOver, changes, roundups }: DigestParts): Digest {
  const ranked = [...changes].sort((a, b) => compareBriefs(a.brief, b.brief));
  const times = ranked.map(({ brief }) => brief.updatedAt).sort();
  const last: Instant | null = times.at(-1) ?? null;
  return {
    ...{ beat, day, isOver, updatedAt: last, roundups },
    moved: ranked
      .flatMap(({ brief, before, versions }) => (before === null ? [] : [movedItem(brief, before, versions)]))
      .sort(compareMoves),
    fresh: ranked.filter(({ before }) => before === null).map(({ brief }) => toldItem(brief)),
    resolved: resolvedOn(ranked),
  };
}
