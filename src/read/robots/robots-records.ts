import type { Failure, Instant } from '../../news/mod.ts';

/** What a site's robots.txt says about one address, for us. */
export interface RobotsAnswer {
  readonly isAllowed: boolean;
  /** In words for people: "robots.txt disallows this address for NutgrafBot". */
  readonly why: string;
  /** The rule that decided, as served; empty when none did. */
  readonly line: string;
  /** Address of the robots.txt. */
  readonly url: string;
  readonly readAt: Instant;
  /** `Content-Signal` lines that bind us for this address (our group's, else `*`'s), as served. */
  readonly contentSignals: readonly string[];
  /** True when the file speaks about AI use at all, to anyone: Content-Signal lines or groups for known AI agents. */
  readonly mentionsAiUse: boolean;
  /** Why robots.txt cannot be read, so that for now nothing is allowed; null when it says so itself, or allows. */
  readonly failure: Failure | null;
}

/** The robots.txt of all sites, as far as they were asked for. */
export interface Robots {
  /** Reads robots.txt when the kept one is missing or older than a day. Never throws for what a server does. */
  about(url: string): Promise<RobotsAnswer>;
}
