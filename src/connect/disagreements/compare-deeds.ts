import { idf, stem } from '../../text/mod.ts';
import { excludes } from './deed-words.ts';
import type { Deed, Party, SlotReading } from './slots.ts';

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let weight = 0;
  for (const item of a) if (b.has(item)) weight += Math.min(8, idf(item));
  return weight;
}

function total(a: ReadonlySet<string>): number {
  let weight = 0;
  for (const item of a) weight += Math.min(8, idf(item));
  return weight;
}

/** 0 to 1: how surely two phrases are of one thing. Their heads must be the same, and neither name what the other does not. */
function sameParty(a: Party, b: Party): number {
  if (a.head === '' || b.head === '' || ranksDiffer(a, b)) return 0;
  if (a.names.size > 0 && b.names.size > 0 && !isSubset(a.names, b.names) && !isSubset(b.names, a.names))
    return 0;
  const isHead =
    a.head === b.head || (intersects(a.names, b.names) && (a.names.has(b.head) || b.names.has(a.head)));
  if (!isHead) return 0;
  return (2 * common(a.stems, b.stems)) / (total(a.stems) + total(b.stems));
}

/** Words that make someone another person, and a thing another thing. */
const ranks = new Set(
  'deputy former vice acting assistant junior shadow ex first second third new old other another'
    .split(' ')
    .map(stem),
);

function ranksDiffer(a: Party, b: Party): boolean {
  return [...a.stems, ...b.stems].some((word) => ranks.has(word) && a.stems.has(word) !== b.stems.has(word));
}

const least = 0.5;
const leastAlone = 0.6;

/** How surely two clauses tell of one event of the same two, 0 to 1; the verbs are not asked. */
export function partiesLikeness(a: Deed, b: Deed): number {
  const hasBoth = [a, b].every(({ subject, object }) => subject.stems.size > 0 && object.stems.size > 0);
  if (hasBoth) {
    const [left, right] = [sameParty(a.subject, b.subject), sameParty(a.object, b.object)];
    return left >= least && right >= least ? (left + right) / 2 : 0;
  }
  const [one, other] = [a, b].map(({ subject, object }) => (object.stems.size > 0 ? object : subject)) as [
    Party,
    Party,
  ];
  const alone = sameParty(one, other);
  return alone >= leastAlone && common(one.stems, other.stems) >= 6 ? alone * 0.8 : 0;
}

function hours(early: SlotReading, late: SlotReading): number {
  return (Date.parse(late.at) - Date.parse(early.at)) / 3_600_000;
}

const sameMoment = 30;

export type DeedConflict = 'negation' | 'relation' | 'certainty';

function certainty(a: Deed, b: Deed, pages: readonly [SlotReading, SlotReading]): DeedConflict | null {
  const done = a.stage === 'done' ? 0 : 1;
  const [sure, unsure] = done === 0 ? [a, b] : [b, a];
  if (sure.stage !== 'done' || unsure.stage === 'done' || sure.kind === 'planned') return null;
  if (unsure.stage === 'alleged') return sure.kind === 'fact' ? 'certainty' : null;
  if (!pages[0].isTimed || !pages[1].isTimed) return null;
  // A plan told after the deed is done; a plan told before is a sequence.
  const [first, later] = done === 0 ? pages : [pages[1], pages[0]];
  const gap = hours(first, later);
  return gap >= 0 && gap <= sameMoment ? 'certainty' : null;
}

/** The same of both, or deeds that do not bear on one another: most pairs. */
function agree(a: Deed, b: Deed): boolean {
  if (a.verb !== b.verb) return !excludes(a.verb, b.verb);
  return a.isNegated === b.isNegated && a.stage === b.stage;
}

/** What two clauses about the same two say differently; null when both can be so. */
export function deedConflict(
  a: Deed,
  b: Deed,
  pages: readonly [SlotReading, SlotReading],
): DeedConflict | null {
  if (agree(a, b) || Math.abs(hours(...pages)) > sameMoment) return null;
  const [x, y] = [a.days, b.days];
  if (
    x.length > 0 &&
    y.length > 0 &&
    !x.some((one) => y.some((other) => one.startsWith(other) || other.startsWith(one)))
  )
    return null;
  if (a.verb === b.verb) {
    if (a.isNegated !== b.isNegated) return a.stage === b.stage ? 'negation' : null;
    if (a.isNegated || a.stage === b.stage) return null;
    return certainty(a, b, pages);
  }
  const isTold = (deed: Deed) => !deed.isNegated && deed.stage === 'done';
  return isTold(a) && isTold(b) ? 'relation' : null;
}
