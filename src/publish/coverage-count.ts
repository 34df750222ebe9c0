import type { Coverage, CoverageRole } from '../news/mod.ts';
import { hostOf, plainText } from './safe-text.ts';
import { counted } from './times.ts';

/** How a page of the coverage is drawn. */
export type Mark = 'own' | 'rewrite' | 'reprint' | 'release' | 'other';

/** The four roles a reader needs told apart, and the rest. */
export const markOf: Readonly<Record<CoverageRole, Mark>> = {
  own: 'own',
  rewrite: 'rewrite',
  synthesis: 'rewrite',
  reprint: 'reprint',
  release: 'release',
  sponsored: 'release',
  opinion: 'other',
  linked: 'other',
  unknown: 'other',
};

export interface CoverageCount {
  readonly pages: number;
  readonly outlets: number;
  /** Outlets with at least one page of own reporting; never the page count. */
  readonly ownOutlets: number;
  readonly copies: number;
  readonly marks: Readonly<Record<Mark, number>>;
}

/** The outlet's name, else the host it publishes on, else null. */
export function outletOf(page: Pick<Coverage, 'outlet' | 'url'>): string | null {
  const name = plainText(page.outlet ?? '');
  return name === '' ? hostOf(page.url) : name;
}

function distinct(pages: readonly Coverage[]): number {
  return new Set(pages.map((page) => outletOf(page)?.toLowerCase() ?? '')).size;
}

/**
 * Counts a story's coverage. Pages without a known outlet count as one outlet together.
 *
 * @example
 * countCoverage([]).pages; // 0
 */
export function countCoverage(coverage: readonly Coverage[]): CoverageCount {
  const marks = { own: 0, rewrite: 0, reprint: 0, release: 0, other: 0 };
  for (const page of coverage) marks[markOf[page.role]] += 1;
  return {
    pages: coverage.length,
    outlets: distinct(coverage),
    ownOutlets: distinct(coverage.filter((page) => page.ownReporting === true)),
    copies: marks.rewrite + marks.reprint,
    marks,
  };
}

/**
 * The count line in its fixed order, as plain text.
 *
 * @example
 * countLine([]); // '0 pages / 0 outlets / 0 with own reporting'
 */
export function countLine(coverage: readonly Coverage[]): string {
  const { pages, outlets, ownOutlets } = countCoverage(coverage);
  return `${counted(pages, 'page')} / ${counted(outlets, 'outlet')} / ${String(ownOutlets)} with own reporting`;
}
