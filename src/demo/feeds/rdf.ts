import { markup, type Markup } from '../markup.ts';
import { rfc3339Date } from '../write-dates.ts';
import type { FeedEntry, FeedView } from './feed-records.ts';

function item(entry: FeedEntry, { outlet }: FeedView): Markup {
  const { link, title, summary, byline, updatedAt } = entry;
  return markup`
  <item rdf:about="${link}">
    <title>${title}</title>
    <link>${link}</link>
    <description>${summary}</description>
    <dc:identifier>${entry.id}</dc:identifier>
    <dc:date>${rfc3339Date(updatedAt, outlet.utcOffset)}</dc:date>${
      byline === null
        ? null
        : markup`
    <dc:creator>${byline}</dc:creator>`
    }
  </item>`;
}

/** RSS 1.0 (web.resource.org/rss/1.0/spec), dated by Dublin Core. */
export function rdfFeed(view: FeedView): string {
  const { outlet, feed, entries } = view;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="${outlet.origin}${feed.path}">
    <title>${outlet.name}</title>
    <link>${outlet.origin}/</link>
    <description>${outlet.about}</description>
    <dc:language>en</dc:language>
    <items>
      <rdf:Seq>${entries.map(
        ({ link }) => markup`
        <rdf:li rdf:resource="${link}"/>`,
      )}
      </rdf:Seq>
    </items>
  </channel>${entries.map((entry) => item(entry, view))}
</rdf:RDF>
`.text;
}
