import { request } from 'node:http';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../../errors.ts';
import { startServer } from './start-server.ts';

const app = new Hono().get('/', (c) => c.text('here'));

/** What a server answers to a request under another name, as a browser sends it when that name leads here. */
function askAs(host: string, url: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('startServer()', () => {
  it('takes a free port for 0, on this machine only, and stops', async () => {
    const server = await startServer({ app, port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await fetch(server.url)).text()).toBe('here');
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('answers on this machine under its own names and that of publicUrl only', async () => {
    const server = await startServer({ app, port: 0, publicUrl: 'https://wire.example' });
    const { port } = new URL(server.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'wire.example'])
      expect(await askAs(host, server.url)).toEqual({ status: 200, text: 'here' });
    expect(await askAs(`evil.example:${port}`, server.url)).toEqual({
      status: 421,
      text: 'This site is not served under that name; its operator can set NUTGRAF_PUBLIC_URL.\n',
    });
    await server.close();
  });

  it('gives NG_PUBLISH_PORT when the port is in use', async () => {
    const first = await startServer({ app, port: 0 });
    const port = Number(new URL(first.url).port);
    const failure = await startServer({ app, port }).catch((error: unknown) => error);
    await first.close();
    expect(failure).toBeInstanceOf(NutgrafError);
    expect(failure).toMatchObject({
      code: 'NG_PUBLISH_PORT',
      message: `cannot serve on "127.0.0.1:${String(port)}": the port is in use`,
    });
  });

  it.each([-1, 65_536, 1.5, Number.NaN])('gives NG_PUBLISH_PORT for port %d', async (port) => {
    await expect(startServer({ app, port })).rejects.toMatchObject({ code: 'NG_PUBLISH_PORT' });
  });
});
