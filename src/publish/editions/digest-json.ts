import type { BeatId } from '../../news/mod.ts';
import { sourceTypeScheme } from '../disclosure.ts';
import type { PageDisclosure } from '../disclosure-records.ts';
import type { Links } from '../links.ts';
import { digestTitle } from './digest-words.ts';
import type { PublicDigest, PublicItem, PublicRoundup } from './public-digest.ts';

/** Name and version of the form. A change that breaks a reader raises the number. */
const digestFormat = 'nutgraf-digest/1';

function writtenBy({ writers, models, sourceType, briefs, reviewed }: PageDisclosure) {
  return { writers, models, digitalSourceType: `${sourceTypeScheme}${sourceType}`, briefs, reviewed };
}

function itemDocument(item: PublicItem, links: Links) {
  const { brief, sentenceId, text, by, evidence, pages, outlets, ownOutlets } = item;
  const { id, storyId, version, label, headline, publishedAt, updatedAt } = brief;
  return {
    ...{ id, storyId, version, label, headline, publishedAt, updatedAt },
    url: links.absolute(links.brief(brief)),
    json: links.absolute(links.briefJson(id)),
    disclosure: item.disclosure.line,
    sentence: { id: sentenceId, text, ...(by === 'llm' && { by }), evidence },
    counts: { pages, outlets, ownOutlets },
  };
}

function roundupDocument(roundup: PublicRoundup, links: Links, named: BeatId | null) {
  const { name, title, stories, disclosure } = roundup;
  return {
    ...{ name, title },
    url: links.absolute(links.roundup(roundup.slug, named)),
    disclosure: disclosure.line,
    stories: stories.map((story) => ({ ...itemDocument(story, links), links: story.links })),
  };
}

/**
 * A digest as one JSON document. Evidence is named by place and hash; the words are in each brief's own brief.json.
 *
 * @param named The beat where addresses of the site name it.
 *
 * @example
 * digestDocument(digest, links, null).format; // 'nutgraf-digest/1'
 */
export function digestDocument(digest: PublicDigest, links: Links, named: BeatId | null) {
  const { beat, day, isOver, updatedAt, disclosure, counts, moved, fresh, resolved, roundups } = digest;
  return {
    format: digestFormat,
    ...{ beat, day, isOver, updatedAt },
    title: digestTitle(digest),
    url: links.absolute(links.digest(day, named)),
    language: 'en',
    disclosure: disclosure.line,
    writtenBy: writtenBy(disclosure),
    counts,
    moved: moved.map((item) => {
      const { versions, newOutlets, newPages, isHeadlineNew, isTextNew } = item;
      return { ...itemDocument(item, links), versions, newOutlets, newPages, isHeadlineNew, isTextNew };
    }),
    fresh: fresh.map((item) => itemDocument(item, links)),
    resolved: resolved.map(({ item, line: { text, rule, cites, stories } }) => ({
      ...{ id: item.brief.id, url: links.absolute(links.brief(item.brief)), text, rule },
      ...(cites && { cites }),
      ...(stories && { stories }),
    })),
    roundups: roundups.map((roundup) => roundupDocument(roundup, links, named)),
  };
}
