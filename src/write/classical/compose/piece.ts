import type { ArticleId, DraftSentence, Evidence, Ledger } from '../../../news/mod.ts';
import { terms, words } from '../../../text/mod.ts';
import { sourceKey } from '../../ledger/tellable.ts';
import type { Candidate } from '../sentences/mod.ts';
import { openingOf, type Opening } from './opening.ts';

/** A sentence that may become part of a brief, with what the choice looks at. */
export interface Piece {
  readonly sentence: DraftSentence;
  /** What it says, without the credit. */
  readonly core: string;
  readonly stems: ReadonlySet<string>;
  readonly words: number;
  readonly opening: Opening;
  /** What it cites, one or two. */
  readonly evidence: readonly Evidence[];
  /** Outlets it rests on, as keys. */
  readonly sources: readonly string[];
  /** Pages that what it says goes back to: a copy has the origin of what it copies. */
  readonly origins: readonly ArticleId[];
  /** When the cited page was published; empty when it does not say. */
  readonly at: string;
  readonly cutsTail: boolean;
  /** Nothing in it leans on a sentence before it. */
  readonly canOpen: boolean;
}

/** Finds the page that a piece of evidence goes back to. */
export function originsIn(ledger: Ledger): (evidence: Evidence) => ArticleId {
  const origins = new Map(ledger.items.map(({ id, origin }) => [id, origin]));
  return (evidence) => origins.get(evidence.id) ?? evidence.span.articleId;
}

/** The stems by which two sentences are compared. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(terms(text).map(({ stem }) => stem));
}

/** A candidate of one page as a piece. */
export function pieceOf(
  { sentence, core, evidence, article, cutTail, canOpen }: Candidate,
  originOf: (evidence: Evidence) => ArticleId,
): Piece {
  return {
    sentence,
    core,
    stems: stemsOf(core),
    words: words(sentence.text).length,
    opening: openingOf(sentence.operations),
    evidence: [evidence],
    sources: [sourceKey(article)],
    origins: [originOf(evidence)],
    at: article.article.publishedAt ?? '',
    cutsTail: cutTail,
    canOpen,
  };
}
