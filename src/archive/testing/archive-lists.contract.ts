import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange, BeatId, Instant } from '../../news/mod.ts';
import {
  articleId,
  briefId,
  council,
  harbour,
  inventChange,
  inventStep,
  minute,
  readArticles,
  storyId,
} from './invented-records.ts';
import type { StoreUnderTest } from './store.contract.ts';

/**
 * What every adapter of the port `Archive` must do when asked for many records.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeArchiveLists(opened: () => StoreUnderTest): void {
  describe('Archive', () => {
    let archive: Archive;

    beforeAll(() => {
      ({ archive } = opened().store);
    });

    const saveAll = async (...changes: readonly ArchiveChange[]) => {
      for (const change of changes) await archive.save(change);
    };

    describe('searchStories()', () => {
      const search = async (
        terms: readonly string[],
        before: Instant,
        limit = 10,
        beat: BeatId = harbour,
      ) => {
        const found = await archive.searchStories({ beat, terms, before, limit });
        return found.map(({ id }) => id);
      };

      test('finds the stories of the beat that share a term: those that share most first, then the newest', async () => {
        await saveAll(
          inventChange({ article: 1, terms: ['ferry', 'strike'] }),
          inventChange({ article: 2, terms: ['ferry', 'fire'] }),
          inventChange({ article: 3, terms: ['budget'] }),
          inventChange({ article: 4, terms: ['strike'], beat: council }),
        );
        expect(await search(['strike', 'fire', 'unheard'], minute(9))).toEqual([storyId(2), storyId(1)]);
        expect(await search(['strike', 'ferry'], minute(9))).toEqual([storyId(1), storyId(2)]);
        expect(await search(['strike', 'ferry'], minute(9), 1)).toEqual([storyId(1)]);
        expect(await search(['strike'], minute(9), 10, council)).toEqual([storyId(4)]);
        expect(await search(['unheard'], minute(9))).toEqual([]);
        expect(await search([], minute(9))).toEqual([]);
      });

      test('leaves out stories whose last article is not older than the instant asked for', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3 }),
        );
        expect(await search(['storm'], minute(2))).toEqual([storyId(1)]);
        expect(await search(['storm'], minute(1))).toEqual([]);
      });

      test('gives at most as many as asked for', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3 }),
        );
        expect(await search(['storm'], minute(9), 2)).toEqual([storyId(3), storyId(2)]);
        expect(await search(['storm'], minute(9), 0)).toEqual([]);
      });

      test('sees a story as its newest change left it', async () => {
        await saveAll(
          inventChange({ article: 1, terms: ['ferry'] }),
          inventChange({ article: 5, story: 1, earlier: [1], terms: ['fire'] }),
        );
        expect(await search(['ferry'], minute(9))).toEqual([]);
        expect(await search(['fire'], minute(9))).toEqual([storyId(1)]);
        expect(await search(['fire'], minute(5))).toEqual([]);
      });
    });

    describe('size()', () => {
      test('counts what is stored, whatever became of it', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3, version: 1 }),
          inventChange({ article: 4, story: 1, earlier: [1], version: 1 }),
          inventChange({ article: 5, story: 1, earlier: [1, 4], version: 2 }),
          inventChange({ article: 6, story: 2, earlier: [2] }),
          inventChange({ article: 6, story: 2, earlier: [2] }),
          inventChange({ article: 7, story: 3, earlier: [3] }),
        );
        const all = { limit: 99 };
        expect(await archive.size()).toEqual({
          articles: (await readArticles(archive, harbour)).length,
          stories: (await archive.stories(all)).length,
          briefs: (await archive.briefs(all)).length,
          cards: (await archive.cards(all)).length,
          since: minute(1),
        });
        expect(await archive.size()).toMatchObject({ articles: 7, stories: 3, briefs: 2, cards: 1 });
      });
    });

    describe('lists', () => {
      test('articles() gives a beat in the order of joining, with the story of each', async () => {
        await saveAll(
          inventChange({ article: 5 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3, beat: council }),
          inventChange({ article: 7, story: 5, earlier: [5] }),
        );
        expect(await readArticles(archive, harbour)).toEqual([
          [articleId(5), storyId(5)],
          [articleId(2), storyId(2)],
          [articleId(7), storyId(5)],
        ]);
        expect(await readArticles(archive, council)).toEqual([[articleId(3), storyId(3)]]);
      });

      test('articles() gives every article of a beat of more than one page, once', async () => {
        const numbers = Array.from({ length: 260 }, (_, n) => n + 1);
        await Promise.all(numbers.map((article) => archive.save(inventChange({ article, text: 'Short.' }))));
        const found = await readArticles(archive, harbour);
        expect(new Set(found.map(([id]) => id)).size).toBe(260);
        expect(found).toHaveLength(260);
        expect(await readArticles(archive, harbour, minute(0))).toEqual(found);
      });

      test('articles() gives those of the stories that are recent enough only, in the order of joining', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3 }),
          inventChange({ article: 4, beat: council }),
          inventChange({ article: 5, story: 1, earlier: [1] }),
        );
        const since = (n: number) => readArticles(archive, harbour, minute(n));
        expect(await since(3)).toEqual([
          [articleId(1), storyId(1)],
          [articleId(3), storyId(3)],
          [articleId(5), storyId(1)],
        ]);
        expect(await since(5)).toHaveLength(2);
        expect(await since(6)).toEqual([]);
        expect(await since(0)).toHaveLength(4);
      });

      test('briefs(), cards() and stories() give the newest first, of one beat or of all', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2 }),
          inventChange({ article: 3, version: 1, beat: council }),
          inventChange({ article: 4, beat: council }),
          inventChange({ article: 5, version: 1 }),
        );
        const briefs = await archive.briefs({ limit: 10 });
        expect(briefs.map(({ id }) => id)).toEqual([briefId(5), briefId(3), briefId(1)]);
        expect((await archive.briefs({ beat: council, limit: 10 })).map(({ id }) => id)).toEqual([
          briefId(3),
        ]);
        expect((await archive.briefs({ limit: 1 })).map(({ id }) => id)).toEqual([briefId(5)]);
        expect((await archive.cards({ limit: 10 })).map((card) => card.storyId)).toEqual([
          storyId(4),
          storyId(2),
        ]);
        expect((await archive.cards({ beat: harbour, limit: 10 })).map((card) => card.storyId)).toEqual([
          storyId(2),
        ]);
        expect((await archive.stories({ limit: 2 })).map(({ id }) => id)).toEqual([storyId(5), storyId(4)]);
        expect((await archive.stories({ beat: council, limit: 9 })).map(({ id }) => id)).toEqual([
          storyId(4),
          storyId(3),
        ]);
      });

      test('briefsBetween() gives what became of each brief in a span, with what stood before it', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, version: 1 }),
          inventChange({ article: 3, story: 1, earlier: [1], version: 2 }),
          inventChange({ article: 4, story: 1, earlier: [1, 3], version: 3 }),
          inventChange({ article: 5, version: 1, beat: council }),
          inventChange({ article: 6, version: 1 }),
          inventChange({ article: 7, story: 1, earlier: [1, 3, 4], version: 4 }),
        );
        const between = async (from: number, to: number, limit = 10) => {
          const span = { beat: harbour, from: minute(from), to: minute(to), limit };
          const found = await archive.briefsBetween(span);
          return found.map(({ brief, before, versions }) => [
            brief.id,
            brief.version,
            before?.version ?? null,
            versions,
          ]);
        };
        expect(await between(3, 7)).toEqual([
          [briefId(6), 1, null, 1],
          [briefId(1), 3, 1, 2],
        ]);
        expect(await between(3, 8)).toEqual([
          [briefId(1), 4, 1, 3],
          [briefId(6), 1, null, 1],
        ]);
        expect(await between(0, 3)).toEqual([
          [briefId(2), 1, null, 1],
          [briefId(1), 1, null, 1],
        ]);
        expect(await between(3, 8, 1)).toEqual([[briefId(1), 4, 1, 3]]);
        expect(await between(8, 99)).toEqual([]);
        const [change] = await archive.briefsBetween({
          ...{ beat: harbour, from: minute(3), to: minute(7), limit: 1 },
        });
        expect(change?.brief).toEqual(await archive.brief(briefId(6), 1));
      });

      test('briefsBetween() and briefDays() leave out stories that stand no more', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, version: 1 }),
          inventStep({
            article: 3,
            stories: [{ story: 2, articles: [1, 2, 3], version: 2 }],
            members: [
              [3, 0, 2],
              [1, 0, 2],
            ],
            redirects: [[1, 2]],
          }),
        );
        const found = await archive.briefsBetween({
          beat: harbour,
          from: minute(0),
          to: minute(9),
          limit: 9,
        });
        expect(found.map(({ brief }) => brief.id)).toEqual([briefId(2)]);
        expect(await archive.briefDays(harbour, { limit: 9 })).toEqual(['2031-01-01']);
      });

      test('briefDays() gives each day once, newest first, of one beat', async () => {
        const day = 24 * 60;
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, version: 1 }),
          inventChange({ article: day + 1, version: 1 }),
          inventChange({ article: 3 * day, version: 1 }),
          inventChange({ article: 4 * day, version: 1, beat: council }),
          inventChange({ article: 5 * day }),
        );
        const days = (options: { before?: string; limit: number }) => archive.briefDays(harbour, options);
        expect(await days({ limit: 9 })).toEqual(['2031-01-04', '2031-01-02', '2031-01-01']);
        expect(await days({ limit: 2 })).toEqual(['2031-01-04', '2031-01-02']);
        expect(await days({ before: '2031-01-04', limit: 9 })).toEqual(['2031-01-02', '2031-01-01']);
        expect(await days({ before: '2031-01-01', limit: 9 })).toEqual([]);
        expect(await archive.briefDays('nothing' as BeatId, { limit: 9 })).toEqual([]);
      });

      test('briefs() keeps its order when a brief gets a new version', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, version: 1 }),
          inventChange({ article: 3, story: 1, earlier: [1], version: 2 }),
        );
        const found = await archive.briefs({ limit: 10 });
        expect(found.map(({ id, version }) => [id, version])).toEqual([
          [briefId(2), 1],
          [briefId(1), 2],
        ]);
      });
    });
  });
}
