import type { Instant } from '../../news/mod.ts';
import type { PageDisclosure } from '../disclosure-records.ts';
import type { Links } from '../links.ts';
import type { PublicBrief } from '../public-brief.ts';

/** What both feed formats are made of. */
export interface Feed {
  readonly title: string;
  readonly links: Links;
  /** Newest first. */
  readonly briefs: readonly PublicBrief[];
  readonly engine: string;
  /** Used as the time of an empty feed. */
  readonly now: Instant;
}

/** Most entries a feed holds. */
export const feedLength = 20;

/** What the feed is, and how what it holds came to be. */
export function feedSubtitle({ line }: PageDisclosure): string {
  return `Briefs, each sentence with the words it was made from. ${line}`;
}

/** Whom a feed or an entry names as its author: the site and what wrote, never a person. */
export function feedAuthor(
  title: string,
  { writers, models }: Pick<PageDisclosure, 'writers' | 'models'>,
): string {
  const model = `language model${models.length > 1 ? 's' : ''}${models.length === 0 ? '' : ` ${models.join(', ')}`}`;
  return `${title} (${writers.map((kind) => (kind === 'llm' ? model : 'software')).join(' and ')})`;
}
