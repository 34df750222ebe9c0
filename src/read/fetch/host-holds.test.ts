import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { createHostHolds } from './host-holds.ts';
import { sends, testNow, testOutlet } from './testing/test-outlet.ts';

const minute = 60_000;
let nowMs = Date.parse(testNow);
const now = () => new Date(nowMs).toISOString() as Instant;
beforeEach(() => {
  nowMs = Date.parse(testNow);
});

describe('createHostHolds()', () => {
  const throttled = (retryAfterMs: number | null) => failureOf('throttled', 'busy', true, retryAfterMs);

  test('leaves a host alone as long as it asks, and no other', () => {
    const holds = createHostHolds(now);
    holds.heed('gridpaper.example', throttled(2 * minute));
    nowMs += minute;
    expect(holds.refusal('gridpaper.example')).toEqual({
      class: 'throttled',
      why: 'gridpaper.example asked for a pause, of which 60 s are left',
      retry: true,
      retryAfterMs: minute,
    });
    expect(holds.refusal('courier.example')).toBeNull();
    nowMs += minute;
    expect(holds.refusal('gridpaper.example')).toBeNull();
  });

  test('keeps the longer of two pauses, and five minutes where none is named', () => {
    const holds = createHostHolds(now);
    holds.heed('gridpaper.example', throttled(null));
    holds.heed('gridpaper.example', throttled(minute));
    expect(holds.refusal('gridpaper.example')?.retryAfterMs).toBe(5 * minute);
    holds.heed('courier.example', throttled(0));
    expect(holds.refusal('courier.example')?.retryAfterMs).toBe(5 * minute);
  });

  test('heeds no other failure', () => {
    const holds = createHostHolds(now);
    holds.heed('gridpaper.example', failureOf('http-error', 'answered 500', true));
    expect(holds.refusal('gridpaper.example')).toBeNull();
  });
});

describe('createFetcher() pauses that servers ask for', () => {
  const { at, last, newFetcher } = testOutlet();

  test.each([
    [429, 'feed'],
    [503, 'page'],
    [429, 'robots'],
  ] as const)('asks nothing of a host after its %d for a %s until it is over', async (status, purpose) => {
    const busy = at('/busy', sends(status, { 'retry-after': '600' }));
    const calm = at(`/calm-${status}-${purpose}`, sends(200, {}, 'calm'));
    const fetcher = newFetcher({ now });
    await fetcher.fetch({ url: busy, purpose });
    for (const url of [calm, calm.replace('http:', 'https:')]) {
      expect(await fetcher.fetch({ url, purpose: 'page' })).toMatchObject({
        ok: false,
        status: null,
        failure: { class: 'throttled', retryAfterMs: 10 * minute },
      });
    }
    expect(last(1)[0]!.path).toBe('/busy');
    nowMs += 10 * minute;
    expect(await fetcher.fetch({ url: calm, purpose: 'page' })).toMatchObject({ ok: true });
  });

  test('tells those who wait for their turn too', async () => {
    const busy = at('/busy-at-once', sends(429, { 'retry-after': '60' }));
    const fetcher = newFetcher({ now, pauseMs: 20 });
    const all = [1, 2, 3].map((n) => fetcher.fetch({ url: `${busy}?n=${n}`, purpose: 'page' }));
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([429, null, null]);
    expect(last(1)[0]!.path).toBe('/busy-at-once?n=1');
  });

  test('holds the host that asked, not the one that sent there', async () => {
    at('/full', sends(429, { 'retry-after': '60' }));
    const url = at('/to-the-full-one', sends(302, { location: 'http://full.example/full' }));
    const calm = at('/still-calm', sends(200));
    const fetcher = newFetcher({ now }, ['gridpaper.example', 'full.example']);
    expect(await fetcher.fetch({ url, purpose: 'page' })).toMatchObject({ status: 429 });
    expect(await fetcher.fetch({ url: calm, purpose: 'page' })).toMatchObject({ ok: true });
    expect(await fetcher.fetch({ url: 'http://full.example/still-calm', purpose: 'page' })).toMatchObject({
      failure: { class: 'throttled' },
    });
  });
});
