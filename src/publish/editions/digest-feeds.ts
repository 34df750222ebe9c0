import type { BeatId, Instant } from '../../news/mod.ts';
import { disclosureOfAll, reviewWords, sourceTypeScheme, writerWords } from '../disclosure.ts';
import { feedAuthor } from '../feeds/feed.ts';
import { rssFeed } from '../feeds/rss.ts';
import type { Links } from '../links.ts';
import { html, trusted, type Markup } from '../markup.ts';
import { computedFrom } from '../public-lines.ts';
import { plainText } from '../safe-text.ts';
import { countsLine, digestTitle, movedWords, partWords } from './digest-words.ts';
import type { PublicDigest, PublicItem } from './public-digest.ts';

/** What the feeds of digests are made of. */
export interface DigestFeed {
  readonly title: string;
  readonly links: Links;
  /** Newest first; days that are over. */
  readonly digests: readonly PublicDigest[];
  /** Named in addresses where a site has several. */
  readonly beat: BeatId | null;
  readonly engine: string;
  /** Used as the time of an empty feed. */
  readonly now: Instant;
}

/** Most entries a feed of digests holds. */
export const digestFeedLength = 10;

function item({ brief, text, sentenceId, disclosure }: PublicItem, links: Links, more: string): Markup {
  const address = links.absolute(links.brief(brief));
  const written = disclosure.writers.includes('llm') ? ` ${writerWords(disclosure.writers)}.` : '';
  return html`<li>
    <a href="${address}">${brief.headline}</a>: ${text}
    <a href="${`${address}#${sentenceId}-ev`}">Evidence</a>.<small>${written}${more}</small>
  </li>`;
}

function part(name: keyof typeof partWords, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  return html`<h2>${partWords[name]}</h2>
    <ul>
      ${items}
    </ul>`;
}

/** A digest as HTML for feed readers: disclosure first, then each story in one sentence. Addresses are absolute. */
function entryHtml(digest: PublicDigest, { links, beat }: DigestFeed): Markup {
  const { moved, fresh, resolved, roundups, disclosure, day } = digest;
  return html`<p><strong>${disclosure.line}</strong></p>
    <p>${countsLine(digest)}</p>
    ${part(
      'moved',
      moved.map((one) => item(one, links, ` ${movedWords(one)}`)),
    )}${part(
      'fresh',
      fresh.map((one) => item(one, links, '')),
    )}${part(
      'resolved',
      resolved.map(
        ({ item: { brief }, line }) =>
          html`<li>
            <a href="${links.absolute(links.brief(brief))}">${brief.headline}</a>: ${line.text}
            (${computedFrom(line)})
          </li>`,
      ),
    )}${part(
      'roundups',
      roundups.map(
        ({ slug, title }) =>
          html`<li><a href="${links.absolute(links.roundup(slug, beat))}">${title}</a></li>`,
      ),
    )}
    <p><a href="${links.absolute(links.digest(day, beat))}">${digestTitle(digest)}</a></p>`;
}

function timeOf({ updatedAt, day }: PublicDigest): Instant {
  return updatedAt ?? (`${day}T00:00:00.000Z` as Instant);
}

/** Permanent, one a day and beat. */
function idOf({ day, beat }: PublicDigest, links: Links): string {
  return links.tag('digest', `${beat}/${day}`, `${day}T00:00:00.000Z` as Instant);
}

function together({ digests }: DigestFeed) {
  return disclosureOfAll(
    digests.map(({ disclosure: { writers, models } }) => ({ writers, models, reviewed: null })),
  );
}

function about({ title }: DigestFeed): { readonly title: string; readonly description: string } {
  return {
    title: `${plainText(title)}: daily digest`,
    description:
      'One entry a day: what moved, what is new, what resolved. Each sentence opens to its evidence.',
  };
}

function atomEntry(digest: PublicDigest, feed: DigestFeed): Markup {
  const { links, beat, title } = feed;
  const { day, disclosure } = digest;
  return html`<entry>
    <id>${idOf(digest, links)}</id>
    <title>${digestTitle(digest)}</title>
    <link rel="alternate" type="text/html" href="${links.absolute(links.digest(day, beat))}" />
    <link rel="alternate" type="application/json" href="${links.absolute(links.digestJson(day, beat))}" />
    <published>${timeOf(digest)}</published>
    <updated>${timeOf(digest)}</updated>
    <author><name>${feedAuthor(title, disclosure)}</name></author>
    <category term="Digest" />
    <category
      scheme="${sourceTypeScheme}"
      term="${disclosure.sourceType}"
      label="${writerWords(disclosure.writers)}"
    />
    <summary>${disclosure.line} ${countsLine(digest)}</summary>
    <content type="html">${String(entryHtml(digest, feed))}</content>
  </entry>`;
}

/**
 * The digests as an Atom feed (RFC 4287), one entry a day.
 *
 * @example
 * digestAtom({ title: 'Nutgraf', links, digests: [], beat: null, engine: '0.1.0', now });
 */
export function digestAtom(feed: DigestFeed): string {
  const { links, digests, beat, engine, now, title } = feed;
  const { title: name, description } = about(feed);
  const [newest] = digests;
  return String(
    html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>${links.absolute(links.digests(beat))}</id>
        <title>${name}</title>
        <subtitle>${description}</subtitle>
        <link rel="self" type="application/atom+xml" href="${links.absolute(links.digestAtom(beat))}" />
        <link rel="alternate" type="text/html" href="${links.absolute(links.digests(beat))}" />
        <updated>${newest === undefined ? now : timeOf(newest)}</updated>
        <author><name>${feedAuthor(title, together(feed))}</name></author>
        <generator version="${engine}">Nutgraf</generator>
        ${digests.map((digest) => atomEntry(digest, feed))}
      </feed> `,
  );
}

