import { opposites } from '../../text/mod.ts';
import { apart } from './amounts.ts';
import type { Figure, SlotReading } from './slots.ts';

/** Hours between two pages beyond which a changed figure is news, not a disagreement. */
const sameMoment = 18;
/** A toll rises within hours. */
const sameToll = 3;
const convertedSlack = 0.06;
const most = 3;
const fewest = 1 / most;

type Rarities = ReadonlyMap<string, number>;

interface Shared {
  readonly weight: number;
  readonly count: number;
  /** Share of the shorter one's weight. */
  readonly of: number;
  /** Share of both (Dice). */
  readonly dice: number;
}

function sum(all: Rarities): number {
  let total = 0;
  for (const rarity of all.values()) total += rarity;
  return total;
}

function share(a: Rarities, b: Rarities): Shared {
  let weight = 0;
  let count = 0;
  for (const [term, rarity] of a) {
    if (!b.has(term)) continue;
    weight += rarity;
    count += 1;
  }
  if (count === 0) return { weight, count, of: 0, dice: 0 };
  const [one, other] = [sum(a), sum(b)];
  return { weight, count, of: weight / Math.min(one, other), dice: (2 * weight) / (one + other) };
}

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

/** Each names what the other does not: another place, another firm, another group. */
function clash(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !isSubset(a, b) && !isSubset(b, a);
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return isSubset(a, b) && isSubset(b, a);
}

/** "Exports" against "imports", "men" against "women". */
function areOpposed(a: Figure, b: Figure): boolean {
  const [ours, theirs] = [
    a.words.filter((word) => !b.words.includes(word)),
    b.words.filter((word) => !a.words.includes(word)),
  ];
  return ours.some((one) => theirs.some((other) => opposites(one, other)));
}

function hours(a: SlotReading, b: SlotReading): number {
  return Math.abs(Date.parse(a.at) - Date.parse(b.at)) / 3_600_000;
}

function sameDay(a: Figure, b: Figure): boolean {
  return a.days.some((day) => b.days.includes(day));
}

function timesDiffer(a: Figure, b: Figure): boolean {
  if (a.days.length === 0 || b.days.length === 0) return false;
  return !a.days.some((one) => b.days.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** A later page with another figure tells how things went on, unless both sentences name the same day. */
function isUpdate(a: Figure, b: Figure, pages: readonly [SlotReading, SlotReading]): boolean {
  const gap = hours(...pages);
  if (gap > sameMoment) return !sameDay(a, b);
  const [early, late] = pages[0].at <= pages[1].at ? [a, b] : [b, a];
  return a.key.startsWith('toll ') && gap > sameToll && late.value > early.value;
}

/** Figures this large are seldom given of two different groups of one kind in a story's leads. */
const telling = 500;
const nearRatio = 1.4;
const leadSentences = 9;
const tollSentences = 6;

/** The dead of the event, told far up by both. */
function isOneToll(a: Figure, b: Figure): boolean {
  return a.key.startsWith('toll ') && Math.max(a.sentence, b.sentence) < tollSentences;
}

/** "7,800 passengers" and "9,400 passengers" of one story, whatever is said of them. */
function isOneGroup(a: Figure, b: Figure): boolean {
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return (
    small >= telling &&
    large / small <= nearRatio &&
    Math.max(a.sentence, b.sentence) < leadSentences &&
    !vague.test(a.key)
  );
}

/** Of shares, sums and lengths a story has many. */
const vague =
  /^(?:[$€£¥]|[A-Z]{3}$|%|(?:length|mass|volume|people|peopl|person|year|month|crown|time|point|word|toll .*)$)/;
const strict = /^(?:[$€£¥]|[A-Z]{3}$|%|(?:length|year|month|crown)$)/;
const moving = /^(?:mph|kph)$/;

function haveOtherOwners(a: Figure, b: Figure): boolean {
  return a.owner.size > 0 && b.owner.size > 0 && [...a.owner].every((word) => !b.owner.has(word));
}

function canBeOne(a: Figure, b: Figure): boolean {
  if (a.key !== b.key || moving.test(a.key) || !a.isAlone || !b.isAlone) return false;
  if (clash(a.modifiers, b.modifiers) || !equal(a.limits, b.limits)) return false;
  if (strict.test(a.key) || a.key.startsWith('toll ') ? !equal(a.names, b.names) : clash(a.names, b.names))
    return false;
  return !timesDiffer(a, b) && !areOpposed(a, b) && !haveOtherOwners(a, b);
}

function wordsLikeness(a: Figure, b: Figure): number {
  const near = share(a.clause, b.clause);
  const wide = share(a.context, b.context);
  if (strict.test(a.key)) {
    if (near.count >= 2 && near.dice >= 0.5) return near.dice;
    return near.count >= 1 && wide.count >= 4 && wide.dice >= 0.6 ? wide.dice : 0;
  }
  if (near.count >= 2 && near.of >= 0.4 && near.weight >= 5) return near.of;
  return near.count >= 1 && near.of >= 0.25 && wide.count >= 3 && wide.of >= 0.35 ? wide.of : 0;
}

/** How surely two figures are said of one thing, 0 to 1. */
export function figureLikeness(a: Figure, b: Figure): number {
  if (!canBeOne(a, b)) return 0;
  const likeness = wordsLikeness(a, b);
  if (likeness > 0) return likeness;
  if (isOneToll(a, b)) return 0.4;
  return isOneGroup(a, b) ? 0.3 : 0;
}

/** True when the two figures cannot both be right of one moment. */
export function figuresDiffer(a: Figure, b: Figure, pages: readonly [SlotReading, SlotReading]): boolean {
  const ratio = a.value / b.value;
  if (ratio > most || ratio < fewest) return false;
  return apart(a.amount, b.amount, a.unit === b.unit ? 0 : convertedSlack) && !isUpdate(a, b, pages);
}
