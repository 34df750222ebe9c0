import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluateLinks } from './links.ts';

const dir = fileURLToPath(new URL('../../../shared/data/clustering-ecbplus/dev', import.meta.url));

it.skipIf(!existsSync(dir))('links of ecbplus stay above their floors (skipped, no data)', () => {
  const { f1, retrievalP1 } = evaluateLinks({ dir });
  expect(f1?.story).toBeGreaterThanOrEqual(0.81);
  expect(f1?.mechanism).toBeGreaterThanOrEqual(0.51);
  expect(f1?.none).toBeGreaterThanOrEqual(0.985);
  expect(retrievalP1).toBeGreaterThanOrEqual(0.95);
});
