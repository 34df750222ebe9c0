import { Worker } from 'node:worker_threads';
import { firstLine } from '../archive-error.ts';
import { compileWasm } from './compiled-wasm.ts';
import { startId } from './protocol.ts';
import type { QueryAnswer, Request, Response, StoreFailure, WorkerSetup } from './protocol.ts';
import { siblingFile } from './sibling-file.ts';

/** What the database answered in place of a result. */
export class StoreError extends Error {
  /** PostgreSQL's five-character SQLSTATE, where `pg` puts it too; null when the database itself has failed. */
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (answers: readonly QueryAnswer[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * PGlite in a worker thread: a slow query never holds up the thread that serves readers.
 * The thread keeps the process alive only while an answer is due.
 */
export class Engine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = startId;
  #stopped: StoreError | null = null;
  #isInTransaction = false;
  #hasWritten = false;
  #commits = 0;

  private constructor(setup: WorkerSetup) {
    this.#worker = new Worker(siblingFile('worker', import.meta.url), {
      workerData: setup,
      // Rows pass through and are gone; without a limit the thread keeps some 50 MB for them.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    this.#worker.on('message', (response: Response) => {
      this.#receive(response);
    });
    this.#worker.on('error', (error: unknown) => {
      this.#stop(firstLine(error));
    });
    this.#worker.on('exit', () => {
      this.#stop('the database thread has ended');
    });
  }

  /**
   * Starts the database of a folder, or one in memory.
   * Errors: `StoreError` with PostgreSQL's own reason.
   */
  static async start(folder: string | null): Promise<Engine> {
    const engine = new Engine({ folder, wasm: await compileWasm() });
    try {
      await engine.#wait(startId);
    } catch (error) {
      await engine.#worker.terminate();
      throw error;
    }
    return engine;
  }

  /** Runs one statement. Errors: `StoreError`. */
  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    const [answer] = await this.#call({ kind: 'query', sql, parameters });
    this.#countCommits(answer!);
    return answer!;
  }

  /** Runs what a `RawSql` call may hold, see there; the caller keeps transactions apart. Errors: `StoreError`. */
  async execute(text: string, values: readonly unknown[]): Promise<readonly QueryAnswer[]> {
    const answers = await this.#call({ kind: 'execute', text, values });
    if (answers.some(({ affectedRows }) => affectedRows > 0)) this.#commits += 1;
    return answers;
  }

  /** Transactions that changed a row, since the start. */
  get commits(): number {
    return this.#commits;
  }

  /** Closes the database and ends the thread; a database that has stopped is let go. */
  async close(): Promise<void> {
    try {
      if (this.#stopped === null) await this.#call({ kind: 'close' });
    } finally {
      this.#stopped ??= new StoreError('the archive is closed', null);
      await this.#worker.terminate();
    }
  }

  /** Ends the thread at once, with nothing more written; every call fails for this reason from here on. */
  async abandon(reason: string): Promise<void> {
    this.#stop(reason);
    await this.#worker.terminate();
  }

  #countCommits({ command, affectedRows }: QueryAnswer): void {
    if (command === 'BEGIN') this.#isInTransaction = true;
    if (affectedRows > 0) this.#hasWritten = true;
    if (command === 'COMMIT' || command === 'ROLLBACK') this.#isInTransaction = false;
    if (this.#isInTransaction) return;
    if (this.#hasWritten && command !== 'ROLLBACK') this.#commits += 1;
    this.#hasWritten = false;
  }

  #call(call: Request['call']): Promise<readonly QueryAnswer[]> {
    if (this.#stopped !== null) return Promise.reject(this.#stopped);
    this.#lastId += 1;
    const answers = this.#wait(this.#lastId);
    this.#worker.postMessage({ id: this.#lastId, call } satisfies Request);
    return answers;
  }

  #wait(id: number): Promise<readonly QueryAnswer[]> {
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #receive(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    this.#waiting.delete(response.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (response.ok) waiting?.resolve(response.answers);
    else waiting?.reject(this.#errorOf(response.failure));
  }

  #errorOf({ message, sqlstate, isFatal }: StoreFailure): StoreError {
    const error = new StoreError(message, sqlstate);
    if (isFatal) this.#stopped ??= error;
    return error;
  }

  #stop(reason: string): void {
    this.#stopped ??= new StoreError(reason, null);
    for (const { reject } of this.#waiting.values()) reject(this.#stopped);
    this.#waiting.clear();
  }
}
