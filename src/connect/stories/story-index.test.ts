import { describe, expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';
import { clusterWeights } from './weights.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 1);

/** Eight invented events, each in the words of two outlets. */
const events: readonly (readonly [string, string])[] = [
  [
    'Arle harbour quay collapses',
    'The old quay of Arle harbour collapsed under a grain crane, harbour master Ines Dorr said',
  ],
  [
    'Brom glassworks strike ends',
    'Furnace workers of the Brom glassworks ended their strike after a wage offer of 7 percent',
  ],
  [
    'Comet passes Teal observatory',
    'Astronomers at Teal observatory photographed comet Varga as it passed the northern sky',
  ],
  [
    'Dunmere bank fined over ledgers',
    'Regulators fined Dunmere Savings 40 million crowns over falsified mortgage ledgers',
  ],
  [
    'Elk virus reaches Fenn valley',
    'Vets confirmed the elk virus in Fenn valley and ordered herds vaccinated before winter',
  ],
  [
    'Galt tramway opens after delay',
    'The Galt tramway carried its first passengers nine years after drilling of its tunnel began',
  ],
  [
    'Hollin orchestra names conductor',
    'The Hollin orchestra chose cellist Mara Quist to succeed its retiring conductor',
  ],
  [
    'Ivel dam gates jam in flood',
    'Engineers freed two jammed gates of the Ivel dam as floodwater rose over the spillway',
  ],
];

function article(event: number, version: number, at: number | null): StoryArticle {
  const [title, text] = events[event]!;
  const extra = ['Residents of the district spoke of a long night.', 'A spokesman gave no further details.'][
    version % 2
  ]!;
  return { id: `${event}-${version}-${at ?? 'undated'}`, title, text: `${text}. ${extra}`, at };
}

/** Every event twice a day for some days, in mixed order. */
function stream(dated: boolean): StoryArticle[] {
  const all: StoryArticle[] = [];
  for (let day = 0; day < 3; day += 1) {
    for (let step = 0; step < 16; step += 1) {
      const at = dated ? start + day * dayMs + step * 3_600_000 : null;
      const made = article((step * 5 + day) % 8, step + day, at);
      all.push({ ...made, id: `${made.id}-${day}-${step}` });
    }
  }
  return all;
}

describe('StoryIndex.place()', () => {
  it.each([true, false])('puts reports of one event in one story and others apart, dated %s', (dated) => {
    const index = new StoryIndex();
    const placed = stream(dated).map((item) => ({ event: item.id.split('-')[0]!, ...index.place(item) }));
    const stories = new Map(placed.map(({ event, story }) => [event, story]));
    expect(new Set(stories.values()).size).toBe(8);
    expect(placed.every(({ event, story }) => stories.get(event) === story)).toBe(true);
    expect(placed.filter(({ founded }) => founded)).toHaveLength(8);
  });

  it('decides the same for the same input', () => {
    const run = (): unknown => {
      const index = new StoryIndex();
      return stream(true).map((item) => index.place(item));
    };
    expect(run()).toEqual(run());
  });

  it('founds a new story when the old one is more than 12 days past', () => {
    const index = new StoryIndex();
    index.place(article(0, 0, start));
    expect(index.place(article(0, 1, start + 11 * dayMs)).margin).not.toBeNull();
    const later = new StoryIndex();
    later.place(article(0, 0, start));
    expect(later.place(article(0, 1, start + 13 * dayMs))).toMatchObject({ founded: true, margin: null });
    const forgetful = new StoryIndex({ leastLive: 0 });
    forgetful.place(article(0, 0, start));
    forgetful.place(article(0, 1, start + 13 * dayMs));
    expect([forgetful.liveArticles, forgetful.liveStories]).toEqual([1, 1]);
  });

  it('names stories as the caller wishes', () => {
    const index = new StoryIndex({ storyKey: (founder) => `story of ${founder.id}` });
    expect(index.place({ ...article(0, 0, null), id: 'a' }).story).toBe('story of a');
  });

  it('takes articles without title, text or date', () => {
    const index = new StoryIndex();
    expect(index.place({ id: 'empty', title: '', text: '', at: null }).founded).toBe(true);
    expect(index.place({ id: 'empty too', title: '', text: '', at: null }).founded).toBe(true);
  });

  it('merges two stories only when asked to, and tells which one went', () => {
    const eager = {
      ...clusterWeights,
      threshold: clusterWeights.threshold.map(() => 0),
      mergeMargin: clusterWeights.mergeMargin.map(() => -20),
    };
    const build = (merge: boolean): StoryIndex => {
      const index = new StoryIndex({ merge, weights: eager });
      index.restore(article(0, 0, null), 'first');
      index.restore(article(0, 1, null), 'second');
      return index;
    };
    const next = { ...article(0, 2, null), id: 'next' };
    expect(build(false).place(next).absorbed).toEqual([]);
    const merged = build(true);
    const { story, absorbed } = merged.place(next);
    expect(absorbed).toEqual([{ from: story === 'first' ? 'second' : 'first', to: story }]);
    expect(merged.place({ ...next, id: 'after' })).toMatchObject({ story, founded: false });
  });
});

describe('StoryIndex.restore()', () => {
  it.each([true, false])(
    'gives an index that decides the next articles as the original does, dated %s',
    (dated) => {
      const items = stream(dated);
      const original = new StoryIndex();
      const rebuilt = new StoryIndex();
      for (const item of items.slice(0, 24)) rebuilt.restore(item, original.place(item).story);
      for (const item of items.slice(24)) expect(rebuilt.place(item)).toEqual(original.place(item));
      expect(rebuilt.liveArticles).toBe(original.liveArticles);
    },
  );
});
