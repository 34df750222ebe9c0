import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mutatedDrafts } from './guard-mutations.ts';
import { rowsIn } from './rows.ts';

/** Of 1,306 articles; enough for some 40 stories told twice. */
const rowsRead = 130;
const dir = fileURLToPath(new URL('../../../shared/data/clustering-allsides-full/dev', import.meta.url));

it.skipIf(!existsSync(dir))(
  'drafts made from real articles are refused, other outlets’ sentences are not (skipped, no data)',
  () => {
    const rows = rowsIn(dir, ['articles'])
      .toSorted((a, b) => String(a['cluster']).localeCompare(String(b['cluster'])))
      .slice(0, rowsRead);
    const { perKind } = mutatedDrafts(rows);
    const share = (kind: string) => perKind[kind]!.refused / perKind[kind]!.n;
    expect(perKind['verbatim']!.n).toBeGreaterThan(40);
    expect(share('first sentence, verbatim')).toBeGreaterThanOrEqual(0.99);
    expect(share('verbatim')).toBeGreaterThanOrEqual(0.97);
    expect(share('splice of eleven words')).toBeGreaterThanOrEqual(0.97);
    expect(share('all content words swapped')).toBeGreaterThanOrEqual(0.85);
    expect(share('another outlet’s sentence, must pass')).toBeLessThanOrEqual(0.02);
  },
);
