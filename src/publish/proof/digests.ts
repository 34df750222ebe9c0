import { digestOf } from './canonical.ts';

type Json = Readonly<Record<string, unknown>>;

const unsigned: ReadonlySet<string> = new Set(['digests', 'proof']);

interface Named {
  readonly id: string;
}

/**
 * A hash of each part of a brief, so that a change can be named and not merely noticed: one for every field of the
 * document, and for `sentences` one for each sentence by its id.
 *
 * @param document A brief with or without `digests` and `proof`, which are left out.
 * @returns SHA-256 of the canonical form of each part, hex, in the order of the document.
 *
 * @example
 * Object.keys(partDigests({ headline: 'Ferry stays', sentences: [] })); // ['headline']
 */
export function partDigests(document: Json): Record<string, string> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, value]): [string, string][] => {
      if (unsigned.has(key)) return [];
      if (key !== 'sentences') return [[key, digestOf(value)]];
      return (value as readonly Named[]).map((sentence) => [sentence.id, digestOf(sentence)]);
    }),
  );
}

/**
 * Names of the parts that do not agree with their hash, that have none, or that are missing.
 *
 * @example
 * // changedParts(briefWithOtherHeadline) gives ['headline']
 */
export function changedParts(
  document: Json & { readonly digests: Readonly<Record<string, string>> },
): string[] {
  const now = partDigests(document);
  const names = new Set([...Object.keys(now), ...Object.keys(document.digests)]);
  return [...names].filter((name) => now[name] !== document.digests[name]);
}
