import type { GuardLimits } from './guard-limits.ts';
import type { BeatId } from './ids.ts';

/**
 * How strictly publishers' silence is read. `public`: a site that speaks about AI use, but not to us, gives no more
 * than a reference. `private`: for one's own reading; what is said is obeyed all the same, and the site stays on
 * this machine.
 */
export type Preset = 'public' | 'private';

/** A feed as a beat file or an OPML file names it. */
export interface BeatFeed {
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly category: string | null;
}

/** A subject we follow, as its file describes it. */
export interface Beat {
  readonly id: BeatId;
  readonly title: string;
  readonly preset: Preset;
  /** Items that are older when they are first seen are not read. */
  readonly maxAgeDays: number;
  readonly feeds: readonly BeatFeed[];
  /** Numbers of the republish guard that differ from the defaults. */
  readonly guard?: Partial<GuardLimits>;
}
