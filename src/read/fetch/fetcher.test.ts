import { describe, expect, test } from 'vitest';
import { sends, testOutlet, textOf } from './testing/test-outlet.ts';
const { at, last, newFetcher, read } = testOutlet();

describe('createFetcher() requests', () => {
  test('asks a listed origin in plain HTTP by its own name, for http and https', async () => {
    const url = at('/a', sends(200, { 'content-type': 'text/html' }, 'hello'));
    const fetcher = newFetcher();
    const plain = await fetcher.fetch({ url: `${url}?x=1#part`, purpose: 'page' });
    const secure = await fetcher.fetch({ url: url.replace('http:', 'https:'), purpose: 'page' });
    expect([textOf(plain), textOf(secure)]).toEqual(['hello', 'hello']);
    expect(plain).toMatchObject({
      ok: true,
      status: 200,
      url: 'http://gridpaper.example/a?x=1',
      movedForGood: false,
      notModified: false,
      headers: { 'content-type': 'text/html' },
    });
    expect(last(2).map(({ method, host, path }) => [method, host, path])).toEqual([
      ['GET', 'gridpaper.example', '/a?x=1'],
      ['GET', 'gridpaper.example', '/a'],
    ]);
  });

  test('says who asks and nothing about anyone else', async () => {
    const url = at('/who', sends(200, { 'set-cookie': ['id=1', 'b=2'] }, 'hi'));
    const fetcher = newFetcher({ operatorUrl: 'https://wire.example/bot' });
    const first = await fetcher.fetch({ url, purpose: 'feed' });
    await fetcher.fetch({ url, purpose: 'feed' });
    const { headers } = last(1)[0]!;
    expect(headers['user-agent']).toBe(
      'NutgrafBot/1.2.3 (+https://wire.example/bot; reads feeds and articles)',
    );
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(first.headers).not.toHaveProperty('set-cookie');
  });

  test('has a name without an operator, and refuses an operator that is no address', async () => {
    await read(at('/nobody', sends(200)));
    expect(last(1)[0]!.headers['user-agent']).toBe('NutgrafBot/1.2.3 (reads feeds and articles)');
    expect(() => newFetcher({ operatorUrl: 'the desk' })).toThrow(
      'the operator\'s address "the desk" is not a web address',
    );
    expect(() => newFetcher({ operatorUrl: 'javascript:x' })).toThrow('is not a web address');
  });

  test('refuses a list of origins that could never match', () => {
    for (const key of [
      'gridpaper.example',
      'http://gridpaper.example/',
      'http://gridpaper.example:80',
      'ftp://a.example',
    ]) {
      expect(() => newFetcher({ origins: new Map([[key, { host: '127.0.0.1', port: 1 }]]) })).toThrow(
        `"${key}" is not an origin`,
      );
    }
  });

  test('sends validators back verbatim and gives what was not modified', async () => {
    const url = at('/etag', (request, response) => {
      const isKnown = request.headers['if-none-match'] === 'W/"a, b"';
      response.writeHead(isKnown ? 304 : 200, { etag: 'W/"a, b"' }).end(isKnown ? undefined : 'text');
    });
    const lastModified = 'Fri, 20 nov 2026 12:00:00 +0000';
    const result = await newFetcher().fetch({ url, purpose: 'feed', etag: 'W/"a, b"', lastModified });
    expect(result).toMatchObject({ ok: true, status: 304, notModified: true, headers: { etag: 'W/"a, b"' } });
    expect(result.ok && result.bytes).toHaveLength(0);
    expect(last(1)[0]!.headers['if-modified-since']).toBe(lastModified);
  });

  test('leaves out a validator that no header could carry', async () => {
    const url = at('/odd', sends(200, {}, 'text'));
    const result = await newFetcher().fetch({
      url,
      purpose: 'feed',
      etag: '"a"\r\nx: y',
      lastModified: null,
    });
    expect(result.ok).toBe(true);
    expect(last(1)[0]!.headers).not.toHaveProperty('if-none-match');
  });

  test('joins headers sent twice, robots tags by lines', async () => {
    const robotsTags = ['otherbot: noindex', 'nosnippet'];
    const result = await read(at('/twice', sends(200, { 'X-Robots-Tag': robotsTags, Vary: ['a', 'b'] })));
    expect(result.headers).toMatchObject({ 'x-robots-tag': 'otherbot: noindex\nnosnippet', vary: 'a, b' });
  });
});

