import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, Coverage, Story } from '../../../src/news/mod.ts';
import type { WireResult } from '../../../src/wire/mod.ts';
import { demoBeat, type DemoDay } from './demo-day.ts';

/** The events of the demo day as demo/README.md has them: pages, and outlets an exact reader would count as sources. */
const events = [
  {
    name: 'refund',
    pages: 'gridpaper-ostrel-refund ledger-ostrel-refund meridian-ostrel-refund ostrel-release',
    own: 3,
  },
  {
    name: 'chip plant',
    pages: 'kestrel-torvane-halt wafer-torvane-halt counting-torvane-halt coast-reprint-torvane',
    own: 3,
  },
  { name: 'quarry', pages: 'ledger-quarry-ruling coast-quarry-ruling', own: 2 },
  {
    name: 'strike',
    pages: 'kestrel-strike-1 ledger-strike-1 counting-strike-1 bytebrief-strike-rewrite',
    own: 3,
  },
  { name: 'hospital', pages: 'courier-hospital northline-hospital', own: 2 },
  {
    name: 'election',
    pages: 'kestrel-election meridian-election courier-reprint-election herald-challenge',
    own: 3,
  },
  { name: 'injection', pages: 'orrery-osmeva meridian-osmeva', own: 2 },
  { name: 'vents', pages: 'orrery-vents kestrel-vents', own: 2 },
  { name: 'film', pages: 'northline-film meridian-film bytebrief-film screenpulse-film', own: 2 },
  { name: 'bank', pages: 'counting-brennick kestrel-brennick-denial lantern-brennick-board', own: 3 },
  { name: 'storm', pages: 'coast-storm kestrel-storm ledger-storm gazette-storm', own: 4 },
  { name: 'data leak', pages: 'northline-skolvia wafer-skolvia kestrel-skolvia-2', own: 3 },
  { name: 'flour', pages: 'kestrel-flour counting-flour lantern-flour coast-reprint-flour', own: 3 },
  { name: 'airport', pages: 'northline-airport radio-airport bytebrief-airport-rewrite', own: 2 },
] as const;

/** What belongs together on the demo day, and who found it out. */
export function describeConnections(demo: () => DemoDay): void {
  describe('the demo day, connected', () => {
    let archive: Archive;
    let day: WireResult;
    beforeAll(() => {
      ({ archive, result: day } = demo());
    });
    const storiesOf = (id: string): Story[] =>
      day.stories.filter((story) => story.coverage.some((page) => page.id === id));
    const storyOf = (id: string): Story => storiesOf(id)[0]!;
    const pageIn = (story: Story, id: string): Coverage => story.coverage.find((page) => page.id === id)!;

    test.for(events)('$name: its pages are one story, and its sources are counted', ({ pages, own }) => {
      const ids = pages.split(' ');
      const story = storyOf(ids[0]!);
      expect(ids.filter((id) => storyOf(id).id !== story.id)).toEqual([]);
      const reporting = story.coverage.filter((page) => ids.includes(page.id) && page.ownReporting === true);
      expect(new Set(reporting.map(({ outlet }) => outlet)).size).toBe(own);
      expect(story.count.pages).toBe(story.coverage.length);
    });

    test('keeps different events apart', () => {
      const stories = events.map(({ pages }) => storyOf(pages.split(' ')[0]!).id);
      expect(new Set(stories).size).toBe(events.length);
    });

    test('the two roundups are three passages each, put with what they speak of, and nobody’s reporting', () => {
      for (const id of ['bytebrief-roundup', 'dailysift-roundup']) {
        const stories = storiesOf(id);
        expect(stories).toHaveLength(3);
        const told = stories.map((story) => story.id);
        // The chip plant is told so vaguely that the town's quarry is as near.
        expect(told).toContain(storyOf('northline-film').id);
        expect(told).toContain(storyOf('northline-skolvia').id);
        for (const story of stories) expect(pageIn(story, id).ownReporting).toBe(false);
      }
    });

    test('says who copied whom', () => {
      const from = (id: string) => pageIn(storyOf(id), id).derivedFrom;
      expect(from('coast-reprint-torvane')).toBe('kestrel-torvane-halt');
      expect(from('courier-reprint-election')).toBe('kestrel-election');
      expect(from('coast-reprint-flour')).toBe('kestrel-flour');
      expect(from('bytebrief-strike-rewrite')).toBe('ledger-strike-1');
      expect(from('bytebrief-airport-rewrite')).toBe('northline-airport');
      expect(from('bytebrief-film')).toBe('northline-film');
    });

    test('a claim several pages carry goes back to those that found it out', () => {
      const story = storyOf('kestrel-strike-1');
      const copies = story.claims.filter(({ evidence }) =>
        evidence.some((id) => id.startsWith('bytebrief-strike-rewrite')),
      );
      expect(story.claims.length).toBeGreaterThan(0);
      for (const { origins } of copies) expect(origins).not.toContain('bytebrief-strike-rewrite');
    });

    test('pages that differ on a number are told apart, with the words of both', () => {
      const values = (id: string) =>
        storyOf(id).disagreements.map(({ sides }) => sides.map(({ value }) => value).sort());
      expect(values('coast-storm')).toContainEqual(['79000', '84000']);
      expect(values('gridpaper-ostrel-refund')).toContainEqual(['190000', '212000']);
      for (const { disagreements } of day.stories)
        for (const { sides } of disagreements) for (const { span } of sides) expect(span.exact).not.toBe('');
    });

    test('ships that wait on Thursday and on Friday are a change over time, no disagreement', () => {
      const all = day.stories.flatMap(({ disagreements }) => disagreements.flatMap(({ sides }) => sides));
      expect(all.filter(({ value }) => value === '14' || value === '19')).toEqual([]);
    });

    test('an entity has its stories, a past story its later ones', async () => {
      const story = storyOf('kestrel-strike-1');
      const union = story.entities.find(({ name }) => name.includes('Callan'))!;
      const record = await archive.entity(demoBeat, union.key, 10);
      expect(record?.newest.map(({ storyId }) => storyId)).toContain(story.id);
      const later = await archive.linksTo(storyOf('archive-kestrel-dockers-vote').id, 10);
      expect(later.map(({ storyId }) => storyId)).toContain(story.id);
    });

    test('who is named: no common word, no outlet, no half of a name', () => {
      const names = day.briefs.flatMap(({ mentions }) => mentions);
      expect(
        names.filter((name) => ['Christmas', 'Crane', 'Kestrel', 'Friday', 'The'].includes(name)),
      ).toEqual([]);
    });
  });
}
