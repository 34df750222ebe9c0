import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runEntitiesSuite } from './entities.ts';

/** A little under what the shipped weights reach; the first set is the one they were learned from. */
const floors: readonly (readonly [string, number])[] = [
  ['conll2003pp', 0.95],
  ['crossner-politics', 0.7],
  ['crossner-science', 0.55],
  ['wnut17', 0.43],
];

const dir = fileURLToPath(new URL('../../../shared/data/ner/dev', import.meta.url));

it.skipIf(!existsSync(dir)).each(floors)(
  'names of %s are found with an F1 above its floor (skipped, no data)',
  (set, floor) => {
    expect(runEntitiesSuite({ dir, set }).f1).toBeGreaterThanOrEqual(floor);
  },
  30_000,
);
