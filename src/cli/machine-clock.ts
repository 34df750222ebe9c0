import type { Instant } from '../news/mod.ts';

/** The machine's clock; the only place that reads it. */
export function machineNow(): Instant {
  return new Date().toISOString() as Instant;
}
