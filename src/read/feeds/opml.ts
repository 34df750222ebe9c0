import { tidyLine } from './plain-text.ts';
import { pageAddress } from './xml-query.ts';
import { decodeEntities, withoutIllegal } from './xml-text.ts';

/** A feed of a list. */
export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  /** Titles of the outlines around it, outermost first, with " / " between them. */
  readonly category: string | null;
}

/** The feeds a file names, and what it names that is none. */
export interface OpmlFeeds {
  readonly feeds: readonly OpmlFeed[];
  /** Outlines that name no feed that can be read, with their line. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
}

export const opmlCaps = {
  /** UTF-16 code units. */
  length: 20 * 1024 * 1024,
  feeds: 20_000,
  skipped: 1000,
  depth: 32,
  title: 300,
} as const;

/** What stands between two of these belongs to the first: so a broken tag spoils no other. */
const marks = /<!--|<\s{0,20}(\/?)\s{0,20}(outline|body|head|opml)(?=[\s/>])/gi;
const soundAttribute = /\s+([A-Za-z_:][\w:.-]{0,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/y;
const attributeStart = /(?:^|[\s"'])([A-Za-z_:][\w:.-]{0,60})\s{0,20}=\s{0,20}(["']?)/g;

/** Attributes of a tag as XML has them; null when the tag is broken. */
function soundAttributes(tag: string): Map<string, string> | null {
  const found = new Map<string, string>();
  const attribute = new RegExp(soundAttribute);
  let end = 0;
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    end = attribute.lastIndex;
    const name = match[1]!.toLowerCase();
    if (!found.has(name)) found.set(name, decodeEntities(match[2] ?? match[3]!));
  }
  return /^\s*\/?$/.test(tag.slice(end)) ? found : null;
}

/**
 * Attributes of a tag that is broken. A value reaches to the last of its quotes before the next attribute, or
 * to that attribute when its closing quote is missing; so quotes may stand in it, as broken lists have them.
 */
function brokenAttributes(tag: string): Map<string, string> {
  const starts = [...tag.matchAll(attributeStart)];
  const found = new Map<string, string>();
  starts.forEach((start, index) => {
    const name = start[1]!.toLowerCase();
    const quote = start[2]!;
    const next = starts[index + 1];
    // The character before the next name may be the quote that ends this value.
    const slice = tag.slice(start.index + start[0].length, next === undefined ? tag.length : next.index + 1);
    const end = quote === '' ? slice.search(/[\s"'>]/) : slice.lastIndexOf(quote);
    const value = end < 0 ? slice.replace(/[\s/>]+$/, '') : slice.slice(0, end);
    if (!found.has(name)) found.set(name, decodeEntities(value));
  });
  return found;
}

function isEmptyTag(tag: string): boolean {
  return tag.trimEnd().endsWith('/');
}

/** Fewer closing tags than tags to close, and yet one for each group: then it is the feeds that stay open. */
function leavesFeedsOpen(text: string): boolean {
  let closing = 0;
  let feeds = 0;
  for (const [tag] of text.matchAll(/<\s{0,20}\/?\s{0,20}outline\b[^<]{0,20000}/gi)) {
    if (/^<\s*\//.test(tag)) closing += 1;
    else if (!isEmptyTag(tag.slice(0, tag.lastIndexOf('>'))) && /\sxmlurl\s*=/i.test(tag)) feeds += 1;
  }
  return closing < feeds;
}

interface Outline {
  /** Null for an outline that is a feed. */
  readonly group: string | null;
}

class OpmlReader {
  readonly #text: string;
  readonly #feeds = new Map<string, OpmlFeed>();
  readonly #skipped: { line: number; reason: string }[] = [];
  #open: Outline[] = [];
  /** Open outlines deeper than what is kept. */
  #beyond = 0;
  /** Whether feeds stand without being closed, so that every closing tag belongs to a group. */
  #areFeedsOpen = false;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): OpmlFeeds {
    this.#areFeedsOpen = leavesFeedsOpen(this.#text);
    const search = new RegExp(marks);
    let match = search.exec(this.#text);
    while (match !== null && this.#feeds.size < opmlCaps.feeds) {
      if (match[0] === '<!--') {
        const end = this.#text.indexOf('-->', match.index);
        if (end < 0) break;
        search.lastIndex = end;
      }
      const from = search.lastIndex;
      const next = search.exec(this.#text);
      if (match[2]?.toLowerCase() === 'outline')
        this.#take(match.index, match[1] === '/', this.#text.slice(from, next?.index));
      else if (match[2] !== undefined) {
        this.#open = [];
        this.#beyond = 0;
      }
      match = next;
    }
    if (match !== null && this.#feeds.size >= opmlCaps.feeds)
      this.#skip(match.index, `the list names more than ${opmlCaps.feeds} feeds; the rest is left out`);
    return { feeds: [...this.#feeds.values()], skipped: this.#skipped };
  }

  #skip(at: number, reason: string): void {
    if (this.#skipped.length >= opmlCaps.skipped) return;
    for (; this.#counted < at; this.#counted += 1) if (this.#text[this.#counted] === '\n') this.#line += 1;
    this.#skipped.push({ line: this.#line, reason });
  }

  #take(at: number, isClosing: boolean, rest: string): void {
    if (isClosing) {
      this.#close();
      return;
    }
    // Feeds hold no outlines: one that is still open was not closed.
    while (this.#open.at(-1)?.group === null) this.#open.pop();
    const end = rest.lastIndexOf('>');
    const tag = end < 0 ? rest : rest.slice(0, end);
    const attributes = soundAttributes(tag) ?? brokenAttributes(tag);
    const named = attributes.get('xmlurl') ?? (isFeedType(attributes) ? attributes.get('url') : undefined);
    if (named === undefined) this.#group(at, attributes);
    else this.#feed(at, named, attributes);
    if (isEmptyTag(tag) || (named !== undefined && this.#areFeedsOpen)) this.#close();
  }

  #close(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.#open.pop();
  }

  #push(outline: Outline): void {
    if (this.#beyond > 0 || this.#open.length >= opmlCaps.depth) this.#beyond += 1;
    else this.#open.push(outline);
  }

  #group(at: number, attributes: ReadonlyMap<string, string>): void {
    if (isFeedType(attributes)) this.#skip(at, 'a feed without an address');
    else if (attributes.has('url')) this.#skip(at, 'the address of a page or another list, not of a feed');
    const title = tidyLine(attributes.get('title') ?? attributes.get('text') ?? '').slice(0, opmlCaps.title);
    this.#push({ group: title.toWellFormed() });
  }

  #feed(at: number, named: string, attributes: ReadonlyMap<string, string>): void {
    this.#push({ group: null });
    const url = pageAddress(
      named
        .trim()
        .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
        .replace(/^feed:\/\//i, 'http://'),
      null,
    );
    if (url === null) this.#skip(at, `"${tidyLine(named).slice(0, 100)}" is not an http or https address`);
    else if (this.#feeds.has(url)) this.#skip(at, `"${url.slice(0, 100)}" is named twice`);
    else {
      const title = tidyLine(attributes.get('title') ?? attributes.get('text') ?? '').slice(
        0,
        opmlCaps.title,
      );
      this.#feeds.set(url, {
        url,
        title: title === '' || title === url ? null : title.toWellFormed(),
        site: pageAddress(attributes.get('htmlurl'), null),
        category: this.#category(attributes),
      });
    }
  }

  #category(attributes: ReadonlyMap<string, string>): string | null {
    const groups = this.#open.flatMap(({ group }) => group ?? []).filter((group) => group !== '');
    if (groups.length > 0) return groups.join(' / ');
    const own = tidyLine(attributes.get('category') ?? '').split(',')[0]!;
    return (
      own
        .split('/')
        .filter((part) => part.trim() !== '')
        .join(' / ')
        .slice(0, opmlCaps.title) || null
    );
  }
}

function isFeedType(attributes: ReadonlyMap<string, string>): boolean {
  return /^(?:rss|atom|rdf|feed)/i.test(attributes.get('type')?.trim() ?? '');
}

/**
 * Reads a list of feeds (OPML 1.0, 1.1, 2.0), well-formed or not: bare `&`, quotes inside quotes, missing quotes,
 * unclosed outlines, attribute names in any case, `feed:` addresses. Each address once; only http and https. Never
 * throws; nothing that is not OPML gives no feeds. Caps: 20 MB, 20,000 feeds. Linear in the text.
 *
 * @example
 * parseOpml('<outline text="Ports"><outline text="Gridpaper & Co" xmlUrl="https://gridpaper.example/feed"/>').feeds;
 * // [{ url: 'https://gridpaper.example/feed', title: 'Gridpaper & Co', site: null, category: 'Ports' }]
 */
export function parseOpml(text: string): OpmlFeeds {
  if (text.length > opmlCaps.length)
    return { feeds: [], skipped: [{ line: 1, reason: 'the list has more than 20 MB' }] };
  return new OpmlReader(withoutIllegal(text)).read();
}
