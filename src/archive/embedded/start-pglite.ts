import { PGlite } from '@electric-sql/pglite';
import type { CompiledWasm } from './compiled-wasm.ts';
import { DurableFs } from './durable-fs.ts';

export interface StartOptions {
  /** The folder of the cluster; null keeps everything in memory. */
  readonly folder: string | null;
  readonly wasm?: CompiledWasm;
  /** In place of fsync(2), for tests. */
  readonly sync?: (descriptor: number) => void;
  /** Gets what PostgreSQL writes to its log. */
  readonly onLog?: (line: string) => void;
  /** Called in the middle of a query when the database has broken down; must end the thread: PGlite catches throws. */
  readonly onBreakdown: (error: unknown) => never;
}

const int8 = 20;
const json = 114;

/** Undoes the row types below for one call: rows come as the `pg` package gives them by default. */
export const plainTypes = {
  parsers: { [int8]: (text: string) => text, [json]: (text: string): unknown => JSON.parse(text) },
};

/** PostgreSQL's settings by name, where ours differ from PGlite's. */
const settings = [
  // Measured: 159 MB resident instead of 298 MB, and no slower searches.
  'shared_buffers=16MB',
  // No background process removes old log files; CHECKPOINT keeps about this much.
  'min_wal_size=32MB',
  'max_wal_size=128MB',
  'log_line_prefix=',
];
const durable = ['fsync=on', 'wal_sync_method=fsync'];

/**
 * Starts PGlite the way the archive needs it: commits reach the disk, `bigint` is a number, `json` stays text.
 * A missing cluster is created first, which leaves some 400 MB of memory behind for a while.
 *
 * Errors: whatever PGlite throws; the reason is in the log.
 */
export async function startPglite(options: StartOptions): Promise<PGlite> {
  const { folder, wasm, sync, onLog, onBreakdown } = options;
  const onLine = (line: string) => {
    onLog?.(line);
    return false;
  };
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { fs: new DurableFs(folder, sync) }),
    ...(wasm === undefined ? {} : { pgliteWasmModule: wasm.pglite, initdbWasmModule: wasm.initdb }),
    startParams: startParams(folder !== null),
    parsers: { [int8]: Number, [json]: (text: string) => text },
    onStdout: onLine,
    onStderr: onLine,
  });
  watchMainLoop(pglite, onBreakdown);
  return pglite;
}

function startParams(isDurable: boolean): string[] {
  const turnsFsyncOff = '-F';
  const stock = PGlite.defaultStartParams.filter((param) => !isDurable || param !== turnsFsyncOff);
  return [...stock, ...[...settings, ...(isDurable ? durable : [])].flatMap((setting) => ['-c', setting])];
}

/** How PGlite's PostgreSQL leaves its main loop on an ordinary SQL error: `POSTGRES_MAIN_LONGJMP` in pglite.ts. */
const sqlErrorStatus = 100;

/**
 * PGlite catches everything its main loop throws and calls it again. After a PANIC (full disk, failed fsync) or a
 * trap in the WebAssembly that goes on for ever, so the breakdown is reported from inside.
 */
function watchMainLoop(pglite: PGlite, onBreakdown: (error: unknown) => never): void {
  const module = pglite.Module;
  const loopOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      loopOnce();
    } catch (error) {
      if ((error as { readonly status?: number }).status !== sqlErrorStatus) onBreakdown(error);
      throw error;
    }
  };
}
