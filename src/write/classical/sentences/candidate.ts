import type { DraftSentence, Evidence, GroundedArticle } from '../../../news/mod.ts';
import type { Clause } from './clause.ts';
import type { Cut } from './cut.ts';
import type { FrameKind } from './framing.ts';

/** A sentence the writer may use: it passed the gate, and is short enough in copied words. */
export interface Candidate {
  readonly sentence: DraftSentence;
  readonly frame: FrameKind;
  /** What it tells; a second one that only gives a name is cited, and not here. */
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  /** What is told, without the outlet's credit and without marks of our own. */
  readonly core: string;
  /** Longest run of the page's words outside quotation marks, every word counted. */
  readonly run: number;
  /** Words in quotation marks. */
  readonly quoted: number;
  readonly cutTail: boolean;
  /** It may be the first sentence of a brief. */
  readonly canOpen: boolean;
  /** It tells the first sentence of its page. */
  readonly lead: boolean;
}

/** A core that stands on its evidence alone, for headlines. */
export interface Core {
  readonly cut: Cut;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly clause: Clause;
}

/** What one article offers. */
export interface ArticleCandidates {
  readonly candidates: readonly Candidate[];
  readonly cores: readonly Core[];
}

/** A sentence of a page on its way: what it says, and what must be cited for it. */
export interface Statement {
  /** Its text, with a name for a pronoun where another sentence gives it. */
  readonly whole: Cut;
  readonly evidence: Evidence;
  /** `evidence`, and the sentence that gives the name. */
  readonly cites: readonly Evidence[];
}
