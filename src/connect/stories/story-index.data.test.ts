import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';

const file = new URL(
  '../../../../shared/data/clustering-allsides-full/dev/articles.jsonl.gz',
  import.meta.url,
);

function articles(): StoryArticle[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(0, 500);
  return lines.map((line, row) => {
    const { title, text, date } = JSON.parse(line) as { title: string; text: string; date: string };
    return { id: String(row), title, text, at: Date.parse(date) };
  });
}

it.skipIf(!existsSync(file))(
  'StoryIndex.restore() decides exactly as the original on real articles (skipped, no data)',
  () => {
    const items = articles();
    const original = new StoryIndex({ merge: true, repair: true, leastLive: 0 });
    const rebuilt = new StoryIndex({ merge: true, repair: true, leastLive: 0 });
    const past = items.slice(0, 300);
    for (const item of past) original.place(item);
    for (const item of past) {
      const story = original.storyOf(item.id);
      if (story !== undefined) rebuilt.restore(item, story);
    }
    const rest = items.slice(300);
    const placements = rest.map((item) => original.place(item));
    expect(rest.map((item) => rebuilt.place(item))).toEqual(placements);
    expect(placements.some(({ moved }) => moved.length > 0)).toBe(true);
  },
);

it.skipIf(!existsSync(file))(
  'StoryIndex.decide() agrees with a comparison with every live story (skipped, no data)',
  () => {
    const index = new StoryIndex({ merge: true, repair: true });
    let agreed = 0;
    const items = articles();
    for (const item of items) {
      if (index.decide(item) === index.decide(item, true)) agreed += 1;
      index.place(item);
    }
    expect(agreed / items.length).toBeGreaterThanOrEqual(0.98);
  },
  20_000,
);
