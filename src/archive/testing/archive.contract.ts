import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Archive, ArchiveChange, BeatId, Brief, Instant } from '../../news/mod.ts';
import {
  articleId,
  briefId,
  council,
  harbour,
  inventChange,
  minute,
  readArticles,
  storyId,
} from './invented-records.ts';

/** One adapter under test. */
export interface ArchiveUnderTest {
  readonly archive: Archive;
  /** Removes every record, keeps the schema. */
  readonly empty: () => Promise<void>;
}

/**
 * What every adapter of the port `Archive` must do. Run it once per adapter.
 *
 * @param name the adapter's, for the report
 * @param open opens an adapter on an empty store; the suite closes it
 *
 * @example
 * describeArchive('embedded, in memory', openInMemory);
 */
export function describeArchive(name: string, open: () => Promise<ArchiveUnderTest>): void {
  describe(`Archive (${name})`, () => {
    let archive: Archive;
    let empty: () => Promise<void>;

    beforeAll(async () => {
      ({ archive, empty } = await open());
    });
    beforeEach(() => empty());
    afterAll(() => archive.close());

    const saveAll = async (...changes: readonly ArchiveChange[]) => {
      for (const change of changes) await archive.save(change);
    };

    describe('save()', () => {
      test('stores the article, the story and the card of one change', async () => {
        const change = inventChange({ article: 1 });
        await archive.save(change);
        expect(await archive.article(articleId(1))).toEqual(change.article);
        expect(await archive.story(storyId(1))).toEqual(change.story);
        expect({ kind: 'card', card: await archive.cardOfStory(storyId(1)) }).toEqual(change.edition);
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
        const before = await everything(archive);
        await saveAll(second, second);
        expect(await everything(archive)).toEqual(before);
      });

      test('changes nothing when an older change comes again after a newer one', async () => {
        const first = inventChange({ article: 1 });
        const second = inventChange({ article: 2, story: 1, earlier: [1] });
        const third = inventChange({ article: 3, story: 1, earlier: [1, 2], version: 1 });
        await saveAll(first, second);
        const withCard = await everything(archive);
        await archive.save(first);
        expect(await everything(archive)).toEqual(withCard);
        await archive.save(third);
        const withBrief = await everything(archive);
        await saveAll(first, second);
        expect(await everything(archive)).toEqual(withBrief);
      });

      test('takes the same content with its keys in another order for the same', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        const before = await everything(archive);
        await archive.save(reversingKeys(change));
        expect((await everything(archive)).briefs).toEqual(before.briefs);
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
        const before = await everything(archive);
        const changed = inventChange({ article: 1, story: 7, text: 'Another text.' });
        await expect(archive.save(changed)).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'article "article-000001" is stored already with other content',
        });
        expect(await everything(archive)).toEqual(before);
      });

      test('refuses an article that is stored in another story', async () => {
        await archive.save(inventChange({ article: 1 }));
        await expect(archive.save(inventChange({ article: 1, story: 7 }))).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'article "article-000001" is stored in story "story-000001" already',
        });
      });

      test('refuses a brief version that is stored with other content', async () => {
        const change = inventChange({ article: 1, version: 1 });
        await archive.save(change);
        const brief: Brief = { ...briefOf(change), headline: 'Port open' };
        await expect(archive.save({ ...change, edition: { kind: 'brief', brief } })).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'version 1 of brief "brief-000001" is stored already with other content',
        });
        expect((await archive.brief(briefId(1)))?.headline).toBe('Port closed, version 1');
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
        expect(await archive.searchStories(query)).toEqual([change.search]);
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
        expect(JSON.stringify(await archive.story(storyId(1)))).toBe(JSON.stringify(change.story));
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

      test('finds the stories of the beat that share a term, newest first', async () => {
        await saveAll(
          inventChange({ article: 1, terms: ['ferry', 'strike'] }),
          inventChange({ article: 2, terms: ['ferry', 'fire'] }),
          inventChange({ article: 3, terms: ['budget'] }),
          inventChange({ article: 4, terms: ['strike'], beat: council }),
        );
        expect(await search(['strike', 'fire', 'unheard'], minute(9))).toEqual([storyId(2), storyId(1)]);
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

    describe('lists', () => {
      test('articles() gives a beat in the order of saving, with the story of each', async () => {
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

async function everything(archive: Archive) {
  const all = { limit: 1000 };
  return {
    size: await archive.size(),
    stories: await archive.stories(all),
    briefs: await archive.briefs(all),
    cards: await archive.cards(all),
    found: await archive.searchStories({ beat: harbour, terms: ['storm'], before: minute(9999), ...all }),
    articles: await readArticles(archive, harbour),
  };
}

function briefOf({ edition }: ArchiveChange): Brief {
  if (edition.kind !== 'brief') throw new Error('the change has no brief');
  return edition.brief;
}

function reversingKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversingKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, reversingKeys(held)] as const);
  return Object.fromEntries(entries.reverse()) as Value;
}
