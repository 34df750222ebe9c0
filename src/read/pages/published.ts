import type { Instant } from '../../news/mod.ts';
import { readDate, type PageDate } from './dates.ts';
import { metaOf, type PageFacts } from './page-facts.ts';
import { attributeOf, textUnder } from './page-tree.ts';
import type { Sign } from './page-signs.ts';

const publishedNames = [
  'article:published_time', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'datepublished', 'pubdate',
  'publishdate', 'publish-date', 'publication_date', 'sailthru.date', 'parsely-pub-date', 'og:published_time', 'og:article:published_time',
  'cxenseparse:recs:publishtime', 'citation_publication_date', 'citation_date', 'rnews:datepublished',
]; // prettier-ignore
const modifiedNames = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'last-modified',
];
/** Names that speak of a date, surest first. */
const dateNameOrder = [
  /[ _-]published[ _-]|pubdate/, /post-?date|entry-date|article-?date|published-?(?:at|on|time)/, / (?:date|datum|timestamp) /,
  /date|datum/, /(?:entry|post)-?meta|postmetadata|post-info|byline/, /meta|time/, /./,
]; // prettier-ignore

function firstDate(values: Iterable<string | null | undefined>): PageDate | null {
  for (const value of values) {
    const date = readDate(value);
    if (date !== null) return date;
  }
  return null;
}

function* metaValues(facts: PageFacts, names: readonly string[]): Generator<string | null> {
  for (const name of names) yield metaOf(facts, name);
}

/** What an element gives as a date: its machine-readable attributes, then its text when that is short. */
function dateIn({ element }: Sign): PageDate | null {
  const attributes = ['datetime', 'content', 'title'].map((name) => attributeOf(element, name));
  const text = textUnder(element, ' ', 200);
  return firstDate([...attributes, text.length < 200 ? text : null]);
}

function timeDate(facts: PageFacts): PageDate | null {
  const isMarked = ({ names, element }: Sign): boolean =>
    /publish|entry-date| pubdate/.test(names) || attributeOf(element, 'pubdate') !== null;
  const ordered = [...facts.signs.times.filter(isMarked), ...facts.signs.times];
  for (const sign of ordered) {
    const date = dateIn(sign);
    if (date !== null) return date;
  }
  return null;
}

function classDate(facts: PageFacts): PageDate | null {
  for (const names of dateNameOrder) {
    for (const sign of facts.signs.dates.filter((candidate) => names.test(candidate.names)).slice(0, 6)) {
      const date = dateIn(sign);
      if (date !== null) return date;
    }
  }
  return null;
}

function propertyDate(facts: PageFacts): PageDate | null {
  const property = facts.signs.dates.find(({ names }) => / datepublished /.test(names));
  return property === undefined ? null : dateIn(property);
}

function urlDate(url: string): PageDate | null {
  const parts = /\/(20\d\d|199\d)[/-]?(\d{2})[/-]?(\d{2})(?!\d)/.exec(url);
  return parts === null ? null : readDate(`${parts[1]!}-${parts[2]!}-${parts[3]!}`);
}

function* dataDates(facts: PageFacts, field: string): Generator<string> {
  for (const thing of [facts.graph.article ?? {}, ...facts.graph.things]) {
    const value = thing[field];
    if (typeof value === 'string') yield value;
  }
}

/** When the page says it was last changed; null when it does not, or says a time before `published`. */
export function modifiedOf(facts: PageFacts, published: Instant | null): Instant | null {
  const own = facts.graph.article?.['dateModified'];
  const date = firstDate([typeof own === 'string' ? own : null, ...metaValues(facts, modifiedNames)]);
  return date === null || (published !== null && date.at < published) ? null : date.at;
}

/**
 * When the page says it was published: JSON-LD, meta elements, microdata, `time` elements, elements whose names
 * speak of dates, the address, a change date, and last a date printed in the text. Null when there is none.
 *
 * @example
 * publishedOf(facts)?.day; // '2026-11-20'
 */
export function publishedOf(facts: PageFacts): PageDate | null {
  const own = facts.graph.article?.['datePublished'];
  return (
    readDate(typeof own === 'string' ? own : null) ??
    firstDate(metaValues(facts, publishedNames)) ??
    firstDate(dataDates(facts, 'datePublished')) ??
    propertyDate(facts) ??
    timeDate(facts) ??
    classDate(facts) ??
    urlDate(facts.url) ??
    firstDate(metaValues(facts, modifiedNames)) ??
    printedDate(facts)
  );
}

/** A date in the first 6,000 characters of the page. */
function printedDate(facts: PageFacts): PageDate | null {
  const text = textUnder(facts.page.body, ' ', 6000).slice(0, 6000);
  for (let at = 0; at < text.length; at += 250) {
    const date = readDate(text.slice(at, at + 300));
    if (date !== null) return date;
  }
  return null;
}
