import { metaOf, type PageFacts } from './page-facts.ts';

function tagOf(value: string | null): string | null {
  const tag =
    value
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return null;
  }
}

/**
 * The language the page declares, as a BCP 47 tag; null when it declares none.
 *
 * @example
 * languageOf(facts); // 'en-GB'
 */
export function languageOf(facts: PageFacts): string | null {
  const data = facts.graph.article?.['inLanguage'];
  const meta = metaOf(facts, 'content-language', 'language', 'dc.language', 'og:locale');
  return tagOf(facts.page.lang) ?? tagOf(meta) ?? tagOf(typeof data === 'string' ? data : null);
}
