import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { NutgrafError } from '../errors.ts';
import type { BeatFeed, Instant } from '../news/mod.ts';
import { answerAt, type Answer } from './answer.ts';
import { instantsOf } from './day-at.ts';
import type { OutletDay } from './outlet-records.ts';
import { readDay } from './read-day.ts';

const loopback = '127.0.0.1';
/** The log keeps the newest requests only. */
const longestLog = 20_000;

/** Which day is served, and on whose clock. */
export interface ServeOptions {
  /** The folder that holds `day.jsonl`, `outlets.json` and `changes.json`. */
  readonly dir: string;
  /** The clock that decides what is published. */
  readonly now: () => Instant;
}

/** One request that was answered. */
export interface RequestRecord {
  /** On the outlets' clock. */
  readonly at: Instant;
  readonly host: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  readonly ifNoneMatch: string | null;
  readonly userAgent: string | null;
}

/** The demo’s outlets while they are served. */
export interface ServedOutlets {
  /** `https://gridpaper.example` → where it is really served, over plain HTTP. */
  readonly origins: ReadonlyMap<string, { readonly host: string; readonly port: number }>;
  readonly feeds: readonly BeatFeed[];
  /** Every instant at which something new can be read, in order. */
  readonly instants: readonly Instant[];
  /** The newest 20,000, oldest first. */
  requests(): readonly RequestRecord[];
  /** Ends open connections too. */
  close(): Promise<void>;
}

function feedsOf({ outlets }: OutletDay): BeatFeed[] {
  return outlets.flatMap(({ name, origin, category, feeds }) =>
    feeds.map(({ path }) => ({ url: origin + path, title: name, site: `${origin}/`, category })),
  );
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}

async function send(response: ServerResponse, answer: Answer, isHead: boolean, now: Instant): Promise<void> {
  if (answer.delayMs > 0) await pause(answer.delayMs);
  const { status, headers, body } = answer;
  const length = status === 304 ? {} : { 'content-length': String(body.length) };
  response.sendDate = false;
  response.writeHead(status, { ...headers, ...length, date: new Date(now).toUTCString() });
  response.end(isHead ? undefined : body);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new NutgrafError('NG_BUG', 'a server that listens has no port');
}

/**
 * Serves the invented outlets on 127.0.0.1: one HTTP server on a port chosen by the system, told apart by the Host
 * header, on the given clock. It reaches nothing and nothing but this machine reaches it.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_LINE, NG_BUG: see `readDay`.
 *
 * @example
 * // const outlets = await serveOutlets({ dir: 'demo', now: () => '2026-11-19T12:00:00.000Z' as Instant });
 * // outlets.origins.get('https://gridpaper.example') gives { host: '127.0.0.1', port: 41873 }; await outlets.close();
 */
export async function serveOutlets({ dir, now }: ServeOptions): Promise<ServedOutlets> {
  const day = readDay(dir);
  const log: RequestRecord[] = [];
  const server = createServer((request, response) => {
    const at = now();
    const { host = '', 'if-none-match': ifNoneMatch, 'user-agent': userAgent } = request.headers;
    const { method = 'GET', url: path = '/' } = request;
    const answer = answerAt(day, { method, host, path, headers: headersOf(request) }, at);
    if (log.length >= longestLog) log.shift();
    const { status } = answer;
    log.push({ at, host, path, status, ifNoneMatch: ifNoneMatch ?? null, userAgent: userAgent ?? null });
    void send(response, answer, method === 'HEAD', at);
  });
  server.listen(0, loopback);
  await once(server, 'listening');
  const port = portOf(server);
  return {
    origins: new Map(day.outlets.map(({ origin }) => [origin, { host: loopback, port }])),
    feeds: feedsOf(day),
    instants: instantsOf(day),
    requests: () => [...log],
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
