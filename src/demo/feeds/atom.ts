import { markup, type Markup } from '../markup.ts';
import { rfc3339Date } from '../write-dates.ts';
import type { FeedEntry, FeedView } from './feed-records.ts';

function entryOf(entry: FeedEntry, { outlet }: FeedView): Markup {
  return markup`
  <entry>
    <id>${entry.id}</id>
    <title>${entry.title}</title>
    <link rel="alternate" type="text/html" href="${entry.link}"/>
    <published>${rfc3339Date(entry.publishedAt, outlet.utcOffset)}</published>
    <updated>${rfc3339Date(entry.updatedAt, outlet.utcOffset)}</updated>${
      entry.byline === null
        ? null
        : markup`
    <author><name>${entry.byline}</name></author>`
    }
    <summary>${entry.summary}</summary>
  </entry>`;
}

/** Atom (RFC 4287). */
export function atomFeed(view: FeedView): string {
  const { outlet, feed, entries, updatedAt } = view;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${outlet.origin}/</id>
  <title>${outlet.name}</title>
  <subtitle>${outlet.about}</subtitle>
  <updated>${rfc3339Date(updatedAt, outlet.utcOffset)}</updated>
  <author><name>${outlet.name}</name></author>
  <link rel="self" type="application/atom+xml" href="${outlet.origin}${feed.path}"/>
  <link rel="alternate" type="text/html" href="${outlet.origin}/"/>${entries.map((entry) => entryOf(entry, view))}
</feed>
`.text;
}
