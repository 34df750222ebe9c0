import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefChange, Story, StoryId } from '../../news/mod.ts';
import { roundupsOf } from './roundups.ts';
import { change, link, storyAbout, storyId, testBeat, testDay } from './test-briefs.ts';

function roundups(
  changes: readonly BriefChange[],
  stories: readonly Story[],
  standing: ReadonlyMap<StoryId, StoryId> = new Map(),
) {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return roundupsOf({ beat: testBeat, day: testDay, changes, stories: byId, standing });
}

const kestrel = { 'Kestrel Port': 'organisation', 'Ilse Varga': 'person', Velmora: 'place' } as const;
const changes = [
  change({ id: 'vote', at: '18T09:00' }),
  change({ id: 'strike', at: '19T09:00', links: [link('vote', 'continues')] }),
  change({ id: 'deal', at: '20T09:00', links: [link('strike', 'same actors')] }),
];
const stories = ['vote', 'strike', 'deal'].map((id) => storyAbout(id, kestrel));

describe('roundupsOf()', () => {
  it('tells linked stories together, oldest first, under the name they share', () => {
    const [made, ...more] = roundups(changes.toReversed(), stories);
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      day: testDay,
      name: 'Kestrel Port',
      title: 'Kestrel Port: three linked stories',
    });
    expect(made!.stories.map(({ brief }) => brief.id)).toEqual(['vote', 'strike', 'deal']);
    expect(made!.stories.map(({ links }) => links)).toEqual([
      [],
      [
        {
          to: 0,
          relation: 'continues',
          text: 'With “Headline of vote” of 18 November it has Kestrel Port and Ilse Varga in common.',
        },
      ],
      [
        {
          to: 1,
          relation: 'same actors',
          text: 'With “Headline of strike” of 19 November it has Kestrel Port and Ilse Varga in common.',
        },
      ],
    ]);
  });

  it.each([
    [
      'contradicts',
      0.1,
      /^It tells otherwise than “Headline of vote” of 18 November; both name Kestrel Port/,
    ],
    ['same mechanism', 0.4, /^With “Headline of vote” of 18 November it has Kestrel Port/],
    ['continues', 0.9, /^With “Headline of vote” of 18 November it has Kestrel Port/],
  ] as const)('says of %s no more than the records do', (relation, score, words) => {
    const strike = change({ id: 'strike', at: '19T09:00', links: [link('vote', relation, score)] });
    const [made] = roundups([changes[0]!, strike, changes[2]!], stories);
    expect(made!.stories[1]!.links).toMatchObject([
      { relation, text: expect.stringMatching(words) as string },
    ]);
  });

  it('finds the earlier story whichever of the two names the other', () => {
    const pair = [change({ id: 'vote', at: '18T09:00', links: [link('strike', 'continues')] }), changes[1]!];
    expect(roundups([...pair, changes[2]!], stories)[0]!.stories[1]!.links[0]!.to).toBe(0);
  });

  it.each<[string, BriefChange[], Story[]]>([
    ['no link, though they share a name', changes.map(({ brief }) => change({ id: brief.id })), stories],
    ['a link, but nobody in common', changes, stories.map(({ id }) => storyAbout(id.slice(3), {}))],
    [
      'only a place in common',
      changes,
      stories.map(({ id }) => storyAbout(id.slice(3), { Velmora: 'place' })),
    ],
    [
      'only a name that holds within a story',
      changes,
      stories.map(({ id }) => storyAbout(id.slice(3), { '~varga': 'person' })),
    ],
    [
      'only initials in common',
      changes,
      stories.map(({ id }) => storyAbout(id.slice(3), { 'U.S.': 'organisation', EU: 'organisation' })),
    ],
    [
      'only an outlet in common',
      changes,
      stories.map(({ id }) => storyAbout(id.slice(3), { Northline: 'organisation' })),
    ],
    [
      'links that are too weak',
      changes.map(({ brief }) => change({ id: brief.id, links: [link('vote', 'same actors', 0.3)] })),
      stories,
    ],
    ['two stories', changes.slice(1), stories],
    [
      'nothing of the day',
      changes.map(({ brief }) => ({
        brief: { ...brief, updatedAt: changes[0]!.brief.updatedAt },
        before: null,
        versions: 1,
      })),
      stories,
    ],
    [
      'stories of one headline, which tell the same',
      changes.map(({ brief }) => ({
        brief: { ...brief, headline: 'Port closed' },
        before: null,
        versions: 1,
      })),
      stories,
    ],
    [
      'a link to a story outside the week',
      [change({ id: 'deal', links: [link('gone', 'continues')] })],
      stories,
    ],
    ['a link to itself', [change({ id: 'deal', links: [link('deal', 'continues')] })], stories],
  ])('makes none of %s', (_, all, about) => {
    expect(roundups(all, about)).toEqual([]);
  });

  it('follows a link to the story that took another in', () => {
    const strike = change({ id: 'strike', at: '19T09:00', links: [link('old', 'continues')] });
    const moved = [changes[0]!, strike, changes[2]!];
    const standing = new Map([[storyId('old'), storyId('vote')]]);
    expect(roundups(moved, stories)).toEqual([]);
    expect(roundups(moved, stories, standing)[0]!.stories).toHaveLength(3);
  });

  it('puts a story in one roundup only, the longest', () => {
    const about = [
      storyAbout('vote', { Torvane: 'organisation', 'Kestrel Port': 'organisation' }),
      storyAbout('strike', { Torvane: 'organisation', 'Kestrel Port': 'organisation' }),
      storyAbout('deal', { 'Kestrel Port': 'organisation' }),
    ];
    const made = roundups(changes, about);
    expect(made.map(({ name, stories: all }) => [name, all.length])).toEqual([['Kestrel Port', 3]]);
  });

  it('holds at most six stories, each linked to one before it, and four roundups', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.nat(3)), { maxLength: 40 }),
        fc.infiniteStream(fc.nat(4)),
        (pairs, names) => {
          const about = Array.from({ length: 15 }, (_, n) =>
            storyAbout(String(n), {
              [`Body ${String(names.next().value)}`]: 'organisation',
              Common: 'other',
            }),
          );
          const relations = ['continues', 'same actors', 'same mechanism', 'contradicts'] as const;
          const all = about.map((_, n) =>
            change({
              id: String(n),
              at: n % 2 === 0 ? '20T09:00' : '19T09:00',
              links: pairs.flatMap(([a, b, r]) => (a === n ? [link(String(b), relations[r]!)] : [])),
            }),
          );
          const made = roundups(all, about);
          expect(made.length).toBeLessThanOrEqual(4);
          const told = made.flatMap((one) => one.stories.map(({ brief }) => brief.id));
          expect(new Set(told).size).toBe(told.length);
          for (const { stories: chain } of made) {
            expect(chain.length).toBeGreaterThan(2);
            expect(chain.length).toBeLessThanOrEqual(6);
            expect(chain.some(({ brief }) => brief.updatedAt.startsWith(testDay))).toBe(true);
            chain.forEach(({ links }, at) => {
              expect(links.length > 0).toBe(at > 0);
              for (const { to } of links) expect(to).toBeLessThan(at);
            });
          }
          expect(roundups(all.toReversed(), about)).toEqual(made);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});
