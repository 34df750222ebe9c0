import { describe, expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';
import { isOccasion } from './stream-settle.ts';

const topics: Readonly<Record<string, string>> = {
  quay: 'The old quay of Arle harbour collapsed under a grain crane while divers searched the basin for workers',
  glass: 'Furnace workers of the Brom glassworks ended their long strike after a wage offer of seven percent',
  owl: 'A barn owl that nested in the Tessel opera house delayed the premiere until ringers moved the chicks',
  ferry:
    'The night ferry to Skarn island ran aground on a sandbank and its passengers spent the dawn on deck',
};

function report(topic: string, number: number): StoryArticle {
  const text = topics[topic]!;
  const words = text.split(' ');
  const title = [...words.slice(number % 5, (number % 5) + 7)].join(' ');
  return { id: `${topic}${number}`, title, text: `${text}. Told by witness ${topic}x${number}.`, at: null };
}

function reports(count: number): StoryArticle[] {
  return Array.from({ length: count }, (_, number) =>
    Object.keys(topics).map((topic) => report(topic, number)),
  ).flat();
}

/** The topics of each story, which are one when it is pure. */
function content(index: StoryIndex, articles: readonly StoryArticle[]): string[] {
  const stories = new Map<string, string[]>();
  for (const { id } of articles) {
    const key = index.storyOf(id)!;
    stories.set(key, [...(stories.get(key) ?? []), id.replace(/\d+$/, '')]);
  }
  return [...stories.values()].map((of) => [...new Set(of)].join('+')).sort();
}

describe('StoryIndex.settle()', () => {
  it('brings together what was apart, whatever the order it came in', () => {
    for (const articles of [reports(3), reports(3).reverse()]) {
      const index = new StoryIndex();
      for (const article of articles) index.restore(article, article.id);
      index.settle();
      expect(content(index, articles)).toEqual(['ferry', 'glass', 'owl', 'quay']);
    }
  });

  it('takes apart what was thrown together; the largest part keeps the key', () => {
    const articles = [...reports(3), report('quay', 3)];
    const index = new StoryIndex();
    for (const article of articles) index.restore(article, 'all');
    index.settle();
    expect(content(index, articles)).toEqual(['ferry', 'glass', 'owl', 'quay']);
    expect(index.storyOf('quay0')).toBe('all');
  });

  it('tells every change: followed from outside, the stories are the same', () => {
    const articles = reports(4);
    const index = new StoryIndex();
    const followed = new Map<string, string>();
    articles.forEach((article, at) => {
      const key = `s${at % 5}`;
      index.restore(article, key);
      followed.set(article.id, key);
    });
    const { moved, absorbed } = index.settle();
    for (const { id, from, to } of moved) {
      expect(followed.get(id)).toBe(from);
      followed.set(id, to);
    }
    for (const { id } of articles) expect(followed.get(id)).toBe(index.storyOf(id));
    const left = new Set(followed.values());
    for (const { from, to } of absorbed) expect([left.has(from), left.has(to)]).toEqual([false, true]);
    expect(index.liveStories).toBe(left.size);
  });

  it('changes nothing the second time', () => {
    const index = new StoryIndex();
    for (const article of reports(4)) index.restore(article, article.id);
    expect(index.settle().moved.length).toBeGreaterThan(0);
    expect(index.settle()).toEqual({ moved: [], absorbed: [] });
  });

  it('leaves a beat without any second report alone, and an empty one', () => {
    const index = new StoryIndex();
    expect(index.settle()).toEqual({ moved: [], absorbed: [] });
    for (const article of reports(1)) index.restore(article, article.id);
    expect(index.settle()).toEqual({ moved: [], absorbed: [] });
  });

  it('groups bare headlines too', () => {
    const index = new StoryIndex();
    const articles = reports(4).map((article) => ({ ...article, text: '' }));
    for (const article of articles) index.restore(article, article.id);
    index.settle();
    expect(content(index, articles).every((topic) => !topic.includes('+'))).toBe(true);
    expect(index.liveStories).toBeLessThan(articles.length);
  });
});

it('an item of a roundup stays with its reports, follows them, and is settled when it has none', () => {
  const articles = reports(3);
  const item: StoryArticle = { ...report('quay', 7), id: 'item', isItem: true };
  const index = new StoryIndex();
  for (const article of articles) index.restore(article, article.id);
  index.restore(item, 'glass0');
  index.settle();
  // Wrongly put with glass0, it goes where glass0 goes.
  expect(index.storyOf('item')).toBe(index.storyOf('glass1'));
  const alone = new StoryIndex();
  for (const article of articles) alone.restore(article, article.id);
  alone.restore(item, 'item');
  alone.settle();
  expect(alone.storyOf('item')).toBe(alone.storyOf('quay1'));
});

it('isOccasion() comes round with every article of a small beat, and so that a large one bears it', () => {
  const occasions = (live: number): number =>
    Array.from({ length: 20_000 }, (_, at) => isOccasion(`article-${at}`, live)).filter(Boolean).length;
  expect(occasions(50)).toBe(20_000);
  expect(occasions(200)).toBeGreaterThan(1300);
  expect(occasions(200)).toBeLessThan(1700);
  expect(occasions(100_000)).toBeGreaterThan(10);
  expect(occasions(100_000)).toBeLessThan(50);
});
