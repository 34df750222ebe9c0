import { evidenceDocument } from '../brief-json.ts';
import type { PublicBrief } from '../public-brief.ts';
import { entryHtml, feedSentences } from './entry-html.ts';
import { feedSubtitle, type Feed } from './feed.ts';

function item(brief: PublicBrief, { links }: Feed) {
  const sentences = feedSentences(brief);
  return {
    id: links.tag('brief', brief.id, brief.publishedAt),
    url: links.absolute(links.brief(brief)),
    title: brief.headline,
    content_html: String(entryHtml(brief, links)),
    summary: sentences[0]?.text ?? brief.headline,
    date_published: brief.publishedAt,
    date_modified: brief.updatedAt,
    tags: [brief.label],
    language: 'en',
    _nutgraf: {
      about: links.absolute(links.howWeWrite),
      disclosure: brief.disclosure,
      version: brief.version,
      json: links.absolute(links.briefJson(brief.id)),
      markdown: links.absolute(links.briefMarkdown(brief.id)),
      sentences: sentences.map(({ text, evidence }) => ({ text, evidence: evidence.map(evidenceDocument) })),
    },
  };
}

/**
 * The newest briefs as a JSON Feed 1.1. The extension `_nutgraf` carries the evidence of each sentence.
 *
 * @example
 * jsonFeed({ title: 'Nutgraf', links, briefs: [], engine: '0.1.0', now }).version; // 'https://jsonfeed.org/version/1.1'
 */
export function jsonFeed(feed: Feed) {
  const { title, links, briefs } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: links.absolute(links.front),
    feed_url: links.absolute(links.jsonFeed),
    description: feedSubtitle,
    language: 'en',
    authors: [{ name: `${title} (software)` }],
    items: briefs.map((brief) => item(brief, feed)),
  };
}
