import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { storyRows } from './summaries/story-rows.ts';
import { evaluateStories } from './summaries/summaries.ts';

/** Every so many stories are told: some 10 s. */
const slices = [
  ['mds-allsides', 5, 0.35],
  ['clustering-allsides-full', 18, 0.6],
] as const;

/** The floor of yield lies a little under what the shipped program reaches; the others are promises. */
for (const [name, every, fullShare] of slices) {
  const dir = fileURLToPath(new URL(`../../../shared/data/${name}/dev`, import.meta.url));
  it.skipIf(!existsSync(dir))(
    `briefs of ${name} stay above their floors (skipped, no data)`,
    () => {
      const rows = storyRows(dir).filter((_, at) => at % every === 0);
      const { result } = evaluateStories(rows);
      expect(result.fullShare).toBeGreaterThanOrEqual(fullShare);
      expect(result.unsupportedSentences).toBe(0);
      expect(result.maxRunWithNames).toBeLessThanOrEqual(10);
      expect(result.quoteWordsMax).toBeLessThanOrEqual(25);
      expect(result.sameOpenings).toBeLessThanOrEqual(Math.ceil(result.fullBriefs / 20));
    },
    60_000,
  );
}
