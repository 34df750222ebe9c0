import { describe, expect, test } from 'vitest';
import type { RobotsRecord } from '../../news/mod.ts';
import { sends, testNow, testOutlet } from '../fetch/testing/test-outlet.ts';
import { createRobots } from './create-robots.ts';
import { fetchAllowed, type AllowedFetch } from './fetch-allowed.ts';

const { at, last, newFetcher } = testOutlet();
const hosts = ['gridpaper.example', 'courier.example'];

/** Asks with robots.txt of the two hosts, by what its Host header names. */
function asking(url: string, texts: Readonly<Record<string, string>>): Promise<AllowedFetch> {
  at('/robots.txt', (request, response) => {
    const text = texts[request.headers.host ?? ''];
    response.writeHead(text === undefined ? 404 : text === 'down' ? 500 : 200).end(text);
  });
  const fetcher = newFetcher({}, hosts);
  const kept = new Map<string, RobotsRecord>();
  const store = {
    robots: (origin: string) => Promise.resolve(kept.get(origin) ?? null),
    saveRobots: (record: RobotsRecord) => Promise.resolve(void kept.set(record.origin, record)),
  };
  return fetchAllowed(
    { url, purpose: 'page' },
    { fetcher, robots: createRobots({ fetcher, store, now: () => testNow }) },
  );
}
const paths = (count: number) => last(count).map(({ host, path }) => host + path);

describe('fetchAllowed()', () => {
  test('asks nothing that robots.txt disallows', async () => {
    const url = at('/closed', sends(200, {}, 'secret'));
    const {
      result,
      last: end,
      sentBy,
    } = await asking(url, { 'gridpaper.example': 'User-agent: *\nDisallow: /closed' });
    expect(result).toMatchObject({ ok: false, status: null, failure: { class: 'disallowed', retry: true } });
    expect(end).toMatchObject({ url, robots: { isAllowed: false, line: 'Disallow: /closed' } });
    expect(sentBy).toEqual([]);
    expect(paths(1)).toEqual(['gridpaper.example/robots.txt']);
  });

  test('asks for no disallowed address of the same site, though sent there', async () => {
    const url = at('/open', sends(302, { location: '/members/1' }));
    at('/members/1', sends(200, {}, 'secret'));
    const {
      result,
      last: end,
      sentBy,
    } = await asking(url, { 'gridpaper.example': 'User-agent: NutgrafBot\nDisallow: /members' });
    expect(result).toMatchObject({
      ok: false,
      url: 'http://gridpaper.example/members/1',
      failure: { class: 'disallowed' },
    });
    expect(end.robots).toMatchObject({ isAllowed: false, line: 'Disallow: /members' });
    expect(sentBy).toMatchObject([{ url, robots: { isAllowed: true } }]);
    expect(paths(2)).toEqual(['gridpaper.example/robots.txt', 'gridpaper.example/open']);
  });

  test('reads the robots.txt of every site on the way before it asks there', async () => {
    const url = at('/out', sends(301, { location: 'https://courier.example/in', 'x-robots-tag': 'noai' }));
    at('/in', sends(200, {}, 'there'));
    const texts = {
      'gridpaper.example': 'Content-Signal: ai-input=no',
      'courier.example': 'User-agent: *\nAllow: /in',
    };
    const { result, last: end, sentBy } = await asking(url, texts);
    expect(result).toMatchObject({ ok: true, url: 'https://courier.example/in' });
    expect(paths(4)).toEqual([
      'gridpaper.example/robots.txt',
      'gridpaper.example/out',
      'courier.example/robots.txt',
      'courier.example/in',
    ]);
    expect(end).toMatchObject({ url: 'https://courier.example/in', robots: { line: 'Allow: /in' } });
    expect(sentBy).toMatchObject([
      {
        url,
        headers: { 'x-robots-tag': 'noai' },
        robots: { contentSignals: ['Content-Signal: ai-input=no'] },
      },
    ]);
  });

  test('does not go where robots.txt cannot be read', async () => {
    const url = at('/out', sends(301, { location: 'https://courier.example/in' }));
    at('/in', sends(200, {}, 'there'));
    const { result } = await asking(url, { 'courier.example': 'down' });
    expect(result).toMatchObject({ ok: false, failure: { class: 'http-error', retry: true } });
    expect(paths(1)).toEqual(['courier.example/robots.txt']);
  });
});
