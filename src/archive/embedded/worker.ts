import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { firstLine } from '../archive-error.ts';
import { startId } from './protocol.ts';
import type { QueryAnswer, Request, Response, StoreFailure, WorkerSetup } from './protocol.ts';
import { startPglite } from './start-pglite.ts';

const port = parentPort!;
const { folder, wasm } = workerData as WorkerSetup;

/** Why PostgreSQL gave up, from its log: the errors PGlite throws then do not say it. */
let reason: string | null = null;
let runningId = startId;

function noteLog(line: string): void {
  const found = /^(?:FATAL|PANIC):\s*(.+)/.exec(line);
  if (found !== null) reason = found[1]!;
}

function failureOf(error: unknown): StoreFailure {
  const sqlstate = error instanceof Error && 'code' in error ? String(error.code) : null;
  const isFatal = sqlstate === null;
  return { message: (isFatal ? reason : null) ?? firstLine(error), sqlstate, isFatal };
}

/** Ends the thread, as nothing in this database can be trusted any more. */
function breakDown(error: unknown): never {
  const failure = { ...failureOf(error), isFatal: true };
  port.postMessage({ id: runningId, ok: false, failure } satisfies Response);
  process.exit(1);
}

async function run(pglite: PGlite, { call }: Request): Promise<QueryAnswer | null> {
  if (call.kind === 'close') {
    await pglite.close();
    return null;
  }
  const result = await pglite.query<Record<string, unknown>>(call.sql, [...call.parameters]);
  const { rows, affectedRows = 0, command } = result;
  if (command === undefined) throw new Error('the database gave no answer');
  return { rows, affectedRows, command };
}

async function respond(id: number, work: () => Promise<QueryAnswer | null>): Promise<void> {
  runningId = id;
  let response: Response;
  try {
    response = { id, ok: true, answer: await work() };
  } catch (error) {
    response = { id, ok: false, failure: failureOf(error) };
  }
  port.postMessage(response);
}

const starting = startPglite({ folder, wasm, onLog: noteLog, onBreakdown: breakDown });
let queue = respond(startId, () => starting.then(() => null));
port.on('message', (request: Request) => {
  queue = queue.then(() => respond(request.id, async () => run(await starting, request)));
});
