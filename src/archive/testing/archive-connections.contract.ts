import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange, EntityKey } from '../../news/mod.ts';
import {
  council,
  entityKey,
  harbour,
  inventChange,
  inventLink,
  inventStep,
  minute,
  onlyStory,
  storyId,
} from './invented-records.ts';
import type { StoreUnderTest } from './store.contract.ts';

/**
 * What every adapter of the port `Archive` must do with what connects stories: links and entities.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeArchiveConnections(opened: () => StoreUnderTest): void {
  describe('Archive', () => {
    let archive: Archive;

    beforeAll(() => {
      ({ archive } = opened().store);
    });

    const saveAll = async (...changes: readonly ArchiveChange[]) => {
      for (const change of changes) await archive.save(change);
    };
    const linksTo = async (n: number, limit = 9) =>
      (await archive.linksTo(storyId(n), limit)).map((link) => [link.storyId, link.score]);
    /** Story 3 takes in story 2. */
    const merge = (article: number, links: readonly number[] = []) =>
      inventStep({
        article,
        stories: [{ story: 3, articles: [3, 2, article], entities: ['Harbour Board'], links }],
        members: [
          [article, 0, 3],
          [2, 0, 3],
        ],
        redirects: [[2, 3]],
      });

    describe('linksTo()', () => {
      test('gives the later stories, newest first, under the headlines they have now', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 5, links: [1] }),
          inventChange({ article: 7, links: [5, 1] }),
          inventChange({ article: 9, story: 5, earlier: [5], links: [1], title: 'Port "opens"\0 again' }),
        );
        expect(await archive.linksTo(storyId(1), 9)).toEqual([
          {
            ...inventLink(1),
            storyId: storyId(5),
            headline: 'Port "opens"\0 again',
            at: minute(9),
          },
          {
            ...inventLink(1, 1),
            storyId: storyId(7),
            headline: 'Storm closes the port for hour 7',
            at: minute(7),
          },
        ]);
        expect(await linksTo(1, 1)).toEqual([[storyId(5), 0.9]]);
        expect(await linksTo(1, 0)).toEqual([]);
        expect(await linksTo(7)).toEqual([]);
        expect(await linksTo(99)).toEqual([]);
      });

      test('gives links as the newest change of a story left them', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 5, links: [1] }),
          inventChange({ article: 6, story: 5, earlier: [5], links: [2] }),
        );
        expect(await linksTo(1)).toEqual([]);
        expect(await linksTo(2)).toEqual([[storyId(5), 0.9]]);
      });

      test('leads from a story that was taken in to the one that took it in, once and by the better score', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2, links: [1] }),
          inventChange({ article: 3, links: [2] }),
          inventChange({ article: 5, links: [3, 2] }),
          inventChange({ article: 6, links: [2, 3] }),
          inventChange({ article: 7, links: [1, 2] }),
          merge(8),
        );
        expect(await linksTo(2)).toEqual([]);
        expect(await linksTo(3)).toEqual([
          [storyId(7), 0.8],
          [storyId(6), 0.9],
          [storyId(5), 0.9],
        ]);
        expect(await linksTo(1)).toEqual([[storyId(7), 0.9]]);
      });

      test('takes a link to a story that was taken in for one to the story it is part of', async () => {
        await saveAll(
          inventChange({ article: 2 }),
          inventChange({ article: 3 }),
          merge(4, [2]),
          inventChange({ article: 5, links: [2, 3] }),
        );
        expect(await linksTo(3)).toEqual([[storyId(5), 0.9]]);
      });

      test('keeps two relations between the same stories', async () => {
        const change = inventChange({ article: 2 });
        const shared = ['a\0b', 'half \uD83D', '"\\'];
        const links = [
          { ...inventLink(1), shared },
          { ...inventLink(1, 1), relation: 'contradicts' } as const,
        ];
        await saveAll(inventChange({ article: 1 }), {
          ...change,
          stories: [{ ...onlyStory(change), links }],
        });
        const found = await archive.linksTo(storyId(1), 9);
        expect(found.map(({ relation }) => relation)).toEqual(['continues', 'contradicts']);
        expect(found[0]!.shared).toEqual(shared);
      });

      test('is of stored stories only', async () => {
        await expect(archive.save(inventChange({ article: 1, links: [9] }))).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'story "story-000001" is linked to story "story-000009", which is not stored',
        });
        expect(await archive.size()).toMatchObject({ articles: 0, stories: 0 });
      });
    });

    describe('entity()', () => {
      const board = entityKey('Harbour Board');

      test('gives what the stories of its beat have of it, newest first', async () => {
        await saveAll(
          inventChange({ article: 1, entities: ['Harbour Board', 'Corvell'] }),
          inventChange({ article: 4, entities: ['Corvell', 'Harbour Board'] }),
          inventChange({ article: 5, beat: council, entities: ['Harbour Board'] }),
          inventChange({ article: 6, story: 1, earlier: [1], entities: ['HARBOUR BOARD'] }),
        );
        const newest = [
          {
            storyId: storyId(1),
            headline: 'Storm closes the port for hour 6',
            at: minute(6),
            salience: 1,
          },
          {
            storyId: storyId(4),
            headline: 'Storm closes the port for hour 4',
            at: minute(4),
            salience: 0.5,
          },
        ];
        const record = { key: board, name: 'HARBOUR BOARD', kind: 'organisation' };
        const times = { firstAt: minute(1), lastAt: minute(6), stories: 2 };
        expect(await archive.entity(harbour, board, 9)).toEqual({ ...record, ...times, newest });
        expect(await archive.entity(harbour, board, 1)).toEqual({
          ...record,
          ...times,
          newest: newest.slice(0, 1),
        });
        expect(await archive.entity(harbour, board, 0)).toEqual({ ...record, ...times, newest: [] });
        expect(await archive.entity(harbour, entityKey('Corvell'), 9)).toMatchObject({
          stories: 1,
          firstAt: minute(4),
        });
        expect(await archive.entity(council, board, 9)).toMatchObject({ stories: 1, lastAt: minute(5) });
      });

      test('is null where no story names it, or does any more', async () => {
        await saveAll(
          inventChange({ article: 1, entities: ['Corvell'] }),
          inventChange({ article: 2, story: 1, earlier: [1] }),
        );
        expect(await archive.entity(harbour, entityKey('Corvell'), 9)).toBeNull();
        expect(await archive.entity(harbour, entityKey('Nobody'), 9)).toBeNull();
      });

      test('counts a story that was taken in no more', async () => {
        await saveAll(
          inventChange({ article: 2, entities: ['Harbour Board', 'Corvell'] }),
          inventChange({ article: 3, entities: ['Harbour Board'] }),
          merge(4),
        );
        expect(await archive.entity(harbour, board, 9)).toMatchObject({ stories: 1, firstAt: minute(3) });
        expect(await archive.entity(harbour, entityKey('Corvell'), 9)).toBeNull();
      });

      test('takes any name', async () => {
        const names = ['a\0b', 'half \uD83D', 'x'.repeat(5_000), `${'x'.repeat(5_000)}y`, '', '{"\\'];
        await archive.save(inventChange({ article: 1, entities: names }));
        for (const name of names) {
          expect(await archive.entity(harbour, entityKey(name), 1)).toMatchObject({
            key: entityKey(name),
            name,
            stories: 1,
          });
        }
        expect(await archive.entity(harbour, 'x'.repeat(4_999) as EntityKey, 1)).toBeNull();
      });

      test('gives any headline as it is', async () => {
        const titles = [
          'Port "opens"\0 again',
          'half \uD83D',
          '\\',
          '","headline":"Harbour',
          'zwölf\nZeilen',
          '',
        ];
        for (const [at, title] of titles.entries())
          await archive.save(inventChange({ article: at + 1, title, entities: ['Corvell'] }));
        const found = await archive.entity(harbour, entityKey('Corvell'), 9);
        expect(found?.newest.map(({ headline }) => headline)).toEqual(titles.toReversed());
      });
    });
  });
}
