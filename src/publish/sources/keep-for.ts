import type { Instant } from '../../news/mod.ts';

/**
 * Makes something at most once in a while: callers within `ms` of its making share it. One that failed is not kept.
 *
 * @param ms Milliseconds it stays good.
 * @param now The clock; one that was set back makes anew.
 *
 * @example
 * const size = keepFor(60_000, now, () => archive.size());
 * await size();
 */
export function keepFor<Made>(
  ms: number,
  now: () => Instant,
  make: () => Promise<Made>,
): () => Promise<Made> {
  let kept: { readonly atMs: number; readonly made: Promise<Made> } | null = null;
  return () => {
    const atMs = Date.parse(now());
    if (kept !== null && Math.abs(atMs - kept.atMs) < ms) return kept.made;
    const fresh = { atMs, made: make() };
    kept = fresh;
    fresh.made.catch(() => {
      if (kept === fresh) kept = null;
    });
    return fresh.made;
  };
}
