/** The digest of the invented day of test-day.ts, as the port gives it. */
import type { Brief, Digest, Digests, EntityKey } from '../news/mod.ts';
import { testBeat } from './test-archive.ts';
import { ferryBrief, testDay } from './test-day.ts';

export const digestDay = '2026-11-20';

const others = testDay.briefs.filter(({ id }) => id !== ferryBrief.id && id !== '01KAF0A0');
const windPark = others.find(({ id }) => id === '01KAF7G0')!;

/** The day, with this as its ferry brief. */
export function digestWith(ferry: Brief): Digest {
  return {
    ...{ beat: testBeat, day: digestDay, isOver: true, updatedAt: ferry.updatedAt },
    moved: [
      {
        ...{ brief: { ...ferry, version: ferry.version + 1 }, sentence: 0, versions: 1 },
        ...{
          newOutlets: ['North Sound Radio', 'Feedhorn'],
          newPages: 3,
          isHeadlineNew: false,
          isTextNew: true,
        },
      },
    ],
    fresh: others.map((brief) => ({ brief, sentence: 0 })),
    resolved: [
      {
        brief: others[0]!,
        line: {
          section: 'context',
          text: 'The council was to vote by 20 November; it did.',
          rule: 'deadline',
        },
      },
    ],
    roundups: [
      {
        ...{ beat: testBeat, day: digestDay, key: 'larkline ferries' as EntityKey, name: 'Larkline Ferries' },
        title: 'Larkline Ferries: two linked stories',
        stories: [
          { brief: windPark, sentence: 0, links: [] },
          {
            ...{ brief: ferry, sentence: 0 },
            links: [
              {
                ...{ to: 0, relation: 'same mechanism' },
                text: `It tells of the same kind of event as “${windPark.headline}” of 20 November; both name Larkline Ferries.`,
              },
            ],
          },
        ],
      },
    ],
  };
}

const nothing = { moved: [], fresh: [], resolved: [], roundups: [], updatedAt: null };

/** Digests of two days, the day of the briefs and one a month before it. */
export function digestsWith(ferry: Brief = ferryBrief): Digests {
  const digest = digestWith(ferry);
  const days = [digestDay, '2026-10-21'];
  return {
    of: (_, day) =>
      Promise.resolve(
        day === digestDay ? digest : { ...digest, ...nothing, day, isOver: day < '2026-11-21' },
      ),
    days: (beat, { before, limit }) =>
      Promise.resolve(
        beat === testBeat ? days.filter((day) => before === undefined || day < before).slice(0, limit) : [],
      ),
  };
}
