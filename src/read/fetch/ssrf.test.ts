import type { LookupAddress } from 'node:dns';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { createConnector, openSocket, type Lookup, type OpenSocket } from './connector.ts';
import { createFetcher } from './fetcher.ts';
import type { Fetcher } from './fetch-records.ts';
import { serveLoopback, startCanary, type Canary, type Loopback } from './testing/loopback.ts';

const now = () => '2026-11-20T12:00:00.000Z' as Instant;
const names: Readonly<Record<string, readonly string[]>> = {
  'loop.example': ['127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'inside.example': ['10.1.2.3', '192.168.0.9'],
  'metadata.example': ['169.254.169.254'],
  'nothing.example': [],
};
const lookup: Lookup = (hostname) => {
  const found = names[hostname];
  if (!found) return Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
  return Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
};

let canary: Canary;
let outlet: Loopback;
let fetcher: Fetcher;
let location = '';
let before = 0;

beforeAll(async () => {
  canary = await startCanary();
  outlet = await serveLoopback((_request, response) => {
    response.writeHead(302, { location }).end();
  });
  const origins = new Map([
    ['http://gridpaper.example', outlet.server],
    ['http://canary.example', canary.server],
  ]);
  fetcher = createFetcher({ version: '0.0.1', now, origins, lookup, pauseMs: 0 });
});
beforeEach(() => {
  before = canary.connects();
});
afterAll(async () => {
  await fetcher.close();
  await outlet.close();
  await canary.close();
});

describe('createFetcher() blocked addresses', () => {
  test('counts a connection to the canary, when one is made', async () => {
    const result = await fetcher.fetch({ url: 'http://canary.example/', purpose: 'page' });
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(canary.connects()).toBe(before + 1);
  });

  const literals = [
    ['dotted', '127.0.0.1', '127.0.0.1'],
    ['short', '127.1', '127.0.0.1'],
    ['decimal', '2130706433', '127.0.0.1'],
    ['hexadecimal', '0x7f000001', '127.0.0.1'],
    ['hexadecimal in parts', '0x7f.1', '127.0.0.1'],
    ['octal', '0177.0.0.1', '127.0.0.1'],
    ['octal, one number', '017700000001', '127.0.0.1'],
    ['with a final dot', '127.0.0.1.', '127.0.0.1'],
    ['full-width digits', '１２７.０.０.１', '127.0.0.1'],
    ['percent-encoded', '%31%32%37.0.0.1', '127.0.0.1'],
    ['circled digits', '①②⑦.⓪.⓪.①', '127.0.0.1'],
    ['this host', '0.0.0.0', '0.0.0.0'],
    ['zero', '0', '0.0.0.0'],
    ['another of loopback', '127.9.9.9', '127.9.9.9'],
    ['private', '10.0.0.1', '10.0.0.1'],
    ['carrier NAT', '100.64.0.1', '100.64.0.1'],
    ['metadata', '169.254.169.254', '169.254.169.254'],
    ['metadata, decimal', '2852039166', '169.254.169.254'],
    ['IPv6', '[::1]', '::1'],
    ['IPv6 written out', '[0:0:0:0:0:0:0:1]', '::1'],
    ['IPv6 unspecified', '[::]', '::'],
    ['IPv4-mapped', '[::ffff:127.0.0.1]', '::ffff:7f00:1'],
    ['IPv4-mapped in hexadecimal', '[::ffff:7f00:1]', '::ffff:7f00:1'],
    ['IPv4-compatible', '[::127.0.0.1]', '::7f00:1'],
    ['NAT64', '[64:ff9b::127.0.0.1]', '64:ff9b::7f00:1'],
    ['6to4', '[2002:7f00:1::]', '2002:7f00:1::'],
    ['unique local', '[fd00::1]', 'fd00::1'],
    ['link-local', '[fe80::1]', 'fe80::1'],
  ] as const;
  describe.each(['', 'PORT', '443', '8080'])('at port %s', (port) => {
    test.each(literals)('refuses an address written %s, %s, for what it is', async (_form, host, address) => {
      const at = port === 'PORT' ? `:${canary.server.port}` : port === '' ? '' : `:${port}`;
      const result = await fetcher.fetch({ url: `http://${host}${at}/secret`, purpose: 'page' });
      const why = `the address ${address} is not public`;
      expect(result).toMatchObject({
        ok: false,
        status: null,
        failure: { class: 'blocked-address', why, retry: false },
      });
      expect(canary.connects()).toBe(before);
    });
  });

  test.each([
    ['loop.example', 'the address 127.0.0.1 of loop.example is not public'],
    ['localhost', 'the address 127.0.0.1 of localhost is not public'],
    ['six.example', 'the address ::1 of six.example is not public'],
    ['mapped.example', 'the address ::ffff:127.0.0.1 of mapped.example is not public'],
    ['inside.example', 'the address 10.1.2.3 of inside.example is not public'],
    ['metadata.example', 'the address 169.254.169.254 of metadata.example is not public'],
  ])('refuses the name %s for the address behind it', async (host, why) => {
    for (const scheme of ['http', 'https']) {
      const result = await fetcher.fetch({ url: `${scheme}://${host}/`, purpose: 'feed' });
      expect(result).toMatchObject({ ok: false, failure: { class: 'blocked-address', why } });
    }
    expect(canary.connects()).toBe(before);
  });

  test.each([
    ['file:///etc/passwd', 'blocked-address', 'file: addresses are not read, only http: and https:'],
    ['gopher://127.0.0.1/', 'blocked-address', 'gopher: addresses are not read, only http: and https:'],
    ['ftp://gridpaper.example/', 'blocked-address', 'ftp: addresses are not read, only http: and https:'],
    ['data:text/html,x', 'blocked-address', 'data: addresses are not read, only http: and https:'],
    ['javascript:alert(1)', 'blocked-address', 'javascript: addresses are not read, only http: and https:'],
    [
      'http://editor:hunter2@gridpaper.example/a',
      'blocked-address',
      'http://gridpaper.example/a was given with a user or password, which are never sent',
    ],
    ['http://8.8.8.8:22/', 'blocked-address', '8.8.8.8 is asked only at ports 80 and 443, not 22'],
    [
      'http://loop.example:8080/',
      'blocked-address',
      'loop.example is asked only at ports 80 and 443, not 8080',
    ],
    [
      'http://gridpaper.example:8080/',
      'blocked-address',
      'gridpaper.example is asked only at ports 80 and 443, not 8080',
    ],
    [
      'https://gridpaper.example.evil.example/',
      'no-such-host',
      'gridpaper.example.evil.example could not be found',
    ],
    ['http://nothing.example/', 'no-such-host', 'nothing.example could not be found'],
    ['http://[::1', 'malformed', 'this is not a web address'],
    ['/etc/passwd', 'malformed', 'this is not a web address'],
    ['', 'malformed', 'this is not a web address'],
    [
      `http://gridpaper.example/${'a'.repeat(4096)}`,
      'malformed',
      'this address has more than 4096 characters',
    ],
  ])('refuses %s', async (url, failureClass, why) => {
    const result = await fetcher.fetch({ url, purpose: 'page' });
    expect(result).toMatchObject({ ok: false, failure: { class: failureClass, why, retry: false } });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(canary.connects()).toBe(before);
  });

  test('goes by no proxy, whatever the environment names', async () => {
    const proxy = `http://127.0.0.1:${canary.server.port}`;
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'])
      vi.stubEnv(name, proxy);
    vi.stubEnv('NO_PROXY', '*');
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const own = createFetcher({ version: '0.0.1', now, lookup, pauseMs: 0 });
    for (const url of ['http://loop.example/', 'https://loop.example/', 'http://8.8.8.8:22/']) {
      expect(await own.fetch({ url, purpose: 'page' })).toMatchObject({
        failure: { class: 'blocked-address' },
      });
    }
    await own.close();
    vi.unstubAllEnvs();
    expect(canary.connects()).toBe(before);
  });

  test('shows addresses without password and query', async () => {
    const url = `http://a:b@gridpaper.example/a?token=${'k'.repeat(100)}`;
    const result = await fetcher.fetch({ url, purpose: 'page' });
    expect(result.ok ? '' : result.failure.why).toBe(
      'http://gridpaper.example/a?… was given with a user or password, which are never sent',
    );
  });

  test.each([
    ['http://127.0.0.1:PORT/secret', 'the address 127.0.0.1 is not public'],
    ['//127.0.0.1:PORT/secret', 'the address 127.0.0.1 is not public'],
    ['http://2130706433/', 'the address 127.0.0.1 is not public'],
    ['http://[::ffff:127.0.0.1]:PORT/', 'the address ::ffff:7f00:1 is not public'],
    ['http://loop.example/', 'the address 127.0.0.1 of loop.example is not public'],
    ['http://canary.example:8080/', 'canary.example is asked only at ports 80 and 443, not 8080'],
    [
      'http://u:p@canary.example/',
      'http://canary.example/ was given with a user or password, which are never sent',
    ],
    ['file:///etc/passwd', 'file: addresses are not read, only http: and https:'],
    ['javascript:fetch("http://127.0.0.1")', 'javascript: addresses are not read, only http: and https:'],
    ['data:text/html,x', 'data: addresses are not read, only http: and https:'],
    ['/\\127.0.0.1:PORT/', 'the address 127.0.0.1 is not public'],
    ['\\\\127.0.0.1:PORT\\secret', 'the address 127.0.0.1 is not public'],
    ['http:\\\\127.0.0.1:PORT', 'the address 127.0.0.1 is not public'],
    [
      'http://gridpaper.example@127.0.0.1:PORT/',
      'http://127.0.0.1:PORT/ was given with a user or password, which are never sent',
    ],
    ['http://127.0.0.1:PORT#@gridpaper.example/', 'the address 127.0.0.1 is not public'],
    ['http://localhost.:80/', 'the address 127.0.0.1 of localhost. is not public'],
    ['http://0/', 'the address 0.0.0.0 is not public'],
    ['http://[::]:PORT/', 'the address :: is not public'],
  ])('refuses a redirect to %s', async (to, why) => {
    location = to.replace('PORT', String(canary.server.port));
    const result = await fetcher.fetch({ url: 'http://gridpaper.example/go', purpose: 'page' });
    expect(result).toMatchObject({
      ok: false,
      failure: {
        class: 'blocked-address',
        why: `sent on by http://gridpaper.example/go: ${why.replace('PORT', String(canary.server.port))}`,
      },
    });
    expect(canary.connects()).toBe(before);
  });
});

describe('createConnector()', () => {
  const address = (text: string): LookupAddress => ({ address: text, family: 4 });
  const target = (hostname: string, protocol = 'http:') => ({
    hostname,
    host: hostname,
    protocol,
    port: String(canary.server.port),
  });
  const outcome = (connector: ReturnType<typeof createConnector>, hostname: string, protocol?: string) =>
    new Promise<string>((resolve) => {
      connector(target(hostname, protocol), (error, socket) => {
        socket?.destroy();
        resolve(error ? error.message : 'connected');
      });
    });

  test.each([...Object.keys(names), '127.0.0.1', '::1', '[::1]', '::ffff:127.0.0.1', '0.0.0.0'])(
    'opens nothing for %s, at the very port of the canary',
    async (hostname) => {
      const connector = createConnector({ origins: new Map(), lookup, connectMs: 1000 });
      expect(await outcome(connector, hostname)).toMatch(/is not public$|has no address$/);
      expect(await outcome(connector, hostname, 'https:')).toMatch(/is not public$|has no address$/);
      expect(canary.connects()).toBe(before);
    },
  );

  test('connects to what it vetted, though the resolver changes its answer (rebinding)', async () => {
    const answers = [[address('8.8.8.8')], [address('127.0.0.1')]];
    let asked = 0;
    const opened: (readonly LookupAddress[])[] = [];
    const open: OpenSocket = (_options, addresses, _timeoutMs, callback) => {
      opened.push(addresses);
      callback(new Error('not opened in a test'), null);
    };
    const changing: Lookup = () => Promise.resolve(answers[asked++]!);
    const connector = createConnector({ origins: new Map(), lookup: changing, connectMs: 1000, open });
    expect(await outcome(connector, 'rebind.example')).toBe('not opened in a test');
    expect({ asked, opened }).toEqual({ asked: 1, opened: [[address('8.8.8.8')]] });
    expect(await outcome(connector, 'rebind.example')).toBe(
      'the address 127.0.0.1 of rebind.example is not public',
    );
    expect({ asked, opened: opened.length }).toEqual({ asked: 2, opened: 1 });
    expect(canary.connects()).toBe(before);
  });

  test('hands on only the public ones of mixed addresses', async () => {
    const opened: string[] = [];
    const mixed: Lookup = () => Promise.resolve(['127.0.0.1', '8.8.8.8', '10.0.0.1', '1.1.1.1'].map(address));
    const open: OpenSocket = (_options, addresses, _timeoutMs, callback) => {
      opened.push(...addresses.map((one) => one.address));
      callback(new Error('not opened in a test'), null);
    };
    await outcome(
      createConnector({ origins: new Map(), lookup: mixed, connectMs: 1000, open }),
      'mixed.example',
    );
    expect(opened).toEqual(['8.8.8.8', '1.1.1.1']);
  });

  test('gives a look-up that never ends up in time', async () => {
    const endless: Lookup = () => new Promise(() => undefined);
    const connector = createConnector({ origins: new Map(), lookup: endless, connectMs: 30 });
    expect(await outcome(connector, 'silent.example')).toBe('silent.example was not found in time');
  });

  test('opens a listed origin at its server, and nothing for another scheme of its name', async () => {
    const origins = new Map([['https://listed.example', canary.server]]);
    const connector = createConnector({ origins, lookup, connectMs: 1000 });
    expect(await outcome(connector, 'listed.example', 'https:')).toBe('connected');
    expect(await outcome(connector, 'listed.example', 'http:')).toBe('not found');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(canary.connects()).toBe(before + 1);
  });
});

describe('openSocket()', () => {
  test.each(['http:', 'https:'])(
    'goes to the addresses given, whatever the name means elsewhere, by %s',
    async (protocol) => {
      const server = createServer();
      const hello = new Promise<string>((resolve) => {
        server.on('connection', (socket) => {
          socket
            .on('error', () => undefined)
            .once('data', (bytes) => {
              resolve(bytes.toString('latin1'));
              socket.destroy();
            });
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const port = String((server.address() as AddressInfo).port);
      const host = 'vetted.example';
      openSocket(
        { hostname: host, host, protocol, port },
        [{ address: '127.0.0.1', family: 4 }],
        1000,
        (_error, socket) => {
          socket?.on('error', () => undefined).end(`plain ${host}`);
        },
      );
      expect(await hello).toContain('vetted.example');
      server.close();
    },
  );
});
