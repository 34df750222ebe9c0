import type { Instant } from '../../news/mod.ts';
import { html, trusted, type Child, type Markup } from '../markup.ts';

/** An entry of an RSS feed. */
export interface RssItem {
  readonly title: string;
  /** Absolute. */
  readonly link: string;
  /** Permanent; no address. */
  readonly guid: string;
  readonly at: Instant;
  readonly author: string;
  /** Plain text, disclosure first. */
  readonly description: string;
  readonly content: Markup;
  readonly categories: readonly RssCategory[];
}

export interface RssCategory {
  readonly text: string;
  /** Of the vocabulary the text is from. */
  readonly domain?: string;
}

export interface RssChannel {
  readonly title: string;
  readonly link: string;
  readonly self: string;
  readonly description: string;
  readonly engine: string;
  readonly builtAt: Instant;
  readonly items: readonly RssItem[];
}

/** `Fri, 20 Nov 2026 11:52:00 GMT`: RFC 822 with four digits of the year. */
function rfc822(at: Instant): string {
  return new Date(at).toUTCString();
}

/** Text in CDATA; the one sequence that would end it is split over two. */
function cdata(markup: Markup): Markup {
  return trusted(`<![CDATA[${String(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

function category({ text, domain }: RssCategory): Child {
  return domain === undefined
    ? html`<category>${text}</category>`
    : html`<category domain="${domain}">${text}</category>`;
}

function item({ title, link, guid, at, author, description, content, categories }: RssItem): Markup {
  return html`<item>
    <title>${title}</title>
    <link>${link}</link>
    <guid isPermaLink="false">${guid}</guid>
    <pubDate>${rfc822(at)}</pubDate>
    <dc:creator>${author}</dc:creator>
    ${categories.map(category)}
    <description>${description}</description>
    <content:encoded>${cdata(content)}</content:encoded>
  </item>`;
}

/**
 * A feed as RSS 2.0.
 *
 * Source: RSS 2.0 and the RSS Advisory Board's profile: a link to itself, guids that are no addresses, plain-text
 * titles, the description before the content.
 *
 * @returns The document, UTF-8, with XML declaration.
 *
 * @example
 * rssFeed({ ...channel, items: [] }).startsWith('<?xml version="1.0" encoding="utf-8"?>'); // true
 */
export function rssFeed({ title, link, self, description, engine, builtAt, items }: RssChannel): string {
  return String(
    html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
      <rss
        version="2.0"
        xmlns:atom="http://www.w3.org/2005/Atom"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
      >
        <channel>
          <title>${title}</title>
          <link>${link}</link>
          <description>${description}</description>
          <atom:link rel="self" type="application/rss+xml" href="${self}" />
          <language>en</language>
          <lastBuildDate>${rfc822(builtAt)}</lastBuildDate>
          <generator>Nutgraf ${engine}</generator>
          ${items.map(item)}
        </channel>
      </rss> `,
  );
}
