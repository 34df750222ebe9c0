import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { NutgrafError } from '../../errors.ts';
import { firstLine } from '../archive-error.ts';
import { isAllowed, type Call, type Reply, type Targets } from './methods.ts';
import { socketPath } from './socket-path.ts';

/** An OPML of some thousand feeds fits many times. */
const mostBytes = 16_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new NutgrafError('NG_ARCHIVE_QUERY', 'the call is larger than 16 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(request: IncomingMessage, targets: Targets): Promise<Reply> {
  const call = JSON.parse(await bodyOf(request)) as Call;
  if (!isAllowed(call)) {
    throw new NutgrafError(
      'NG_ARCHIVE_QUERY',
      `"${call.port}.${call.method}" cannot be asked of another process`,
    );
  }
  const target = targets[call.port] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  // JSON knows no undefined: what was left out came as null at the end of the arguments.
  const args = call.args.map((arg) => arg ?? undefined);
  return { ok: true, value: (await target[call.method]!(...args)) ?? null };
}

function refusal(error: unknown): Reply {
  if (error instanceof NutgrafError) {
    const { code, message, hint } = error;
    return { ok: false, code, message, hint };
  }
  return { ok: false, code: 'NG_BUG', message: firstLine(error), hint: '' };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

/**
 * Lets other commands use the archive that this process holds, over a socket in the archive's folder that only this
 * user can open. Only the process that holds the folder's lock may call it: a socket that lies there is a dead one's.
 *
 * Errors: file system errors of making the socket. What a call meets goes back to the caller.
 *
 * @example
 * // const served = await serveStore(dataDir, { archive, intake }); … await served.close();
 */
export async function serveStore(dataDir: string, targets: Targets): Promise<{ close(): Promise<void> }> {
  const path = socketPath(dataDir);
  const server = createServer((request, response) => {
    void answer(request, targets)
      .catch(refusal)
      .then((reply) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(reply));
      });
  });
  if (process.platform !== 'win32') rmSync(path, { force: true });
  await listen(server, path);
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
