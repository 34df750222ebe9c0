import type { Instant } from '../../news/mod.ts';
import { bylineOf } from './byline.ts';
import { feedCaps } from './caps.ts';
import { feedDate } from './feed-dates.ts';
import type { ParsedFeed, ParsedItem } from './feed-records.ts';
import { textsOf, type FeedText } from './item-text.ts';
import { cutAtWord, lineOfText } from './plain-text.ts';
import { pageAddress } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(object: Json, name: string): string {
  const value = Object.hasOwn(object, name) ? object[name] : null;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function listIn(object: Json, name: string): readonly unknown[] {
  const value = Object.hasOwn(object, name) ? object[name] : null;
  return Array.isArray(value) ? value : [];
}

function text(object: Json, name: string, isMarkup: boolean): FeedText | null {
  const value = textIn(object, name);
  return value.trim() === '' ? null : { value, isMarkup };
}

function authorsOf(object: Json): string[] {
  const authors = [...listIn(object, 'authors'), object['author']];
  return authors.filter(isObject).map((author) => textIn(author, 'name'));
}

function itemOf(item: Json, feedAuthors: readonly string[], base: string, now: Instant): ParsedItem {
  const id = textIn(item, 'id').trim();
  const content = text(item, 'content_html', true) ?? text(item, 'content_text', false);
  const own = authorsOf(item);
  return {
    guid: id === '' ? null : id,
    url:
      pageAddress(textIn(item, 'url'), base) ??
      pageAddress(textIn(item, 'external_url'), base) ??
      (/^https?:\/\//i.test(id) ? pageAddress(id, base) : null),
    title: cutAtWord(lineOfText(textIn(item, 'title')), feedCaps.title),
    ...textsOf(text(item, 'summary', false), content),
    byline: bylineOf(own.length > 0 ? own : feedAuthors),
    outlet: null,
    publishedAt: feedDate(textIn(item, 'date_published'), now),
    updatedAt: feedDate(textIn(item, 'date_modified'), now),
  };
}

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org); null when the document is none: it must have a list of items, and say
 * its version or give its items ids, addresses or contents.
 */
export function jsonFeed(document: unknown, url: string, now: Instant): Omit<ParsedFeed, 'repaired'> | null {
  if (!isObject(document) || !Array.isArray(document['items'])) return null;
  const items = document['items'].filter(isObject).slice(0, feedCaps.items);
  const saysSo = textIn(document, 'version').includes('jsonfeed.org');
  if (!saysSo && !items.some((item) => 'url' in item || 'content_html' in item || 'content_text' in item))
    return null;
  const hub = listIn(document, 'hubs').find(isObject);
  return {
    format: 'json',
    title: lineOfText(textIn(document, 'title')).slice(0, feedCaps.title) || null,
    site: pageAddress(textIn(document, 'home_page_url'), url),
    language: lineOfText(textIn(document, 'language')).slice(0, 35) || null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    updatePeriodMinutes: null,
    selfUrl: pageAddress(textIn(document, 'feed_url'), url),
    hub: hub === undefined ? null : pageAddress(textIn(hub, 'url'), url),
    items: items.map((item) => itemOf(item, authorsOf(document), url, now)),
  };
}

/** Of one object; a channel or an item has some dozen. */
const maxMembers = 1000;

/** RSS in JSON: elements are members, repeated ones lists, a text beside attributes is `#value`. */
function elementOf(name: string, value: unknown, base: string, depth: number): XmlElement {
  const children: (XmlElement | string)[] = [];
  const attributes = new Map<string, string>();
  if (isObject(value) && depth < 12) {
    for (const [key, member] of Object.entries(value).slice(0, maxMembers)) {
      if (key === '#value') children.push(String(member));
      else if (Object.hasOwn(value, '#value')) attributes.set(key.toLowerCase(), String(member));
      else {
        const members: readonly unknown[] = Array.isArray(member)
          ? member.slice(0, feedCaps.items)
          : [member];
        for (const one of members) {
          if (typeof one === 'string') attributes.set(key.toLowerCase(), one);
          children.push(elementOf(key.toLowerCase(), one, base, depth + 1));
        }
      }
    }
  } else if (typeof value === 'string' || typeof value === 'number') children.push(String(value));
  return { name, attributes, children, base };
}

/** The `rss` element of RSS in JSON (`{"rss": {"channel": …}}`); null when the document is none. */
export function rssInJson(document: unknown, url: string): XmlElement | null {
  const rss = isObject(document) ? document['rss'] : null;
  return isObject(rss) && isObject(rss['channel']) ? elementOf('rss', rss, url, 0) : null;
}
