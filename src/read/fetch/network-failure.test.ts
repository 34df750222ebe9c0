import { createServer as createSocketServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FetchResult } from './fetch-records.ts';
import { describe, expect, test } from 'vitest';
import type { FetcherOptions } from './fetcher.ts';
import { testOutlet } from './testing/test-outlet.ts';
const { at, newFetcher, read } = testOutlet();

describe('createFetcher() time', () => {
  test('gives up on a server that does not answer', async () => {
    const url = at('/silent', () => undefined);
    expect(await read(url, 'page', { limits: { headersMs: 50 } })).toMatchObject({
      status: null,
      failure: { class: 'timeout', why: 'gridpaper.example did not answer within 0.05 s', retry: true },
    });
  });

  test('gives up on a body that drips, though something always arrives', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const url = at(`/drip-${encoding}`, (_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding });
        const packed = gzipSync('The council met. '.repeat(999));
        let sent = 0;
        const timer = setInterval(() => response.write(packed.subarray(sent, ++sent)), 10);
        response.on('close', () => {
          clearInterval(timer);
        });
      });
      expect(await read(url, 'page', { limits: { bodyMs: 80 } })).toMatchObject({
        status: 200,
        failure: {
          class: 'timeout',
          why: 'the page at gridpaper.example did not arrive within 0.08 s',
          retry: true,
        },
      });
    }
  });

  test('gives up on a name server that does not answer', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    expect(
      await read('https://silent.example/', 'page', { lookup, limits: { connectMs: 40 } }),
    ).toMatchObject({
      failure: { class: 'timeout', why: 'silent.example could not be looked up within 0.04 s', retry: true },
    });
  });
});

describe('createFetcher() broken servers', () => {
  async function readRaw(
    answer: (socket: Socket) => void,
    options: Partial<FetcherOptions> = {},
  ): Promise<FetchResult> {
    const server = createSocketServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', () => {
          answer(socket);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const origins = new Map([['http://raw.example', { host: '127.0.0.1', port }]]);
    const result = await newFetcher({ ...options, origins }).fetch({
      url: 'http://raw.example/',
      purpose: 'page',
    });
    server.close();
    return result;
  }

  test('names a connection that was cut', async () => {
    const cut = 'raw.example closed the connection before its answer was complete';
    expect(await readRaw((socket) => socket.destroy())).toMatchObject({
      status: null,
      failure: { class: 'no-connection', why: cut, retry: true },
    });
    const half = await readRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'));
    expect(half).toMatchObject({ status: 200, failure: { class: 'no-connection', why: cut } });
    const chunk = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal';
    expect(await readRaw((socket) => socket.end(chunk))).toMatchObject({ failure: { why: cut } });
  });

  test.each(['103 Early Hints', '102 Processing'])(
    'gives up on interim answers without end: %s',
    async (status) => {
      const startMs = performance.now();
      const result = await readRaw(
        (socket) => {
          const timer = setInterval(() => socket.write(`HTTP/1.1 ${status}\r\nlink: </a>\r\n\r\n`), 10);
          socket.on('close', () => {
            clearInterval(timer);
          });
        },
        { limits: { connectMs: 60, headersMs: 60 } },
      );
      expect(result).toMatchObject({ status: null, failure: { class: 'timeout', retry: true } });
      expect(performance.now() - startMs).toBeLessThan(3000);
    },
  );

  test.each([
    'SSH-2.0-OpenSSH_9.6\r\n',
    'HTTP/1.1 200 OK\r\nno colon here\r\n\r\n',
    'HTTP/1.1 999999 X\r\n\r\n',
  ])('names what is not HTTP: %j', async (bytes) => {
    expect(await readRaw((socket) => socket.end(bytes))).toMatchObject({
      status: null,
      failure: { class: 'malformed', why: expect.stringContaining('form of HTTP') as string, retry: true },
    });
  });

  test('names a refused connection', async () => {
    const server = createSocketServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const origins = new Map([['http://raw.example', { host: '127.0.0.1', port }]]);
    expect(
      await newFetcher({ origins }).fetch({ url: 'http://raw.example/', purpose: 'page' }),
    ).toMatchObject({
      failure: { class: 'no-connection', why: 'raw.example refuses connections', retry: true },
    });
  });

  test.each([
    ['ENOTFOUND', 'no-such-host', 'lost.example could not be found', false],
    [
      'EAI_AGAIN',
      'no-such-host',
      'lost.example could not be looked up: the name server did not answer',
      true,
    ],
    ['EHOSTUNREACH', 'no-connection', 'lost.example cannot be reached from this network', true],
    [
      'CERT_HAS_EXPIRED',
      'no-connection',
      'lost.example has no certificate that can be trusted (CERT_HAS_EXPIRED)',
      true,
    ],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'no-connection',
      'lost.example could not be reached over TLS (ERR_SSL_WRONG_VERSION_NUMBER)',
      true,
    ],
    ['EMFILE', 'no-connection', 'lost.example could not be read (EMFILE)', true],
  ])('names %s', async (code, failureClass, why, retry) => {
    const lookup = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await read('https://lost.example/', 'page', { lookup })).toMatchObject({
      status: null,
      failure: { class: failureClass, why, retry },
    });
  });

  test('throws what is not the network’s doing', async () => {
    const lookup = () => Promise.reject(new TypeError('a defect'));
    await expect(read('https://lost.example/', 'page', { lookup })).rejects.toMatchObject({ code: 'NG_BUG' });
  });
});
