import type { Links } from '../links.ts';
import type { SourcesPage } from './sources-page.ts';

/** Name and version of the form of sources.json. A change that breaks a reader raises the number. */
const sourcesFormat = 'nutgraf-sources/1';

/**
 * A page of sources as one JSON document. `next` is the address of the next page of feeds, null on the last.
 *
 * @param page Null when the archive was filled from files and subscribes to nothing.
 *
 * @example
 * sourcesDocument(null, links).isSubscribed; // false
 */
export function sourcesDocument(page: SourcesPage | null, links: Links) {
  const isLast = page === null || page.number === page.pages;
  return {
    format: sourcesFormat,
    url: links.absolute(links.sources(page?.number)),
    isSubscribed: page !== null && page.total > 0,
    asOf: page?.sources.asOf ?? null,
    alarms: page?.sources.alarms ?? [],
    feedCount: page?.total ?? 0,
    page: page?.number ?? 1,
    pages: page?.pages ?? 1,
    next: isLast ? null : links.absolute(links.sourcesJson(page.number + 1)),
    feeds: page?.feeds ?? [],
    outlets: page?.sources.outlets ?? [],
    moreOutlets: page?.sources.moreOutlets ?? 0,
    unreadPages: page?.sources.unread.pages ?? [],
    unlistedPages: page?.sources.unread.unlisted ?? 0,
  };
}