describe('createFetcher() redirects', () => {
  const chain = (statuses: readonly number[], name: string): string => {
    for (const [index, status] of statuses.entries())
      at(`/${name}${index}`, sends(status, { location: `${name}${index + 1}` }, 'moved'));
    at(`/${name}${statuses.length}`, sends(200, {}, 'there'));
    return `http://gridpaper.example/${name}0`;
  };

  test.each([
    [[301], true],
    [[301, 308], true],
    [[302], false],
    [[301, 302], false],
    [[307, 301], false],
    [[303], false],
    [[], false],
  ])('follows %j and holds the move for permanent: %s', async (statuses, movedForGood) => {
    const name = `chain-${statuses.join('-')}-`;
    const result = await read(chain(statuses, name));
    expect(result).toMatchObject({
      ok: true,
      url: `http://gridpaper.example/${name}${statuses.length}`,
      movedForGood,
    });
  });

  test('follows five and no more', async () => {
    expect(await read(chain(Array<number>(5).fill(301), 'five'))).toMatchObject({
      ok: true,
      movedForGood: true,
    });
    expect(await read(chain(Array<number>(6).fill(301), 'six'))).toMatchObject({
      ok: false,
      status: 301,
      failure: { class: 'redirects', why: 'gridpaper.example redirects more than 5 times', retry: false },
    });
    expect(await read(at('/loop', sends(302, { location: '/loop' })))).toMatchObject({
      failure: { class: 'redirects' },
    });
  });

  test('does not hold a move from https to http for permanent', async () => {
    at('/down', sends(301, { location: 'http://gridpaper.example/low' }));
    at('/low', sends(200, {}, 'low'));
    expect(await read('https://gridpaper.example/down')).toMatchObject({
      ok: true,
      url: 'http://gridpaper.example/low',
      movedForGood: false,
    });
  });

  test('says where it was sent from when the next host fails', async () => {
    const url = at('/away', sends(302, { location: 'https://gone.example/x' }));
    expect(await read(url)).toMatchObject({
      ok: false,
      url: 'https://gone.example/x',
      failure: {
        class: 'no-such-host',
        why: 'sent on by http://gridpaper.example/away: gone.example could not be found',
      },
    });
  });

  test('does not tell the query of who sent it, which may hold a token', async () => {
    const url = at('/private', sends(302, { location: 'https://gone.example/x?key=k2' }));
    const result = await read(`${url}?token=hunter2`);
    expect(result.ok ? '' : result.failure.why).toBe(
      'sent on by http://gridpaper.example/private?…: gone.example could not be found',
    );
  });

  test('reads a Location beyond ASCII as the UTF-8 it is sent in', async () => {
    at('/caf%C3%A9', sends(200, {}, 'there'));
    const location = Buffer.from('/café').toString('latin1');
    expect(textOf(await read(at('/utf-8', sends(302, { location }))))).toBe('there');
    at('/caf%C3%A9', sends(200, {}, 'there too'));
    expect(textOf(await read(at('/latin-1', sends(302, { location: '/café' }))))).toBe('there too');
  });

  test('asks whether it may follow, and does not ask for what it may not', async () => {
    const asked: string[] = [];
    at('/closed', sends(200, {}, 'secret'));
    at('/half-way', sends(307, { location: '/closed', 'x-robots-tag': 'noai' }));
    const url = at('/start', sends(301, { location: '/half-way' }));
    const failure = {
      class: 'disallowed',
      why: 'the test says no',
      retry: true,
      retryAfterMs: null,
    } as const;
    const result = await newFetcher().fetch({
      url,
      purpose: 'page',
      mayFollow: (target, from) => {
        asked.push(`${from.url} (${from.headers['x-robots-tag'] ?? ''}) to ${target}`);
        return Promise.resolve(target.endsWith('/closed') ? failure : null);
      },
    });
    expect(result).toMatchObject({
      ok: false,
      status: null,
      url: 'http://gridpaper.example/closed',
      failure: { class: 'disallowed', why: 'sent on by http://gridpaper.example/half-way: the test says no' },
    });
    expect(asked).toEqual([
      'http://gridpaper.example/start () to http://gridpaper.example/half-way',
      'http://gridpaper.example/half-way (noai) to http://gridpaper.example/closed',
    ]);
    expect(last(1)[0]!.path).toBe('/half-way');
  });

  test('fails when there is nowhere to go', async () => {
    for (const headers of [{}, { location: 'http://[' }]) {
      expect(await read(at('/nowhere', sends(301, headers as Record<string, string>)))).toMatchObject({
        ok: false,
        failure: { class: 'redirects', why: 'gridpaper.example answered 301 without saying where to go' },
      });
    }
  });

  test('does not wait for the endless body of a redirect', async () => {
    const url = at('/drip', (_request, response) => {
      response.writeHead(302, { location: '/etag' }).write('x');
    });
    at('/etag', sends(200, {}, 'there'));
    const result = await read(url, 'page', { limits: { bodyMs: 60 } });
    expect(textOf(result)).toBe('there');
  });
});

