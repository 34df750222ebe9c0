import type { CompiledWasm } from './compiled-wasm.ts';

/** What the worker is given at its start. */
export interface WorkerSetup {
  readonly folder: string | null;
  readonly wasm: CompiledWasm;
}

export interface Request {
  readonly id: number;
  /**
   * `query` is one statement with our own row types; `execute` is what a `RawSql` call runs.
   * `close` ends the database; nothing may follow it.
   */
  readonly call:
    | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
    | { readonly kind: 'execute'; readonly text: string; readonly values: readonly unknown[] }
    | { readonly kind: 'close' };
}

export interface QueryAnswer {
  readonly rows: readonly Record<string, unknown>[];
  readonly affectedRows: number;
  /** First word of PostgreSQL's command tag: `COMMIT` answered by `ROLLBACK` is an aborted transaction. */
  readonly command: string;
}

export interface StoreFailure {
  readonly message: string;
  /** PostgreSQL's five-character code; null when the failure is not an answer of the database. */
  readonly sqlstate: string | null;
  /** The database has stopped and answers nothing from here on. */
  readonly isFatal: boolean;
}

export type Response =
  | { readonly id: number; readonly ok: true; readonly answers: readonly QueryAnswer[] }
  | { readonly id: number; readonly ok: false; readonly failure: StoreFailure };

/** The id of the response that reports the start. */
export const startId = 0;
