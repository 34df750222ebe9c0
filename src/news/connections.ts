import type { Span } from './article.ts';
import type { ClaimKind } from './evidence.ts';
import type { ArticleId, EntityKey, EvidenceId } from './ids.ts';

/** How many pages a story has, and how little that says. */
export interface CoverageCount {
  readonly pages: number;
  readonly outlets: number;
  /** Outlets with a page that reports of its own. */
  readonly ownReporting: number;
  /** Those outlets, and agencies whose report is carried though their own page is not here. */
  readonly independent: number;
}

/** One thing that several pages of a story say, and who of them found it out. */
export interface SharedClaim {
  /** The sentences that say it, one a page, earliest first. */
  readonly evidence: readonly EvidenceId[];
  /** The pages it goes back to: those that do not have it from another page of the story. */
  readonly origins: readonly ArticleId[];
}

/** What a name is the name of; `other` are ships, laws, works, events and what could not be told. */
export type EntityKind = 'person' | 'organisation' | 'place' | 'other';

/** A person, body, place or thing under all the names a story's pages give it. */
export interface StoryEntity {
  readonly key: EntityKey;
  /** Its most frequent full name. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Every way it is written, the name included. */
  readonly forms: readonly string[];
  /** How often it is named. */
  readonly count: number;
  /** How many pages name it. */
  readonly pages: number;
  /** How much the story is about it; comparable within a story only. */
  readonly salience: number;
  /** Of a joint name ("Amazon MGM"): the entities it is made of. They are never the same entity as it. */
  readonly parts: readonly EntityKey[];
}

/** Who did what to whom, and which pages say so. */
export interface EntityRelation {
  readonly subject: EntityKey;
  /** Stem of the verb. */
  readonly verb: string;
  readonly object: EntityKey;
  readonly isNegated: boolean;
  readonly evidence: readonly EvidenceId[];
}

/** What two pages say differently: a figure, what one did to the other, whether it is so, or whether it is done yet. */
export type DisagreementKind = 'number' | 'relation' | 'negation' | 'certainty';

/** One page's word in a disagreement. */
export interface DisagreementSide {
  readonly outlet: string | null;
  readonly evidence: EvidenceId;
  /** The words that differ, within their sentence. */
  readonly span: Span;
  /** What they come to, comparable with the other side: "1500000", "buy", "not", "planned". */
  readonly value: string;
}

/** Two pages of a story that cannot both be right, or that tell of different moments. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** What they differ on, in words of the sources ("workers dismissed"). */
  readonly about: string;
  /** The earlier page first. */
  readonly sides: readonly [DisagreementSide, DisagreementSide];
}

/** A figure a claim gives. */
export interface SlotFigure {
  /** Unit and stems of what it measures: figures of one story and another compare where these are equal. */
  readonly of: string;
  readonly value: number;
}

/** One claim of a story in brief: who does what to whom, and with what figure. */
export interface ClaimSlot {
  readonly subject: string;
  /** Base form where known, else a stem. */
  readonly verb: string;
  readonly object: string;
  readonly isNegated: boolean;
  readonly figures: readonly SlotFigure[];
  /** How it is put forward; absent in stories kept before it was. */
  readonly kind?: ClaimKind;
  /** The day by which it is to happen, `YYYY-MM-DD`; absent when it names none that lies ahead. */
  readonly due?: string;
}
