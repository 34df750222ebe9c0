import { carelessMarkup, markup, type Markup, type Template } from '../markup.ts';
import { rfc822Date } from '../write-dates.ts';
import type { FeedEntry, FeedView } from './feed-records.ts';

function item(entry: FeedEntry, { outlet }: FeedView, write: Template): Markup {
  return write`
    <item>${
      entry.title === ''
        ? null
        : write`
      <title>${entry.title}</title>`
    }
      <link>${entry.link}</link>
      <guid isPermaLink="false">${entry.id}</guid>
      <pubDate>${rfc822Date(entry.publishedAt, outlet.utcOffset)}</pubDate>${
        entry.byline === null
          ? null
          : write`
      <dc:creator>${entry.byline}</dc:creator>`
      }
      <description>${entry.summary}</description>
    </item>`;
}

/**
 * RSS 2.0 (rssboard.org/rss-specification), with `atom:link rel="self"` and `dc:creator`. A malformed one has bare
 * `&` in links and texts.
 */
export function rssFeed(view: FeedView): string {
  const { outlet, feed, entries, updatedAt } = view;
  const write = feed.isMalformed === true ? carelessMarkup : markup;
  return write`<?xml version="1.0" encoding="${feed.charset ?? 'utf-8'}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${outlet.name}</title>
    <link>${outlet.origin}/</link>
    <description>${outlet.about}</description>
    <language>en</language>
    <lastBuildDate>${rfc822Date(updatedAt, outlet.utcOffset)}</lastBuildDate>${
      feed.ttlMinutes === undefined
        ? null
        : write`
    <ttl>${String(feed.ttlMinutes)}</ttl>`
    }
    <atom:link rel="self" type="application/rss+xml" href="${outlet.origin}${feed.path}"/>${entries.map(
      (entry) => item(entry, view, write),
    )}
  </channel>
</rss>
`.text;
}
