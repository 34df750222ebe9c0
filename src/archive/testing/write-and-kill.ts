import { expect } from 'vitest';
import type { Archive } from '../../news/mod.ts';
import { openStore } from '../mod.ts';
import { startChild } from './child-program.ts';
import { articleId, harbour, inventChange, onlyStory, readArticles } from './invented-records.ts';
import { placeOptions } from './place.ts';

const kills = 3;
const longestMs = 600;

/**
 * Kills a process that writes, several times, and checks after each that every change that was acknowledged is there,
 * whole.
 *
 * @param place a folder, or the address of a server
 */
export async function writeAndKill(place: string): Promise<void> {
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const writer = startChild('write-until-killed', place, String(next));
    await writer.line(() => true);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
    writer.kill('SIGKILL');
    expect(await writer.ended).toBe('SIGKILL');
    next = await checkArchive(place, next, writer.lines.map(Number));
  }
}

/** Returns the number after the last one stored. */
async function checkArchive(place: string, first: number, acknowledged: readonly number[]): Promise<number> {
  const store = await openStore(placeOptions(place));
  const { archive } = store;
  try {
    const stored = (await readArticles(archive, harbour)).map(([id]) => id);
    const numbers = Array.from({ length: stored.length }, (_, n) => articleId(n));
    expect(stored).toEqual(numbers);
    expect(acknowledged).toEqual(acknowledged.map((_, index) => first + index));
    // One change may have been stored without anybody having heard of it.
    expect([0, 1]).toContain(stored.length - (first + acknowledged.length));
    await checkStories(archive, stored.length);
    return stored.length;
  } finally {
    await store.close();
  }
}

async function checkStories(archive: Archive, articles: number): Promise<void> {
  const briefs = Math.floor(articles / 3);
  expect(await archive.size()).toMatchObject({ articles, stories: articles - briefs, briefs });
  const lastBrief = onlyStory(
    inventChange({
      article: 3 * briefs - 1,
      story: 3 * briefs - 2,
      earlier: [3 * briefs - 2],
      version: 1,
    }),
  );
  if (briefs > 0)
    expect(await archive.briefOfStory(lastBrief.story.id)).toEqual(Object.values(lastBrief.edition)[1]);
}
