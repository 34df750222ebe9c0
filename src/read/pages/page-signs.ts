import { attributeOf, elementsOf, textUnder, type PageElement } from './page-tree.ts';

/** An element that may name the title, the author or the date, and how it says so. */
export interface Sign {
  readonly element: PageElement;
  /** Its class names, id, rel and itemprop in lower case, between spaces. */
  readonly names: string;
  /** Characters of text before it, as a distance. */
  readonly place: number;
}

/** What stands where on a page, found in one walk. */
export interface PageSigns {
  readonly headings: readonly (Sign & { readonly text: string })[];
  readonly times: readonly Sign[];
  readonly authors: readonly Sign[];
  readonly dates: readonly Sign[];
}

const authorNames = /author|autor|byline|writer|verfasser|redakteur|auteur|vcard/;
const dateNames =
  /publi|date|datum|time|posted|entry-meta|post-meta|postmeta|byline|post-info|[-_ ]meta[-_ ]|fecha|data[-_ ]/;
const namingAttributes = ['class', 'id', 'rel', 'itemprop'] as const;

function namesOf(element: PageElement): string {
  const values = namingAttributes.map((name) => attributeOf(element, name)).filter((value) => value !== null);
  return values.length === 0 ? '' : ` ${values.join(' ').slice(0, 400).toLowerCase()} `;
}

function isAuthorLink(element: PageElement): boolean {
  return (
    element.tag === 'a' &&
    /\/(?:authors?|autor(?:en)?|people|by|staff|profile)\//i.test(attributeOf(element, 'href') ?? '')
  );
}

function ownLength(element: PageElement): number {
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? child.trim().length : 0),
    0,
  );
}

/** Walks a page once for headings, times, and elements whose names speak of authors or dates; at most 200 of each. */
export function signsOf(body: PageElement): PageSigns {
  const headings: (Sign & { text: string })[] = [];
  const times: Sign[] = [];
  const authors: Sign[] = [];
  const dates: Sign[] = [];
  let place = 0;
  const put = <Kind>(list: Kind[], sign: Kind): void => {
    if (list.length < 200) list.push(sign);
  };
  for (const element of elementsOf(body)) {
    const sign = { element, names: namesOf(element), place };
    if (
      headings.length < 200 &&
      (/^h[1-3]$/.test(element.tag) || / (?:entry-title|post-title|headline) /.test(sign.names))
    )
      headings.push({ ...sign, text: textUnder(element, '', 1000).slice(0, 1000) });
    if (element.tag === 'time') put(times, sign);
    if (authorNames.test(sign.names) || isAuthorLink(element)) put(authors, sign);
    if (dateNames.test(sign.names)) put(dates, sign);
    place += ownLength(element);
  }
  return { headings, times, authors, dates };
}
