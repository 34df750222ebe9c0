/**
 * Reads `Retry-After` (RFC 9110 §10.2.3): seconds, or a date against `nowMs`. Gives milliseconds, at least 0 and at most
 * an hour; null when there is none or it says nothing.
 */
export function retryAfterMs(value: string | undefined, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  const longestMs = 3_600_000;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, longestMs);
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at - nowMs, 0), longestMs);
}
