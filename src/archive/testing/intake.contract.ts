import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, Article, BeatId, Instant, Intake, ItemId, OpenItem } from '../../news/mod.ts';
import {
  failure,
  feedId,
  inventFeed,
  inventItem,
  inventRobots,
  inventState,
  itemId,
} from './invented-intake.ts';
import { articleId, council, harbour, inventChange, minute, storyId } from './invented-records.ts';
import type { StoreUnderTest } from './store.contract.ts';

/**
 * What every adapter of the port `Intake` must do.
 *
 * @param opened gives the store under test once it is open; it is empty before each test
 */
export function describeIntake(opened: () => StoreUnderTest): void {
  describe('Intake', () => {
    let intake: Intake;
    let archive: Archive;
    let peer: Intake;

    beforeAll(() => {
      ({ intake, archive } = opened().store);
      peer = opened().peers.at(-1)!.intake;
    });

    const openIds = (open: readonly OpenItem[]) => open.map(({ item }) => item.id);
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    const addFeed = () => intake.addFeeds([inventFeed(1)]);
    const addItems = async (...numbers: readonly number[]) => {
      await addFeed();
      await intake.saveReading(
        inventState(1),
        numbers.map((n) => inventItem(n)),
      );
    };
    const inventArticle = (n: number): Article => inventChange({ article: n }).article;
    const readPage = (item: number, article: number) =>
      intake.savePage(
        itemId(item),
        { kind: 'article', articleId: articleId(article) },
        { at: minute(item + 1), nextAt: null },
        inventArticle(article),
      );

    describe('addFeeds()', () => {
      test('gives those added, and lists all in the order they were added', async () => {
        const first = [inventFeed(3), inventFeed(1, { beat: council })];
        expect(await intake.addFeeds(first)).toEqual(first);
        expect(await intake.addFeeds([inventFeed(3), inventFeed(2)])).toEqual([inventFeed(2)]);
        expect(await intake.feeds()).toEqual([...first, inventFeed(2)]);
        expect(await intake.feeds(harbour)).toEqual([inventFeed(3), inventFeed(2)]);
        expect(await intake.feed(feedId(1))).toEqual(first[1]);
        expect(await intake.feed(feedId(9))).toBeNull();
        expect(await intake.addFeeds([])).toEqual([]);
      });

      test('tells feeds by beat and address', async () => {
        const { url } = inventFeed(1);
        const twice = [inventFeed(1), inventFeed(2, { url }), inventFeed(3, { url, beat: council })];
        expect(ids(await intake.addFeeds(twice))).toEqual([feedId(1), feedId(3)]);
      });

      test('adds all or nothing', async () => {
        await addFeed();
        const sameId = inventFeed(1, { url: 'https://elsewhere.example/feed' });
        await expect(intake.addFeeds([inventFeed(2), sameId])).rejects.toMatchObject({
          code: 'NG_ARCHIVE_QUERY',
        });
        expect(ids(await intake.feeds())).toEqual([feedId(1)]);
      });

      test('takes thousands, and addresses longer than an index takes', async () => {
        const long = `https://outlet.example/${'\u{1F4F0}x'.repeat(9_000)}`;
        const many = Array.from({ length: 2_500 }, (_, n) =>
          inventFeed(n, n < 2 ? { url: `${long}${n}` } : {}),
        );
        expect(await intake.addFeeds(many)).toHaveLength(2_500);
        expect(await intake.addFeeds(many)).toEqual([]);
        expect(ids(await intake.feeds())).toEqual(ids(many));
      });

      test('adds each once when two processes add the same in another order', async () => {
        const many = Array.from({ length: 300 }, (_, n) => inventFeed(n));
        const added = await Promise.all([intake.addFeeds(many), peer.addFeeds(many.toReversed())]);
        expect(added.flat()).toHaveLength(300);
        expect(await intake.feeds()).toHaveLength(300);
      });
    });

    describe('dueFeeds()', () => {
      test('gives those whose time has come or that were never read, longest due first', async () => {
        await intake.addFeeds([1, 2, 3, 4, 5].map((n) => inventFeed(n)));
        await intake.addFeeds([inventFeed(6, { beat: council })]);
        await intake.saveReading(inventState(1, { nextAt: minute(30) }), []);
        await intake.saveReading(inventState(2, { nextAt: minute(31) }), []);
        await intake.saveReading(inventState(4, { nextAt: minute(0) }), []);
        await intake.saveReading(
          inventState(5, { nextAt: minute(0), stopped: 'the server answered 410' }),
          [],
        );
        const due = async (n: number, limit = 9) => ids(await intake.dueFeeds(harbour, minute(n), limit));
        expect(await due(30)).toEqual([feedId(4), feedId(3), feedId(1)]);
        expect(await due(31)).toEqual([feedId(4), feedId(3), feedId(1), feedId(2)]);
        expect(await due(31, 2)).toEqual([feedId(4), feedId(3)]);
        expect(await due(-60)).toEqual([feedId(3)]);
      });
    });

    describe('saveReading()', () => {
      test('stores the state, replaces the one before, and keeps the fields exactly', async () => {
        await intake.addFeeds([inventFeed(2), inventFeed(1), inventFeed(3, { beat: council })]);
        expect(await intake.feedState(feedId(1))).toBeNull();
        await intake.saveReading(inventState(1), []);
        await intake.saveReading(inventState(2), []);
        await intake.saveReading(inventState(3), []);
        const failed = inventState(1, { failures: 1, outcome: { kind: 'failed', failure } });
        await intake.saveReading(failed, []);
        expect(await intake.feedState(feedId(1))).toEqual(failed);
        expect(await intake.feedStates(harbour)).toEqual([inventState(2), failed]);
        expect(await intake.feedStates()).toHaveLength(3);
      });

      test('stores items once, and gives the ids that are new in the order of the feed', async () => {
        await addFeed();
        const [third, first, second] = [inventItem(3), inventItem(1), inventItem(2)];
        expect(await intake.saveReading(inventState(1), [third, first])).toEqual([third.id, first.id]);
        expect(await intake.saveReading(inventState(1), [third, second, first])).toEqual([second.id]);
        expect(await intake.item(second.id)).toEqual(second);
        expect(await intake.item(itemId(9))).toBeNull();
      });

      test('leaves out an item whose canonical address the beat has seen, not another beat', async () => {
        await intake.addFeeds([inventFeed(1), inventFeed(2, { beat: council })]);
        const { canonicalUrl } = inventItem(1);
        const copy = inventItem(2, { canonicalUrl });
        const elsewhere = inventItem(3, { canonicalUrl, feedId: feedId(2), beat: council });
        expect(await intake.saveReading(inventState(1), [inventItem(1), copy])).toEqual([itemId(1)]);
        expect(await intake.saveReading(inventState(1), [copy])).toEqual([]);
        expect(await intake.saveReading(inventState(2), [elsewhere])).toEqual([itemId(3)]);
        expect(await intake.item(itemId(2))).toBeNull();
        expect((await intake.itemByUrl(harbour, canonicalUrl))?.id).toBe(itemId(1));
        expect((await intake.itemByUrl(council, canonicalUrl))?.id).toBe(itemId(3));
        expect(await intake.itemByUrl(harbour, `${canonicalUrl}/`)).toBeNull();
      });

      test('leaves out a second item of an id that is stored, and stores the rest', async () => {
        await addItems(1);
        const moved = inventItem(1, { canonicalUrl: 'https://outlet-1.example/moved' });
        expect(await intake.saveReading(inventState(1), [moved, inventItem(2)])).toEqual([itemId(2)]);
        expect(await intake.item(itemId(1))).toEqual(inventItem(1));
      });

      test('keeps any text', async () => {
        await addFeed();
        const odd = 'a\0b \uD83D \u{1F4F0} "\\u0000" \u2028';
        const item = inventItem(1, { guid: odd, title: odd, summary: odd, url: odd, canonicalUrl: odd });
        await intake.saveReading(inventState(1, { etag: odd }), [item]);
        expect(await intake.item(itemId(1))).toEqual(item);
        expect(await intake.itemByUrl(harbour, odd)).toEqual(item);
        expect((await intake.feedState(feedId(1)))?.etag).toBe(odd);
        const moved = inventState(1, {
          moved: { url: 'https://outlet-1.example/new.xml', times: 2 },
          skip: { hours: [0, 23], days: [0] },
        });
        await intake.saveReading(moved, []);
        expect(await intake.feedState(feedId(1))).toEqual(moved);
      });

      test('stores nothing for a feed that is not stored', async () => {
        const stateless = intake.saveReading(inventState(9), []);
        await expect(stateless).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'feed "feed-9" is not stored',
        });
        await addFeed();
        await expect(intake.saveReading(inventState(9), [inventItem(1)])).rejects.toMatchObject({
          code: 'NG_BUG',
        });
        expect(await intake.item(itemId(1))).toBeNull();
        expect(await intake.itemByUrl(harbour, inventItem(1).canonicalUrl)).toBeNull();
      });

      test('gives each item to one of two processes that read the same at once', async () => {
        await intake.addFeeds([inventFeed(1), inventFeed(2)]);
        const items = Array.from({ length: 120 }, (_, n) => inventItem(n));
        const copies = items
          .map((item, n) => ({ ...item, id: itemId(1_000 + n), feedId: feedId(2) }))
          .reverse();
        const readings = [1, 2, 3].flatMap(() => [
          intake.saveReading(inventState(1), items),
          peer.saveReading(inventState(2), copies),
        ]);
        const claimed = (await Promise.all(readings)).flat();
        expect(claimed).toHaveLength(120);
        expect(await intake.itemReports({ limit: 999 })).toHaveLength(120);
        for (const { canonicalUrl } of items.slice(0, 10)) {
          expect(claimed).toContain((await intake.itemByUrl(harbour, canonicalUrl))?.id as ItemId);
        }
      });
    });

    describe('openItems()', () => {
      test('gives the items of a feed that have no outcome, oldest first', async () => {
        await addItems(3, 1, 2, 4);
        const failed = { kind: 'failed', failure } as const;
        await intake.savePage(itemId(2), failed, { at: minute(5), nextAt: null }, null);
        expect(openIds(await intake.openItems(feedId(1), minute(900), 9))).toEqual([
          itemId(1),
          itemId(3),
          itemId(4),
        ]);
        expect(openIds(await intake.openItems(feedId(1), minute(900), 2))).toEqual([itemId(1), itemId(3)]);
        expect(await intake.openItems(feedId(2), minute(900), 9)).toEqual([]);
      });

      test('gives an item again when its page is to be read again, with the number of readings', async () => {
        await addItems(1);
        const failed = { kind: 'failed', failure } as const;
        await intake.savePage(itemId(1), failed, { at: minute(5), nextAt: minute(15) }, null);
        await intake.savePage(itemId(1), failed, { at: minute(5), nextAt: minute(15) }, null);
        expect(await intake.openItems(feedId(1), minute(14), 9)).toEqual([]);
        expect(await intake.feedsWithOpenItems(harbour, minute(14), 9)).toEqual([]);
        expect(await intake.openItems(feedId(1), minute(15), 9)).toEqual([{ item: inventItem(1), reads: 1 }]);
        expect(await intake.feedsWithOpenItems(harbour, minute(15), 9)).toEqual([feedId(1)]);
        expect(await intake.feedsWithOpenItems(council, minute(15), 9)).toEqual([]);
      });

      test('gives an item again when its feed says it was updated, and once only', async () => {
        await addItems(1, 2);
        for (const n of [1, 2]) await readPage(n, n);
        const updated = { ...inventItem(1), updatedAt: minute(60), seenAt: minute(61) };
        expect(await intake.saveReading(inventState(1), [updated])).toEqual([]);
        expect(openIds(await intake.openItems(feedId(1), minute(61), 9))).toEqual([itemId(1)]);
        const unchanged = { kind: 'unchanged', articleId: articleId(1) } as const;
        await intake.savePage(itemId(1), unchanged, { at: minute(62), nextAt: null }, null);
        await intake.saveReading(inventState(1), [updated]);
        expect(await intake.openItems(feedId(1), minute(90), 9)).toEqual([]);
        expect(await intake.item(itemId(1))).toEqual(inventItem(1));
      });
    });

    describe('savePage()', () => {
      test('stores the outcome and the article, which waits for its story', async () => {
        await addItems(1, 2);
        await readPage(1, 1);
        expect(await archive.article(articleId(1))).toEqual(inventArticle(1));
        expect(await intake.articleOfItem(itemId(1))).toEqual(inventArticle(1));
        expect(await intake.articleOfItem(itemId(2))).toBeNull();
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(1)]);
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([]);
        await archive.save(inventChange({ article: 1, story: 5 }));
        expect(await intake.waitingArticles(harbour, 9)).toEqual([]);
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([storyId(5)]);
        expect(await intake.storiesOfArticle(articleId(9))).toEqual([]);
      });

      test('leaves an article that was set aside out of those that wait, until it joins a story', async () => {
        await addItems(1, 2, 3);
        for (const n of [1, 2, 3]) await readPage(n, n);
        await archive.save(inventChange({ article: 3, story: 5 }));
        await intake.setAside([articleId(1), articleId(3), articleId(9)]);
        await intake.setAside([]);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(2)]);
        await archive.save(inventChange({ article: 1, story: 6 }));
        expect(await intake.storiesOfArticle(articleId(1))).toEqual([storyId(6)]);
        expect(await intake.storiesOfArticle(articleId(3))).toEqual([storyId(5)]);
      });

      test('counts the articles set aside, and has them wait again: of one beat or all', async () => {
        await addItems(1, 2, 3);
        for (const n of [1, 2, 3]) await readPage(n, n);
        expect(await intake.setAsideByBeat()).toEqual({});
        expect(await intake.retrySetAside()).toBe(0);
        await intake.setAside([articleId(1), articleId(2), articleId(3)]);
        await archive.save(inventChange({ article: 3, story: 5 }));
        expect(await intake.setAsideByBeat()).toEqual({ [harbour]: 2 });
        expect(await intake.setAsideByBeat(harbour)).toEqual({ [harbour]: 2 });
        expect(await intake.setAsideByBeat('other' as BeatId)).toEqual({});
        expect(await intake.retrySetAside('other' as BeatId)).toBe(0);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([]);
        expect(await intake.retrySetAside(harbour)).toBe(2);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(1), articleId(2)]);
        expect(await intake.setAsideByBeat()).toEqual({});
      });

      test('changes nothing when the same comes again, also after the article joined', async () => {
        await addItems(1);
        await readPage(1, 1);
        const reports = await intake.itemReports({ limit: 9 });
        await readPage(1, 1);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(1)]);
        await archive.save(inventChange({ article: 1 }));
        await readPage(1, 1);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([]);
        expect(await intake.itemReports({ limit: 9 })).toEqual(reports);
        expect(await archive.size()).toMatchObject({ articles: 1 });
      });

      test('replaces an outcome by a later one, and never by an earlier one', async () => {
        await addItems(1);
        const failed = { kind: 'failed', failure } as const;
        await intake.savePage(itemId(1), failed, { at: minute(5), nextAt: null }, null);
        const read = { kind: 'article', articleId: articleId(1) } as const;
        await intake.savePage(itemId(1), read, { at: minute(6), nextAt: null }, inventArticle(1));
        await intake.savePage(itemId(1), failed, { at: minute(5), nextAt: null }, null);
        expect(await intake.itemReports({ limit: 1 })).toEqual([
          { item: inventItem(1), outcome: read, at: minute(6) },
        ]);
      });

      test('stores a revision that waits for no story, and gives the newest as the article', async () => {
        await addItems(1);
        await readPage(1, 1);
        const revision = (n: number, revises: number): Article => ({
          ...inventArticle(n),
          revises: articleId(revises),
        });
        const revise = (n: number, revises: number, at: Instant) =>
          intake.savePage(
            itemId(1),
            { kind: 'revised', articleId: articleId(n), revises: articleId(revises) },
            { at, nextAt: null },
            revision(n, revises),
          );
        await revise(2, 1, minute(30));
        await revise(3, 2, minute(40));
        expect(await intake.articleOfItem(itemId(1))).toEqual(revision(3, 2));
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(1)]);
        expect(await archive.article(articleId(2))).toEqual(revision(2, 1));
        await intake.savePage(
          itemId(1),
          { kind: 'unchanged', articleId: articleId(3) },
          { at: minute(50), nextAt: null },
          null,
        );
        expect(await intake.articleOfItem(itemId(1))).toEqual(revision(3, 2));
      });

      test('gives an item the article that another item brought first', async () => {
        await addItems(1, 2);
        await readPage(1, 1);
        await intake.savePage(
          itemId(2),
          { kind: 'unchanged', articleId: articleId(1) },
          { at: minute(9), nextAt: null },
          null,
        );
        expect(await intake.articleOfItem(itemId(2))).toEqual(inventArticle(1));
      });

      test('takes an article that a replay has stored already for the one of the item', async () => {
        await archive.save(inventChange({ article: 1 }));
        await addItems(1);
        await readPage(1, 1);
        expect(await intake.articleOfItem(itemId(1))).toEqual(inventArticle(1));
        expect(await intake.waitingArticles(harbour, 9)).toEqual([]);
        expect(await archive.size()).toMatchObject({ articles: 1 });
      });

      test('refuses an item that is not stored and an article with other content, and stores nothing', async () => {
        await expect(readPage(7, 1)).rejects.toMatchObject({
          code: 'NG_BUG',
          message: 'item "item-000007" is not stored',
        });
        await addItems(1, 2);
        await readPage(1, 1);
        const other = { ...inventArticle(1), text: 'Another text.' };
        const outcome = { kind: 'article', articleId: other.id } as const;
        await expect(
          intake.savePage(itemId(2), outcome, { at: minute(9), nextAt: null }, other),
        ).rejects.toMatchObject({
          code: 'NG_BUG',
        });
        expect(openIds(await intake.openItems(feedId(1), minute(900), 9))).toEqual([itemId(2)]);
        expect(await archive.size()).toMatchObject({ articles: 1 });
      });

      test('counts right when processes save the same pages at once', async () => {
        const numbers = Array.from({ length: 24 }, (_, n) => n);
        await addItems(...numbers);
        const outcome = (n: number) => ({ kind: 'article', articleId: articleId(n) }) as const;
        const save = (by: Intake, n: number) =>
          by.savePage(itemId(n), outcome(n), { at: minute(99), nextAt: null }, inventArticle(n));
        await Promise.all(numbers.flatMap((n) => [save(intake, n), save(peer, 23 - n)]));
        expect(await archive.size()).toMatchObject({ articles: 24 });
        expect(await intake.waitingArticles(harbour, 99)).toHaveLength(24);
      });
    });

    describe('waitingArticles()', () => {
      test('gives a beat in the order the articles were read, at most as many as asked for', async () => {
        await addItems(1, 2, 3);
        await readPage(1, 7);
        await readPage(2, 5);
        await readPage(3, 6);
        expect(await intake.waitingArticles(harbour, 9)).toEqual([articleId(5), articleId(6), articleId(7)]);
        expect(await intake.waitingArticles(harbour, 1)).toEqual([articleId(5)]);
        expect(await intake.waitingArticles(council, 9)).toEqual([]);
      });
    });

    describe('itemReports()', () => {
      test('gives the newest first, of one beat or of all, failed ones alone when asked', async () => {
        await intake.addFeeds([inventFeed(1), inventFeed(2, { beat: council })]);
        await intake.saveReading(inventState(1), [inventItem(1), inventItem(2), inventItem(3)]);
        const other = inventItem(4, { feedId: feedId(2), beat: council });
        await intake.saveReading(inventState(2), [other]);
        const failed = { kind: 'failed', failure } as const;
        await intake.savePage(itemId(1), failed, { at: minute(8), nextAt: null }, null);
        await intake.savePage(itemId(4), failed, { at: minute(9), nextAt: null }, null);
        const list = async (options: Parameters<Intake['itemReports']>[0]) =>
          (await intake.itemReports(options)).map(({ item }) => item.id);
        expect(await list({ limit: 9 })).toEqual([itemId(4), itemId(3), itemId(2), itemId(1)]);
        expect(await list({ beat: harbour, limit: 2 })).toEqual([itemId(3), itemId(2)]);
        expect(await list({ limit: 9, failedOnly: true })).toEqual([itemId(4), itemId(1)]);
        expect(await list({ beat: harbour, limit: 9, failedOnly: true })).toEqual([itemId(1)]);
        expect(await intake.itemReports({ beat: council, limit: 9 })).toEqual([
          { item: other, outcome: failed, at: minute(9) },
        ]);
        expect((await intake.itemReports({ beat: harbour, limit: 1 }))[0]).toMatchObject({
          outcome: null,
          at: null,
        });
      });
    });

    describe('saveRobots()', () => {
      test('keeps the last of each origin exactly', async () => {
        expect(await intake.robots('https://outlet-1.example')).toBeNull();
        await intake.saveRobots(inventRobots({ text: 'x'.repeat(512_000) }));
        const failing = inventRobots({ status: 503, readAt: minute(2), failingSince: minute(2) });
        await intake.saveRobots(failing);
        await intake.saveRobots(inventRobots({ origin: 'https://outlet-2.example' }));
        expect(await intake.robots('https://outlet-1.example')).toEqual(failing);
      });

      test('forgets what was last read more than a month before', async () => {
        const month = 31 * 24 * 60;
        await intake.saveRobots(inventRobots({ readAt: minute(1) }));
        await intake.saveRobots(inventRobots({ origin: 'https://outlet-2.example', readAt: minute(2) }));
        await intake.saveRobots(
          inventRobots({ origin: 'https://outlet-3.example', readAt: minute(2 + month) }),
        );
        expect(await intake.robots('https://outlet-1.example')).toBeNull();
        expect(await intake.robots('https://outlet-2.example')).not.toBeNull();
      });
    });
  });
}
