import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { serveOutlets, type ServedOutlets } from './serve-outlets.ts';

let dir: string;
let outlets: ServedOutlets;
let now = '2026-11-19T12:00:00.000Z' as Instant;

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> {
  const { host: name, origin, pathname } = new URL(url);
  const server = outlets.origins.get(origin) ?? outlets.origins.get('https://gridpaper.example')!;
  return new Promise((resolve, reject) => {
    const sent = request(
      { ...server, path: pathname, method, headers: { host: name, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode!, headers: response.headers, body });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-outlets-'));
  cpSync(join(import.meta.dirname, '../../demo'), dir, { recursive: true });
  const file = join(dir, 'outlets.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"delayMs": 1000', '"delayMs": 60'));
  outlets = await serveOutlets({ dir, now: () => now });
});
afterAll(async () => {
  await outlets.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('serveOutlets()', () => {
  test('names its origins, feeds and instants', () => {
    expect(outlets.origins.size).toBe(20);
    for (const [origin, { host, port }] of outlets.origins) {
      expect(new URL(origin).origin).toBe(origin);
      expect([host, port > 1023]).toEqual(['127.0.0.1', true]);
    }
    expect(outlets.feeds).toContainEqual({
      url: 'https://gridpaper.example/feed.atom',
      title: 'Gridpaper',
      site: 'https://gridpaper.example/',
      category: 'trade press',
    });
    expect(outlets.instants[0]).toBe('2026-08-14T08:20:00.000Z');
    expect(outlets.instants.at(-1)).toBe('2026-11-20T21:30:00.000Z');
  });

  test('answers by Host header, on its own clock', async () => {
    const feed = await ask('https://gridpaper.example/feed.atom');
    expect(feed.status).toBe(200);
    expect(feed.headers['date']).toBe('Thu, 19 Nov 2026 12:00:00 GMT');
    expect(feed.body).toContain('<title>Gridpaper</title>');
    expect(feed.body).not.toContain('battery-tender');
    expect((await ask('https://orrery.example/feed.json')).body).toContain('"title": "Orrery"');
    expect((await ask('https://nowhere.example/feed.atom')).status).toBe(404);
    now = '2026-11-20T08:50:00.000Z' as Instant;
    expect((await ask('https://gridpaper.example/feed.atom')).body).toContain('battery-tender');
  });

  test('answers 304 without a body, and HEAD with the length of one', async () => {
    const url = 'https://gridpaper.example/feed.atom';
    const full = await ask(url);
    const again = await ask(url, { 'if-none-match': full.headers.etag!, 'user-agent': 'Reader/1' });
    expect([again.status, again.body]).toEqual([304, '']);
    const head = await ask(url, {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(full.body)));
  });

  test('keeps a log of what was asked', async () => {
    const { etag } = (await ask('https://northline.example/feed')).headers;
    await ask('https://northline.example/feed', { 'if-none-match': etag!, 'user-agent': 'Reader/2' });
    expect(outlets.requests().at(-1)).toEqual({
      at: now,
      host: 'northline.example',
      path: '/feed',
      status: 304,
      ifNoneMatch: etag,
      userAgent: 'Reader/2',
    });
    expect(outlets.requests().at(-2)).toMatchObject({ status: 200, ifNoneMatch: null, userAgent: null });
    expect(outlets.requests().some(({ status }) => status >= 500)).toBe(false);
  });

  test('takes its time over a slow page, and answers others meanwhile', async () => {
    now = '2026-11-20T22:00:00.000Z' as Instant;
    const order: string[] = [];
    const slow = ask('https://meridian-post.example/culture/2026/11/20/fiddles-of-brancova').then(
      (answer) => {
        order.push('slow');
        return answer;
      },
    );
    await ask('https://meridian-post.example/robots.txt').then(() => order.push('quick'));
    expect((await slow).body).toContain('Zoë Šimůnek-Ångström');
    expect(order).toEqual(['quick', 'slow']);
  });

  test('closes at once, with a request open, and answers no more', async () => {
    const other = await serveOutlets({ dir, now: () => now });
    const { port } = other.origins.get('https://gridpaper.example')!;
    await other.close();
    const refused = new Promise((resolve) => {
      request({ host: '127.0.0.1', port }).on('error', resolve).end();
    });
    expect(await refused).toBeInstanceOf(Error);
  });
});
