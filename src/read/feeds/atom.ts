import type { Instant } from '../../news/mod.ts';
import { decodeText } from '../charset.ts';
import { bylineOf } from './byline.ts';
import { feedCaps } from './caps.ts';
import { feedDate } from './feed-dates.ts';
import type { ParsedFeed, ParsedItem } from './feed-records.ts';
import { textsOf, type FeedText } from './item-text.ts';
import { cutAtWord, headingOf, lineOf, lineOfText } from './plain-text.ts';
import { linkWithRel, mediaDescription } from './rss.ts';
import { childrenNamed, firstText, innerHtml, pageAddress, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

function named(element: XmlElement, local: string): XmlElement[] {
  return childrenNamed(element, `atom:${local}`, local);
}

function decodedBase64(text: string): string {
  return decodeText(Buffer.from(text, 'base64'), { contentType: null, kind: 'text' }).text;
}

/** Atom 1.0 §4.1.3.3: content of a type that is neither text nor XML is Base64; Atom 0.3 says so in `mode`. */
function isBase64(element: XmlElement, type: string): boolean {
  if (element.attributes.get('mode')?.trim().toLowerCase() === 'base64') return true;
  return type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type);
}

/** A text construct (RFC 4287 §3.1, Atom 0.3 §3.1); null for what is no text. */
function textConstruct(element: XmlElement): FeedText | null {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase();
  if (/^(?:image|audio|video)\//.test(type)) return null;
  const isMarkup = type.includes('html');
  if (isBase64(element, type)) return { value: decodedBase64(textOf(element)), isMarkup: true };
  const hasElements = element.children.some((child) => typeof child !== 'string');
  if (hasElements) {
    // A `div` may stand in escaped markup too; then its text is markup still.
    return { value: innerHtml(element, type === 'html' ? 'markup' : 'literal'), isMarkup: true };
  }
  return { value: textOf(element), isMarkup: isMarkup && !type.includes('xhtml') };
}

function firstConstruct(element: XmlElement, ...locals: readonly string[]): FeedText | null {
  for (const child of locals.flatMap((local) => named(element, local))) {
    const text = textConstruct(child);
    if (text !== null && text.value.trim() !== '') return text;
  }
  return null;
}

function heading(element: XmlElement, ...locals: readonly string[]): string {
  const text = firstConstruct(element, ...locals);
  if (text === null) return '';
  return cutAtWord(text.isMarkup ? headingOf(text.value) : lineOfText(text.value), feedCaps.title);
}

/** The name of a relation may be written as an address of the registry (RFC 4287 §4.2.7.2). */
const registry = /^https?:\/\/www\.iana\.org\/assignments\/relation\//;

function isAlternate(link: XmlElement): boolean {
  const rel = link.attributes.get('rel')?.trim().toLowerCase() ?? '';
  return rel === '' || rel.replace(registry, '') === 'alternate';
}

/** The page: a link with `rel=alternate` or none, HTML before other types (RFC 4287 §4.2.7). */
function alternate(element: XmlElement): string | null {
  const links = named(element, 'link').filter(isAlternate);
  const pages = links.filter((link) => /html/i.test(link.attributes.get('type') ?? 'text/html'));
  for (const link of [...pages, ...links]) {
    const url = pageAddress(link.attributes.get('href') ?? textOf(link), link.base);
    if (url !== null) return url;
  }
  return null;
}

function entryUrl(entry: XmlElement): string | null {
  const original = pageAddress(firstText(entry, 'feedburner:origlink', 'pheedo:origlink'), entry.base);
  const link = original ?? alternate(entry);
  if (link !== null) return link;
  const content = named(entry, 'content').find((element) => element.attributes.has('src'));
  const source = pageAddress(content?.attributes.get('src'), content?.base ?? entry.base);
  if (source !== null) return source;
  const id = firstText(entry, 'atom:id', 'id') ?? '';
  return /^https?:\/\//i.test(id) ? pageAddress(id, entry.base) : null;
}

function credits(element: XmlElement): string[] {
  const authors = [...named(element, 'author'), ...childrenNamed(element, 'dc:creator')];
  return authors.map((author) => firstText(author, 'atom:name', 'name') ?? textOf(author));
}

/** The last that can be read: feeds that give two mean the later element. */
function dateOf(entry: XmlElement, now: Instant, ...locals: readonly string[]): Instant | null {
  for (const local of locals) {
    const found = [...named(entry, local), ...childrenNamed(entry, local)].map((element) =>
      feedDate(textOf(element), now),
    );
    const date = found.findLast((value) => value !== null);
    if (date) return date;
  }
  return null;
}

function itemOf(entry: XmlElement, feedCredits: readonly string[], now: Instant): ParsedItem {
  const source = named(entry, 'source')[0];
  const own = credits(entry);
  const inherited = source === undefined ? [] : credits(source);
  const outlet = source === undefined ? null : firstConstruct(source, 'title');
  return {
    guid: firstText(entry, 'atom:id', 'id', 'guid'),
    url: entryUrl(entry),
    title: heading(entry, 'title') || headingOf(firstText(entry, 'dc:title', 'media:title') ?? ''),
    ...textsOf(firstConstruct(entry, 'summary') ?? mediaDescription(entry), firstConstruct(entry, 'content')),
    byline: bylineOf([own, inherited, feedCredits].find((list) => list.length > 0) ?? []),
    outlet:
      outlet === null
        ? null
        : (outlet.isMarkup ? lineOf(outlet.value) : lineOfText(outlet.value)).slice(0, 200) || null,
    publishedAt: dateOf(entry, now, 'published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'pubdate'),
    updatedAt: dateOf(entry, now, 'updated', 'modified', 'dcterms:modified'),
  };
}

/** Reads Atom 1.0 (RFC 4287) and 0.3, in its namespace or, as some feeds have it, in none. */
export function atomFeed(root: XmlElement, now: Instant): Omit<ParsedFeed, 'repaired'> {
  const entries = named(root, 'entry').slice(0, feedCaps.items);
  const feedCredits = credits(root);
  const language = root.attributes.get('xml:lang') ?? firstText(root, 'dc:language', 'language') ?? '';
  return {
    format: 'atom',
    title: heading(root, 'title') || null,
    site: alternate(root),
    language: lineOf(language).slice(0, 35) || null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    updatePeriodMinutes: null,
    selfUrl: linkWithRel(root, 'self'),
    hub: linkWithRel(root, 'hub'),
    items: entries.map((entry) => itemOf(entry, feedCredits, now)),
  };
}
