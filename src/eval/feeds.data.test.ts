import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluateFeeds } from './feeds.ts';

/** Share of documents read, and of checks passed, a little under what is reached. What is not read is no feed. */
const floors = [
  ['feeds-feedparser', 1, 0.98],
  ['feeds-real', 1, 0],
  ['feeds-w3c', 0.96, 0],
] as const;

for (const [name, parsed, checks] of floors) {
  const dir = fileURLToPath(new URL(`../../../shared/data/${name}/dev`, import.meta.url));
  it.skipIf(!existsSync(dir))(`feeds of ${name} are read, none with an exception (skipped, no data)`, () => {
    const result = evaluateFeeds({ dir });
    expect(result.crashed).toBe(0);
    expect(result.parsed / result.n).toBeGreaterThanOrEqual(parsed);
    expect(result.checksPassed).toBeGreaterThanOrEqual(result.checksTotal * checks);
  });
}
