import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import type { LocalServer } from '../origins.ts';

export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** By `performance.now()`. */
  readonly atMs: number;
}

export interface Loopback {
  readonly server: LocalServer;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Serves on a port the system chooses and keeps what was asked. */
export async function serveLoopback(answer: RequestListener): Promise<Loopback> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    seen.push({ method, host: headers.host ?? '', path, headers, atMs: performance.now() });
    answer(request, response);
  });
  const port = await listen(server);
  return {
    server: { host: '127.0.0.1', port },
    seen,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Canary {
  readonly server: LocalServer;
  readonly connects: () => number;
  close(): Promise<void>;
}

/** A socket that counts who connects to it, on every loopback address, and answers like a page. */
export async function startCanary(): Promise<Canary> {
  let connects = 0;
  const server = createSocketServer((socket) => {
    connects += 1;
    socket.on('error', () => undefined).resume();
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret');
  });
  const port = await listen(server, '::');
  return {
    server: { host: '127.0.0.1', port },
    connects: () => connects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve);
  }).catch(async (error: unknown) => {
    if (host !== '::') throw error;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  return (server.address() as AddressInfo).port;
}
