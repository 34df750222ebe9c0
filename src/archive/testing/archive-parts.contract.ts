import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange, Intake } from '../../news/mod.ts';
import { inventFeed, inventItem, inventState, itemId } from './invented-intake.ts';
import {
  articleId,
  council,
  harbour,
  inventChange,
  inventStep,
  minute,
  onlyStory,
  readParts,
  storyId,
} from './invented-records.ts';
import { readEverything } from './read-everything.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** An article whose three parts found a story each. */
const roundup = inventStep({
  article: 1,
  stories: [1, 2, 3].map((story) => ({ story, articles: [1] })),
  members: [
    [1, 1, 1],
    [1, 2, 2],
    [1, 3, 3],
  ],
});

/**
 * What every adapter of the port `Archive` must do with stories that share articles, and change them.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeArchiveParts(opened: () => StoreUnderTest): void {
  describe('Archive', () => {
    let archive: Archive;
    let peer: Archive;
    let intake: Intake;

    beforeAll(() => {
      ({ archive, intake } = opened().store);
      peer = opened().peers.at(-1)!.archive;
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

    describe('save() of parts', () => {
      test('puts each part of an article into its story', async () => {
        await archive.save(roundup);
        expect(await readParts(archive, harbour)).toEqual([
          [articleId(1), 1, storyId(1)],
          [articleId(1), 2, storyId(2)],
          [articleId(1), 3, storyId(3)],
        ]);
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([1, 2, 3].map(storyId));
        expect(await archive.size()).toMatchObject({ articles: 1, stories: 3, cards: 3 });
        for (const { story } of roundup.stories) expect(await archive.story(story.id)).toEqual(story);
      });

      test('lets a waiting article join several stories', async () => {
        await intake.addFeeds([inventFeed(1)]);
        await intake.saveReading(inventState(1), [inventItem(1)]);
        const outcome = { kind: 'article', articleId: articleId(1) } as const;
        await intake.savePage(itemId(1), outcome, { at: minute(2), nextAt: null }, roundup.article);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(1)]);
        await archive.save(roundup);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([]);
        expect(await archive.size()).toMatchObject({ articles: 1, stories: 3 });
      });

      test('gives the stories of an article once each, in the order of its parts', async () => {
        await archive.save(
          inventStep({
            article: 1,
            stories: [
              { story: 5, articles: [1] },
              { story: 4, articles: [1] },
            ],
            members: [
              [1, 3, 5],
              [1, 1, 5],
              [1, 2, 4],
            ],
          }),
        );
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([storyId(5), storyId(4)]);
      });

      test('moves a part, and keeps the order in which the articles came', async () => {
        const move = inventStep({
          article: 4,
          stories: [
            { story: 2, articles: [4, 1] },
            { story: 3, articles: [1, 2] },
          ],
          members: [
            [4, 0, 2],
            [2, 0, 3],
          ],
        });
        await saveAll(roundup, inventChange({ article: 2, story: 2, earlier: [1] }), move);
        expect(await readParts(archive, harbour)).toEqual([
          [articleId(1), 1, storyId(1)],
          [articleId(1), 2, storyId(2)],
          [articleId(1), 3, storyId(3)],
          [articleId(2), 0, storyId(3)],
          [articleId(4), 0, storyId(2)],
        ]);
        expect(await archive.story(storyId(3))).toEqual(move.stories[1]!.story);
        expect(await archive.size()).toMatchObject({ articles: 3, stories: 3 });
      });

      test('splits a story: a new one takes parts of it', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2, story: 1, earlier: [1], version: 1 }),
          inventStep({
            article: 3,
            stories: [
              { story: 1, articles: [1], version: 2 },
              { story: 2, articles: [2, 3] },
            ],
            members: [
              [3, 0, 2],
              [2, 0, 2],
            ],
          }),
        );
        expect((await archive.briefOfStory(storyId(1)))?.coverage).toHaveLength(1);
        expect((await archive.cardOfStory(storyId(2)))?.coverage).toHaveLength(2);
        expect(await intake.storiesOfArticle(articleId(2))).toEqual([storyId(2)]);
        expect(await archive.size()).toMatchObject({ stories: 2, briefs: 1, cards: 1 });
      });

      test('changes nothing when a change comes again, also after its parts have moved on', async () => {
        const second = inventChange({ article: 2, story: 2, earlier: [1], version: 1 });
        const away = inventStep({
          article: 3,
          stories: [
            { story: 2, articles: [2], version: 2 },
            { story: 4, articles: [1, 3] },
          ],
          members: [
            [3, 0, 4],
            [1, 2, 4],
          ],
        });
        await saveAll(roundup, second, away);
        const before = await everything();
        await saveAll(roundup, second, away, roundup);
        expect(await everything()).toEqual(before);
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([1, 4, 3].map(storyId));
      });

      test('makes a change once that two processes save at once', async () => {
        const saves = Array.from({ length: 5 }, () => [archive.save(roundup), peer.save(backwards(roundup))]);
        await Promise.all(saves.flat());
        await Promise.all([
          archive.save(inventChange({ article: 7 })),
          peer.save(inventChange({ article: 8 })),
        ]);
        expect(await archive.size()).toMatchObject({ articles: 3, stories: 5, cards: 5 });
      });

      test('refuses a change that cannot be', async () => {
        const { article, stories, members } = roundup;
        const change = { article, stories, members, redirects: [] };
        await expectRefused({ ...change, members: [] }, 'article "article-000001" joins no story');
        await expectRefused(
          { ...change, stories: stories.slice(1) },
          'story "story-000001" gets part 1 of article "article-000001" and is not in the change',
        );
        await expectRefused(
          { ...change, stories: [...stories, stories[0]!] },
          'a story is in one change twice',
        );
        await expectRefused(
          {
            ...change,
            stories: [...stories, onlyStory(inventChange({ article: 1, story: 9, beat: council }))],
          },
          'the stories of one change are of several beats',
        );
        await expectRefused(
          { ...change, redirects: [{ from: storyId(3), to: storyId(1) }] },
          'story "story-000003" is saved and redirected in one change',
        );
        await expectRefused(
          { ...change, members: members.slice(1) },
          'story "story-000001" covers article "article-000001", which is not in it',
        );
      });

      test('refuses a change of a process that does not know all that is stored', async () => {
        await saveAll(roundup, inventChange({ article: 2, story: 2, earlier: [1] }));
        await expectRefused(
          inventChange({ article: 3, story: 2, earlier: [1] }),
          'story "story-000002" has article "article-000002" and does not cover it',
        );
        const step = (member: readonly [number, number, number]) =>
          inventStep({
            article: 3,
            stories: [{ story: 1, articles: [1, 2, 3] }],
            members: [[3, 0, 1], member],
          });
        await expectRefused(
          step([2, 0, 1]),
          'a part leaves story "story-000002", which is not in the change',
        );
        await expectRefused(step([2, 1, 1]), 'a part moves that is stored in no story');
        await expectRefused(
          { ...roundup, members: roundup.members.slice(1) },
          'article "article-000001" is stored with other parts already',
        );
        await expectRefused(
          { ...roundup, members: roundup.members.map((member) => ({ ...member, storyId: storyId(1) })) },
          'article "article-000001" is stored in story "story-000002" already',
        );
      });

      test('refuses a brief that was not stored with the article that comes again', async () => {
        const first = inventChange({ article: 1 });
        await archive.save(first);
        await expectRefused(
          inventChange({ article: 1, version: 1 }),
          'version 1 of brief "brief-000001" was not stored with its article',
        );
      });
    });

    describe('articles()', () => {
      test('gives only the parts whose stories are recent enough', async () => {
        await saveAll(roundup, inventChange({ article: 5, story: 2, earlier: [1] }));
        expect(await readParts(archive, harbour, minute(2))).toEqual([
          [articleId(1), 2, storyId(2)],
          [articleId(5), 0, storyId(2)],
        ]);
        expect(await readParts(archive, harbour, minute(1))).toHaveLength(4);
        expect(await readParts(archive, council)).toEqual([]);
      });

      test('gives every part of more than one page, those of an article in a row', async () => {
        const numbers = Array.from({ length: 255 }, (_, n) => n + 1);
        const step = (n: number) =>
          inventStep({
            article: n,
            stories: [
              { story: 2 * n, articles: [n] },
              { story: 2 * n + 1, articles: [n] },
            ],
            members: [
              [n, 1, 2 * n],
              [n, 2, 2 * n + 1],
            ],
          });
        for (const n of numbers) await archive.save(step(n));
        const wanted = numbers.flatMap((n) => [
          [articleId(n), 1, storyId(2 * n)],
          [articleId(n), 2, storyId(2 * n + 1)],
        ]);
        expect(await readParts(archive, harbour)).toEqual(wanted);
        expect(await readParts(archive, harbour, minute(0))).toEqual(wanted);
      });
    });
  });
}

function backwards({ stories, members, ...rest }: ArchiveChange): ArchiveChange {
  return { ...rest, stories: [...stories].reverse(), members: [...members].reverse() };
}
