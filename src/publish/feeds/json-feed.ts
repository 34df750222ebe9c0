import { evidenceDocument } from '../brief-json.ts';
import type { PublicBrief } from '../public-brief.ts';
import { entryHtml, feedSentences } from './entry-html.ts';
import { disclosureOfAll, reviewWords, sourceTypeScheme, writerWords } from '../disclosure.ts';
import { feedAuthor, feedSubtitle, type Feed } from './feed.ts';

function item(brief: PublicBrief, { links, title }: Feed) {
  const sentences = feedSentences(brief);
  const { line, writers, models, reviewed, sourceType } = brief.disclosure;
  return {
    id: links.tag('brief', brief.id, brief.publishedAt),
    url: links.absolute(links.brief(brief)),
    title: brief.headline,
    content_html: String(entryHtml(brief, links)),
    summary: `${line} ${sentences[0]?.text ?? brief.headline}`,
    date_published: brief.publishedAt,
    date_modified: brief.updatedAt,
    tags: [brief.label, writerWords(writers), reviewWords(reviewed !== null)],
    language: 'en',
    authors: [{ name: feedAuthor(title, brief.disclosure) }],
    _nutgraf: {
      about: links.absolute(links.howWeWrite),
      disclosure: line,
      writers,
      models,
      digitalSourceType: `${sourceTypeScheme}${sourceType}`,
      reviewedBy: reviewed,
      version: brief.version,
      json: links.absolute(links.briefJson(brief.id)),
      markdown: links.absolute(links.briefMarkdown(brief.id)),
      sentences: sentences.map(({ text, by, evidence }) => ({
        text,
        by,
        evidence: evidence.map(evidenceDocument),
      })),
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
  const together = disclosureOfAll(briefs.map(({ disclosure }) => disclosure));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: links.absolute(links.front),
    feed_url: links.absolute(links.jsonFeed),
    description: feedSubtitle(together),
    language: 'en',
    authors: [{ name: feedAuthor(title, together) }],
    items: briefs.map((brief) => item(brief, feed)),
  };
}
