import { describe, expect, test } from 'vitest';
import { openArchive } from '../mod.ts';
import { articleId, harbour, inventChange, readArticles } from '../testing/invented-records.ts';
import { startChild } from '../testing/child-program.ts';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const temporary = temporaryFolder();
const kills = 3;
const longestMs = 1_000;

describe('an archive whose process is killed', () => {
  test('has every change that was acknowledged, whole', async () => {
    const dataDir = await makeReadyArchive(temporary.path('archive'));
    let next = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startChild('write-until-killed', dataDir, String(next));
      await writer.line(() => true);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
      writer.kill('SIGKILL');
      expect(await writer.ended).toBe('SIGKILL');
      next = await checkArchive(dataDir, next, writer.lines.map(Number));
    }
  });
});

/** Returns the number after the last one stored. */
async function checkArchive(
  dataDir: string,
  first: number,
  acknowledged: readonly number[],
): Promise<number> {
  const archive = await openArchive({ dataDir, command: 'nutgraf test' });
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
    await archive.close();
  }
}

async function checkStories(
  archive: Awaited<ReturnType<typeof openArchive>>,
  articles: number,
): Promise<void> {
  const briefs = Math.floor(articles / 3);
  expect(await archive.size()).toMatchObject({ articles, stories: articles - briefs, briefs });
  const lastBrief = inventChange({
    article: 3 * briefs - 1,
    story: 3 * briefs - 2,
    earlier: [3 * briefs - 2],
    version: 1,
  });
  if (briefs > 0)
    expect(await archive.briefOfStory(lastBrief.story.id)).toEqual(Object.values(lastBrief.edition)[1]);
}
