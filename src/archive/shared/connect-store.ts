import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { errorKinds, NutgrafError, type ErrorCode } from '../../errors.ts';
import type { Archive, Intake } from '../../news/mod.ts';
import { methods, type Call, type PortName, type Reply } from './methods.ts';
import { socketPath } from './socket-path.ts';

/** A holder that is busy answers within this; one that does not is stuck. */
const patienceMs = 30_000;

/** The ports of an archive that another process holds. */
export interface ConnectedStore {
  readonly archive: Archive;
  readonly intake: Intake;
  close(): Promise<void>;
}

function exchange(path: string, call: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath: path, path: '/', method: 'POST', timeout: patienceMs },
      (response) => {
        text(response).then(resolve, reject);
      },
    );
    asked.on('timeout', () => {
      asked.destroy(new Error('it does not answer'));
    });
    asked.on('error', reject);
    asked.end(JSON.stringify(call));
  });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorKinds, code);
}

async function ask(path: string, call: Call): Promise<unknown> {
  const answer = await exchange(path, call).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NutgrafError(
      'NG_ARCHIVE_LOCKED',
      `the process that holds the archive cannot be asked: ${why}`,
      { cause },
    );
  });
  const reply = JSON.parse(answer) as Reply;
  if (reply.ok) return reply.value;
  const code = isErrorCode(reply.code) ? reply.code : 'NG_BUG';
  throw new NutgrafError(code, reply.message, reply.hint === '' ? {} : { hint: reply.hint });
}

function remote(path: string, port: PortName): unknown {
  const calls = methods[port].map((method) => [
    method,
    (...args: unknown[]) => ask(path, { port, method, args }),
  ]);
  return { ...Object.fromEntries(calls), close: () => Promise.resolve() };
}

/**
 * Reaches the process that holds an archive's folder; null when none answers. Its ports do what `methods.ts` names;
 * `Archive.save` and the other writing of stories are the holder's own.
 *
 * Errors of the calls: those of the port, and `NG_ARCHIVE_LOCKED` when the holder ends or does not answer.
 *
 * @example
 * // const held = await connectStore('nutgraf-data'); await held?.archive.size();
 */
export async function connectStore(dataDir: string): Promise<ConnectedStore | null> {
  const path = socketPath(dataDir);
  try {
    await exchange(path, { port: 'archive', method: 'size', args: [] });
  } catch {
    return null;
  }
  return {
    archive: remote(path, 'archive') as Archive,
    intake: remote(path, 'intake') as Intake,
    close: () => Promise.resolve(),
  };
}
