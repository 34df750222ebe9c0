import { describe, expect, test } from 'vitest';
import { sends, testOutlet } from './testing/test-outlet.ts';
const { at, last, newFetcher } = testOutlet();

describe('createFetcher() politeness', () => {
  const ok = () => at('/ok', sends(200, {}, 'ok'));
  const times = (count: number) => last(count).map(({ atMs }) => atMs);
  const gaps = (count: number) =>
    times(count)
      .slice(1)
      .map((ms, index) => ms - times(count)[index]!);

  test('asks one host one at a time, in order, with a pause between', async () => {
    let open = 0;
    let most = 0;
    at('/slow', (_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open -= 1;
        response.end('ok');
      }, 15);
    });
    const fetcher = newFetcher({ pauseMs: 40 });
    const urls = [1, 2, 3, 4].map((n) => `http://gridpaper.example/slow?n=${n}`);
    await Promise.all(urls.map((url) => fetcher.fetch({ url, purpose: 'page' })));
    expect(most).toBe(1);
    expect(last(4).map(({ path }) => path)).toEqual(['/slow?n=1', '/slow?n=2', '/slow?n=3', '/slow?n=4']);
    for (const gap of gaps(4)) expect(gap).toBeGreaterThanOrEqual(40);
  });

  test('takes http and https of one name for one host', async () => {
    ok();
    const fetcher = newFetcher({ pauseMs: 40 });
    const urls = ['http://gridpaper.example/ok', 'https://gridpaper.example/ok'];
    await Promise.all(urls.map((url) => fetcher.fetch({ url, purpose: 'page' })));
    expect(gaps(2)[0]).toBeGreaterThanOrEqual(40);
  });

  test('pauses before a redirect to the same host too', async () => {
    const url = at('/here', sends(302, { location: '/ok' }));
    ok();
    await newFetcher({ pauseMs: 50 }).fetch({ url, purpose: 'page' });
    expect(gaps(2)[0]).toBeGreaterThanOrEqual(50);
  });

  test('asks many hosts at once, up to the cap', async () => {
    let open = 0;
    let most = 0;
    at('/busy', (_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open -= 1;
        response.end('ok');
      }, 30);
    });
    const hosts = Array.from({ length: 7 }, (_, index) => `outlet-${index}.example`);
    const fetcher = newFetcher({ pauseMs: 1000, limits: { parallel: 3 } }, hosts);
    const startMs = performance.now();
    const all = hosts.map((host) => fetcher.fetch({ url: `http://${host}/busy`, purpose: 'page' }));
    expect((await Promise.all(all)).every(({ ok: isRead }) => isRead)).toBe(true);
    expect(most).toBe(3);
    expect(performance.now() - startMs).toBeLessThan(700);
  });

  test('slowDown() raises the pause of one host, also while somebody waits, and never lowers it', async () => {
    const url = ok();
    const fetcher = newFetcher({ pauseMs: 10 });
    await fetcher.fetch({ url, purpose: 'page' });
    const second = fetcher.fetch({ url, purpose: 'page' });
    fetcher.slowDown(url, 70);
    fetcher.slowDown(url, 5);
    fetcher.slowDown(url, Number.NaN);
    fetcher.slowDown('no address', 70);
    await second;
    expect(gaps(2)[0]).toBeGreaterThanOrEqual(70);
  });

  test('frees the host after a failure', async () => {
    const fetcher = newFetcher();
    const url = at('/cut', (request) => request.socket.destroy());
    expect(await fetcher.fetch({ url, purpose: 'page' })).toMatchObject({ ok: false });
    expect(await fetcher.fetch({ url: ok(), purpose: 'page' })).toMatchObject({ ok: true });
  });

  test('close() ends what runs and what waits, and says so', async () => {
    const fetcher = newFetcher({ pauseMs: 60_000 });
    const url = at('/never', () => undefined);
    const all = [1, 2].map(() => fetcher.fetch({ url, purpose: 'page' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await fetcher.close();
    all.push(fetcher.fetch({ url, purpose: 'page' }));
    for (const result of await Promise.all(all)) {
      expect(result).toMatchObject({
        ok: false,
        failure: { class: 'no-connection', why: 'gridpaper.example was not read: the program is stopping' },
      });
    }
  });
});
