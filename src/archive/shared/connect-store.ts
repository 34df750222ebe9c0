import { request } from 'node:http';
import { NutgrafError } from '../../errors.ts';
import type { Archive, Intake } from '../../news/mod.ts';
import { firstLine } from '../archive-error.ts';
import { offered } from './offered.ts';
import type { PortName, SharedPorts } from './offered.ts';
import { longestBody, protocolVersion, readError, writeCall } from './protocol.ts';
import type { Answer, Greeting } from './protocol.ts';
import { readBody } from './read-body.ts';
import { findSocket } from './socket-place.ts';

/** The ports of an archive that another process holds, as far as `offered.ts` names their methods. */
export interface ConnectedStore {
  readonly archive: Archive;
  readonly intake: Intake;
  readonly jobs: SharedPorts['jobs'];
  readonly models: SharedPorts['models'];
  /** Gives up calls under way; later ones fail. */
  close(): Promise<void>;
}

/** How long to wait for the holder. */
export interface ConnectOptions {
  /** The longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 30_000;

/**
 * Reaches the process that holds an archive's folder; null when nobody listens there.
 *
 * Errors, here and of every call: `NG_ARCHIVE_LOCKED` when that process does not answer, ends in the middle, or is
 * another version or user; what its own ports throw comes as it is. A call that was not answered may have been done.
 *
 * @example
 * const store = await connectStore('nutgraf-data');
 * if (store !== null) await store.intake.addFeeds(feeds);
 */
export async function connectStore(
  dataDir: string,
  { timeoutMs = defaultTimeoutMs }: ConnectOptions = {},
): Promise<ConnectedStore | null> {
  const socketPath = findSocket(dataDir);
  if (socketPath === null) return null;
  const closing = new AbortController();
  const holder: Holder = { dataDir, socketPath, timeoutMs, closed: closing.signal };
  if (!(await greet(holder))) return null;
  return {
    archive: remotePort(holder, 'archive') as Archive,
    intake: remotePort(holder, 'intake') as Intake,
    jobs: remotePort(holder, 'jobs'),
    models: remotePort(holder, 'models'),
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}

interface Holder {
  readonly dataDir: string;
  readonly socketPath: string;
  readonly timeoutMs: number;
  readonly closed: AbortSignal;
}

/** What a system says when nobody listens: no socket, one a dead process has left, something else of that name. */
const nobodyListens: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'];

/** Whether somebody listens. Errors: `NG_ARCHIVE_LOCKED` when it is nobody we can talk to. */
async function greet(holder: Holder): Promise<boolean> {
  let text: string;
  try {
    text = await exchange(holder, null);
  } catch (error) {
    if (nobodyListens.includes((error as NodeJS.ErrnoException).code)) return false;
    throw locked(holder, error);
  }
  if (parse<Greeting>(text)?.nutgraf === protocolVersion) return true;
  throw new NutgrafError(
    'NG_ARCHIVE_LOCKED',
    `archive "${holder.dataDir}" is held by another version of Nutgraf`,
    { hint: 'Stop that process, or use the same version' },
  );
}

/** A port whose offered methods ask the holder. */
function remotePort<Port extends PortName>(holder: Holder, port: Port): SharedPorts[Port] {
  const methods = offered[port].map((method) => [
    method,
    (...args: readonly unknown[]) => call(holder, port, method, args),
  ]);
  return Object.fromEntries(methods) as SharedPorts[Port];
}

async function call(
  holder: Holder,
  port: PortName,
  method: string,
  args: readonly unknown[],
): Promise<unknown> {
  const body = Buffer.from(writeCall(port, method, args));
  if (holder.closed.aborted) {
    throw new NutgrafError('NG_ARCHIVE_QUERY', `cannot ask for ${method}: the archive is closed`);
  }
  if (body.length > longestBody) {
    throw new NutgrafError('NG_ARCHIVE_QUERY', `cannot ask for ${method} with more than 16 MB`, {
      hint: 'Nothing was changed; give fewer at a time',
    });
  }
  let text: string;
  try {
    text = await exchange(holder, body);
  } catch (error) {
    throw locked(holder, error);
  }
  const answer = parse<Answer>(text);
  if (answer === null) throw locked(holder, new Error('it answered something else'));
  if ('error' in answer) throw readError(answer.error);
  return answer.value;
}

/** Sends a call, or a greeting, and gives the answer's text. Errors: those of the connection. */
async function exchange({ socketPath, timeoutMs, closed }: Holder, body: Buffer | null): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, closed]);
  const answered = Promise.withResolvers<string>();
  const options = body === null ? { method: 'GET' } : { method: 'POST', path: '/call' };
  // A connection for each call: there are few, and none is left to keep a process alive.
  const sent = request({ ...options, socketPath, agent: false, signal }, (response) => {
    readBody(response, longestBody).then(answered.resolve, answered.reject);
  });
  sent.on('error', answered.reject);
  sent.end(body ?? undefined);
  try {
    return await answered.promise;
  } catch (error) {
    if (timeout.aborted) throw new Error('it does not answer', { cause: error });
    if (closed.aborted) throw new Error('the connection was closed', { cause: error });
    throw error;
  }
}

/** What a system says, in words. */
const reasons: Readonly<Record<string, string>> = {
  ECONNRESET: 'it ended before it answered',
  EPIPE: 'it ended before it answered',
  ECONNREFUSED: 'it has ended',
  ENOENT: 'it has ended',
  EACCES: 'it belongs to another user',
};

function locked({ dataDir }: Holder, error: unknown): NutgrafError {
  const { code } = error as { readonly code?: unknown };
  const reason = (typeof code === 'string' ? reasons[code] : undefined) ?? firstLine(error);
  const hint = {
    hint: 'Run the command again; if that process is stuck, stop it',
  };
  return new NutgrafError(
    'NG_ARCHIVE_LOCKED',
    `cannot reach the process that holds archive "${dataDir}": ${reason}`,
    { ...hint, cause: error },
  );
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T | null;
  } catch {
    return null;
  }
}
