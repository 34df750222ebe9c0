import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { defaultLimits, type SizeCap } from './limits.ts';
import { describe, expect, test } from 'vitest';
import { sends, testOutlet, textOf } from './testing/test-outlet.ts';
const { at, read } = testOutlet();

const sizesWith = (cap: Partial<SizeCap>) => {
  const { feed, page, robots } = defaultLimits.sizes;
  return { sizes: { feed: { ...feed, ...cap }, page: { ...page, ...cap }, robots: { ...robots, ...cap } } };
};

describe('createFetcher() sizes', () => {
  const text = 'The council met. '.repeat(200);
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('unpacks "%s"', async (encoding, body) => {
    const result = await read(
      at('/packed', sends(200, encoding ? { 'content-encoding': encoding } : {}, body)),
    );
    expect(textOf(result)).toBe(text);
  });

  test('takes an empty body, packed or not', async () => {
    for (const headers of [{}, { 'content-encoding': 'gzip' }, { 'content-encoding': 'br' }]) {
      const result = await read(at('/empty', sends(200, headers)));
      expect(result.ok && result.bytes).toHaveLength(0);
    }
  });

  test.each([
    ['gzip, gzip', gzipSync(gzipSync(text)), 'is packed as "gzip, gzip", which is not read'],
    ['br,gzip', gzipSync(brotliCompressSync(text)), 'is packed as "br, gzip", which is not read'],
    ['zstd', Buffer.from(text), 'is packed as "zstd", which is not read'],
    ['constructor', Buffer.from(text), 'is packed as "constructor", which is not read'],
    ['gzip', Buffer.from(text), 'is not packed as its server says (gzip)'],
    ['br', Buffer.from(text), 'is not packed as its server says (br)'],
    ['deflate', Buffer.from(text), 'is not packed as its server says (deflate)'],
    ['gzip', gzipSync(text).subarray(0, 30), 'is not packed as its server says (gzip)'],
  ])('refuses "%s" that it cannot unpack', async (encoding, body, words) => {
    const result = await read(at('/unread', sends(200, { 'content-encoding': encoding }, body)));
    expect(result).toMatchObject({
      status: 200,
      failure: { class: 'malformed', why: `the page at gridpaper.example ${words}` },
    });
  });

  const bomb = Buffer.alloc(60_000_000);
  test.each([
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['deflate', deflateSync(bomb)],
  ])('stops a %s bomb without unpacking it', async (encoding, body) => {
    const url = at('/bomb', sends(200, { 'content-encoding': encoding }, body));
    const startMs = performance.now();
    const before = process.memoryUsage().rss;
    const words = {
      page: 'the page at gridpaper.example is larger than 5 MB',
      feed: 'the feed at gridpaper.example is packed more than 100 to 1',
    };
    for (const purpose of ['page', 'feed'] as const) {
      expect(await read(url, purpose)).toMatchObject({
        status: 200,
        failure: { class: 'too-large', why: words[purpose], retry: false },
      });
    }
    const robots = await read(url, 'robots');
    expect(robots.ok && robots.bytes).toHaveLength(500 * 1024);
    expect(performance.now() - startMs).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test('stops what is larger than its cap, with and without a length', async () => {
    const limits = sizesWith({ wireBytes: 1000, decodedBytes: 1000 });
    const exact = at('/exact', sends(200, {}, 'x'.repeat(1000)));
    expect(await read(exact, 'page', { limits })).toMatchObject({ ok: true });
    const told = at('/told', sends(200, { 'content-length': '1001' }, 'x'.repeat(1001)));
    const untold = at('/untold', (_request, response) => {
      response.writeHead(200).write('x'.repeat(600));
      response.end('x'.repeat(401));
    });
    for (const url of [told, untold]) {
      expect(await read(url, 'page', { limits })).toMatchObject({
        failure: { class: 'too-large', why: 'the page at gridpaper.example is larger than 1000 bytes' },
      });
    }
  });

  test('counts what is sent and unpacks to nothing', async () => {
    const nothing = Buffer.concat(Array<Buffer>(100).fill(gzipSync('')));
    const url = at(
      '/hollow',
      sends(200, { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' }, nothing),
    );
    const limits = sizesWith({ wireBytes: 1000 });
    expect(await read(url, 'feed', { limits })).toMatchObject({ failure: { class: 'too-large' } });
  });

  test('lets a small feed be packed tightly, and a large one to 100 to 1', async () => {
    const small = at('/tight', sends(200, { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(900_000))));
    expect(await read(small, 'feed')).toMatchObject({ ok: true });
    const large = at('/tighter', sends(200, { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(1_100_000))));
    expect(await read(large, 'feed')).toMatchObject({ failure: { class: 'too-large' } });
  });

  test('uses the first 500 KiB of a long robots.txt, whatever length it claims', async () => {
    const long = 'Disallow: /a\n'.repeat(500_000);
    const result = await read(
      at('/robots.txt', sends(200, { 'content-length': String(long.length) }, long)),
      'robots',
    );
    expect(result.ok && result.bytes).toHaveLength(500 * 1024);
  });

  test('stops at too many headers', async () => {
    const url = at('/headers', sends(200, { 'x-long': 'a'.repeat(40_000) }));
    expect(await read(url)).toMatchObject({
      failure: { class: 'too-large', why: 'gridpaper.example sends more than 32 KiB of headers' },
    });
  });
});
