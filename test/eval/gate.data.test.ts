import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scoreMutations } from '../../src/eval/mutations.ts';
import { seeded } from '../../src/eval/random.ts';
import { rowsIn, textOf } from '../../src/eval/rows.ts';
import { articleOffer, subjectsOf } from '../../src/eval/subjects.ts';
import { shortfalls } from './gate.ts';

/** Sentences tried; enough for most kinds, few enough for a test. */
const sentences = 800;
/** Two in a hundred of 500 is the promise; of the 80 tried here one more may be refused by chance. */
const floors = { perType: 0.97, mean: 0.99, falseRejects: 0.03, fewest: 34 };

for (const name of ['allsides-full', 'basil', 'wikinews']) {
  const dir = fileURLToPath(new URL(`../../../shared/data/clustering-${name}/dev`, import.meta.url));
  it.skipIf(!existsSync(dir))(`the gate keeps its floors on ${name} (skipped, no data)`, () => {
    const offers = rowsIn(dir, ['articles', 'docs'])
      .slice(0, 90)
      .map((row) => articleOffer(textOf(row, 'text'), textOf(row, 'source') || 'The Gazette'));
    const subjects = subjectsOf(offers, seeded(7)).slice(0, sentences);
    expect(shortfalls(scoreMutations(subjects, { perType: 80, perTypeWhole: 1 }).result, floors)).toEqual([]);
  });
}
