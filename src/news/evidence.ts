import type { Article, Span } from './article.ts';
import type { EvidenceId } from './ids.ts';

/** How a sentence puts its content forward, weakest commitment last. */
export type ClaimKind = 'fact' | 'said' | 'planned' | 'alleged' | 'denied' | 'opinion';

/** A number as written, with its value. */
export interface NumberMention {
  readonly raw: string;
  /** The value written out: "1.5 million" is 1500000. */
  readonly value: number;
  /** The stem of what is counted or measured ("percent", "$", "worker"), null when none follows. */
  readonly unit: string | null;
}

/** A date or weekday as written, with the day it names. */
export interface DateMention {
  readonly raw: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when the article's date does not settle it. */
  readonly iso: string | null;
}

/** A name as written, without a possessive ending. */
export interface NameMention {
  readonly text: string;
  /** Offset in the sentence, UTF-16 code units. */
  readonly start: number;
}

/** "OpenAI-backed film" gives subject OpenAI, verb backed, object film. */
export interface Relation {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
}

/** "WIRED reported" inside a sentence: who is credited and with which verb. */
export interface Attribution {
  readonly source: string;
  readonly verb: string;
}

/** One sentence of one article, read: what a draft may cite. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly span: Span;
  /** 0-based sentence and paragraph number in the article. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  /** Quoted strings without their marks, exactly as in the source. */
  readonly quotes: readonly string[];
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

/** An article with the evidence read from it. */
export interface GroundedArticle {
  readonly article: Article;
  readonly genre: Genre;
  /** The words that decided the genre; empty for a plain report. */
  readonly genreSigns: readonly string[];
  readonly evidence: readonly Evidence[];
}
