import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Instant } from '../../../news/mod.ts';
import { createFetcher, type FetcherOptions } from '../fetcher.ts';
import type { Fetcher, FetchPurpose, FetchResult } from '../fetch-records.ts';
import { serveLoopback, type Loopback, type SeenRequest } from './loopback.ts';

export const testNow = '2026-11-20T12:00:00.000Z' as Instant;

export interface TestOutlet {
  /** Serves a path of gridpaper.example; gives its address. */
  readonly at: (path: string, answer: RequestListener) => string;
  /** A fetcher that knows these hosts, all served here. Closed after the test. */
  readonly newFetcher: (options?: Partial<FetcherOptions>, hosts?: readonly string[]) => Fetcher;
  /** Asks once with a new fetcher. */
  readonly read: (
    url: string,
    purpose?: FetchPurpose,
    options?: Partial<FetcherOptions>,
  ) => Promise<FetchResult>;
  /** The last requests, oldest first. */
  readonly last: (count: number) => readonly SeenRequest[];
}

/** An invented outlet on loopback for the tests of a file. */
export function testOutlet(): TestOutlet {
  const routes = new Map<string, RequestListener>();
  const fetchers: Fetcher[] = [];
  let outlet: Loopback;
  beforeAll(async () => {
    outlet = await serveLoopback((request, response) => {
      const route = routes.get((request.url ?? '').split('?')[0]!);
      if (route) route(request, response);
      else response.writeHead(404).end('none');
    });
  });
  afterEach(async () => {
    for (const fetcher of fetchers.splice(0)) await fetcher.close();
  });
  afterAll(() => outlet.close());

  const newFetcher: TestOutlet['newFetcher'] = (options = {}, hosts = ['gridpaper.example']) => {
    const servers = hosts.flatMap((host) => [`http://${host}`, `https://${host}`]);
    const origins = new Map(servers.map((origin) => [origin, outlet.server]));
    const lookup = () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
    const now = () => testNow;
    const fetcher = createFetcher({ version: '1.2.3', now, origins, lookup, pauseMs: 0, ...options });
    fetchers.push(fetcher);
    return fetcher;
  };
  return {
    newFetcher,
    at(path, answer) {
      routes.set(path, answer);
      return `http://gridpaper.example${path}`;
    },
    read: (url, purpose = 'page', options = {}) => newFetcher(options).fetch({ url, purpose }),
    last: (count) => outlet.seen.slice(-count),
  };
}

/** Answers with a status, headers and a body. */
export function sends(
  status: number,
  headers: Record<string, string | string[]> = {},
  body: string | Buffer = '',
): RequestListener {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** The text of an answer, or why there is none. */
export function textOf(result: FetchResult): string {
  return result.ok ? Buffer.from(result.bytes).toString() : result.failure.why;
}
