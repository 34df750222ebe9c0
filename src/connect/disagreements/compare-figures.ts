import { apart } from './amounts.ts';
import type { Figure, SlotReading } from './slots.ts';

/** Hours between two pages beyond which a changed figure is news, not a disagreement. */
const sameMoment = 18;
/** A toll rises within hours. */
const sameToll = 3;
const convertedSlack = 0.06;
const most = 3;
const fewest = 1 / most;

function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): { weight: number; count: number; of: number } {
  let weight = 0;
  let count = 0;
  for (const [term, rarity] of a) {
    if (!b.has(term)) continue;
    weight += rarity;
    count += 1;
  }
  const sum = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((total, rarity) => total + rarity, 0);
  const of = Math.min(sum(a), sum(b));
  return { weight, count, of: of === 0 ? 0 : weight / of };
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

/** How surely two figures are said of one thing, 0 to 1. */
export function figureLikeness(a: Figure, b: Figure): number {
  if (a.key !== b.key || clash(a.modifiers, b.modifiers) || !equal(a.limits, b.limits)) return 0;
  if (clash(a.names, b.names) || timesDiffer(a, b)) return 0;
  const near = share(a.clause, b.clause);
  const wide = share(a.context, b.context);
  if (near.count >= 2 && near.of >= 0.5 && near.weight >= 6) return Math.min(1, near.of);
  if (near.count >= 1 && near.of >= 0.34 && wide.count >= 4 && wide.of >= 0.45) return wide.of;
  return 0;
}

/** True when the two figures cannot both be right of one moment. */
export function figuresDiffer(a: Figure, b: Figure, pages: readonly [SlotReading, SlotReading]): boolean {
  const ratio = a.value / b.value;
  if (ratio > most || ratio < fewest) return false;
  return apart(a.amount, b.amount, a.unit === b.unit ? 0 : convertedSlack) && !isUpdate(a, b, pages);
}
