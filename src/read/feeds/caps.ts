/** Limits on what a feed may be, so that no feed can take the wire's time or memory. */
export const feedCaps = {
  /** Of the document as sent, after unpacking. Of 57 measured feeds the largest had 0.9 MB. */
  bytes: 20 * 1024 * 1024,
  /** Deeper elements are not kept; their text counts as their ancestor's. */
  depth: 256,
  items: 2000,
  elements: 300_000,
  attributes: 64,
  /** UTF-16 code units; a longer attribute is left out. */
  attributeLength: 65_536,
  /** UTF-16 code units of text directly in one element; what is more is left out. */
  elementText: 1_000_000,
  prefixes: 256,
  /** Places at which markup is put right before it is read; what comes after is read as it is. */
  repairs: 200_000,
  /** UTF-16 code units of an item's title, summary and content as plain text. */
  title: 500,
  summary: 1000,
  content: 200_000,
} as const;
