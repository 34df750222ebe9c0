import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];
type Options = Parameters<Init>[1];

/** The part of Emscripten's NODEFS that is changed. */
interface NodeFsModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
}

/** WASI errno `io`: an fsync that fails must reach PostgreSQL, which then stops rather than go on. */
const ioError = 29;
/** The failures PostgreSQL lets pass for folders, and the one it names. Source: WASI preview 1, `errno`. */
const errnos: Readonly<Record<string, number>> = { EBADF: 8, EINVAL: 28, ENOSPC: 51 };

/**
 * PGlite's folder on disk, with an fsync that reaches the disk.
 *
 * NODEFS has no `fsync`, so PostgreSQL believes its log is on disk when it is not. `fdatasync` never asks the file
 * system, which is why `wal_sync_method=fsync` goes with this class.
 *
 * Source: https://github.com/electric-sql/pglite/issues/1107
 */
export class DurableFs extends NodeFS {
  readonly #sync: (descriptor: number) => void;

  /** @param sync called once for every fsync of PostgreSQL; throws when the disk refuses */
  constructor(folder: string, sync: (descriptor: number) => void = fsyncSync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(pglite: Parameters<Init>[0], options: Options): ReturnType<Init> {
    const result = await super.init(pglite, options);
    const preRun = result.emscriptenOpts.preRun ?? [];
    const addFsync = (module: unknown) => {
      (module as NodeFsModule).NODEFS.stream_ops.fsync = (stream) => this.#fsync(stream.nfd);
    };
    return { emscriptenOpts: { ...result.emscriptenOpts, preRun: [...preRun, addFsync] } };
  }

  #fsync(descriptor: number): number {
    try {
      this.#sync(descriptor);
      return 0;
    } catch (error) {
      return errnos[String((error as NodeJS.ErrnoException).code)] ?? ioError;
    }
  }
}
