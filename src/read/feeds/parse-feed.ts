import type { Failure, FailureClass, Instant } from '../../news/mod.ts';
import { decodeMarkup } from '../decode-markup.ts';
import { atomFeed } from './atom.ts';
import { feedCaps } from './caps.ts';
import { closedJson } from './closed-json.ts';
import type { FeedParse } from './feed-records.ts';
import { feedsNamedIn } from './feeds-named.ts';
import { jsonFeed, rssInJson } from './json-feed.ts';
import { rssFeed } from './rss.ts';
import { childrenNamed } from './xml-query.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** What is known of a document besides its bytes. */
export interface FeedOptions {
  /** The Content-Type header as served. */
  readonly contentType: string | null;
  /** Where the document came from: relative addresses in it count from here. */
  readonly url: string;
  readonly now: Instant;
}

const rssRoots = ['rss', 'rdf:rdf', 'rdf', 'channel', 'item'];
const atomRoots = ['atom:feed', 'feed', 'atom:entry', 'entry'];
/** How deep a feed may stand inside something else: a program's error page before it, a wrapper around it. */
const searchedDepth = 4;

function failed(kind: FailureClass, why: string): FeedParse {
  const failure: Failure = { class: kind, why, retry: kind !== 'not-a-feed', retryAfterMs: null };
  return { ok: false, failure };
}

/** The outermost element that is a feed. A lone `item` or `entry` at the outermost level is a feed without its frame. */
function feedRoot(top: XmlElement): { root: XmlElement; isAtom: boolean } | null {
  let level: XmlElement[] = [top];
  for (let depth = 0; depth < searchedDepth; depth += 1) {
    for (const element of level) {
      const root = childrenNamed(element, ...rssRoots, ...atomRoots)[0];
      if (root === undefined) continue;
      const isFrameless = /^(?:atom:)?(?:item|entry)$/.test(root.name);
      return { root: isFrameless ? element : root, isAtom: atomRoots.includes(root.name) };
    }
    level = level
      .flatMap(({ children }) => children)
      .filter((child) => typeof child !== 'string')
      .slice(0, 200);
  }
  return null;
}

function webPage(text: string, url: string): FeedParse {
  const feeds = feedsNamedIn(text, url);
  const named = feeds.length === 0 ? 'and the page names no feed' : `the page names: ${feeds.join(' , ')}`;
  return failed('not-a-feed', `the address gives a web page, not a feed; ${named}`);
}

/** Where a document begins behind white space and comments; their number is the document's choice, so no pattern. */
function beginning(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1;
    if (end < 0) return text.slice(at, at + 100);
    at = end + 3;
  }
}

function notXmlFeed(top: XmlElement, text: string, url: string): FeedParse {
  const first = top.children.find((child) => typeof child !== 'string');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(beginning(text)) || /html$/.test(first?.name ?? ''))
    return webPage(text, url);
  if (first === undefined) return failed('malformed', 'what the server sent is neither XML nor JSON');
  if (/<(?:html|body|div|p|h1)\b/i.test(text.slice(0, 5000))) return webPage(text, url);
  return failed(
    'not-a-feed',
    `the address gives XML of another kind ("${first.name.slice(0, 60)}"), not a feed`,
  );
}

function fromXml(text: string, { url, now }: FeedOptions): FeedParse {
  const { top, isRepaired } = readXml(text, url);
  const first = top.children.find((child) => typeof child !== 'string');
  const found = /^(?:xhtml:)?html$/.test(first?.name ?? '') ? null : feedRoot(top);
  if (found === null) return notXmlFeed(top, text, url);
  const feed = found.isAtom ? atomFeed(found.root, now) : rssFeed(found.root, now);
  const isOutermost = top.children.every((child) => typeof child !== 'string' || child.trim() === '');
  return { ok: true, feed: { ...feed, repaired: isRepaired || !isOutermost } };
}

function jsonIn(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function fromJson(text: string, { url, now }: FeedOptions): FeedParse {
  const whole = jsonIn(text);
  const document = whole ?? jsonIn(closedJson(text));
  if (document === undefined)
    return failed('malformed', 'what the server sent begins like JSON and is not JSON');
  const rss = rssInJson(document, url);
  const feed = rss === null ? jsonFeed(document, url, now) : rssFeed(rss, now);
  if (feed === null) return failed('not-a-feed', 'the address gives JSON of another kind, not a feed');
  return { ok: true, feed: { ...feed, repaired: whole === undefined } };
}

/**
 * Reads a feed as a server sent it: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed, RSS in JSON;
 * broken markup too. Never throws: what is no feed comes back as a failure ('not-a-feed' with the feeds a web page
 * names, 'empty', 'malformed', 'too-large'). All texts come out as plain text. Time and memory are linear in the
 * bytes, within `feedCaps`; no DTD is read and no declared entity expanded.
 *
 * @example
 * const bytes = Buffer.from('<rss><channel><item><title>Quay closed</title><link>/a</link></item></channel></rss>');
 * const url = 'https://gridpaper.example/feed';
 * const read = parseFeed(bytes, { contentType: 'text/xml', url, now });
 * read.ok && read.feed.items[0]?.url; // 'https://gridpaper.example/a'
 */
export function parseFeed(bytes: Uint8Array, options: FeedOptions): FeedParse {
  if (bytes.length > feedCaps.bytes)
    return failed('too-large', `the feed has ${Math.round(bytes.length / 1024 / 1024)} MB, more than 20`);
  const text = decodeMarkup(bytes, { contentType: options.contentType, kind: 'xml' });
  if (text.trim() === '') return failed('empty', 'the server sent nothing');
  return /^[\s\ufeff]*[{[]/.test(text) ? fromJson(text, options) : fromXml(text, options);
}
