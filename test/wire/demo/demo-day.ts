import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../../src/archive/mod.ts';
import { readJsonLines } from '../../../src/input.ts';
import type { Archive, Article, BeatId } from '../../../src/news/mod.ts';
import { articleRow, articlesOf, replay, type WireResult } from '../../../src/wire/mod.ts';

export const demoBeat = 'demo' as BeatId;
const file = join(import.meta.dirname, '../../../demo/day.jsonl');
export const demoArticles = articlesOf(readJsonLines(file).map(({ row, where }) => articleRow(row, where)));

/** The demo day as the wire tells it, and the archive it is in. */
export interface DemoDay {
  readonly archive: Archive;
  readonly result: WireResult;
}

/** Runs the demo day, or the first articles of it, into an archive. */
export function replayDemo(
  archive: Archive,
  articles: readonly Article[] = demoArticles,
): Promise<WireResult> {
  return replay({ articles, archive, beat: demoBeat, engine: 'test' });
}

/** Replays the day once, in memory, for all tests of a file: it takes seconds, and none of them changes it. */
export function useDemoDay(): () => DemoDay {
  let day: DemoDay;
  beforeAll(async () => {
    const { archive } = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
    day = { archive, result: await replayDemo(archive) };
  });
  afterAll(() => day.archive.close());
  return () => day;
}
