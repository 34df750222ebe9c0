import { outletKey } from '../../text/mod.ts';
import { appended, innerCase } from './edits.ts';
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

/** Which outlet it is from made wrong. */
export const creditKinds: Readonly<Record<string, Mutation>> = {
  'credit shared': creditShared,
  'credit shared in front': creditSharedInFront,
  'credit moved': creditMoved,
  'credit moved to front': creditMovedToFront,
};
