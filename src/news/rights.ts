import type { Instant } from './ids.ts';

/**
 * How much a publisher lets us do with a page: 0 blind (fetch and store nothing), 1 link (title, outlet, address),
 * 2 reference (and a short excerpt, no prose of ours), 3 brief (facts may be written up), 4 licensed (a recorded grant).
 */
export type RightsLevel = 0 | 1 | 2 | 3 | 4;

/** Where a statement about a page can stand. */
export type RightsSignal =
  | 'robots.txt'
  | 'Content-Signal'
  | 'X-Robots-Tag'
  | 'meta robots'
  | 'HTTP status'
  | 'paywall'
  | 'feed'
  | 'policy';

/** One machine-readable statement about a page, as found. */
export interface RightsStatement {
  readonly signal: RightsSignal;
  /** The line, header or tag exactly as served, at most 300 characters. */
  readonly raw: string;
  /** Where it was served. */
  readonly url: string;
  readonly readAt: Instant;
  /** The most it allows. */
  readonly level: RightsLevel;
  /** In words for people: "robots.txt says ai-input=no". */
  readonly why: string;
}

/** What may be done with a page: the most restrictive statement wins, and is kept. */
export interface Rights {
  readonly level: RightsLevel;
  /** The statement that decided; null when nothing was said and the default holds. */
  readonly decidedBy: RightsStatement | null;
  readonly statements: readonly RightsStatement[];
  /** `max-snippet` in characters; null when unlimited. */
  readonly maxSnippet: number | null;
}
