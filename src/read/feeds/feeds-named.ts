import { tokenize } from './tokenize.ts';
import { pageAddress } from './xml-query.ts';

const feedType = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/;
const searchedLength = 500_000;
const maxFeeds = 20;
const maxLinks = 2000;

/**
 * Addresses of the feeds a web page names in its `link` elements (RSS Advisory Board, "RSS Autodiscovery"; HTML,
 * link type "alternate"), absolute, in page order but those for comments last, at most 20.
 *
 * @example
 * feedsNamedIn('<link rel="alternate" type="application/rss+xml" href="/feed">', 'https://gridpaper.example/');
 * // ['https://gridpaper.example/feed']
 */
export function feedsNamedIn(html: string, url: string): string[] {
  const found = new Set<string>();
  const comments = new Set<string>();
  let base = url;
  for (const { tag, attributes } of linksIn(html.slice(0, searchedLength))) {
    const address = pageAddress(attributes.get('href'), tag === 'base' ? url : base);
    if (address === null) continue;
    if (tag === 'base') base = address;
    else if (!isFeedLink(attributes)) continue;
    else if (/comments/i.test(`${attributes.get('title') ?? ''} ${address}`)) comments.add(address);
    else found.add(address);
  }
  return [...found, ...[...comments].filter((address) => !found.has(address))].slice(0, maxFeeds);
}

interface LinkTag {
  readonly tag: string;
  readonly attributes: Map<string, string>;
}

/** The `link` and `base` elements of a page. */
function linksIn(html: string): LinkTag[] {
  const links: LinkTag[] = [];
  let open: LinkTag | null = null;
  let name = '';
  let value = '';
  tokenize(html, 'html', {
    onopentagname: (start, end) => {
      const tag = html.slice(start, end).toLowerCase();
      open = tag === 'link' || tag === 'base' ? { tag, attributes: new Map() } : null;
      if (open !== null && links.length < maxLinks) links.push(open);
    },
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end);
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: () => {
      open?.attributes.set(name, value);
    },
  });
  return links;
}

function isFeedLink(attributes: ReadonlyMap<string, string>): boolean {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').toLowerCase().split(';')[0]!.trim();
  return rels.includes('feed') || (rels.includes('alternate') && feedType.test(type));
}
