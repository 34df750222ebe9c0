import { namesIn } from './data-blocks.ts';
import { metaOf, type PageFacts } from './page-facts.ts';
import { plainLine } from './plain-text.ts';

/**
 * The outlet as the page names it: `og:site_name`, the publisher in JSON-LD, `application-name`; null when none.
 *
 * @example
 * outletOf(facts); // 'Arle Courier'
 */
export function outletOf(facts: PageFacts): string | null {
  const publisher = namesIn(facts.graph.article?.['publisher'], facts.graph)[0];
  const names = [metaOf(facts, 'og:site_name'), publisher, metaOf(facts, 'application-name')];
  const name = names.map((candidate) => plainLine(candidate ?? '')).find((candidate) => candidate !== '');
  return name === undefined || name.length > 100 ? null : name;
}
