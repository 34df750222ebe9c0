import type { Coverage, Disagreement, DisagreementSide } from '../../news/mod.ts';
import { deedPairs } from './deed-pairs.ts';
import { figurePairs } from './figure-pairs.ts';
import { Lineage } from './lineage.ts';
import type { Conflict, Place, SlotReading } from './slots.ts';

const most = 8;

function sideOf(
  reading: SlotReading,
  { evidence, start, end, exact }: Place,
  value: string,
): DisagreementSide {
  return { outlet: reading.outlet, evidence, span: { articleId: reading.article, start, end, exact }, value };
}

function isEarlier(a: SlotReading, b: SlotReading): boolean {
  return a.at < b.at || (a.at === b.at && a.article <= b.article);
}

function recordOf({ kind, about, pages, places, values }: Conflict): Disagreement {
  const first = sideOf(pages[0], places[0], values[0]);
  const second = sideOf(pages[1], places[1], values[1]);
  return { kind, about, sides: isEarlier(...pages) ? [first, second] : [second, first] };
}

function lead({ places }: Conflict): number {
  return places[0].sentence + places[1].sentence;
}

function names({ places }: Conflict): string {
  return [places[0].evidence, places[1].evidence].sort().join(' ');
}

/** Best first; of two as good, the one told further up, then by id, so that the order of the pages says nothing. */
function byWeight(a: Conflict, b: Conflict): number {
  return b.weight - a.weight || lead(a) - lead(b) || (names(a) < names(b) ? -1 : 1);
}

/**
 * What pages of one story say differently of one thing: another figure, an opposite or a denied deed, a plan where
 * another page tells a deed. At most 8, best first, each with the earlier page's side first; the same whatever the order
 * of the readings. Left out are figures that rounding, hedges, ranges, other days or another scope explain, what
 * a page says as well, later news, and pages of one outlet or of one origin.
 *
 * @param readings One a page, from `readSlots`.
 * @param coverage Who derives from whom, from `echoTree`.
 *
 * @example
 * disagreements([readSlots(ground(a)), readSlots(ground(b))], coverage)[0]?.sides.map(({ value }) => value); // ['2400', '2100']
 */
export function disagreements(
  readings: readonly SlotReading[],
  coverage: readonly Coverage[],
): readonly Disagreement[] {
  const lineage = new Lineage(coverage);
  const pages = readings
    .filter((reading) => lineage.isSide(reading))
    .sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  const found = [...figurePairs(pages, lineage), ...deedPairs(pages, lineage)].sort(byWeight);
  const best = new Map<string, Conflict>();
  for (const conflict of found) if (!best.has(conflict.slot)) best.set(conflict.slot, conflict);
  return [...best.values()].slice(0, most).map(recordOf);
}
