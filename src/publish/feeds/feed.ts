import type { Instant } from '../../news/mod.ts';
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

export const feedSubtitle =
  'Briefs written by software; each sentence names the words it was made from. Not reviewed by a person.';
