import type { Instant } from '../../news/mod.ts';
import { bylineOf } from './byline.ts';
import { feedCaps } from './caps.ts';
import { feedDate } from './feed-dates.ts';
import type { ParsedFeed, ParsedItem } from './feed-records.ts';
import { textsOf, type FeedText } from './item-text.ts';
import { cutAtWord, headingOf, lineOf } from './plain-text.ts';
import { childrenNamed, firstText, innerHtml, pageAddress, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const periodMinutes: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const itemNames = ['item', 'rss:item', 'entry'];

/** The first child with text, as HTML. */
function markup(element: XmlElement, ...names: readonly string[]): FeedText | null {
  for (const child of childrenNamed(element, ...names)) {
    const isLiteral = child.name.startsWith('xhtml:');
    const value = innerHtml(child, isLiteral ? 'literal' : 'markup');
    if (value.trim() !== '') return { value, isMarkup: true };
  }
  return null;
}

function heading(element: XmlElement, ...names: readonly string[]): string {
  const text = markup(element, ...names);
  return text === null ? '' : cutAtWord(headingOf(text.value), feedCaps.title);
}

function dateOf(element: XmlElement, now: Instant, ...names: readonly string[]): Instant | null {
  const texts = childrenNamed(element, ...names).map((child) => feedDate(textOf(child), now));
  return texts.find((date) => date !== null) ?? null;
}

function linkOf(element: XmlElement): string | null {
  const links = childrenNamed(element, 'feedburner:origlink', 'pheedo:origlink', 'link');
  const texts = links.map((link) => pageAddress(textOf(link), link.base));
  const alternates = childrenNamed(element, 'link', 'atom:link').map((link) => {
    const rel = link.attributes.get('rel')?.toLowerCase() ?? 'alternate';
    return rel === 'alternate' ? pageAddress(link.attributes.get('href'), link.base) : null;
  });
  return [...texts, ...alternates].find((link) => link !== null) ?? null;
}

/** A guid is the address of the page unless it says otherwise (RSS 2.0), if it looks like one or says it is. */
function guidAddress(item: XmlElement): string | null {
  const guid = childrenNamed(item, 'guid')[0];
  if (guid === undefined) return null;
  const text = textOf(guid);
  const isPermaLink = guid.attributes.get('ispermalink')?.trim().toLowerCase();
  const isAddress = isPermaLink !== 'false' && (isPermaLink === 'true' || /^https?:\/\//i.test(text));
  return isAddress ? pageAddress(text, guid.base) : null;
}

function urlOf(item: XmlElement): string | null {
  const link = linkOf(item) ?? guidAddress(item);
  if (link !== null) return link;
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about');
  if (about !== undefined && /^https?:\/\//i.test(about)) return pageAddress(about, item.base);
  return pageAddress(item.attributes.get('href'), item.base);
}

function groupTitle(item: XmlElement): string {
  const group = childrenNamed(item, 'media:group')[0];
  return group === undefined ? '' : heading(group, 'media:title');
}

/** Media RSS: of the item, or of its group. */
export function mediaDescription(item: XmlElement): FeedText | null {
  const [holder] = [item, ...childrenNamed(item, 'media:group')].filter(
    (element) => childrenNamed(element, 'media:description').length > 0,
  );
  return holder === undefined ? null : markup(holder, 'media:description');
}

function itemOf(item: XmlElement, now: Instant): ParsedItem {
  const description = markup(item, 'description', 'dc:description');
  const summary = markup(item, 'summary', 'atom:summary') ?? description ?? markup(item, 'itunes:summary');
  const full = markup(item, 'content:encoded', 'xhtml:body', 'body', 'fullitem', 'content', 'atom:content');
  const authors = ['dc:creator', 'author', 'dc:author', 'atom:author', 'itunes:author'];
  const credits = authors.map((name) => childrenNamed(item, name)).find((found) => found.length > 0) ?? [];
  const outlet = firstText(item, 'source', 'dc:publisher');
  return {
    guid:
      firstText(item, 'guid', 'atom:id', 'dc:identifier') ??
      item.attributes.get('rdf:about') ??
      item.attributes.get('about') ??
      null,
    url: urlOf(item),
    title:
      heading(item, 'title', 'dc:title', 'atom:title', 'media:title', 'itunes:title') || groupTitle(item),
    ...textsOf(
      summary ?? mediaDescription(item) ?? markup(item, 'abstract'),
      full ?? (summary === description ? null : description),
    ),
    byline: bylineOf(credits.map((credit) => firstText(credit, 'name', 'atom:name') ?? textOf(credit))),
    outlet: outlet === null ? null : lineOf(outlet).slice(0, 200) || null,
    publishedAt: dateOf(
      item,
      now,
      'pubdate',
      'dcterms:issued',
      'dc:date',
      'atom:published',
      'published',
      'dcterms:created',
      'date',
    ),
    updatedAt: dateOf(item, now, 'dcterms:modified', 'atom:updated', 'updated', 'lastmod', 'dc:modified'),
  };
}

function wholeNumber(text: string | null, most: number): number | null {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : NaN;
  return value >= 0 && value <= most ? value : null;
}

function skipped(channel: XmlElement): Pick<ParsedFeed, 'skipHours' | 'skipDays'> {
  const listed = (list: string, entry: string): string[] =>
    childrenNamed(channel, list).flatMap((element) => childrenNamed(element, entry).map(textOf));
  const hours = listed('skiphours', 'hour').map((text) => wholeNumber(text, 24));
  const named = listed('skipdays', 'day').map((text) => days.indexOf(text.toLowerCase()));
  return {
    skipHours: [...new Set(hours.filter((hour) => hour !== null).map((hour) => hour % 24))],
    skipDays: [...new Set(named.filter((day) => day >= 0))],
  };
}

function updatePeriod(channel: XmlElement): number | null {
  const named = firstText(channel, 'sy:updateperiod')?.toLowerCase();
  const frequency = wholeNumber(firstText(channel, 'sy:updatefrequency'), 1_000_000) ?? 1;
  if (named === undefined && firstText(channel, 'sy:updatefrequency') === null) return null;
  const minutes = periodMinutes[named ?? 'daily'];
  return minutes === undefined ? null : minutes / Math.max(1, frequency);
}

/** The address of an Atom link with a relation, in whatever feed. */
export function linkWithRel(element: XmlElement, rel: string): string | null {
  for (const link of childrenNamed(element, 'atom:link', 'link')) {
    if (link.attributes.get('rel')?.trim().toLowerCase() === rel)
      return pageAddress(link.attributes.get('href'), link.base);
  }
  return null;
}

/**
 * Reads RSS 0.9x to 2.0 and RSS 1.0 (RDF): items in the channel, beside it, and where there is no channel.
 * Sources: RSS 2.0 specification, RSS 1.0 with modules dc, content, syndication; dcterms; Media RSS titles.
 */
export function rssFeed(root: XmlElement, now: Instant): Omit<ParsedFeed, 'repaired'> {
  const channel = childrenNamed(root, 'channel')[0] ?? root;
  const inChannel = channel === root ? [] : childrenNamed(channel, ...itemNames);
  const items = [...inChannel, ...childrenNamed(root, ...itemNames)].slice(0, feedCaps.items);
  const language = firstText(channel, 'language', 'dc:language') ?? root.attributes.get('xml:lang') ?? null;
  return {
    format: 'rss',
    title: heading(channel, 'title', 'dc:title', 'atom:title') || null,
    site: linkOf(channel) ?? pageAddress(channel.attributes.get('rdf:about'), channel.base),
    language: language === null ? null : lineOf(language).slice(0, 35) || null,
    ttlMinutes: wholeNumber(firstText(channel, 'ttl'), 525_600),
    ...skipped(channel),
    updatePeriodMinutes: updatePeriod(channel),
    selfUrl: linkWithRel(channel, 'self'),
    hub: linkWithRel(channel, 'hub'),
    items: items.map((item) => itemOf(item, now)),
  };
}
