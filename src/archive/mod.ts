import { openEmbedded } from './embedded/open-embedded.ts';
import type { MigrationReport } from './migrate.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { makeStore } from './store.ts';
import type { Store } from './store.ts';

export { closeOnSignals } from './close-on-signals.ts';
export { startJobs } from './jobs/mod.ts';
export { connectStore, serveStore } from './shared/mod.ts';
export type { MigrationReport } from './migrate.ts';
export type { Store } from './store.ts';

/** Which archive is meant, and what for. */
export interface StoreOptions {
  /** The archive's folder, made when it is missing; null keeps everything in memory, for tests and trial runs. */
  readonly dataDir: string | null;
  /** `postgres://user:password@host:5432/database`: the archive is there, and no folder is touched. */
  readonly databaseUrl: string | null;
  /** What this process does, named to a second one that wants the same folder: `nutgraf replay`. */
  readonly command: string;
}

/**
 * Opens the store, creates it when the folder or the database is empty, and brings its schema forward.
 *
 * Every change that was acknowledged survives a kill and a power cut. A folder belongs to this process until
 * `close()`; a process that ends without it costs nothing but a longer next start. A PostgreSQL server (15 or later,
 * encoding UTF8) may serve any number of processes; a lost connection fails the call under way, and the next call
 * connects again.
 *
 * Errors: `NG_ARCHIVE_LOCKED` when a process has the folder open, this one included; `NG_ARCHIVE_UNREACHABLE` when
 * the server does not answer or does not let us in; `NG_ARCHIVE_OPEN` when the folder cannot be written, is no
 * archive or is damaged, or the server is too old; `NG_ARCHIVE_SCHEMA` when a newer program wrote it. Nothing is
 * changed then.
 *
 * @example
 * const store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf replay' });
 * await store.archive.size(); // { articles: 0, stories: 0, briefs: 0, cards: 0, since: null }
 * await store.close();
 */
export async function openStore({ dataDir, databaseUrl, command }: StoreOptions): Promise<Store> {
  if (databaseUrl !== null) return makeStore('postgres', await openPostgres({ databaseUrl, command }));
  return makeStore('embedded', await openEmbedded({ dataDir, command }));
}

/**
 * Brings the schema of an archive forward and closes it again: the command `nutgraf migrate`.
 *
 * Gives the schema numbers before and after, and the names of the steps applied. Errors: as `openStore`.
 *
 * @example
 * await migrateArchive({ dataDir: 'nutgraf-data', databaseUrl: null, command: 'nutgraf migrate' });
 * // { from: 3, to: 3, applied: [] }
 */
export async function migrateArchive(options: StoreOptions): Promise<MigrationReport> {
  const store = await openStore(options);
  await store.close();
  return store.migrate();
}
