import { outletKey } from '../../text/mod.ts';
import { appended, innerCase, isInsideQuotes } from './edits.ts';
import type { Mutation } from './subject.ts';

/** Credits a second outlet whose sentence does not say it. */
const creditShared: Mutation = ({ text, outlet, other }) =>
  outletKey(outlet) === outletKey(other.outlet)
    ? null
    : appended(text, `, according to ${outlet} and ${other.outlet}.`);

const creditSharedInFront: Mutation = ({ text, outlet, other }) => {
  const inner = innerCase(text);
  if (outletKey(outlet) === outletKey(other.outlet) || inner === null || !/[\p{L}\d]\.$/u.test(text))
    return null;
  return `${other.outlet} and ${outlet} reported that ${inner}`;
};

/** Credits an outlet that is not the source. */
const creditMoved: Mutation = ({ text, outlet, other }) =>
  outletKey(outlet) === outletKey(other.outlet) ? null : appended(text, `, ${other.outlet} reported.`);

const creditMovedToFront: Mutation = ({ text, outlet, other }) => {
  const inner = innerCase(text);
  return outletKey(outlet) === outletKey(other.outlet) || inner === null
    ? null
    : `According to ${other.outlet}, ${inner}`;
};

/** "The port has, Teal Radio reported, closed": the credit parts a verb. No lie, and no sentence either. */
const creditInVerb: Mutation = ({ text, outlet }) => {
  const match = /\b(?:has|have|had|was|were|will|would|is|are) (?=\p{Ll}{3,}(?:ed|en)\b)/u.exec(text);
  if (
    !match ||
    match.index < 12 ||
    isInsideQuotes(text, match.index) ||
    text.slice(0, match.index).includes(',')
  )
    return null;
  const end = match.index + match[0].length;
  return `${text.slice(0, end - 1)}, ${outlet} reported, ${text.slice(end)}`;
};

/** Which outlet it is from made wrong. */
export const creditKinds: Readonly<Record<string, Mutation>> = {
  'credit shared': creditShared,
  'credit shared in front': creditSharedInFront,
  'credit moved': creditMoved,
  'credit moved to front': creditMovedToFront,
  'credit in the verb': creditInVerb,
};