/**
 * The digests as a JSON Feed 1.1.
 *
 * @example
 * digestJsonFeed({ title: 'Nutgraf', links, digests: [], beat: null, engine: '0.1.0', now }).items; // []
 */
export function digestJsonFeed(feed: DigestFeed) {
  const { links, digests, beat, title } = feed;
  const { title: name, description } = about(feed);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: links.absolute(links.digests(beat)),
    feed_url: links.absolute(links.digestFeed(beat)),
    description,
    language: 'en',
    authors: [{ name: feedAuthor(plainText(title), together(feed)) }],
    items: digests.map((digest) => ({
      id: idOf(digest, links),
      url: links.absolute(links.digest(digest.day, beat)),
      title: digestTitle(digest),
      content_html: String(entryHtml(digest, feed)),
      summary: `${digest.disclosure.line} ${countsLine(digest)}`,
      date_published: timeOf(digest),
      date_modified: timeOf(digest),
      tags: ['Digest', writerWords(digest.disclosure.writers)],
      language: 'en',
      _nutgraf: {
        about: links.absolute(links.howWeWrite),
        disclosure: digest.disclosure.line,
        digitalSourceType: `${sourceTypeScheme}${digest.disclosure.sourceType}`,
        json: links.absolute(links.digestJson(digest.day, beat)),
        markdown: links.absolute(links.digestMarkdown(digest.day, beat)),
      },
    })),
  };
}

/**
 * The digests as RSS 2.0.
 *
 * @example
 * digestRss({ title: 'Nutgraf', links, digests: [], beat: null, engine: '0.1.0', now });
 */
export function digestRss(feed: DigestFeed): string {
  const { links, digests, beat, title, engine, now } = feed;
  const [newest] = digests;
  return rssFeed({
    ...{ ...about(feed), engine, builtAt: newest === undefined ? now : timeOf(newest) },
    link: links.absolute(links.digests(beat)),
    self: links.absolute(links.digestRss(beat)),
    items: digests.map((digest) => ({
      title: digestTitle(digest),
      link: links.absolute(links.digest(digest.day, beat)),
      guid: idOf(digest, links),
      at: timeOf(digest),
      author: feedAuthor(title, digest.disclosure),
      description: `${digest.disclosure.line} ${countsLine(digest)}`,
      content: entryHtml(digest, feed),
      categories: [
        { text: 'Digest' },
        { text: digest.disclosure.sourceType, domain: sourceTypeScheme },
        { text: writerWords(digest.disclosure.writers) },
        {
          text: reviewWords(
            digest.disclosure.reviewed === digest.disclosure.briefs && digest.disclosure.briefs > 0,
          ),
        },
      ],
    })),
  });
}
