import { readDataBlocks, type DataGraph } from './data-blocks.ts';
import { signsOf, type PageSigns } from './page-signs.ts';
import type { ParsedPage } from './parse-page.ts';

/** Everything on a page that titles, bylines and dates are read from. */
export interface PageFacts {
  readonly url: string;
  readonly page: ParsedPage;
  readonly graph: DataGraph;
  readonly signs: PageSigns;
}

/** Gathers what a page says about itself; without an address (a file) the one it gives is taken. */
export function factsOf(page: ParsedPage, url: string): PageFacts {
  const stated = page.canonical ?? page.metas.find(({ name }) => name === 'og:url')?.content ?? '';
  return {
    url: url === '' ? stated : url,
    page,
    graph: readDataBlocks(page.dataBlocks),
    signs: signsOf(page.markedBody),
  };
}

/** The first content of the meta elements of these names, names in order; null when there is none. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const meta = facts.page.metas.find((candidate) => candidate.name === name);
    if (meta !== undefined) return meta.content;
  }
  return null;
}

/** The host name without `www.`; empty when the address is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
