import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { NutgrafError } from '../../errors.ts';
import { firstLine } from '../archive-error.ts';
import { connectStore } from './connect-store.ts';
import { isOffered } from './offered.ts';
import type { Targets } from './offered.ts';
import { longestBody, protocolVersion, readCall, writeError } from './protocol.ts';
import type { Answer, Call, Greeting } from './protocol.ts';
import { readBody } from './read-body.ts';
import { closeToOthers, makeSocketPlace } from './socket-place.ts';

/** Who hears of what goes wrong while serving. */
export interface ServeOptions {
  /** Told of answers that failed by a defect, and of the socket's own errors. */
  readonly onError?: (error: NutgrafError) => void;
}

/** Calls under way get this long to end when the server is closed. */
const closeMs = 5_000;
/** A process of ours sends its call at once. */
const requestMs = 10_000;

/**
 * Lets other processes of this user call the ports of the archive this process holds: on a Unix socket in its folder
 * (`socket`, mode 0600), or the nearest thing the system has. It does not keep the process alive.
 *
 * Errors: `NG_ARCHIVE_LOCKED` when a process answers there already; `NG_ARCHIVE_OPEN` when the socket cannot be made.
 *
 * @param dataDir the folder of the archive, whose lock this process holds
 *
 * @example
 * const served = await serveStore('nutgraf-data', { archive, intake, jobs, models }, { onError: report });
 * await served.close();
 */
export async function serveStore(
  dataDir: string,
  targets: Targets,
  { onError = () => undefined }: ServeOptions = {},
): Promise<{ close(): Promise<void> }> {
  const other = await connectStore(dataDir);
  if (other !== null) {
    await other.close();
    throw new NutgrafError('NG_ARCHIVE_LOCKED', `archive "${dataDir}" is served by another process already`);
  }
  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: requestMs },
    (request, response) => {
      void answer(targets, onError, request, response);
    },
  );
  try {
    const place = makeSocketPlace(dataDir);
    await listen(server, place.path);
    server.on('error', (error) => {
      onError(new NutgrafError('NG_ARCHIVE_OPEN', `cannot serve archive "${dataDir}": ${firstLine(error)}`));
    });
    return { close: () => close(server).finally(place.remove) };
  } catch (error) {
    const message = `cannot make a socket for archive "${dataDir}": ${firstLine(error)}`;
    throw new NutgrafError('NG_ARCHIVE_OPEN', message, { cause: error });
  }
}

async function listen(server: Server, path: string): Promise<void> {
  server.listen({ path });
  const listening = once(server, 'listening');
  // The socket is there when listen() returns, and nobody is let in before this turn ends.
  if (server.listening) closeToOthers(path);
  await listening;
  server.unref();
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, closeMs);
  await closed;
  clearTimeout(late);
}

async function answer(
  targets: Targets,
  onError: NonNullable<ServeOptions['onError']>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    send(response, JSON.stringify({ nutgraf: protocolVersion, pid: process.pid } satisfies Greeting));
    return;
  }
  const text = await readBody(request, longestBody).catch(() => null);
  // Too long, or broken off: whoever sent it is not one of ours, or has gone.
  if (text === null) return;
  send(response, await answerCall(targets, onError, readCall(text)));
}

/** Gives the answer as it is sent. Never rejects. */
async function answerCall(
  targets: Targets,
  onError: NonNullable<ServeOptions['onError']>,
  call: Call | null,
): Promise<string> {
  try {
    if (call === null) throw new NutgrafError('NG_BUG', 'what was sent to the archive is no call');
    const text = JSON.stringify({ value: await runCall(targets, call) } satisfies Answer);
    if (Buffer.byteLength(text) <= longestBody) return text;
    throw new NutgrafError('NG_ARCHIVE_QUERY', `the answer to ${call.method} is larger than 16 MB`, {
      hint: 'Ask for fewer at a time',
    });
  } catch (error) {
    const sent = writeError(error);
    if (sent.code === 'NG_BUG') onError(new NutgrafError('NG_BUG', sent.message, { cause: error }));
    return JSON.stringify({ error: sent } satisfies Answer);
  }
}

async function runCall(targets: Targets, { port, method, args }: Call): Promise<unknown> {
  if (!isOffered(port, method)) {
    throw new NutgrafError('NG_BUG', `${port}.${method} is not offered to other processes`);
  }
  const target = targets[port];
  if (target === undefined) {
    throw new NutgrafError('NG_ARCHIVE_LOCKED', `the process that holds the archive does no ${port}`, {
      hint: 'Stop it, and start: nutgraf run',
    });
  }
  const methods = target as Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
  // Called on the port: some keep private state.
  return methods[method]!(...args);
}

function send(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(text);
}
