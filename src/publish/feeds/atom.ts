import { html, trusted, type Markup } from '../markup.ts';
import type { PublicBrief } from '../public-brief.ts';
import { disclosureOfAll, reviewWords, sourceTypeScheme, writerWords } from '../disclosure.ts';
import { feedAuthor, feedSubtitle, type Feed } from './feed.ts';
import { entryHtml, feedSentences } from './entry-html.ts';

/** The pages an entry rests on: the first cited is `via`, the others `related`. */
function sourceLinks(brief: PublicBrief): Markup[] {
  const urls = new Set(
    brief.sentences.flatMap((sentence) => sentence.evidence).flatMap((evidence) => evidence.url ?? []),
  );
  return [...urls].map((url, index) => html`<link rel="${index === 0 ? 'via' : 'related'}" href="${url}" />`);
}

/** What kind of reading it is, and how it came to be. */
function categories({ label, disclosure }: PublicBrief): Markup[] {
  const { writers, sourceType, reviewed } = disclosure;
  return [
    html`<category term="${label}" />`,
    html`<category scheme="${sourceTypeScheme}" term="${sourceType}" label="${writerWords(writers)}" />`,
    html`<category term="${reviewWords(reviewed !== null)}" />`,
  ];
}

function entry(brief: PublicBrief, feed: Feed): Markup {
  const { links, title } = feed;
  const summary = feedSentences(brief)
    .map((sentence) => sentence.text)
    .join(' ');
  return html`<entry>
    <id>${links.tag('brief', brief.id, brief.publishedAt)}</id>
    <title>${brief.headline}</title>
    <link rel="alternate" type="text/html" href="${links.absolute(links.brief(brief))}" />
    <link rel="alternate" type="application/json" href="${links.absolute(links.briefJson(brief.id))}" />
    <link rel="alternate" type="text/markdown" href="${links.absolute(links.briefMarkdown(brief.id))}" />
    ${sourceLinks(brief)}
    <published>${brief.publishedAt}</published>
    <updated>${brief.updatedAt}</updated>
    <author><name>${feedAuthor(title, brief.disclosure)}</name></author>
    ${categories(brief)}
    <summary>${brief.disclosure.line} ${summary}</summary>
    <content type="html">${String(entryHtml(brief, links))}</content>
  </entry>`;
}

/**
 * The newest briefs as an Atom feed (RFC 4287). Ids are tag URIs and never change; `updated` moves with the version.
 *
 * @returns The document, UTF-8, with XML declaration.
 *
 * @example
 * atomFeed({ title: 'Nutgraf', links, briefs: [], engine: '0.1.0', now });
 */
export function atomFeed(feed: Feed): string {
  const { title, links, briefs, engine, now } = feed;
  const together = disclosureOfAll(briefs.map(({ disclosure }) => disclosure));
  const updated =
    briefs
      .map((brief) => brief.updatedAt)
      .sort()
      .at(-1) ?? now;
  return String(
    html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>${links.absolute(links.front)}</id>
        <title>${title}</title>
        <subtitle>${feedSubtitle(together)}</subtitle>
        <link rel="self" type="application/atom+xml" href="${links.absolute(links.atom)}" />
        <link rel="alternate" type="text/html" href="${links.absolute(links.front)}" />
        <updated>${updated}</updated>
        <author><name>${feedAuthor(title, together)}</name></author>
        <generator version="${engine}">Nutgraf</generator>
        ${briefs.map((brief) => entry(brief, feed))}
      </feed> `,
  );
}
