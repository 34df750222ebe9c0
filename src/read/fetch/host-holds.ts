import type { Failure, Instant } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { unnamedPauseMs } from './limits.ts';
import { pauseWords } from './status-failure.ts';

/** Hosts that asked to be left alone. */
export interface HostHolds {
  /** Takes note of a failure of this host: where it is `throttled`, nothing there is asked for until its pause ends. */
  heed(host: string, failure: Failure): void;
  /** The failure of what would ask a host that is left alone; null when it may be asked. */
  refusal(host: string): Failure | null;
}

/** Hosts beyond which those whose pause is over are forgotten. */
const manyHosts = 2000;

/**
 * Keeps the pauses that servers ask for by `Retry-After` (RFC 9110 §10.2.3) with 429 and 503. They are the server's, not
 * the address's: what one page was told holds for every page, feed and robots.txt of the host.
 *
 * @example
 * // holds.heed('gridpaper.example', { class: 'throttled', retryAfterMs: 120_000, … });
 * // holds.refusal('gridpaper.example')?.why gives 'gridpaper.example asked for a pause, of which 2 min are left'
 */
export function createHostHolds(now: () => Instant): HostHolds {
  const ends = new Map<string, number>();
  const leftMs = (host: string): number => (ends.get(host) ?? 0) - Date.parse(now());
  return {
    heed(host, failure) {
      if (failure.class !== 'throttled') return;
      const namedMs = failure.retryAfterMs ?? 0;
      const pauseMs = namedMs > 0 ? namedMs : unnamedPauseMs;
      if (pauseMs <= leftMs(host)) return;
      if (ends.size >= manyHosts) for (const one of ends.keys()) if (leftMs(one) <= 0) ends.delete(one);
      ends.set(host, Date.parse(now()) + pauseMs);
    },
    refusal(host) {
      const left = leftMs(host);
      if (left <= 0) return null;
      const why = `${host} asked for a pause, of which ${pauseWords(left)} are left`;
      return failureOf('throttled', why, true, left);
    },
  };
}
