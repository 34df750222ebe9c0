import type { Finder } from '../finding.ts';
import { openSlot, tightSlot, type Held } from '../held.ts';
import type { FreeToken } from '../reading.ts';

/** Words of an evidence line that begin with the letters of an abbreviation, in order. */
function spellsOut(held: Held, letters: string): boolean {
  if (held.sources.initials.has(letters)) return true;
  return held.evidence.lines.some((number) => {
    const all = held.sources.lines[number]!.tokens;
    return all.some((_, from) =>
      letters.split('').every((letter, at) => all[from + at]?.lower[0] === letter),
    );
  });
}

/** The run of capitalised words a name stands in is what an abbreviation of the sources stands for. */
function isSpeltOut(held: Held, index: number): boolean {
  let from = index;
  while (from > 0 && held.tokens[from - 1]!.kind === 'name') from -= 1;
  let letters = '';
  for (let at = from; held.tokens[at]?.kind === 'name' || held.tokens[at]?.lower === 'of'; at++)
    if (held.tokens[at]!.kind === 'name') letters += held.tokens[at]!.lower[0]!;
  return letters.length >= 2 && held.sources.places.has(letters);
}

function isPrefix(short: string, long: string): boolean {
  return long.startsWith(short.slice(0, Math.max(4, short.length - 2)));
}

/** A name is explained by what it abbreviates, or by a longer or shorter form of it ("Bedfordshire", "Bedford"). */
function isExplained(held: Held, token: FreeToken, index: number): boolean {
  const { sources } = held;
  const { lower } = token;
  if (sources.places.has(token.key) || sources.lowerWords.has(lower)) return true;
  if (/^[A-Z.]{2,6}s?$/.test(token.text) && spellsOut(held, lower.replace(/[.]|s$/g, ''))) return true;
  const near = lower.length < 4 ? [] : (sources.namesByPrefix.get(lower.slice(0, 4)) ?? []);
  const isForm = near.some(
    (word) => Math.abs(word.length - lower.length) <= 4 && (isPrefix(lower, word) || isPrefix(word, lower)),
  );
  return isForm || isSpeltOut(held, index);
}

/** A name that the sources do not have. */
export const newName: Finder = (held, token, index) => {
  if (token.kind !== 'name' || held.aligned[index]! >= 0 || isExplained(held, token, index)) return null;
  const other = openSlot(held, index).find((at) => held.sources.tokens[at]!.kind === 'name');
  if (other !== undefined) return { name: 'slotName', token: index, source: other };
  const next = held.tokens[index + 1];
  const isFirstName = next?.kind === 'name' && held.sources.places.has(next.key);
  return { name: isFirstName ? 'nameExtended' : 'newName', token: index, source: -1 };
};

/** In the sources, yet in this place they have another name, or another figure. */
export const swapped: Finder = (held, token, index) => {
  if (token.kind !== 'name' && token.kind !== 'number') return null;
  if (!held.sources.places.has(token.key)) return null;
  const slot = tightSlot(held, index);
  if (slot === null || slot.some((at) => held.sources.tokens[at]!.key === token.key)) return null;
  const other = slot.find((at) => held.sources.tokens[at]!.kind === token.kind);
  if (other === undefined) return null;
  return { name: token.kind === 'name' ? 'nameSwapped' : 'numberSwapped', token: index, source: other };
};

function contentNeighbours(held: Held, index: number): number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let taken = 0;
    for (let at = index + step; at >= 0 && at < held.tokens.length && taken < 2; at += step) {
      if (held.tokens[at]!.kind === 'function') continue;
      taken += 1;
      if (held.sources.places.has(held.tokens[at]!.key)) found.push(at);
    }
  }
  return found;
}

const mostPlaces = 60;

/** A name of the sources that never stands within six content words of what stands beside it here. */
export const unboundName: Finder = (held, token, index) => {
  if (token.kind !== 'name') return null;
  const { places, contentAt } = held.sources;
  const own = places.get(token.key)?.slice(0, mostPlaces);
  const neighbours = contentNeighbours(held, index);
  if (own === undefined || neighbours.length === 0) return null;
  const isBound = neighbours.some((other) =>
    (places.get(held.tokens[other]!.key) ?? [])
      .slice(0, mostPlaces)
      .some((there) => own.some((here) => Math.abs(contentAt[here]! - contentAt[there]!) <= 6)),
  );
  return isBound ? null : { name: 'unboundName', token: index, source: held.aligned[index]! };
};
