import type { Instant } from '../../news/mod.ts';
import type { Outlet, OutletFeed } from '../outlet-records.ts';

/** One entry as every format is written from. */
export interface FeedEntry {
  /** A tag URI (RFC 4151) that never changes, whatever the link looks like. */
  readonly id: string;
  readonly link: string;
  /** Empty when the outlet printed none. */
  readonly title: string;
  readonly summary: string;
  readonly byline: string | null;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
}

export interface FeedView {
  readonly outlet: Outlet;
  readonly feed: OutletFeed;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** The newest change of any entry; the start of 2026 while there is none. */
  readonly updatedAt: Instant;
}
