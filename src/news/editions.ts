import type { Brief } from './brief.ts';
import type { ComputedLine } from './draft.ts';
import type { BeatId, EntityKey, Instant } from './ids.ts';
import type { ArchiveRelation } from './story.ts';

/** What became of a brief in a span of time. */
export interface BriefChange {
  /** As it stood when the span ended. */
  readonly brief: Brief;
  /** As it stood when the span began; null when there was none. */
  readonly before: Brief | null;
  /** How many versions were made in between. */
  readonly versions: number;
}

/** What a digest tells of a story: our headline and one sentence of ours, which open to their evidence in the brief. */
export interface DigestItem {
  readonly brief: Brief;
  /** Place in `brief.sentences` of the sentence that is told. */
  readonly sentence: number;
}

/** A story that moved: its brief has a newer version than the day before. */
export interface MovedItem extends DigestItem {
  readonly versions: number;
  /** Outlets that were not in its coverage before. */
  readonly newOutlets: readonly string[];
  /** Pages that were not in it before. */
  readonly newPages: number;
  readonly isHeadlineNew: boolean;
  /** Whether a sentence or line of the text is another. */
  readonly isTextNew: boolean;
}

/** Something that was open and is not any more, in a line computed from the records. */
export interface ResolvedItem {
  readonly brief: Brief;
  readonly line: ComputedLine;
}

/** What links a story of a roundup to an earlier one of it. */
export interface RoundupLink {
  /** Place of the earlier story in `RoundupBrief.stories`. */
  readonly to: number;
  readonly relation: ArchiveRelation;
  /** A sentence of ours that says so. */
  readonly text: string;
}

/** A story of a roundup, with what links it to those before it. */
export interface RoundupStory extends DigestItem {
  /** To stories before it; none only for the first. */
  readonly links: readonly RoundupLink[];
}

/** Several stories that are linked, told together. */
export interface RoundupBrief {
  readonly beat: BeatId;
  /** The day of its digest, UTC. */
  readonly day: string;
  /** Who or what all its stories name. */
  readonly key: EntityKey;
  readonly name: string;
  readonly title: string;
  /** In the order they were first published. Each is linked to one before it. */
  readonly stories: readonly RoundupStory[];
}

/** A day of a beat: what moved, what is new, what resolved. Parts with nothing in them are empty, never padded. */
export interface Digest {
  readonly beat: BeatId;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Whether nothing can be added to it any more. */
  readonly isOver: boolean;
  /** Of the newest brief in it; null on a day with nothing. */
  readonly updatedAt: Instant | null;
  /** Most new outlets first. */
  readonly moved: readonly MovedItem[];
  /** Stories whose first brief was published on the day; most outlets with own reporting first. */
  readonly fresh: readonly DigestItem[];
  readonly resolved: readonly ResolvedItem[];
  readonly roundups: readonly RoundupBrief[];
}

/** The digests of an archive. */
export interface Digests {
  /** The digest of a day (UTC, `YYYY-MM-DD`), whatever happened on it. */
  of(beat: BeatId, day: string): Promise<Digest>;
  /** Days on which a brief of the beat was published or changed, newest first; with `before`, only earlier ones. */
  days(
    beat: BeatId,
    options: { readonly before?: string; readonly limit: number },
  ): Promise<readonly string[]>;
}
