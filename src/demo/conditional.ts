import { createHash } from 'node:crypto';

/** A strong validator of exactly these bytes (RFC 9110 §8.8.3). */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

/**
 * Whether a conditional request is answered with 304. `If-None-Match` (weak comparison, lists, `*`) decides alone
 * when it is there; else `If-Modified-Since` does (RFC 9110 §13.2.2).
 *
 * @param lastModified HTTP date of the answer, or null when it has none.
 *
 * @example
 * isNotModified({ 'if-none-match': 'W/"a", "b"' }, '"a"', null); // true
 */
export function isNotModified(
  headers: Readonly<Record<string, string>>,
  etag: string,
  lastModified: string | null,
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return lastModified !== null && !Number.isNaN(since) && Date.parse(lastModified) <= since;
}
