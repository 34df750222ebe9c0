import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';

const file = new URL('../../../shared/data/clustering-allsides-full/dev/articles.jsonl.gz', import.meta.url);

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
    const original = new StoryIndex();
    const rebuilt = new StoryIndex();
    for (const item of items.slice(0, 300)) rebuilt.restore(item, original.place(item).story);
    const rest = items.slice(300);
    expect(rest.map((item) => rebuilt.place(item))).toEqual(rest.map((item) => original.place(item)));
  },
);
