import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange, Brief, Instant, Intake } from '../../news/mod.ts';
import {
  articleId,
  briefId,
  harbour,
  inventChange,
  minute,
  onlyStory,
  readArticles,
  storyId,
} from './invented-records.ts';
import { inventFeed, inventItem, inventState, itemId } from './invented-intake.ts';
import { readEverything } from './read-everything.ts';
import type { StoreUnderTest } from './store.contract.ts';

/**
 * What every adapter of the port `Archive` must do.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeArchive(opened: () => StoreUnderTest): void {
  describe('Archive', () => {
    let archive: Archive;
    let intake: Intake;

    beforeAll(() => {
      ({ archive, intake } = opened().store);
    });

    const saveAll = async (...changes: readonly ArchiveChange[]) => {
      for (const change of changes) await archive.save(change);
    };

    describe('save()', () => {
      test('stores the article, the story and the card of one change', async () => {
        const change = inventChange({ article: 1 });
        await archive.save(change);
        expect(await archive.article(articleId(1))).toEqual(change.article);
        const { story, edition } = onlyStory(change);
        expect(await archive.story(storyId(1))).toEqual(story);
        expect({ kind: 'card', card: await archive.cardOfStory(storyId(1)) }).toEqual(edition);
        expect(await archive.briefOfStory(storyId(1))).toBeNull();
        expect(await archive.size()).toEqual({
          articles: 1,
          stories: 1,
          briefs: 0,
          cards: 1,
          since: minute(1),
        });
      });

      test('changes nothing when the same change comes again', async () => {
        const first = inventChange({ article: 1 });
        const second = inventChange({ article: 2, story: 1, earlier: [1], version: 1 });
        await saveAll(first, second);
        const before = await readEverything(archive);
        await saveAll(second, second);
        expect(await readEverything(archive)).toEqual(before);
      });

      test('changes nothing when an older change comes again after a newer one', async () => {
        const first = inventChange({ article: 1 });
        const second = inventChange({ article: 2, story: 1, earlier: [1] });
        const third = inventChange({ article: 3, story: 1, earlier: [1, 2], version: 1 });
        await saveAll(first, second);
        const withCard = await readEverything(archive);
        await archive.save(first);
        expect(await readEverything(archive)).toEqual(withCard);
        await archive.save(third);
        const withBrief = await readEverything(archive);
        await saveAll(first, second);
        expect(await readEverything(archive)).toEqual(withBrief);
      });

      test('takes the same content with its keys in another order for the same', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        const before = await readEverything(archive);
        await archive.save(reversingKeys(change));
        expect((await readEverything(archive)).briefs).toEqual(before.briefs);
      });

      test('keeps every version of a brief and gives the newest', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, story: 1, earlier: [1], version: 2 }),
          inventChange({ article: 3, story: 1, earlier: [1, 2], version: 3 }),
        );
        expect((await archive.brief(briefId(1)))?.version).toBe(3);
        expect((await archive.briefOfStory(storyId(1)))?.version).toBe(3);
        expect((await archive.brief(briefId(1), 2))?.coverage).toHaveLength(2);
        expect(await archive.brief(briefId(1), 4)).toBeNull();
        expect((await archive.briefs({ limit: 10 })).map(({ version }) => version)).toEqual([3]);
        expect((await archive.size()).briefs).toBe(1);
      });

      test('gives the highest version of a brief, whichever was updated last', async () => {
        await saveAll(
          inventChange({ article: 5, version: 1 }),
          inventChange({ article: 2, story: 5, earlier: [5], version: 2 }),
        );
        expect((await archive.briefOfStory(storyId(5)))?.version).toBe(2);
      });

      test('removes the card of a story that gets a brief', async () => {
        await saveAll(
          inventChange({ article: 1 }),
          inventChange({ article: 2, story: 1, earlier: [1], version: 1 }),
        );
        expect(await archive.cardOfStory(storyId(1))).toBeNull();
        expect(await archive.cards({ limit: 10 })).toEqual([]);
      });

      test('keeps the brief of a story that would become a card', async () => {
        await saveAll(
          inventChange({ article: 1, version: 1 }),
          inventChange({ article: 2, story: 1, earlier: [1] }),
        );
        expect((await archive.briefOfStory(storyId(1)))?.version).toBe(1);
        expect(await archive.cardOfStory(storyId(1))).toBeNull();
        expect((await archive.story(storyId(1)))?.coverage).toHaveLength(2);
      });

      test('replaces the card of a story that stays one', async () => {
        await saveAll(inventChange({ article: 1 }), inventChange({ article: 2, story: 1, earlier: [1] }));
        expect((await archive.cards({ limit: 10 })).map((card) => card.articleId)).toEqual([articleId(2)]);
      });

      test('refuses an article that is stored with another text, and stores nothing of the change', async () => {
        await archive.save(inventChange({ article: 1 }));
        const before = await readEverything(archive);
        const changed = inventChange({ article: 1, story: 7, text: 'Another text.' });
        await expect(archive.save(changed)).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'article "article-000001" is stored already with other content',
        });
        expect(await readEverything(archive)).toEqual(before);
      });

      test('refuses an article that is stored in another story', async () => {
        await archive.save(inventChange({ article: 1 }));
        await expect(archive.save(inventChange({ article: 1, story: 7 }))).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'article "article-000001" is stored in story "story-000001" already',
        });
      });

      test('lets an article that waits join its story', async () => {
        const { article, ...rest } = inventChange({ article: 1 });
        await intake.addFeeds([inventFeed(1)]);
        await intake.saveReading(inventState(1), [inventItem(1)]);
        await intake.savePage(
          itemId(1),
          { kind: 'article', articleId: article.id },
          { at: minute(2), nextAt: null },
          article,
        );
        expect(await readArticles(archive, harbour)).toEqual([]);
        expect(await archive.size()).toMatchObject({ articles: 1, stories: 0 });
        await archive.save({ article, ...rest });
        expect(await readArticles(archive, harbour)).toEqual([[articleId(1), storyId(1)]]);
        expect(await archive.size()).toMatchObject({ articles: 1, stories: 1, cards: 1 });
        const changed = inventChange({ article: 1, text: 'Another text.' });
        await expect(archive.save(changed)).rejects.toMatchObject({ code: 'NG_BUG' });
      });

      test('keeps articles of any instant, also outside the months that have a place of their own', async () => {
        const instants = [
          '-000043-03-15T10:00:00.000Z',
          '1899-12-31T23:59:59.999Z',
          '1900-01-01T00:00:00.000Z',
        ];
        const later = ['2199-12-31T23:59:59.999Z', '2200-01-01T00:00:00.000Z', '+012345-01-01T00:00:00.000Z'];
        for (const [index, readAt] of [...instants, ...later].entries()) {
          const { article, ...rest } = inventChange({ article: index + 1 });
          const moved = { ...article, readAt: readAt as Instant };
          await archive.save({ ...rest, article: moved });
          expect(await archive.article(moved.id)).toEqual(moved);
        }
        expect(await readArticles(archive, harbour)).toHaveLength(6);
      });

      test('refuses a version of another brief of the same story', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        const brief: Brief = { ...briefOf(change), id: briefId(9) };
        await expect(archive.save(withBrief(change, brief))).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'story "story-000001" has version 1 of another brief already',
        });
        expect(await archive.size()).toMatchObject({ briefs: 1 });
      });

      test('refuses a brief version that is stored with other content', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        const brief: Brief = { ...briefOf(change), headline: 'Port open' };
        await expect(archive.save(withBrief(change, brief))).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'version 1 of brief "brief-000001" is stored already with other content',
        });
        expect((await archive.brief(briefId(1)))?.headline).toBe('Port closed, version 1');
      });

      test('changes nothing when it fails', async () => {
        await archive.save(inventChange({ article: 1, version: 1 }));
        const before = await readEverything(archive);
        const change = inventChange({ article: 2, story: 1, earlier: [1], version: 1 });
        await expect(archive.save(change)).rejects.toMatchObject({ code: 'NG_BUG' });
        expect(await readEverything(archive)).toEqual(before);
      });

      test('stores all of what is saved at the same time', async () => {
        const numbers = Array.from({ length: 20 }, (_, n) => n + 1);
        await Promise.all(numbers.map((article) => archive.save(inventChange({ article, version: 1 }))));
        expect(await archive.size()).toMatchObject({ articles: 20, stories: 20, briefs: 20 });
      });
    });

    describe('records', () => {
      test.each([
        ['U+0000', 'a\0b'],
        ['half a surrogate pair', 'a\uD83Db \uDE00'],
        ['astral characters and combining marks', 'e\u0301 \u{1F4F0} \u{10FFFF} \uFFFD'],
        ['every line break and blank', 'a\r\nb\rc\n\td\u2028\u2029\u0085\u00A0 '],
        ['quotes, backslashes and braces', `"'\`\\{},NULL\\u0000 $1 %s --`],
        ['a byte order mark and the empty string', '\uFEFF'],
      ])('keep %s exactly', async (_, text) => {
        const terms = [text, '', 'NULL', 'null', '{a,b}', '"', '\\'];
        const change = inventChange({ article: 1, title: text, text: text.repeat(50), terms, version: 1 });
        await archive.save(change);
        expect(await archive.article(articleId(1))).toEqual(change.article);
        expect(await archive.brief(briefId(1))).toEqual(briefOf(change));
        const query = { beat: harbour, terms: [text], before: minute(9), limit: 5 };
        expect(await archive.searchStories(query)).toEqual([onlyStory(change).search]);
      });

      test('keep a long text exactly', async () => {
        const text = Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(' ');
        await archive.save(inventChange({ article: 1, text }));
        expect((await archive.article(articleId(1)))?.text).toBe(text);
      });

      test('keep the order of keys and every number', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        expect(JSON.stringify(await archive.brief(briefId(1)))).toBe(JSON.stringify(briefOf(change)));
        expect(JSON.stringify(await archive.story(storyId(1)))).toBe(JSON.stringify(onlyStory(change).story));
      });

      test('are null when there are none', async () => {
        expect(await archive.article(articleId(1))).toBeNull();
        expect(await archive.story(storyId(1))).toBeNull();
        expect(await archive.brief(briefId(1))).toBeNull();
        expect(await archive.briefOfStory(storyId(1))).toBeNull();
        expect(await archive.cardOfStory(storyId(1))).toBeNull();
        expect(await archive.size()).toEqual({ articles: 0, stories: 0, briefs: 0, cards: 0, since: null });
      });
    });
  });
}

function withBrief(change: ArchiveChange, brief: Brief): ArchiveChange {
  return { ...change, stories: [{ ...onlyStory(change), edition: { kind: 'brief', brief } }] };
}

function briefOf(change: ArchiveChange): Brief {
  const { edition } = onlyStory(change);
  if (edition.kind !== 'brief') throw new Error('the change has no brief');
  return edition.brief;
}

function reversingKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversingKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, reversingKeys(held)] as const);
  return Object.fromEntries(entries.reverse()) as Value;
}
