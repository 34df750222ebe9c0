import type { Instant } from '../../../src/news/mod.ts';

/** A clock that several processes share: it runs `factor` times as fast as theirs, from one day's morning to its end. */
export interface FastClock {
  /** Milliseconds since 1970 at which it showed `from`. */
  readonly epochMs: number;
  readonly from: Instant;
  readonly until: Instant;
  readonly factor: number;
}

export function readClock({ epochMs, from, until, factor }: FastClock): Instant {
  const at = Date.parse(from) + (Date.now() - epochMs) * factor;
  return new Date(Math.min(at, Date.parse(until))).toISOString() as Instant;
}

export function hasEnded(clock: FastClock): boolean {
  return readClock(clock) >= clock.until;
}
