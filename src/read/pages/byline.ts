import { namesIn, plainField, typesOf } from './data-blocks.ts';
import { folded } from './folded.ts';
import { metaOf, type PageFacts } from './page-facts.ts';
import type { Sign } from './page-signs.ts';
import { textUnder, type PageElement } from './page-tree.ts';
import { plainLine } from './plain-text.ts';

/** A byline stands this near to the headline, in characters of text. */
const reach = { before: 400, after: 1500 };
const openingWords =
  /^(?:(?:written|posted|published|recipe|story|words|review|view all (?:posts|articles)|geschrieben|erstellt|verfasst|ein (?:artikel|beitrag|interview)|publié|escrito|scritto) )?(?:by|von|par|por|di|da|door|av|af)(?:\s*:\s*|\s+)|^(?:autor(?:in|en)?|authors?|auteurs?|text|interview|(?:text )?und interview)\s*:\s*/i;
const noPerson =
  /^(?:admin|administrator|redaktion|root|authors?|editor|user|guest|anonymous|unknown|by|staff|webmaster|no author|autoren|von|share|follow)$/i;
const authorMetas = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl', 'citation_author', 'cxenseparse:author']; // prettier-ignore

/** Names of elements that hold an author, surest first. */
const authorNameOrder = [
  / author-?name |byline-?name| fn /, / author /, /byline/, /author-?(?:link|url|title)|post-?author|entry-?author/, /author|autor|auteur/, /./,
]; // prettier-ignore

/** A longer text is no name; UTF-16 code units. */
const longestName = 300;

function cleaned(name: string): string {
  let text = plainLine(plainField(name.slice(0, longestName)));
  for (let round = 0; round < 3; round += 1)
    text = text.replace(/^[,|·•–—:/-]+\s*/, '').replace(openingWords, '');
  // A name beside its picture's name, as cards of authors have it.
  return text
    .replace(/\s*[,|·•–—/-]+\s*$/, '')
    .replace(/^(.{3,80}) \1$/, '$1')
    .trim();
}

function isName(name: string, outlet: string): boolean {
  if (name.length < 2 || name.length > 80 || noPerson.test(name)) return false;
  if (/https?:|www\.|@|\d{2,}|[?!]|©|\bGmbH\b|\bCC[ -]BY\b|\bLicen[cs]e\b/.test(name) || !/\p{L}/u.test(name))
    return false;
  return folded(name) !== folded(outlet);
}

function joined(names: readonly string[], outlet: string): string | null {
  const good = [...new Set(names.map(cleaned))].filter((name) => isName(name, outlet));
  return good.length === 0 ? null : good.slice(0, 8).join(', ');
}

function metaByline(facts: PageFacts, outlet: string): string | null {
  for (const name of authorMetas) {
    const contents = facts.page.metas.filter((meta) => meta.name === name).map(({ content }) => content);
    const names = joined(
      contents.slice(0, 20).flatMap((content) => content.split(/[;|]/, 20)),
      outlet,
    );
    if (names !== null) return names;
  }
  const label = metaOf(facts, 'twitter:label1') ?? '';
  return /by|written|von|autor|verfasst/i.test(label)
    ? joined([metaOf(facts, 'twitter:data1') ?? ''], outlet)
    : null;
}

/** Whether something stands by the headline; pages without one have it anywhere. */
function isByHeadline(place: number, facts: PageFacts): boolean {
  const headlines = facts.signs.headings.filter(({ element }) => element.tag === 'h1');
  if (headlines.length === 0) return true;
  return headlines.some((headline) => {
    const distance = place - headline.place - headline.text.length;
    return distance < reach.after && distance > -reach.before - headline.text.length;
  });
}

function namedByline(facts: PageFacts, outlet: string): string | null {
  const near = facts.signs.authors.filter(
    ({ names, place }) => !/comment/.test(names) && isByHeadline(place, facts),
  );
  for (const order of authorNameOrder) {
    for (const sign of near
      .filter(({ names, element }) => order.test(names) || (order.source === '.' && element.tag === 'a'))
      .slice(0, 4)) {
      const name = nameIn(sign, outlet);
      if (name !== null) return name;
    }
  }
  return null;
}

/** `rel=author` or "Posted by …" away from the headline, where all of them on the page name the same. */
function signedByline(facts: PageFacts, outlet: string): string | null {
  const signs = facts.signs.authors.filter(({ names, element }) => {
    if (/comment/.test(names)) return false;
    return / (?:author|fn) /.test(names) || openingWords.test(textUnder(element, ' ', longestName));
  });
  const found = new Set(signs.map((sign) => nameIn(sign, outlet)).filter((name) => name !== null));
  return found.size === 1 ? [...found][0]! : null;
}

function nameIn({ element }: Sign, outlet: string): string | null {
  const text = textUnder(element, ' ', longestName);
  const name = text.length > longestName ? '' : cleaned(text);
  return isName(name, outlet) && name.split(' ').length <= 6 && name.length > 2 ? name : null;
}

const person = "\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|den|la|del|di|bin|al)){0,2}";
const printed = new RegExp(
  `^(?:By|Von|Par|Por|Text|Autor|Author)\\s*:?\\s+(${person}(?: ${person}){1,3}(?: (?:and|und|et|y) ${person}(?: ${person}){1,3})?)$`,
  'u',
);

function* shortTexts(element: PageElement): Generator<string> {
  const text = textUnder(element, ' ', 100);
  if (text.length <= 100) yield text;
  else for (const child of element.children) if (typeof child !== 'string') yield* shortTexts(child);
}

/** "By Mara Olsen" as a line of its own, among the first 150 short lines of the page. */
function printedByline(facts: PageFacts, outlet: string): string | null {
  let lines = 0;
  for (const text of shortTexts(facts.page.body)) {
    const match = printed.exec(text);
    if (match !== null) return joined([match[1]!], outlet);
    lines += 1;
    if (lines > 150) return null;
  }
  return null;
}

function personInData(facts: PageFacts, outlet: string): string | null {
  const people = facts.graph.things.filter((thing) => typesOf(thing).includes('Person'));
  return people.length === 1 ? joined(namesIn(people[0], facts.graph), outlet) : null;
}

/**
 * Who wrote the page, names joined by commas; null when it does not say. JSON-LD and meta elements first; then what
 * is printed by the headline, so that no commenter or guest of another story is taken for the author.
 *
 * @example
 * bylineOf(facts, 'Arle Courier'); // 'Mara Olsen, Jon Reyes'
 */
export function bylineOf(facts: PageFacts, outlet: string): string | null {
  return (
    joined(namesIn(facts.graph.article?.['author'], facts.graph), outlet) ??
    metaByline(facts, outlet) ??
    namedByline(facts, outlet) ??
    signedByline(facts, outlet) ??
    printedByline(facts, outlet) ??
    personInData(facts, outlet)
  );
}
