import { rfc3339Date } from '../write-dates.ts';
import type { FeedEntry, FeedView } from './feed-records.ts';

function item(entry: FeedEntry, { outlet }: FeedView): Record<string, unknown> {
  const { publishedAt, updatedAt, byline } = entry;
  return {
    id: entry.id,
    url: entry.link,
    ...(entry.title === '' ? {} : { title: entry.title }),
    content_text: entry.summary,
    summary: entry.summary,
    date_published: rfc3339Date(publishedAt, outlet.utcOffset),
    ...(updatedAt === publishedAt ? {} : { date_modified: rfc3339Date(updatedAt, outlet.utcOffset) }),
    ...(byline === null ? {} : { authors: [{ name: byline }] }),
  };
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(view: FeedView): string {
  const { outlet, feed, entries } = view;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      description: outlet.about,
      home_page_url: `${outlet.origin}/`,
      feed_url: outlet.origin + feed.path,
      language: 'en',
      items: entries.map((entry) => item(entry, view)),
    },
    null,
    1,
  )}\n`;
}
