import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite, Results } from '@electric-sql/pglite';
import { reasonOf } from './folder-error.ts';
import { startId } from './protocol.ts';
import type { QueryAnswer, Request, Response, StoreFailure, WorkerSetup } from './protocol.ts';
import { plainTypes, startPglite } from './start-pglite.ts';

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
  return { message: (isFatal ? reason : null) ?? reasonOf(error), sqlstate, isFatal };
}

/** Ends the thread, as nothing in this database can be trusted any more. */
function breakDown(error: unknown): never {
  const failure = { ...failureOf(error), isFatal: true };
  port.postMessage({ id: runningId, ok: false, failure } satisfies Response);
  process.exit(1);
}

async function run(pglite: PGlite, { call }: Request): Promise<readonly QueryAnswer[]> {
  if (call.kind === 'execute') return execute(pglite, call.text, call.values);
  if (call.kind === 'query') return [answerOf(await pglite.query(call.sql, [...call.parameters]))];
  await pglite.close();
  return [];
}

/** Rolls back after a failure, as the one session must not stay in a transaction that was given up. */
async function execute(pglite: PGlite, text: string, values: readonly unknown[]): Promise<QueryAnswer[]> {
  try {
    if (values.length > 0) return [answerOf(await pglite.query(text, [...values], plainTypes))];
    return (await pglite.exec(text, plainTypes)).map(answerOf);
  } catch (error) {
    await pglite.exec('rollback').catch(() => undefined);
    throw error;
  }
}

function answerOf({ rows, affectedRows = 0, command }: Results): QueryAnswer {
  if (command === undefined) throw new Error('the database gave no answer');
  return { rows, affectedRows, command };
}

async function respond(id: number, work: () => Promise<readonly QueryAnswer[]>): Promise<void> {
  runningId = id;
  let response: Response;
  try {
    response = { id, ok: true, answers: await work() };
  } catch (error) {
    response = { id, ok: false, failure: failureOf(error) };
  }
  port.postMessage(response);
}

const starting = startPglite({ folder, wasm, onLog: noteLog, onBreakdown: breakDown });
let queue = respond(startId, () => starting.then(() => []));
port.on('message', (request: Request) => {
  queue = queue.then(() => respond(request.id, async () => run(await starting, request)));
});