describe('createFetcher() answers that bring nothing', () => {
  test.each([
    [404, 'page', 'http-error', false, 'gridpaper.example answered 404 (Not Found)'],
    [410, 'feed', 'gone', false, 'gridpaper.example answered 410 (Gone)'],
    [401, 'page', 'paywalled', false, 'gridpaper.example answered 401 (Unauthorized)'],
    [402, 'page', 'paywalled', false, 'gridpaper.example answered 402 (Payment Required)'],
    [403, 'page', 'paywalled', false, 'gridpaper.example answered 403 (Forbidden)'],
    [451, 'page', 'paywalled', false, 'gridpaper.example answered 451 (Unavailable For Legal Reasons)'],
    [403, 'feed', 'http-error', false, 'gridpaper.example answered 403 (Forbidden)'],
    [401, 'robots', 'http-error', false, 'gridpaper.example answered 401 (Unauthorized)'],
    [500, 'page', 'http-error', true, 'gridpaper.example answered 500 (Internal Server Error)'],
    [503, 'feed', 'http-error', true, 'gridpaper.example answered 503 (Service Unavailable)'],
    [429, 'feed', 'throttled', true, 'gridpaper.example answered 429 (Too Many Requests)'],
    [599, 'feed', 'http-error', true, 'gridpaper.example answered 599'],
    [206, 'page', 'http-error', false, 'gridpaper.example answered 206 (Partial Content)'],
    [304, 'page', 'http-error', false, 'gridpaper.example answered 304 (Not Modified)'],
  ] as const)('turns %d for a %s into %s', async (status, purpose, failureClass, retry, why) => {
    const result = await read(
      at(`/status-${status}-${purpose}`, sends(status, { 'x-note': 'kept' })),
      purpose,
    );
    expect(result).toMatchObject({
      ok: false,
      status,
      headers: { 'x-note': 'kept' },
      failure: { class: failureClass, why, retry, retryAfterMs: null },
    });
  });

  test.each([
    [429, '90', 90_000, '429 (Too Many Requests) and asks for a pause of 90 s'],
    [
      503,
      'Fri, 20 Nov 2026 12:10:00 GMT',
      600_000,
      '503 (Service Unavailable) and asks for a pause of 10 min',
    ],
    [429, '99999999999', 604_800_000, '429 (Too Many Requests) and asks for a pause of 168 h'],
  ])('keeps the pause that a %d asks for: %s', async (status, value, retryAfterMs, words) => {
    const result = await read(at(`/pause-${retryAfterMs}`, sends(status, { 'retry-after': value })), 'feed');
    expect(result).toMatchObject({
      failure: { class: 'throttled', why: `gridpaper.example answered ${words}`, retry: true, retryAfterMs },
    });
  });
});
