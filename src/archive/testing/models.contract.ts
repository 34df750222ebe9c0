import { describe, expect, test } from 'vitest';
import type { ModelSpending } from '../../news/mod.ts';
import { Access } from '../access.ts';
import { SqlModels } from '../sql-models.ts';
import type { StoreUnderTest } from './store.contract.ts';

const day = '2031-03-01';
const one: ModelSpending = {
  calls: 1,
  inputTokens: 3_000_000_000,
  outputTokens: 20,
  cachedTokens: 7,
  money: 0.25,
};

/** What every adapter of the port `ModelStore` must do. */
export function describeModels(opened: () => StoreUnderTest): void {
  describe('ModelStore', () => {
    test('has spent nothing on a day nobody spent on', async () => {
      const nothing = { calls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0, money: 0 };
      expect(await opened().store.models.spent(day)).toEqual(nothing);
    });

    test('adds up what is spent at once through all processes, and keeps days apart', async () => {
      const { peers, store } = opened();
      const spending = Array.from({ length: 20 }, (_, n) => peers[n % peers.length]!.models.spend(day, one));
      await Promise.all([...spending, store.models.spend('2031-03-02', one)]);
      for (const { models } of peers) {
        expect(await models.spent(day)).toEqual({
          calls: 20,
          inputTokens: 60_000_000_000,
          outputTokens: 400,
          cachedTokens: 140,
          money: 5,
        });
        expect(await models.spent('2031-03-02')).toEqual(one);
      }
    });

    test('gives an answer back as it was kept, in every process', async () => {
      const { store, peers } = opened();
      const answer = JSON.stringify({ z: 'a\0b \uD83D "quoted" \u{1F4F0}', a: [1e21, null], ' ': '' });
      expect(await store.models.answer('ab12')).toBeNull();
      await store.models.keep('ab12', answer);
      for (const { models } of peers) expect(await models.answer('ab12')).toBe(answer);
    });

    test('keeps the first answer of those who keep at once', async () => {
      const { store, peers } = opened();
      await Promise.all(peers.map(({ models }, n) => models.keep('cd34', `{"n": ${n}}`)));
      const kept = await store.models.answer('cd34');
      expect(kept).toMatch(/^\{"n": \d\}$/);
      await store.models.keep('cd34', '{"n": 9}');
      expect(await store.models.answer('cd34')).toBe(kept);
    });

    test('forgets the oldest answers beyond its bound', async () => {
      const { store } = opened();
      const few = new SqlModels(store.db, new Access(() => Promise.resolve()), 3);
      for (const key of ['e1', 'e2', 'e3', 'e4', 'e5']) await few.keep(key, '{}');
      const kept = await Promise.all(['e1', 'e2', 'e3', 'e4', 'e5'].map((key) => few.answer(key)));
      expect(kept).toEqual([null, null, '{}', '{}', '{}']);
    });

    test('refuses what is no JSON', async () => {
      await expect(opened().store.models.keep('ef56', 'no')).rejects.toMatchObject({
        code: 'NG_ARCHIVE_QUERY',
        message: expect.stringContaining('cannot keep the answer under "ef56"') as string,
      });
    });
  });
}
