import type { Article, Passage, Span } from './article.ts';
import type { EvidenceId } from './ids.ts';

/** How a sentence puts its content forward, weakest commitment last. */
export type ClaimKind = 'fact' | 'said' | 'planned' | 'alleged' | 'denied' | 'opinion';

/** Words quoted in a sentence, without their marks. `start` and `end` are half-open UTF-16 offsets of the sentence. */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Who is quoted, as named in this sentence; null when it does not say. */
  readonly speaker: string | null;
}

/** A number as written, with its value. */
export interface NumberMention {
  readonly raw: string;
  /** Half-open UTF-16 offsets of the sentence. */
  readonly start: number;
  readonly end: number;
  /** The value written out: "1.5 million" is 1500000. */
  readonly value: number;
  /** The stem of what is counted or measured ("percent", "$", "worker"), null when none follows. */
  readonly unit: string | null;
  /** What it measures, as written ("jobs in the port", "of its staff"); null when the sentence does not say. */
  readonly measures: string | null;
}

/** A date, weekday or time word as written, with the day it names. */
export interface DateMention {
  readonly raw: string;
  /** Half-open UTF-16 offsets of the sentence. */
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when the article's date does not settle it. */
  readonly iso: string | null;
}

/** A name as written, without a possessive ending. */
export interface NameMention {
  readonly text: string;
  /** Offset in the sentence, UTF-16 code units. */
  readonly start: number;
}

/** Who did what to whom. "OpenAI-backed film" gives subject OpenAI, verb backed, object film. */
export interface Relation {
  readonly subject: string;
  /** As written; a passive is turned round ("was bought by Corvell": subject Corvell, verb bought). */
  readonly verb: string;
  readonly object: string;
  /** From a hyphen compound, or from subject, verb and object of a clause. */
  readonly from: 'compound' | 'clause';
  readonly isNegated: boolean;
  /** Half-open UTF-16 offsets of the sentence, from the first to the last word of the relation. */
  readonly start: number;
  readonly end: number;
}

/** "WIRED, citing two people, reported" inside a sentence: who is credited, how, and on whose word. */
export interface Attribution {
  readonly source: string;
  readonly verb: string;
  /** Whom that source names in turn, nearest first; empty when it speaks for itself. */
  readonly via: readonly string[];
}

/** One sentence of one article, read: what a draft may cite. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly span: Span;
  /** 0-based sentence and paragraph number in the article's text; -1 in its title and description. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly quotes: readonly Quote[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly relations: readonly Relation[];
  readonly attribution: Attribution | null;
}

/**
 * What sort of page an article is; only a report can count as own reporting. A linked page is one whose publisher
 * allows no more than a link: it gives no evidence.
 */
export type Genre = 'report' | 'roundup' | 'release' | 'sponsored' | 'opinion' | 'linked';

/** An article, or one part of it, with the evidence read from it. */
export interface GroundedArticle {
  readonly article: Article;
  /** Which part this is; absent when it is the whole article. */
  readonly passage?: Passage;
  readonly genre: Genre;
  /** The words that decided the genre; empty for a plain report. */
  readonly genreSigns: readonly string[];
  /** What stands in its text. */
  readonly evidence: readonly Evidence[];
  /** What its title and its feed's description say, as far as they are whole; none for a part of an article. */
  readonly heads: readonly Evidence[];
}
