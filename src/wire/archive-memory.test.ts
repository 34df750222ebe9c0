import { describe, expect, test } from 'vitest';
import { openStore } from '../archive/mod.ts';
import { openStory, readMember } from '../connect/mod.ts';
import { ground } from '../ground/mod.ts';
import type {
  ArchivedStory,
  Article,
  ArticleId,
  BeatId,
  EntityRecord,
  Instant,
  Story,
  StoryEntity,
  StoryId,
} from '../news/mod.ts';
import { alikeRecord, fromBefore, remember } from './archive-memory.ts';
import { replay } from './replay.ts';

const day = (date: string) => `${date}T08:00:00.000Z` as Instant;
const at = (storyId: string, date: string) => ({
  storyId: storyId as StoryId,
  headline: `Story ${storyId}`,
  at: day(date),
  salience: 1,
});
const record = (given: Partial<EntityRecord>): EntityRecord => ({
  key: 'ines dorr' as EntityRecord['key'],
  name: 'Ines Dorr',
  kind: 'person',
  firstAt: day('2026-03-01'),
  lastAt: day('2026-11-20'),
  stories: given.newest?.length ?? 0,
  newest: [],
  ...given,
});
const story = { id: 'new' as StoryId, firstAt: day('2026-11-20') } as Story;

describe('fromBefore()', () => {
  test('leaves out the story itself and those that ended after it began', () => {
    const newest = [at('later', '2026-11-21'), at('new', '2026-11-20'), at('old', '2026-03-02')];
    expect(fromBefore(record({ newest }), story)).toMatchObject({
      stories: 1,
      lastAt: day('2026-03-02'),
      newest: [{ storyId: 'old' }],
    });
  });

  test('is null where nothing is left', () => {
    expect(
      fromBefore(record({ newest: [at('new', '2026-11-20')], firstAt: story.firstAt }), story),
    ).toBeNull();
    expect(fromBefore(record({ newest: [at('new', '2026-11-20')] }), story)).toBeNull();
  });

  test('keeps what began earlier and goes on', () => {
    const newest = [at('going on', '2026-11-21'), at('new', '2026-11-20')];
    expect(fromBefore(record({ newest }), story)).toMatchObject({
      stories: 1,
      newest: [{ storyId: 'going on' }],
    });
  });

  test('keeps stories beyond those that are listed', () => {
    const newest = [at('new', '2026-11-20')];
    expect(fromBefore(record({ newest, stories: 70 }), story)).toMatchObject({ stories: 69 });
  });
});

describe('alikeRecord()', () => {
  const entity = {
    name: 'Ines Dorr',
    forms: ['Ines Dorr', 'Dorr'],
    kind: 'person',
  } as unknown as StoryEntity;
  const past = (id: string, date: string, ...names: string[]) =>
    ({ id, headline: id, lastAt: day(date), names }) as unknown as ArchivedStory;

  test('finds names that may be another way to write it, newest first, under their own name', () => {
    const found = alikeRecord(entity, [
      past('a', '2026-03-02', 'Ana Sol', 'I. M. Dorr'),
      past('b', '2026-04-02', 'Dorr'),
    ]);
    expect(found).toMatchObject({ key: 'dorr', name: 'Dorr', stories: 2, firstAt: day('2026-03-02') });
    expect(found?.newest.map(({ storyId }) => storyId)).toEqual(['b', 'a']);
  });

  test('knows initials, and nothing else', () => {
    const office = { ...entity, name: 'Data Protection Office', forms: ['Data Protection Office'] };
    expect(alikeRecord(office, [past('a', '2026-03-02', 'DPO')])?.name).toBe('DPO');
    expect(alikeRecord(office, [past('a', '2026-03-02', 'Dan Post Orme', 'Data Mill')])).toBeNull();
    expect(alikeRecord(entity, [])).toBeNull();
  });
});

function article(id: string, date: string, text: string): Article {
  const instant = day(date);
  const dates = { publishedAt: instant, readAt: instant };
  return {
    id: id as ArticleId,
    url: null,
    title: text.slice(0, 40),
    text,
    outlet: 'Northline',
    ...dates,
    sha256: id,
  };
}

describe('remember()', () => {
  test(
    'gives a story its past with what was planned, and what was known before it',
    { timeout: 30_000 },
    async () => {
      const { archive, close } = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
      try {
        const old = article(
          'old',
          '2026-09-09',
          'Torvane Holdings will open its Aldmoor plant by 30 November 2026. Chairwoman Edda Pruitt of Torvane Holdings told reporters in Aldmoor that Torvane Holdings had hired 400 workers. The Aldmoor plant makes chips for Torvane Holdings.',
        );
        const beat = 'main' as BeatId;
        await replay({ articles: [old], beat, archive, engine: 'test' });
        const next = article(
          'next',
          '2026-11-20',
          'Torvane Holdings suspended its Aldmoor plant on Friday. Chairwoman Edda Pruitt of Torvane Holdings told reporters in Aldmoor that the 400 workers of the Aldmoor plant would stay. Torvane Holdings makes chips.',
        );
        const readings = [readMember(ground(next))];
        const id = 'new' as StoryId;
        const open = openStory({ id, beat, times: [next.readAt], readings, bundles: new Map() });
        const { ledger } = await remember(open, archive, next.readAt);
        expect(ledger.past[0]?.claims).toContainEqual({
          subject: 'Torvane Holdings',
          verb: 'open',
          object: 'its Aldmoor plant',
          isNegated: false,
          figures: [],
          kind: 'planned',
          due: '2026-11-30',
        });
        expect(ledger.known.find(({ name }) => name === 'Torvane Holdings')).toMatchObject({ stories: 1 });
      } finally {
        await close();
      }
    },
  );
});
