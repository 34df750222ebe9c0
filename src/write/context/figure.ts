import { outletInText } from '../../text/mod.ts';
import type { ClaimSlot, ComputedLine, Ledger } from '../../news/mod.ts';
import { deedsOf, hasDoer, isSameName, isSameThing, type Deed } from './deeds.ts';
import { dayOf, opened } from './phrases.ts';

/** Figures nearer than this are rounded ways to say the same. */
const sameWithin = 0.05;
/** Beyond this ratio two figures hardly measure one thing. */
const farthest = 5;
const scales: readonly (readonly [RegExp, number])[] = [
  [/trillion/i, 1e12],
  [/billion|bn\b/i, 1e9],
  [/million|m\b/i, 1e6],
  [/thousand|k\b/i, 1e3],
];

/** A value written as another figure is: "$5 million" gives 4000000 as "$4 million". Null where that needs many digits. */
function writtenLike(value: number, raw: string): string | null {
  const scale = scales.find(([pattern]) => pattern.test(raw))?.[1] ?? 1;
  const shown = Math.round((value / scale) * 100) / 100;
  if (Math.abs(shown * scale - value) > 1e-6 * value || !/\d[\d,.]*/.test(raw)) return null;
  return raw.replace(/\d[\d,.]*\d|\d/, shown.toLocaleString('en'));
}

function changed(slot: ClaimSlot, deed: Deed) {
  if (slot.kind === 'planned' || slot.isNegated || deed.isNegated || slot.verb !== deed.verb) return null;
  if (!hasDoer(slot, deed) || !(isSameName(slot.object, deed.object) || isSameThing(slot.object, deed)))
    return null;
  for (const figure of deed.figures) {
    const old = slot.figures.find(({ of }) => of === figure.of)?.value;
    if (old === undefined || !(old > 0) || !(figure.value > 0)) continue;
    const [small, large] = [Math.min(old, figure.value), Math.max(old, figure.value)];
    const before = writtenLike(old, figure.raw);
    if (large - small > sameWithin * large && large <= farthest * small && before !== null)
      return { figure, before };
  }
  return null;
}

/**
 * The figure of a deed against the one an earlier story gave for it: same doer, deed, thing and unit.
 *
 * @example
 * figureLine(ledger)?.text;
 * // 'Corvell bought Teal: $5 million in Northline’s report; $4 million in our story of 2 March 2026.'
 */
export function figureLine(ledger: Ledger): ComputedLine | null {
  const deeds = deedsOf(ledger);
  for (const { link, claims } of ledger.past) {
    for (const slot of claims) {
      for (const deed of deeds) {
        const found = changed(slot, deed);
        if (found === null) continue;
        const by = deed.outlet === null ? 'in a report here' : `according to ${outletInText(deed.outlet)}`;
        const text = `${opened(deed.subject)} ${deed.written} ${deed.object}: ${found.figure.raw} ${by}; ${found.before} in our story of ${dayOf(link.at)}.`;
        return { section: 'context', text, rule: 'figure', cites: [deed.evidence], stories: [link.storyId] };
      }
    }
  }
  return null;
}
