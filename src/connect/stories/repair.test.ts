import { describe, expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';
import { clusterWeights } from './weights.ts';

const start = Date.UTC(2026, 10, 1);
const quay =
  'The old quay of Arle harbour collapsed under a grain crane while divers searched the basin for workers';
const glass = 'Furnace workers of the Brom glassworks ended their strike after a wage offer of seven percent';

function report(id: string, text: string): StoryArticle {
  return { id, title: text.split(' ').slice(0, 6).join(' '), text: `${text}. Notice ${id}.`, at: start };
}

function filler(from: number, count: number): StoryArticle[] {
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 14 }, (__, word) => `w${from + at}x${word}`).join(' ');
    return report(`f${from + at}`, words);
  });
}

/** Repairs nothing: what the story index shows without its doing. */
const still = { ...clusterWeights, repairMargin: [], splitMargin: [] };

describe('StoryIndex.place() with repair', () => {
  it('moves an article to the story it fits once that is known, and tells', () => {
    const build = (weights = clusterWeights): { index: StoryIndex; moved: unknown[] } => {
      const index = new StoryIndex({ settle: false, repair: true, weights });
      index.restore(report('g1', glass), 'glass');
      index.restore(report('g2', glass), 'glass');
      index.restore(report('q1', quay), 'quay');
      index.restore(report('stray', quay), 'glass');
      const moved = filler(0, 50).flatMap((article) => index.place(article).moved);
      return { index, moved };
    };
    const { index, moved } = build();
    expect(moved).toEqual([{ id: 'stray', from: 'glass', to: 'quay' }]);
    expect(index.storyOf('stray')).toBe('quay');
    expect(build(still).moved).toEqual([]);
  });

  it('lets an article that fits nowhere found a story named after it and the newest', () => {
    const index = new StoryIndex({ settle: false, repair: true });
    index.restore(report('g1', glass), 'glass');
    index.restore(report('g2', glass), 'glass');
    index.restore(report('stray', quay), 'glass');
    const moved = filler(0, 50).flatMap((article) => index.place(article).moved);
    expect(moved).toEqual([{ id: 'stray', from: 'glass', to: 'stray+f49' }]);
  });

  it('sends the key of a story left empty on to the heir', () => {
    const index = new StoryIndex({ settle: false, repair: true });
    index.restore(report('q1', quay), 'quay');
    index.restore(report('q2', quay), 'quay');
    index.restore(report('lone', quay), 'lone');
    const placements = filler(0, 50).map((article) => index.place(article));
    expect(placements.flatMap(({ absorbed }) => absorbed)).toEqual([{ from: 'lone', to: 'quay' }]);
    expect(index.storyOf('lone')).toBe('quay');
  });

  it('splits a story that grew out of two', () => {
    const index = new StoryIndex({
      settle: false,
      repair: true,
      weights: { ...clusterWeights, splitMargin: [0, 0] },
    });
    for (const id of ['g1', 'g2']) index.restore(report(id, glass), 'both');
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5']) index.restore(report(id, quay), 'both');
    const { story, moved } = index.place(report('q6', quay));
    expect(story).toBe('both');
    expect(moved).toEqual(['g1', 'g2'].map((id) => ({ id, from: 'both', to: 'g1+q6' })));
    const next = index.place(report('g3', glass));
    expect(next).toMatchObject({ story: 'g1+q6', founded: false });
  });

  it('leaves good stories alone', () => {
    const index = new StoryIndex({ settle: false, repair: true, merge: true });
    const placements = Array.from({ length: 120 }, (_, at) =>
      index.place(report(`r${at}`, at % 2 ? quay : glass)),
    );
    expect(placements.flatMap(({ moved, absorbed }) => [...moved, ...absorbed])).toEqual([]);
    expect(index.liveStories).toBe(2);
  });
});

describe('StoryIndex.place() with merge', () => {
  const eager = {
    ...clusterWeights,
    threshold: clusterWeights.threshold.map(() => 0),
    mergeMargin: clusterWeights.mergeMargin.map(() => -20),
  };

  it.each([
    ['larger', ['a', 'b', 'b'], { from: 'a', to: 'b' }],
    ['older of two alike', ['a', 'b', 'b', 'a'], { from: 'b', to: 'a' }],
  ] as const)('keeps the key of the %s', (_, keys, change) => {
    const index = new StoryIndex({ merge: true, weights: eager });
    keys.forEach((key, at) => {
      index.restore({ ...report(`r${at}`, quay), at: null }, key);
    });
    const joined = index.place({ ...report('next', quay), at: null });
    const sizes = { a: 0, b: 0 };
    for (const key of keys) sizes[key] += 1;
    if (sizes.a !== sizes.b) expect(joined.absorbed).toEqual([change]);
    expect(joined.absorbed).toHaveLength(1);
    expect(joined.story).toBe(joined.absorbed[0]!.to);
    expect(index.liveStories).toBe(1);
  });
});
