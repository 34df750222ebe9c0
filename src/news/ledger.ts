import type { Brief } from './brief.ts';
import type { ClaimSlot } from './connections.ts';
import type { Evidence, GroundedArticle } from './evidence.ts';
import type { ArticleId, EvidenceId, Instant } from './ids.ts';
import type { EntityRecord } from './ports.ts';
import type { ArchiveAnswer, ArchiveLink, Story } from './story.ts';

/** Where a ledger item stands on its page; `quote` is a sentence that is all quotation. */
export type LedgerItemKind = 'title' | 'description' | 'sentence' | 'quote';

/** One thing a writer may cite. */
export interface LedgerItem {
  readonly id: EvidenceId;
  readonly kind: LedgerItemKind;
  readonly outlet: string | null;
  /** The page it goes back to: its own, or the one whose words or facts its page took over. */
  readonly origin: ArticleId;
  /** Index of `Story.claims`: what it says in common with other pages; null when it stands alone. */
  readonly claim: number | null;
  /** Indexes of `Story.disagreements` of which it is a side. */
  readonly conflicts: readonly number[];
  readonly evidence: Evidence;
}

/** A past story that is linked to this one, with what it claimed. */
export interface PastStory {
  readonly link: ArchiveLink;
  readonly claims: readonly ClaimSlot[];
}

/** What a draft is judged by. */
export type StorySources = Pick<Ledger, 'story' | 'articles'>;

/** Everything a writer may use for one story. Made by `ledgerOf` in write/; the same story gives the same ledger. */
export interface Ledger {
  readonly story: Story;
  /** Articles in the order they joined the story. */
  readonly articles: readonly GroundedArticle[];
  /** What may be cited, page by page in that order: title, description, text. Pages that may only be linked give none. */
  readonly items: readonly LedgerItem[];
  readonly archive: ArchiveAnswer;
  /** The stories of `archive.links`, in that order. */
  readonly past: readonly PastStory[];
  /** What the archive knew of the most salient entities before this story, and of names that only look like theirs; most salient first. */
  readonly known: readonly EntityRecord[];
  /** Briefs that stand next to where this one will: the newest of the beat, at most three, newest first. */
  readonly beside: readonly Brief[];
  /** The virtual clock. */
  readonly now: Instant;
}
