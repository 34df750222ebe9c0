import type { PublicFeed } from './public-feed.ts';
import type { Sources } from './read-sources.ts';

/** Most feeds on one page. */
const feedsPerPage = 100;

/** The sources with one page of their feeds. */
export interface SourcesPage {
  readonly sources: Sources;
  readonly feeds: readonly PublicFeed[];
  /** Feeds on all pages. */
  readonly total: number;
  /** Counts from 1. */
  readonly number: number;
  readonly pages: number;
}

/**
 * Cuts one page out of the sources.
 *
 * @param wanted The number asked for, as it stands in the address; absent for the first.
 * @returns Null when there is no such page.
 *
 * @example
 * sourcesPage(sources, '2'); // feeds 101 to 200, or null
 */
export function sourcesPage(sources: Sources, wanted: string | undefined): SourcesPage | null {
  const total = sources.feeds.length;
  const pages = Math.max(1, Math.ceil(total / feedsPerPage));
  const number = wanted === undefined ? 1 : /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : 0;
  if (number < 1 || number > pages) return null;
  const feeds = sources.feeds.slice((number - 1) * feedsPerPage, number * feedsPerPage);
  return { sources, feeds, total, number, pages };
}
