import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runGroundingSuite, type GroundingResult } from './grounding.ts';

/** Floors a little under what the shipped weights reach. Lowering one needs a reason in the change note. */
const floors: readonly (readonly [string, (result: GroundingResult) => number | undefined, number])[] = [
  ['cliff', (result) => result.auc, 0.83],
  ['wice', (result) => result.balancedAccuracy, 0.74],
  ['wice', (result) => result.evidence?.first, 0.86],
  ['summedits-news', (result) => result.balancedAccuracy, 0.65],
  ['summedits-ectsum', (result) => result.balancedAccuracy, 0.75],
  ['summedits-ectsum', (result) => 1 - (result.operatingPoint?.consistentAmongCalled ?? 1), 0.95],
];

const dir = fileURLToPath(new URL('../../../shared/data/grounding/dev', import.meta.url));
const results = new Map<string, GroundingResult>();

it.skipIf(!existsSync(dir)).each(floors)(
  'grounding of %s stays above its floor (skipped, no data)',
  (set, read, floor) => {
    const result = results.get(set) ?? runGroundingSuite({ dir, set });
    results.set(set, result);
    expect(read(result)).toBeGreaterThanOrEqual(floor);
  },
  60_000,
);
