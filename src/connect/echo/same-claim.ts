import type { ClaimSentence } from './claim-sentences.ts';

/** Shares of common content words, weighted by rarity (Dice), from which two sentences say the same. */
const alike = 0.62;
const alikeWithFigure = 0.4;
const alikeWithRelation = 0.45;
const leastCommon = 4;

function intersects<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** Both give figures, and none in common. */
function figuresDiffer(a: ClaimSentence, b: ClaimSentence): boolean {
  return a.figures.size > 0 && b.figures.size > 0 && !intersects(a.figures, b.figures);
}

/** What is planned is not yet so, and what is denied is not said. */
function kindsDiffer(a: ClaimSentence, b: ClaimSentence): boolean {
  return (a.kind === 'planned') !== (b.kind === 'planned') || (a.kind === 'denied') !== (b.kind === 'denied');
}

/** Whether a figure stands in one sentence only: then the other says less, not the same. */
function figuresMissing(a: ClaimSentence, b: ClaimSentence): boolean {
  return (a.figures.size === 0) !== (b.figures.size === 0);
}

/**
 * True when two sentences say the same thing. Leaves a true pair out rather than joining a false one: by words alone
 * they must share most of them; with a figure and a name in common, or who did what to whom, fewer.
 */
export function isSameClaim(a: ClaimSentence, b: ClaimSentence): boolean {
  if (a.isNegated !== b.isNegated || figuresDiffer(a, b) || kindsDiffer(a, b)) return false;
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let common = 0;
  let weight = 0;
  for (const [term, rarity] of small.terms) {
    if (!large.terms.has(term)) continue;
    common += 1;
    weight += rarity;
  }
  if (common < leastCommon) return false;
  const share = (2 * weight) / (a.weight + b.weight);
  if (share >= alike) return !figuresMissing(a, b) || share >= 0.75;
  if (share >= alikeWithFigure && intersects(a.figures, b.figures) && intersects(a.names, b.names))
    return true;
  return share >= alikeWithRelation && intersects(a.relations, b.relations);
}
