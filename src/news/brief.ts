import type { Span } from './article.ts';
import type { GuardLimits } from './guard-limits.ts';
import type { ComputedLine, Decline, Label, Operation, Section } from './draft.ts';
import type { ArticleId, BeatId, BriefId, Instant, StoryId } from './ids.ts';
import type { ArchiveAnswer, Coverage } from './story.ts';
import type { GuardMeasures, Verdict } from './verdict.ts';
import type { Review, WriterKind, WriterStamp, WritingCost } from './writing.ts';

/** A published sentence with what proves it. */
export interface BriefSentence {
  readonly text: string;
  readonly section: Section;
  /** Never empty: every published sentence opens to its spans. */
  readonly evidence: readonly Span[];
  readonly operations: readonly Operation[];
  readonly verdict: Verdict;
  /** Who wrote it; absent means the classical writer. */
  readonly by?: WriterKind;
}

/** What we publish about a story. One record; every output is rendered from it. */
export interface Brief {
  readonly id: BriefId;
  readonly storyId: StoryId;
  readonly beat: BeatId;
  /** Counts from 1; a new version replaces the text under the same id. */
  readonly version: number;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly headline: string;
  readonly headlineEvidence: readonly Span[];
  readonly label: Label;
  readonly sentences: readonly BriefSentence[];
  /** Computed lines (coverage, archive): about the coverage, never about the world. */
  readonly lines: readonly ComputedLine[];
  readonly coverage: readonly Coverage[];
  readonly archive: ArchiveAnswer;
  readonly mentions: readonly string[];
  readonly guard: GuardMeasures;
  /** What the measures were held against; absent in briefs made before it was kept. */
  readonly guardLimits?: GuardLimits;
  /** Version of the program that wrote and checked it. */
  readonly engine: string;
  /** Who wrote it as a whole; absent means the classical writer. */
  readonly writer?: WriterStamp;
  /** Who wrote the headline; absent means the classical writer. */
  readonly headlineBy?: WriterKind;
  /** What models cost for this version; absent when none was asked. */
  readonly cost?: WritingCost;
  /** A person's review of this version; absent means that nobody looked at it. */
  readonly review?: Review;
}

/** A link with a reason, where no brief is written. */
export interface Card {
  readonly storyId: StoryId;
  readonly beat: BeatId;
  readonly at: Instant;
  readonly articleId: ArticleId;
  readonly outlet: string | null;
  /** The outlet's own headline, shown in quotation marks. */
  readonly title: string;
  readonly url: string | null;
  readonly reason: Decline;
  readonly coverage: readonly Coverage[];
}

/** What the wire made of a story last. */
export type Edition =
  { readonly kind: 'brief'; readonly brief: Brief } | { readonly kind: 'card'; readonly card: Card };
