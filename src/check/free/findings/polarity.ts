import { axisOf, opposites } from '../../../text/mod.ts';
import type { Finder } from '../finding.ts';
import { inEvidence, openSlot, slotOf, type Held } from '../held.ts';
import type { FreeToken } from '../reading.ts';
import { areRivals, hasRivals } from '../rivals.ts';
import { certainWords, hedgeWords, negatingWords, pronouns } from '../word-classes.ts';

/** A word where the source has its opposite. */
export const polarityWord: Finder = (held, token, index) => {
  if (token.kind === 'number' || axisOf(token.lower).length === 0 || pronouns.has(token.lower)) return null;
  const { tokens } = held.sources;
  const slot = slotOf(held, index).filter((at) => !held.taken.has(at) || held.aligned[index] === at);
  if (slot.some((at) => tokens[at]!.key === token.key)) return null;
  const other = slot.find((at) => opposites(token.lower, tokens[at]!.lower));
  return other === undefined ? null : { name: 'polarityWord', token: index, source: other };
};

/** A word the sources do not have at all, whose opposite stands in the evidence and not in the sentence. */
export const polarityNear: Finder = (held, token, index) => {
  if (token.kind === 'number' || token.kind === 'function' || axisOf(token.lower).length === 0) return null;
  if (held.sources.places.has(token.key)) return null;
  const at = inEvidence(held, (_key, lower) => opposites(token.lower, lower));
  if (at < 0 || openSlot(held, index).includes(at)) return null;
  return { name: 'polarityNear', token: index, source: at };
};

/** A word of the same kind as the source's: "month" where it says "week". */
export const rival: Finder = (held, token, index) => {
  if (token.kind !== 'content' || !hasRivals(token.key)) return null;
  const { tokens } = held.sources;
  const slot = slotOf(held, index);
  if (slot.some((at) => tokens[at]!.key === token.key)) return null;
  const test = (key: string) => areRivals(token.key, key);
  const other = slot.find((at) => !held.taken.has(at) && test(tokens[at]!.key));
  if (other !== undefined) return { name: 'rival', token: index, source: other };
  const near = held.sources.places.has(token.key) ? -1 : inEvidence(held, test);
  return near < 0 ? null : { name: 'rivalNear', token: index, source: near };
};

function isNegatedIn(held: Held, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at <= Math.min(to, held.sources.tokens.length - 1); at++) {
    const source = held.sources.tokens[at]!;
    if (source.isNegation || negatingWords.has(source.lower)) return true;
  }
  return false;
}

/** A "not" beside words that stand in the source without one. */
export const negAdded: Finder = (held, token, index) => {
  if (!/^(?:not|no|never|cannot|none|nobody)$/.test(token.lower)) return null;
  const neighbours = [index - 2, index - 1, index + 1, index + 2, index + 3]
    .map((at) => held.aligned[at] ?? -1)
    .filter((at) => at >= 0 && held.sources.tokens[at]!.kind !== 'function');
  if (neighbours.length === 0 || neighbours.some((at) => isNegatedIn(held, at - 5, at + 3))) return null;
  return { name: 'negAdded', token: index, source: neighbours[0]! };
};

/** The source tokens between this token's and the next one's, when both stand close in one line. */
function betweenNeighbours(held: Held, index: number): number[] {
  const left = held.aligned[index]!;
  let next = index + 1;
  while (next < held.aligned.length && next < index + 4 && held.aligned[next]! < 0) next++;
  const right = held.aligned[next] ?? -1;
  if (left < 0 || right <= left || right - left > 5) return [];
  if (held.sources.lineOf[left] !== held.sources.lineOf[right]) return [];
  return Array.from({ length: right - left - 1 }, (_, at) => left + 1 + at);
}

function isNegated(token: FreeToken): boolean {
  return token.isNegation || negatingWords.has(token.lower);
}

/** A "not" of the source that is gone. */
export const negLost: Finder = (held, _token, index) => {
  const lost = betweenNeighbours(held, index).find((at) => held.sources.tokens[at]!.isNegation);
  if (lost === undefined) return null;
  const isKept = held.tokens.slice(Math.max(0, index - 4), index + 6).some(isNegated);
  return isKept ? null : { name: 'negLost', token: index, source: lost };
};

/** "will" where the source says "may". */
export const certainUp: Finder = (held, token, index) => {
  if (!certainWords.has(token.lower) || held.aligned[index]! >= 0) return null;
  const hedge = slotOf(held, index).find((at) => hedgeWords.has(held.sources.tokens[at]!.lower));
  return hedge === undefined ? null : { name: 'certainUp', token: index, source: hedge };
};

const genders = [/^(?:he|him|his|himself)$/, /^(?:she|her|hers|herself)$/] as const;

/** The lines of the evidence and their neighbours speak only of the other gender. */
export const pronounGender: Finder = (held, token, index) => {
  const own = genders.findIndex((gender) => gender.test(token.lower));
  if (own < 0) return null;
  let other = -1;
  for (const line of held.evidence.lines.slice(0, 2).flatMap((at) => [at - 1, at, at + 1])) {
    const found = held.sources.lines[line];
    for (const [offset, word] of (found?.tokens ?? []).entries()) {
      if (genders[own]!.test(word.lower)) return null;
      if (genders[1 - own]!.test(word.lower)) other = found!.first + offset;
    }
  }
  return other < 0 ? null : { name: 'pronounGender', token: index, source: other };
};
