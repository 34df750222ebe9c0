import type { Finder, FreeFinding } from './finding.ts';
import { newName, swapped, unboundName } from './findings/names.ts';
import { newDate, newNumber, numberUnit, otherCount } from './findings/numbers.ts';
import {
  certainUp,
  negAdded,
  negLost,
  polarityNear,
  polarityWord,
  pronounGender,
  rival,
} from './findings/polarity.ts';
import { relationNew } from './findings/relations.ts';
import type { Held } from './held.ts';

const finders: readonly Finder[] = [
  newName,
  newNumber,
  newDate,
  numberUnit,
  otherCount,
  polarityWord,
  polarityNear,
  negAdded,
  negLost,
  certainUp,
  relationNew,
  pronounGender,
  rival,
  swapped,
  unboundName,
];

/**
 * What is found in a sentence held against its sources, in the order of the sentence.
 *
 * @example
 * // findings(hold('Profit fell to $3 million.', sources)).map((item) => item.name); // ['polarityWord']
 */
export function findings(held: Held): FreeFinding[] {
  if (held.sources.tokens.length === 0) return [];
  return held.tokens.flatMap((token, index) => finders.flatMap((finder) => finder(held, token, index) ?? []));
}
