import type { Instant } from '../../news/mod.ts';
import { counted, day as dayWords } from '../times.ts';
import type { PublicDigest, PublicItem, PublicMove } from './public-digest.ts';

const dayForm = /^\d{4}-\d\d-\d\d$/;

/**
 * Whether this names a day there is.
 *
 * @example
 * isDay('2026-02-30'); // false
 */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return dayForm.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** `20 November 2026`. */
export function dayName(day: string): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant);
}

/**
 * What a digest is called.
 *
 * @example
 * digestTitle({ day: '2026-11-20' }); // 'Digest of 20 November 2026'
 */
export function digestTitle({ day }: Pick<PublicDigest, 'day'>): string {
  return `Digest of ${dayName(day)}`;
}

/**
 * The day in one line; on a day with nothing it says so.
 *
 * @example
 * countsLine(digest); // '12 stories: 4 moved, 8 new. 1 thing resolved.'
 */
export function countsLine({ counts, isOver }: Pick<PublicDigest, 'counts' | 'isOver'>): string {
  const { stories, moved, fresh, resolved } = counts;
  const soFar = isOver ? '' : ' The day is not over.';
  if (stories === 0) return `Nothing was published or changed on this day.${soFar}`;
  const parts = [...(moved > 0 ? [`${moved} moved`] : []), ...(fresh > 0 ? [`${fresh} new`] : [])];
  const closed = resolved === 0 ? '' : ` ${counted(resolved, 'thing')} resolved.`;
  return `${counted(stories, 'story', 'stories')}: ${parts.join(', ')}.${closed}${soFar}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/**
 * What moved in a story.
 *
 * @example
 * movedWords(item); // 'Also carried by Northline and Teal Radio. Text changed. Version 3.'
 */
export function movedWords(item: Omit<PublicMove, keyof PublicItem> & Pick<PublicItem, 'brief'>): string {
  const { newOutlets, newPages, isHeadlineNew, isTextNew, brief } = item;
  const carried =
    newOutlets.length > 0
      ? [`Also carried by ${listed(newOutlets)}.`]
      : newPages > 0
        ? [`${counted(newPages, 'more page')}.`]
        : [];
  return [
    ...carried,
    ...(isHeadlineNew ? ['New headline.'] : isTextNew ? ['Text changed.'] : []),
    `Version ${String(brief.version)}.`,
  ].join(' ');
}

/** The parts of a digest in the order they are read. */
export const partWords = {
  moved: 'What moved',
  fresh: 'New',
  resolved: 'Resolved',
  roundups: 'Linked stories',
} as const;
