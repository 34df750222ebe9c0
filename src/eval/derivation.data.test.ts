import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { derivationOf, evaluateDerivation } from './derivation.ts';
import { seeded } from './random.ts';
import { rewrite, rewriteWords, type RewriteOptions } from './rewrites.ts';
import { rowsIn, textOf } from './rows.ts';

const data = (path: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
const [dir, basil] = [data('neardup/dev'), data('clustering-basil/dev')];
const allsides = data('clustering-allsides-full/dev');
const isMissing = ![dir, basil, allsides].every((folder) => existsSync(folder));

it.skipIf(isMissing)('derivation finds natural reuse and lets other reports be (skipped, no data)', () => {
  const result = evaluateDerivation({ dir, negatives: basil });
  expect(result.recall).toBeGreaterThanOrEqual(0.98);
  expect(result.crossOutletRecall).toBeGreaterThanOrEqual(0.95);
  expect(result.falsePositiveRate).toBeLessThanOrEqual(0.015);
});

/** Found, and found with the right direction, at least this often. */
const kinds: readonly (readonly [string, RewriteOptions, number, number])[] = [
  ['six lower-case words in ten replaced', { kind: 'lower', replaced: 0.6, dropped: 0.4 }, 0.98, 0.97],
  ['six content words in ten replaced', { kind: 'content', replaced: 0.6, dropped: 0.4 }, 0.97, 0.96],
  ['every content word inflected', { kind: 'inflected', replaced: 1, dropped: 0.4 }, 0.97, 0.96],
  ['six words in ten replaced', { kind: 'every', replaced: 0.6, dropped: 0.4 }, 0.93, 0.93],
  ['sentences mixed as well', { kind: 'lower', replaced: 0.45, dropped: 0.4, isShuffled: true }, 0.98, 0.97],
];

it.skipIf(isMissing).each(kinds)(
  'derivation finds fabricated rewrites, with direction: %s (skipped, no data)',
  (_, options, foundFloor, directionFloor) => {
    const all = rowsIn(basil, ['articles']).map((row) => textOf(row, 'text'));
    const vocabulary = rewriteWords(all);
    const texts = all.filter((_, at) => at % 2 === 0);
    const random = seeded(11);
    const said = texts.map((text) => derivationOf(text, rewrite(text, options, vocabulary, random)));
    const found = said.filter(({ derived }) => derived).length / said.length;
    const right = said.filter(({ origin }) => origin === 'a').length / said.length;
    expect(found).toBeGreaterThanOrEqual(foundFloor);
    expect(right).toBeGreaterThanOrEqual(directionFloor);
  },
);

it.skipIf(isMissing)(
  'derivation lets same-story reports of the larger set be, but for copies among them (skipped, no data)',
  () => {
    const { falsePositiveRate } = evaluateDerivation({ pairs: '/dev/null', negatives: allsides });
    expect(falsePositiveRate).toBeLessThanOrEqual(0.02);
  },
);
