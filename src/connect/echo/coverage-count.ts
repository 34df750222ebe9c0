import type { ArticleId, Coverage, CoverageCount } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import { sourceKey } from './agencies.ts';

/** Outlets are told apart by name, else by host; pages with neither count as one outlet together. */
function keyOf({ outlet, url }: Coverage): string {
  if (outlet !== null && outletKey(outlet) !== '') return sourceKey(outlet);
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/**
 * Counts the coverage of a story. Never takes the number of pages for the number of sources: `independent` are the
 * outlets that report of their own, and agencies whose report is carried while their own page is not there; releases
 * and adverts never count. `older` are earlier texts of pages that are also there: they count as no page more.
 *
 * @example
 * countCoverage([]); // { pages: 0, outlets: 0, ownReporting: 0, independent: 0 }
 */
export function countCoverage(
  coverage: readonly Coverage[],
  older: ReadonlySet<ArticleId> = new Set(),
): CoverageCount {
  const own = new Set(coverage.filter((page) => page.ownReporting === true).map(keyOf));
  const carried = coverage.filter((page) => page.sign === 'agency' && page.derivedFrom === null);
  return {
    pages: coverage.filter((page) => !older.has(page.id)).length,
    outlets: new Set(coverage.map(keyOf)).size,
    ownReporting: own.size,
    independent: own.size + carried.length,
  };
}
