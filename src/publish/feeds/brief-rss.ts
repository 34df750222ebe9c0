import { disclosureOfAll, reviewWords, sourceTypeScheme, writerWords } from '../disclosure.ts';
import type { Links } from '../links.ts';
import type { PublicBrief } from '../public-brief.ts';
import { entryHtml, feedSentences } from './entry-html.ts';
import { feedAuthor, feedSubtitle, type Feed } from './feed.ts';
import { rssFeed, type RssItem } from './rss.ts';

function itemOf(brief: PublicBrief, links: Links, title: string): RssItem {
  const { line, writers, sourceType, reviewed } = brief.disclosure;
  const summary = feedSentences(brief).map(({ text }) => text);
  return {
    title: brief.headline,
    link: links.absolute(links.brief(brief)),
    guid: links.tag('brief', brief.id, brief.publishedAt),
    at: brief.publishedAt,
    author: feedAuthor(title, brief.disclosure),
    description: [line, ...summary].join(' '),
    content: entryHtml(brief, links),
    categories: [
      { text: brief.label },
      { text: sourceType, domain: sourceTypeScheme },
      { text: writerWords(writers) },
      { text: reviewWords(reviewed !== null) },
    ],
  };
}

/**
 * The newest briefs as RSS 2.0; what Atom and JSON Feed carry, for readers that know only this.
 *
 * @example
 * briefRss({ title: 'Nutgraf', links, briefs: [], engine: '0.1.0', now });
 */
export function briefRss({ title, links, briefs, engine, now }: Feed): string {
  const together = disclosureOfAll(briefs.map(({ disclosure }) => disclosure));
  const builtAt = briefs.map(({ updatedAt }) => updatedAt).sort();
  return rssFeed({
    ...{ title, engine, builtAt: builtAt.at(-1) ?? now },
    link: links.absolute(links.front),
    self: links.absolute(links.rss),
    description: feedSubtitle(together),
    items: briefs.map((brief) => itemOf(brief, links, title)),
  });
}
