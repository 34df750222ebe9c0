import { NutgrafError } from '../errors.ts';
import { reportingErrors } from './archive-error.ts';
import { decodeRecord } from './records.ts';

/** A query for records. */
interface RecordQuery {
  execute(): Promise<readonly { readonly record: string }[]>;
}

function asItIs<Stored>(stored: Stored): Stored {
  return stored;
}

/**
 * The way of every port to the database: errors become one line, and closing waits for what was begun.
 *
 * Errors, of every method: `NG_ARCHIVE_QUERY` for what the database refuses, and after `close()`.
 */
export class Access {
  readonly #closeStore: () => Promise<void>;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  /** @param closeStore called once, when everything that was begun has ended */
  constructor(closeStore: () => Promise<void>) {
    this.#closeStore = closeStore;
  }

  /** @param action what is tried, in words: `save article "a1"` */
  async run<T>(action: string, access: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) {
      throw new NutgrafError('NG_ARCHIVE_QUERY', `cannot ${action}: the archive is closed`);
    }
    const running = reportingErrors(action, access);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** @param complete fills in what an older program did not write */
  async first<Stored>(
    action: string,
    query: RecordQuery,
    complete: (stored: Stored) => Stored = asItIs,
  ): Promise<Stored | null> {
    const [row] = await this.run(action, () => query.execute());
    return row === undefined ? null : complete(decodeRecord<Stored>(row.record));
  }

  async list<Stored>(
    action: string,
    query: RecordQuery,
    complete: (stored: Stored) => Stored = asItIs,
  ): Promise<readonly Stored[]> {
    const rows = await this.run(action, () => query.execute());
    return rows.map((row) => complete(decodeRecord<Stored>(row.record)));
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#closeStore());
    return this.#closing;
  }
}
