import type { Instant } from '../../news/mod.ts';
import type { OpmlFeed } from './opml.ts';
import { tidyLine } from './plain-text.ts';
import { withoutIllegal } from './xml-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return tidyLine(withoutIllegal(text)).replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

function feedOutline({ url, title, site }: OpmlFeed): string {
  const name = escaped(title ?? url);
  const home = site === null ? '' : ` htmlUrl="${escaped(site)}"`;
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(url)}"${home}/>`;
}

/** Outlines of a category, within an outline for each part of its path. */
function groupLines(category: string, feeds: readonly OpmlFeed[]): string[] {
  const path = category
    .split(' / ')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const indent = (depth: number): string => '  '.repeat(depth + 2);
  return [
    ...path.map(
      (part, depth) => `${indent(depth)}<outline text="${escaped(part)}" title="${escaped(part)}">`,
    ),
    ...feeds.map((feed) => indent(path.length) + feedOutline(feed)),
    ...path.map((_, index) => `${indent(path.length - 1 - index)}</outline>`),
  ];
}

/**
 * Writes a list of feeds as OPML 2.0 (opml.org/spec2.opml), well-formed whatever the texts hold, feeds of a category
 * together in an outline. `parseOpml` reads it back to the same feeds.
 *
 * @example
 * const feeds = [{ url: 'https://gridpaper.example/feed', title: 'Gridpaper', site: null, category: 'Ports' }];
 * writeOpml({ title: 'My feeds', feeds, now }).includes('<outline text="Ports"'); // true
 */
export function writeOpml(list: { title: string; feeds: readonly OpmlFeed[]; now: Instant }): string {
  const byCategory = Map.groupBy(list.feeds, ({ category }) => category ?? '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(list.title)}</title>`,
    `    <dateCreated>${new Date(list.now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...[...byCategory].flatMap(([category, feeds]) => groupLines(category, feeds)),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
