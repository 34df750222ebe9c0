import type { CoverageCount, Disagreement, EntityRelation, SharedClaim, StoryEntity } from './connections.ts';
import type { ArticleId, BeatId, Instant, StoryId } from './ids.ts';

/** What a page is to the coverage of its story. */
export type CoverageRole =
  'own' | 'rewrite' | 'reprint' | 'synthesis' | 'release' | 'sponsored' | 'opinion' | 'linked' | 'unknown';

/** What shows that a page is no reporting of its own, strongest first. */
export type EchoSign =
  'genre' | 'agency' | 'text' | 'bundle' | 'link' | 'credit' | 'no reporting' | 'nothing new';

/** A kind of thing a page can have that no earlier page has. */
export type Novelty = 'quote' | 'number' | 'named source';

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
  /** What decided; null for own reporting, and where nothing did. */
  readonly sign: EchoSign | null;
  /** Share of its five-word runs outside quotations that `derivedFrom` has too, 0 to 1; null where texts did not decide. */
  readonly share: number | null;
  /** What it has that no earlier page has. */
  readonly adds: readonly Novelty[];
  /** In words a reader understands. */
  readonly why: string;
}

/** How a past story bears on a new one. */
export type ArchiveRelation = 'continues' | 'same actors' | 'same mechanism' | 'contradicts';

/** A past story that may bear on a new one, with what speaks for it. */
export interface ArchiveLink {
  readonly storyId: StoryId;
  readonly headline: string;
  readonly at: Instant;
  readonly relation: ArchiveRelation;
  /** Cosine plus bonuses, see connect/links/archive-links.ts. */
  readonly score: number;
  readonly shared: readonly string[];
}

/** What the archive says about a story: links, the nearest miss, or nothing near. */
export interface ArchiveAnswer {
  /** Best first. */
  readonly links: readonly ArchiveLink[];
  /** The nearest story that is not linked, when it is near enough to name. */
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
  readonly count: CoverageCount;
  /** What more than one page says. */
  readonly claims: readonly SharedClaim[];
  /** Most salient first. */
  readonly entities: readonly StoryEntity[];
  readonly relations: readonly EntityRelation[];
  readonly disagreements: readonly Disagreement[];
}
