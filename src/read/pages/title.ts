import { plainField } from './data-blocks.ts';
import { folded } from './folded.ts';
import { hostOf, metaOf, type PageFacts } from './page-facts.ts';
import { plainLine } from './plain-text.ts';

const divider = /\s+[|–—»«·•:-]\s+|\s*\|\s+|\s+\|\s*/;
const dividerAtEnd = /\s*[|–—»«·•:-]+\s*$/;

function isOutletName(part: string, host: string, outlet: string): boolean {
  const name = folded(part).replaceAll(' ', '');
  const site = host.split('.').slice(0, -1).join('');
  if (name === folded(outlet).replaceAll(' ', '')) return true;
  return name.length > 3 && site !== '' && (site.includes(name) || name.includes(site));
}

/** A page title without the outlet behind its last divider. */
function withoutOutlet(title: string, host: string, outlet: string): string {
  const parts = title.split(divider);
  const last = parts.at(-1)!;
  if (parts.length < 2) return title;
  const isShortTail = last.split(' ').length <= 4 && title.length - last.length > 15;
  if (!isShortTail && !isOutletName(last, host, outlet)) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(dividerAtEnd, '').trim();
}

/** A heading of the page that its title element or `og:title` contains: the headline as printed. */
function printedTitle(facts: PageFacts, pageTitle: string, shared: string, outlet: string): string | null {
  const host = hostOf(facts.url);
  const wanted = [folded(pageTitle), folded(shared)];
  const confirms = (text: string): boolean => wanted.some((title) => title.includes(folded(text)));
  const texts = (tags: RegExp): string[] =>
    facts.signs.headings.filter(({ element }) => tags.test(element.tag)).map(({ text }) => plainLine(text));
  const first = texts(/^h1$/).find(
    (text) => text.length > 4 && !isOutletName(text, host, outlet) && confirms(text),
  );
  return (
    first ??
    texts(/^(?!h1$)/)
      .slice(0, 40)
      .find((text) => text.length > 8 && !isOutletName(text, host, outlet) && confirms(text)) ??
    null
  );
}

/**
 * The headline of a page: the heading that the page's title confirms, else `og:title`, JSON-LD, a lone `h1`, the
 * title element. Empty when the page has none of these.
 *
 * @example
 * titleOf(facts, 'Arle Courier'); // 'Port of Arle closes'
 */
export function titleOf(facts: PageFacts, outlet: string): string {
  const host = hostOf(facts.url);
  const pageTitle = plainLine(facts.page.title);
  const shared = plainLine(plainField(metaOf(facts, 'og:title', 'twitter:title', 'dc.title', 'title')));
  const printed = printedTitle(facts, pageTitle, shared, outlet);
  if (printed !== null) return printed;
  const headings = facts.signs.headings.filter(
    ({ element, text }) => element.tag === 'h1' && text.length > 4,
  );
  const lone = headings.length === 1 && folded(headings[0]!.text) !== folded(outlet) ? headings[0]!.text : '';
  const candidates = [
    withoutOutlet(shared, host, outlet),
    plainField(facts.graph.article?.['headline']),
    lone,
    withoutOutlet(pageTitle, host, outlet),
    headings[0]?.text ?? '',
  ];
  return candidates.map(plainLine).find((text) => text !== '' && folded(text) !== folded(outlet)) ?? '';
}
