import type { Instant } from '../news/mod.ts';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';
export type PageLayout = 'classic' | 'plain' | 'magazine' | 'microdata' | 'agency';
export type Charset = 'utf-8' | 'iso-8859-1';

/** One feed of an invented outlet, as `outlets.json` describes it. */
export interface OutletFeed {
  readonly path: string;
  readonly format: FeedFormat;
  /** Only articles whose address begins with this path; absent: all. */
  readonly only?: string;
  readonly charset?: Charset;
  /** Put after the `?` of every link of the feed. */
  readonly linkQuery?: string;
  /** Leaves every `&` bare, as careless software does. */
  readonly isMalformed?: boolean;
  /** `Cache-Control: max-age`, seconds; 300 when absent. */
  readonly maxAgeS?: number;
  /** RSS `ttl`. */
  readonly ttlMinutes?: number;
  /** While it lasts, every answer is 503 with `Retry-After`. `until` is the first instant after it. */
  readonly outage?: { readonly from: Instant; readonly until: Instant };
}

/** Texts on a page that address the reader's software; each is put where its name says. */
export interface PageInstructions {
  readonly comment: string;
  readonly hidden: string;
  readonly white: string;
  readonly markup: string;
  readonly zeroWidth: string;
}

/** What is peculiar about one article's page. */
export interface PageSettings {
  /** Path of the page when the article was printed without an address. */
  readonly address?: string;
  /** Path under which the feed links to it: an old address that redirects. */
  readonly linkedAs?: string;
  readonly metaRobots?: string;
  /** Extra response headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `402`: the server asks for money. `login`: the first paragraph, then a wall. */
  readonly wall?: '402' | 'login';
  readonly delayMs?: number;
  /** Sent in this coding to whoever accepts it. */
  readonly encoding?: 'gzip' | 'br';
  readonly instructions?: PageInstructions;
}

/** A feed item whose page does not exist. */
export interface MissingPage {
  readonly id: string;
  readonly at: Instant;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
}

export interface ReaderComment {
  readonly by: string;
  readonly text: string;
}

/** One invented outlet, as `outlets.json` describes it. */
export interface OutletSettings {
  readonly name: string;
  /** `https://gridpaper.example` */
  readonly origin: string;
  readonly category: string;
  /** Its motto. */
  readonly about: string;
  readonly feeds: readonly OutletFeed[];
  readonly layout: PageLayout;
  /** Text of robots.txt; null: there is none. */
  readonly robots: string | null;
  readonly charset?: Charset;
  /** How its feeds write instants, e.g. `+01:00`; UTC when absent. */
  readonly utcOffset?: string;
  readonly bylines?: readonly string[];
  /** Old paths and the paths they moved to, for good. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** By article id. */
  readonly pages?: Readonly<Record<string, PageSettings>>;
  readonly missing?: readonly MissingPage[];
}

/** A text that changes while the day runs, as `changes.json` describes it. */
export interface PageChange {
  readonly url: string;
  readonly at: Instant;
  /** `silent-edit`: no notice, same feed entry. `correction`: a note, and a new date in the feed. */
  readonly kind: 'silent-edit' | 'correction';
  /** Whole paragraphs. */
  readonly paragraphs: readonly { readonly from: string; readonly to: string }[];
  readonly note: string | null;
}

/** One article's page over the whole day. */
export interface OutletPage {
  readonly id: string;
  readonly path: string;
  /** Empty when the outlet printed none. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly publishedAt: Instant;
  readonly byline: string | null;
  readonly settings: PageSettings;
  /** In order of time. */
  readonly changes: readonly PageChange[];
}

export interface Outlet extends OutletSettings {
  /** `gridpaper.example` */
  readonly host: string;
  /** Oldest first. */
  readonly articles: readonly OutletPage[];
}

/** Every outlet with all it publishes. */
export interface OutletDay {
  readonly outlets: readonly Outlet[];
  readonly comments: readonly ReaderComment[];
}

/** A page as a visitor finds it at one instant. */
export interface PageNow {
  readonly page: OutletPage;
  readonly paragraphs: readonly string[];
  /** The correction's text; null when there is none. */
  readonly note: string | null;
  /** When the outlet last said that it changed something. */
  readonly updatedAt: Instant;
}
