import type { Archive } from '../news/mod.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { MigrationReport } from './migrate.ts';
import { PostgresArchive } from './postgres-archive.ts';

export { closeOnSignals } from './close-on-signals.ts';
export type { MigrationReport } from './migrate.ts';

export interface ArchiveOptions {
  /** The archive's folder, made when it is missing; null keeps everything in memory, for tests and trial runs. */
  readonly dataDir: string | null;
  /** What this process does, named to a second one that wants the same folder: `nutgraf replay`. */
  readonly command: string;
}

/** The port, and what opening did to the schema. */
export type OpenedArchive = Archive & { migrate(): MigrationReport };

/**
 * Opens an archive, creates it when the folder is missing or empty, and brings its schema forward.
 *
 * Every change a `save()` has acknowledged survives a kill and a power cut. The folder belongs to this process
 * until `close()`; a process that ends without it costs nothing but a longer next start.
 *
 * Errors: `NG_ARCHIVE_LOCKED` when a process has the folder open, this one included; `NG_ARCHIVE_OPEN` when it
 * cannot be written, is no archive or is damaged; `NG_ARCHIVE_SCHEMA` when a newer program wrote it. Nothing is
 * changed then.
 *
 * @example
 * const archive = await openArchive({ dataDir: null, command: 'nutgraf replay' });
 * await archive.size(); // { articles: 0, stories: 0, briefs: 0, cards: 0, since: null }
 * await archive.close();
 */
export async function openArchive(options: ArchiveOptions): Promise<OpenedArchive> {
  const store = await openEmbedded(options);
  const archive = new PostgresArchive(store.db, store.close);
  return Object.assign(archive, { migrate: () => store.migration });
}

/**
 * Brings the schema of an archive forward and closes it again: the command `nutgraf migrate`.
 *
 * Gives the schema numbers before and after, and the names of the steps applied. Errors: as `openArchive`.
 *
 * @example
 * await migrateArchive({ dataDir: 'nutgraf-data', command: 'nutgraf migrate' }); // { from: 1, to: 1, applied: [] }
 */
export async function migrateArchive(options: ArchiveOptions): Promise<MigrationReport> {
  const store = await openEmbedded(options);
  await store.close();
  return store.migration;
}
