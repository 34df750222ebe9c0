import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { NutgrafError } from '../../errors.ts';
import { hostCheck } from './host-names.ts';

/** A running web server. */
export interface RunningServer {
  /** With the port that was really taken, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}

const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use',
  EACCES: 'the port may not be used by this user',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'there is no such host',
};

function portError(host: string, port: number, cause: NodeJS.ErrnoException): NutgrafError {
  const why = refusals[cause.code ?? ''] ?? cause.message;
  return new NutgrafError('NG_PUBLISH_PORT', `cannot serve on "${host}:${port}": ${why}`, { cause });
}

/** RFC 9110 §15.5.20. */
function misdirected(): Response {
  const text = 'This site is not served under that name; its operator can set NUTGRAF_PUBLIC_URL.\n';
  return new Response(text, { status: 421, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/**
 * Serves the site over HTTP.
 *
 * @param options.host Address to listen on; this machine only (`127.0.0.1`) unless told.
 * @param options.publicUrl Where readers reach the site through a proxy; one that listens on this machine only answers
 * no other names than its own and this one (421).
 * @param options.port 0 to 65535; 0 takes a free one.
 * @returns The address and how to stop, once the server listens.
 * @throws NutgrafError `NG_PUBLISH_PORT` when it cannot listen.
 *
 * @example
 * const server = await startServer({ app: createSite(options), port: 0 });
 * await server.close();
 */
export function startServer(options: {
  readonly app: Pick<Hono, 'fetch'>;
  readonly host?: string;
  readonly port: number;
  readonly publicUrl?: string;
}): Promise<RunningServer> {
  const { app, host = '127.0.0.1', port, publicUrl } = options;
  const isOurs = hostCheck(host, publicUrl);
  const server = createAdaptorServer({
    fetch: (request) => (isOurs(request.headers.get('host')) ? app.fetch(request) : misdirected()),
  });
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    const cause = new RangeError('a port is a whole number from 0 to 65535');
    return Promise.reject(portError(host, port, cause));
  }
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(portError(host, port, cause));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
