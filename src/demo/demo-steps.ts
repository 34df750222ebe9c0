import type { Instant } from '../news/mod.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Feeds are read at most every 15 minutes and a tenth of jitter: what came too soon is read after this pause. */
const followUpMs = 20 * minuteMs;
/** After the last event: feeds that are read rarely, and pages that are read again after two hours and after a day. */
const closingMs = [followUpMs, 3 * hourMs, 8 * hourMs, 27 * hourMs];

function later(at: Instant, pauseMs: number): Instant {
  return new Date(Date.parse(at) + pauseMs).toISOString() as Instant;
}

/**
 * The instants a clock has to stop at for a wire to read the whole day: every event, one look 20 minutes later where
 * nothing else happens by then, and a few at the end.
 *
 * @param instants In order.
 * @param reached The step an interrupted day came to; it is taken again, as it may not have been finished.
 *
 * @example
 * demoSteps(['2026-11-19T06:50:00.000Z', '2026-11-19T09:00:00.000Z'] as Instant[], null)[1];
 * // '2026-11-19T07:10:00.000Z'
 */
export function demoSteps(instants: readonly Instant[], reached: Instant | null): readonly Instant[] {
  const last = instants.at(-1);
  if (last === undefined) return [];
  const between = instants.slice(0, -1).flatMap((at, place) => {
    const followUp = later(at, followUpMs);
    return followUp < instants[place + 1]! ? [followUp] : [];
  });
  const closing = closingMs.map((pauseMs) => later(last, pauseMs));
  const steps = [...instants, ...between, ...closing].sort();
  const open = reached === null ? steps : steps.filter((step) => step >= reached);
  return open.length > 0 ? open : steps.slice(-1);
}
