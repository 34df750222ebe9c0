import type { ArticleId, BeatId, Instant, StoryId } from './ids.ts';

/** What a page is to the coverage of its story. */
export type CoverageRole =
  'own' | 'rewrite' | 'reprint' | 'synthesis' | 'release' | 'sponsored' | 'opinion' | 'linked' | 'unknown';

/** One article's place in the coverage of a story. */
export interface Coverage {
  readonly id: ArticleId;
  readonly outlet: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly at: Instant;
  readonly role: CoverageRole;
  /** True: reports of its own. False: derives from others, or is no reporting. Null: not known. */
  readonly ownReporting: boolean | null;
  /** The article this one takes its text or facts from, when known. */
  readonly derivedFrom: ArticleId | null;
  /** In words a reader understands. */
  readonly why: string;
}

/** How a past story bears on a new one. */
export type ArchiveRelation = 'continues' | 'same actors' | 'same mechanism';

/** A past story that may bear on a new one, with what speaks for it. */
export interface ArchiveLink {
  readonly storyId: StoryId;
  readonly headline: string;
  readonly at: Instant;
  readonly relation: ArchiveRelation;
  /** Cosine plus bonuses, see connect/archive-links.ts. */
  readonly score: number;
  readonly shared: readonly string[];
}

/** What the archive says about a story: links, or the closest miss, or nothing near. */
export interface ArchiveAnswer {
  readonly links: readonly ArchiveLink[];
  readonly closest: ArchiveLink | null;
  /** Stories searched, and the first instant they reach back to. */
  readonly searched: number;
  readonly since: Instant | null;
}

/** The event: articles about the same thing. */
export interface Story {
  readonly id: StoryId;
  readonly beat: BeatId;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** In the order they joined. */
  readonly coverage: readonly Coverage[];
}
