import { canonicalUrl } from '../canonical-url.ts';
import { metaOf, type PageFacts } from './page-facts.ts';

function siteOf(host: string): string {
  return host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/**
 * The address the page gives as its own (RFC 6596, else `og:url`), absolute and in canonical form. Null when it
 * gives none, or one of another site, so that no page can pass for another outlet's, or the front page for a page
 * below it, as careless templates have it.
 *
 * @example
 * canonicalOf(facts); // 'https://courier.example/port-closes'
 */
export function canonicalOf(facts: PageFacts): string | null {
  const page = URL.parse(facts.url);
  if (page === null) return null;
  for (const link of [facts.page.canonical, metaOf(facts, 'og:url')]) {
    const address = link?.trim() ? canonicalUrl(link, page.href) : null;
    if (address === null) continue;
    const url = new URL(address);
    const isFront = url.pathname === '/' && url.search === '' && page.pathname !== '/';
    if (isSameSite(url.hostname, page.hostname) && !isFront) return address;
  }
  return null;
}
