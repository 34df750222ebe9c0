import type { Instant } from '../../news/mod.ts';
import { pagesAt } from '../day-at.ts';
import type { MissingPage, Outlet, OutletFeed, PageNow } from '../outlet-records.ts';
import { summaryOf } from '../summary.ts';
import type { FeedEntry, FeedView } from './feed-records.ts';

const most = 20;
const startOfYear = '2026-01-01T00:00:00.000Z' as Instant;

function linkOf(outlet: Outlet, { linkQuery }: OutletFeed, path: string): string {
  return outlet.origin + path + (linkQuery === undefined ? '' : `?${linkQuery}`);
}

function idOf({ host }: Outlet, id: string): string {
  return `tag:${host},2026:${id}`;
}

function entryOf({ page, updatedAt }: PageNow, outlet: Outlet, feed: OutletFeed): FeedEntry {
  return {
    id: idOf(outlet, page.id),
    link: linkOf(outlet, feed, page.settings.linkedAs ?? page.path),
    title: page.title,
    summary: summaryOf(page.paragraphs),
    byline: page.byline,
    publishedAt: page.publishedAt,
    updatedAt,
  };
}

function missingEntry(missing: MissingPage, outlet: Outlet, feed: OutletFeed): FeedEntry {
  const { id, at, path, title, summary } = missing;
  const link = linkOf(outlet, feed, path);
  return { id: idOf(outlet, id), link, title, summary, byline: null, publishedAt: at, updatedAt: at };
}

/** A feed as it stands at an instant: the newest 20 entries published by then. */
export function feedAt(outlet: Outlet, feed: OutletFeed, now: Instant): FeedView {
  const pages = pagesAt(outlet, now).filter(({ page }) => page.path.startsWith(feed.only ?? '/'));
  const missing = (outlet.missing ?? []).filter(({ at }) => at <= now);
  const entries = [
    ...pages.map((page) => entryOf(page, outlet, feed)),
    ...missing.map((page) => missingEntry(page, outlet, feed)),
  ]
    .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .slice(0, most);
  const updatedAt = entries.reduce(
    (last, entry) => (entry.updatedAt > last ? entry.updatedAt : last),
    startOfYear,
  );
  return { outlet, feed, entries, updatedAt };
}
