import { createHash } from 'node:crypto';

/**
 * Writes a record as the JSON text that is stored.
 * U+0000 and lone surrogates become escapes (ECMA-262, well-formed JSON.stringify), so every string comes back as it was.
 */
export function encodeRecord(record: object): string {
  return JSON.stringify(record);
}

/** Reads a stored record back; the keys keep their order. */
export function decodeRecord<Stored>(text: string): Stored {
  return JSON.parse(text) as Stored;
}

/** A term as PostgreSQL can hold it: `text` takes neither U+0000 nor half a surrogate pair. */
export function indexableTerm(term: string): string {
  return term.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** Far below what a row of an index may hold: 2,700 bytes. */
const longestKey = 200;

/** A key as an index can hold it: a long one is its beginning and its SHA-256. */
export function indexableKey(key: string): string {
  const text = indexableTerm(key);
  if (text.length <= longestKey) return text;
  return `${text.slice(0, longestKey / 2).toWellFormed()}#${createHash('sha256').update(text).digest('hex')}`;
}
