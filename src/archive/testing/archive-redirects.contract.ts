import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange } from '../../news/mod.ts';
import {
  articleId,
  briefId,
  harbour,
  inventChange,
  inventStep,
  minute,
  onlyStory,
  readArticles,
  storyId,
} from './invented-records.ts';
import { readEverything } from './read-everything.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Stories 1 and 2 become one, with article 3. */
const merge = inventStep({
  article: 3,
  stories: [{ story: 1, articles: [1, 2, 3], version: 2 }],
  members: [
    [3, 0, 1],
    [2, 0, 1],
  ],
  redirects: [[2, 1]],
});

/**
 * What every adapter of the port `Archive` must do with stories that become part of others.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeArchiveRedirects(opened: () => StoreUnderTest): void {
  describe('Archive', () => {
    let archive: Archive;

    beforeAll(() => {
      ({ archive } = opened().store);
    });

    const saveAll = async (...changes: readonly ArchiveChange[]) => {
      for (const change of changes) await archive.save(change);
    };
    const everything = () => readEverything(archive);
    /** Saves one too many, and sees to it that nothing was stored of it. */
    const expectRefused = async (change: ArchiveChange, message: string) => {
      const before = await everything();
      await expect(archive.save(change)).rejects.toMatchObject({ code: 'NG_BUG', message });
      expect(await everything()).toEqual(before);
    };

    describe('redirect()', () => {
      test('is null for a story that stands and for one that is not known', async () => {
        await archive.save(inventChange({ article: 1 }));
        expect(await archive.redirect(storyId(1))).toBeNull();
        expect(await archive.redirect(storyId(9))).toBeNull();
      });

      test('leads to the story it is part of, which alone is listed', async () => {
        const second = inventChange({ article: 2, version: 1, terms: ['ferry'] });
        await saveAll(inventChange({ article: 1, version: 1 }), second, merge);
        expect(await archive.redirect(storyId(2))).toBe(storyId(1));
        expect(await archive.story(storyId(2))).toBeNull();
        expect(await archive.briefOfStory(storyId(2))).toBeNull();
        const all = { limit: 9 };
        expect((await archive.stories(all)).map(({ id }) => id)).toEqual([storyId(1)]);
        expect((await archive.briefs(all)).map(({ id }) => id)).toEqual([briefId(1)]);
        expect((await archive.briefs({ beat: harbour, limit: 1 })).map(({ id }) => id)).toEqual([briefId(1)]);
        const found = { beat: harbour, terms: ['ferry'], before: minute(9), limit: 9 };
        expect(await archive.searchStories(found)).toEqual([]);
        expect(await readArticles(archive, harbour)).toEqual(
          [1, 2, 3].map((n) => [articleId(n), storyId(1)]),
        );
        expect(await archive.size()).toMatchObject({ articles: 3, stories: 1, briefs: 1, cards: 0 });
      });

      test('keeps every version of the brief of a story that stands no more', async () => {
        const versions = [
          inventChange({ article: 2, version: 1 }),
          inventChange({ article: 4, story: 2, earlier: [2], version: 2 }),
        ];
        await saveAll(inventChange({ article: 1, version: 1 }), ...versions);
        const away = inventStep({
          article: 3,
          stories: [{ story: 1, articles: [1, 2, 4, 3], version: 2 }],
          members: [
            [3, 0, 1],
            [2, 0, 1],
            [4, 0, 1],
          ],
          redirects: [[2, 1]],
        });
        await archive.save(away);
        for (const change of versions) {
          const edition = onlyStory(change).edition;
          const brief = edition.kind === 'brief' ? edition.brief : null;
          expect(await archive.brief(briefId(2), brief!.version)).toEqual(brief);
        }
        expect((await archive.brief(briefId(2)))?.version).toBe(2);
        expect(await archive.size()).toMatchObject({ stories: 1, briefs: 1 });
      });

      test('takes the card of a story that stands no more out of the list', async () => {
        await saveAll(inventChange({ article: 1, version: 1 }), inventChange({ article: 2 }), merge);
        expect(await archive.cards({ limit: 9 })).toEqual([]);
        expect(await archive.cardOfStory(storyId(2))).toBeNull();
        expect(await archive.size()).toMatchObject({ stories: 1, briefs: 1, cards: 0 });
      });

      test('lets a brief go on under the story that took its own in', async () => {
        const first = inventChange({ article: 1, version: 1 });
        await saveAll(first, inventChange({ article: 2 }));
        const { edition } = onlyStory(first);
        const own = inventStep({
          article: 3,
          stories: [{ story: 2, articles: [2, 1, 3], version: 2 }],
          members: [
            [3, 0, 2],
            [1, 0, 2],
          ],
          redirects: [[1, 2]],
        });
        const { story, edition: next, ...rest } = own.stories[0]!;
        if (edition.kind !== 'brief' || next.kind !== 'brief') throw new Error('no briefs');
        const brief = { ...next.brief, id: edition.brief.id };
        await archive.save({ ...own, stories: [{ ...rest, story, edition: { kind: 'brief', brief } }] });
        expect(await archive.briefs({ limit: 9 })).toEqual([brief]);
        expect(await archive.briefOfStory(storyId(2))).toEqual(brief);
        expect(await archive.brief(brief.id, 1)).toEqual(edition.brief);
        expect(await archive.size()).toMatchObject({ stories: 1, briefs: 1, cards: 0 });
      });

      test('follows one redirect after another', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2, version: 1 }),
          merge,
          inventChange({ article: 4 }),
          inventStep({
            article: 5,
            stories: [{ story: 4, articles: [4, 1, 2, 3, 5] }],
            members: [[5, 0, 4], ...[1, 2, 3].map((n) => [n, 0, 4] as const)],
            redirects: [
              [1, 4],
              [2, 4],
            ],
          }),
        );
        expect(await archive.redirect(storyId(2))).toBe(storyId(4));
        expect(await archive.redirect(storyId(1))).toBe(storyId(4));
        expect(await archive.size()).toMatchObject({ articles: 5, stories: 1, briefs: 0, cards: 1 });
      });

      test.each([
        ['first', [[1, 2] as const, [2, 3] as const]],
        ['last', [[2, 3] as const, [1, 2] as const]],
      ])('follows a chain of one change, its beginning %s', async (_, redirects) => {
        await saveAll(...[1, 2, 3].map((article) => inventChange({ article })));
        const members = [[4, 0, 3] as const, [1, 0, 3] as const, [2, 0, 3] as const];
        const stories = [{ story: 3, articles: [3, 1, 2, 4] }];
        await archive.save(inventStep({ article: 4, stories, members, redirects }));
        expect(await archive.redirect(storyId(1))).toBe(storyId(3));
        expect(await archive.redirect(storyId(2))).toBe(storyId(3));
        expect(await archive.size()).toMatchObject({ stories: 1, cards: 1 });
      });

      test('changes nothing when changes of before come again', async () => {
        const before = [inventChange({ article: 1, version: 1 }), inventChange({ article: 2 })];
        await saveAll(...before, merge);
        const stored = await everything();
        await saveAll(...before, merge, ...before);
        expect(await everything()).toEqual(stored);
        expect(await archive.redirect(storyId(2))).toBe(storyId(1));
      });

      test('refuses a second target, a cycle, an unknown target and a story that stands no more', async () => {
        await saveAll(inventChange({ article: 1, version: 1 }), inventChange({ article: 2 }), merge);
        await archive.save(inventChange({ article: 6 }));
        const step = (redirect: readonly [number, number]) =>
          inventStep({
            article: 7,
            stories: [{ story: 6, articles: [6, 7] }],
            members: [[7, 0, 6]],
            redirects: [redirect],
          });
        await expectRefused(step([2, 6]), 'story "story-000002" is part of story "story-000001" already');
        await expectRefused(step([8, 8]), 'story "story-000008" cannot be part of itself');
        await expectRefused(
          step([8, 9]),
          'story "story-000008" goes to story "story-000009", which is not stored',
        );
        await expectRefused(
          step([1, 6]),
          'story "story-000001" is redirected and still has article "article-000001"',
        );
        await expectRefused(
          inventChange({ article: 7, story: 2, earlier: [2] }),
          'story "story-000002" is part of story "story-000001"',
        );
        const back = inventStep({
          article: 7,
          stories: [{ story: 6, articles: [6, 7, 1, 2, 3] }],
          members: [[7, 0, 6], ...[1, 2, 3].map((n) => [n, 0, 6] as const)],
          redirects: [[1, 2]],
        });
        await expectRefused(back, 'story "story-000001" cannot be part of itself');
        await archive.save(step([2, 1]));
        expect(await archive.redirect(storyId(2))).toBe(storyId(1));
      });
    });
  });
}
