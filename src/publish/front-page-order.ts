import type { Brief, Instant } from '../news/mod.ts';
import { countCoverage } from './coverage-count.ts';

/** What the front page shows, by rank. */
export interface FrontPageOrder<B> {
  readonly lead: B | null;
  readonly second: readonly B[];
  readonly more: readonly B[];
}

type Ranked = Pick<Brief, 'id' | 'coverage' | 'updatedAt'>;

const editionMs = 24 * 60 * 60 * 1000;

/** Most outlets with own reporting, then most pages, then newest; the id settles what is left. */
function compareWeight(a: Ranked, b: Ranked): number {
  const [x, y] = [countCoverage(a.coverage), countCoverage(b.coverage)];
  return (
    y.ownOutlets - x.ownOutlets ||
    y.pages - x.pages ||
    b.updatedAt.localeCompare(a.updatedAt) ||
    a.id.localeCompare(b.id)
  );
}

/**
 * Ranks briefs for the front page. The lead and the second rank come from the edition: the 24 hours before the newest
 * brief; older ones can only stand under "more", newest first.
 *
 * @param briefs In any order.
 * @param sizes How many of the second rank, and how many more.
 *
 * @example
 * frontPageOrder([], { second: 3, more: 8 }).lead; // null
 */
export function frontPageOrder<B extends Ranked>(
  briefs: readonly B[],
  sizes: { readonly second: number; readonly more: number },
): FrontPageOrder<B> {
  const newest = Math.max(...briefs.map((brief) => Date.parse(brief.updatedAt)));
  const isInEdition = (brief: B) => Date.parse(brief.updatedAt) >= newest - editionMs;
  const [lead = null, ...others] = briefs.filter(isInEdition).sort(compareWeight);
  const second = others.slice(0, sizes.second);
  const shown = new Set([lead?.id, ...second.map((brief) => brief.id)]);
  const more = briefs
    .filter((brief) => !shown.has(brief.id))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id))
    .slice(0, sizes.more);
  return { lead, second, more };
}

/**
 * When the newest of these briefs changed; null without briefs.
 *
 * @example
 * newestChange(briefs); // '2026-11-20T21:30:00.000Z'
 */
export function newestChange(briefs: readonly Pick<Brief, 'updatedAt'>[]): Instant | null {
  return (
    briefs
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? null
  );
}
