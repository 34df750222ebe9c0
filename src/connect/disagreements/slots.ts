import type { ArticleId, ClaimKind, DisagreementKind, EvidenceId, Instant } from '../../news/mod.ts';
import type { Amount } from './amounts.ts';

/** Where the words of a side stand: half-open UTF-16 offsets of the article's text. */
export interface Place {
  readonly evidence: EvidenceId;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A figure with all that tells what it counts. */
export interface Figure extends Place {
  /** Figures compare only under one key: "toll dead", "household", "length". */
  readonly key: string;
  readonly value: number;
  readonly amount: Amount;
  /** Unit as written, stemmed: two figures in one unit compare without the slack of conversion. */
  readonly unit: string;
  /** Words that stand before the counted noun or behind it in its phrase ("large customers among them"), as stems. */
  readonly modifiers: ReadonlySet<string>;
  /** Content words of its clause with their rarity. */
  readonly clause: ReadonlyMap<string, number>;
  /** Whose it is, where its clause says so, as stems: of "Greens won 41 seats" the Greens. */
  readonly owner: ReadonlySet<string>;
  /** Words of its clause, for opposites among them. */
  readonly words: readonly string[];
  /** Content words of its sentence with their rarity. */
  readonly context: ReadonlyMap<string, number>;
  /** Names of its clause, by their last word. */
  readonly names: ReadonlySet<string>;
  /** Words that limit what is counted: "more", "first", "daily". */
  readonly limits: ReadonlySet<string>;
  /** Days, months and years the sentence names. */
  readonly days: readonly string[];
  readonly speaker: string;
  readonly about: string;
  /** False where its sentence gives two figures of the kind, ends of a range apart: which is meant cannot be told. */
  readonly isAlone: boolean;
}

/** How far a deed has come in a sentence's words. */
export type Stage = 'done' | 'planned' | 'alleged';

/** Who did what to whom, from one clause. */
export interface Deed extends Place {
  /** Base form; synonyms share one. */
  readonly verb: string;
  /** The verb as written, for axes of opposites. */
  readonly written: string;
  readonly subject: Party;
  readonly object: Party;
  readonly stage: Stage;
  readonly isNegated: boolean;
  readonly kind: ClaimKind;
  readonly days: readonly string[];
  readonly speaker: string;
  readonly about: string;
}

/** One side of a deed: its content words, its head and its names. */
export interface Party {
  readonly stems: ReadonlySet<string>;
  readonly head: string;
  readonly names: ReadonlySet<string>;
}

/** What one article, or one part of it, gives to the disagreements of its story. */
export interface SlotReading {
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly at: Instant;
  /** False where only the day is known. */
  readonly isTimed: boolean;
  readonly figures: readonly Figure[];
  readonly deeds: readonly Deed[];
}

/** Two places that say a thing differently, before the best are chosen. */
export interface Conflict {
  readonly kind: DisagreementKind;
  /** Conflicts of one slot are one disagreement. */
  readonly slot: string;
  readonly weight: number;
  readonly about: string;
  readonly pages: readonly [SlotReading, SlotReading];
  readonly places: readonly [Place, Place];
  readonly values: readonly [string, string];
}
