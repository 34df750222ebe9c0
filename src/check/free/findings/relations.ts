import type { Finder } from '../finding.ts';
import { relationSuffixes, relationWords } from '../word-classes.ts';

/** A word for a tie between two parties ("partnership", "X-backed") that the sources do not have. */
export const relationNew: Finder = (held, token, index) => {
  const isSuffix = relationSuffixes.has(token.lower) && held.text[token.start - 1] === '-';
  if (!isSuffix && !relationWords.has(token.lower)) return null;
  return held.sources.places.has(token.key) ? null : { name: 'relationNew', token: index, source: -1 };
};
