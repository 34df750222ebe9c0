import { addedKinds } from './added.ts';
import { certaintyKinds } from './certainty.ts';
import { creditKinds } from './credits.ts';
import { cutKinds } from './cuts.ts';
import { dateKinds } from './dates.ts';
import { formKinds } from './forms.ts';
import { jointKinds } from './joints.ts';
import { lossKinds } from './losses.ts';
import { nameKinds } from './names.ts';
import { negationKinds } from './negation.ts';
import { numberKinds } from './numbers.ts';
import { quantityKinds } from './quantity.ts';
import { referenceKinds } from './references.ts';
import { roleKinds } from './roles.ts';
import { speechKinds } from './speech.ts';
import type { Mutation } from './subject.ts';

export { innerCase, isInsideQuotes, put } from './edits.ts';
export type { ArticleOffer, Mutation, Subject } from './subject.ts';

/** Every kind of error by family, and in it by name. */
export const families: Readonly<Record<string, Readonly<Record<string, Mutation>>>> = {
  numbers: numberKinds,
  dates: dateKinds,
  names: nameKinds,
  references: referenceKinds,
  negation: negationKinds,
  certainty: certaintyKinds,
  quantity: quantityKinds,
  roles: roleKinds,
  speech: speechKinds,
  added: addedKinds,
  cuts: cutKinds,
  losses: lossKinds,
  forms: formKinds,
  credits: creditKinds,
  joints: jointKinds,
};

/** Every kind of error, by name. */
export const mutations: Readonly<Record<string, Mutation>> = Object.fromEntries(
  Object.values(families).flatMap((family) => Object.entries(family)),
);

/**
 * True for a kind that joins two sentences and so cites two.
 *
 * @example
 * citesTwo('joint: because'); // true
 */
export function citesTwo(kind: string): boolean {
  return Object.hasOwn(jointKinds, kind);
}
