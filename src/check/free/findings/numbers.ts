import type { Finder } from '../finding.ts';
import { openSlot, type Held } from '../held.ts';
import type { FreeToken } from '../reading.ts';

/** The sources have a figure that rounds to this one, the same as an ordinal, or one with a letter for its scale. */
function isExplained(held: Held, token: FreeToken): boolean {
  const { places, figures } = held.sources;
  if ([token.key, token.key.replace(/th$/, ''), `${token.key}th`].some((key) => places.has(key))) return true;
  const value = Number(token.key.slice(1));
  if (!(value > 0)) return false;
  return figures.some((figure) => {
    if (/\d[mkb]n?$/.test(figure.text) && [1e3, 1e6, 1e9].includes(figure.value / value)) return true;
    return (
      figure.value > 20 && [1, 2, 3].some((digits) => Number(figure.value.toPrecision(digits)) === value)
    );
  });
}

/** Small counts are often made by the writer, from a list. */
function isSmallCount(token: FreeToken): boolean {
  return Number(token.key.slice(1).replace('th', '')) <= 12 && token.unit !== '%' && token.unit !== '$';
}

/** A figure that the sources do not have. */
export const newNumber: Finder = (held, token, index) => {
  if (token.kind !== 'number' || isExplained(held, token)) return null;
  // "Covid-19": part of a name.
  if (held.text[token.start - 1] === '-') return null;
  const other = openSlot(held, index).find((at) => {
    const source = held.sources.tokens[at]!;
    return source.kind === 'number' && (source.unit === token.unit || !token.unit || !source.unit);
  });
  if (other !== undefined) return { name: 'slotNumber', token: index, source: other };
  return { name: isSmallCount(token) ? 'countNew' : 'newNumber', token: index, source: -1 };
};

/** A month, weekday or quarter that the sources do not have. */
export const newDate: Finder = (held, token, index) =>
  token.kind === 'date' && !held.sources.places.has(token.key)
    ? { name: 'newDate', token: index, source: -1 }
    : null;

function isNear(held: Held, at: number, key: string): boolean {
  for (let other = at - 3; other <= at + 4; other++) if (held.sources.tokens[other]?.key === key) return true;
  return false;
}

/** The figure stands in the sources, but never with this unit. */
export const numberUnit: Finder = (held, token, index) => {
  const places = token.kind === 'number' ? held.sources.places.get(token.key) : undefined;
  if (places === undefined || token.unit === null) return null;
  const unit = token.unit;
  const withUnit = places.filter((at) => held.sources.tokens[at]!.unit !== null);
  const matches = places.some((at) => {
    const found = held.sources.tokens[at]!.unit;
    return found === null || found === unit || isNear(held, at, unit);
  });
  return matches || withUnit.length === 0 ? null : { name: 'numberUnit', token: index, source: withUnit[0]! };
};

/** What a figure counts: the next word that is no function word. */
function headOf(tokens: readonly FreeToken[], index: number): string | null {
  for (let at = index + 1; at <= index + 2 && at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number' || token.kind === 'date') return null;
    if (token.kind !== 'function' || token.lower === 'others') return token.key;
  }
  return null;
}

/** The sources count the same thing, always with another figure, and have this figure for something else. */
export const otherCount: Finder = (held, token, index) => {
  if (token.kind !== 'number' || !held.sources.places.has(token.key)) return null;
  const { tokens, lineOf, places } = held.sources;
  const head = headOf(held.tokens, index);
  if (head === null) return null;
  let other = -1;
  for (const at of places.get(head) ?? []) {
    for (let before = Math.max(0, at - 3); before < at; before++) {
      const source = tokens[before]!;
      if (source.kind !== 'number' || lineOf[before] !== lineOf[at]) continue;
      if (source.key === token.key) return null;
      const sameSort = (source.unit === '%') === (token.unit === '%');
      if (sameSort && headOf(tokens, before) === head) other = before;
    }
  }
  return other < 0 ? null : { name: 'numberSwapped', token: index, source: other };
};
