import type { Kysely } from 'kysely';
import type { Archive, Duties, Intake, ModelStore } from '../news/mod.ts';
import { Access } from './access.ts';
import { SqlIntake } from './intake/sql-intake.ts';
import type { MigrationReport } from './migrate.ts';
import { ArticleMonths } from './months.ts';
import type { RawSql } from './raw-sql.ts';
import type { Database } from './schema.ts';
import { SqlArchive } from './sql-archive.ts';
import { SqlModels } from './sql-models.ts';

/** Duties that can be laid down all at once. */
export type ClosableDuties = Duties & { close(): Promise<void> };

/** What an adapter gives: an open database, its schema brought forward. */
export interface Backend {
  readonly db: Kysely<Database>;
  readonly rawSql: RawSql;
  readonly duties: ClosableDuties;
  readonly migration: MigrationReport;
  /** Called once, when nothing runs any more. Errors: `NG_ARCHIVE_QUERY`. */
  readonly close: () => Promise<void>;
}

/** An open store: the ports on one database. */
export interface Store {
  readonly archive: Archive;
  readonly intake: Intake;
  readonly duties: Duties;
  readonly models: ModelStore;
  /** For use inside archive/ only, as is the next. */
  readonly db: Kysely<Database>;
  readonly rawSql: RawSql;
  readonly backend: 'embedded' | 'postgres';
  /** What opening did to the schema. */
  readonly migrate: () => MigrationReport;
  /** Waits for what was begun, lays down every duty and closes the database. Closing again does nothing. */
  readonly close: () => Promise<void>;
}

/** Puts the ports on an open database. */
export function makeStore(backend: Store['backend'], opened: Backend): Store {
  const { db, rawSql, duties, migration } = opened;
  const access = new Access(() => duties.close().finally(opened.close));
  const months = new ArticleMonths(db);
  return {
    archive: new SqlArchive(db, access, months),
    intake: new SqlIntake(db, access, months),
    duties,
    models: new SqlModels(db, access),
    db,
    rawSql,
    backend,
    migrate: () => migration,
    close: () => access.close(),
  };
}
