import { Kysely, PostgresDialect } from 'kysely';
import { migrate } from '../migrate.ts';
import type { MigrationReport } from '../migrate.ts';
import type { Migration } from '../migrations.ts';
import type { Database } from '../schema.ts';
import type { Backend } from '../store.ts';
import { postgresDuties } from './duties.ts';
import { postgresRawSql } from './raw-sql.ts';
import { checkServer, makePool, readServer } from './server.ts';
import type { Server, ServerOptions } from './server.ts';
import { serverError } from './server-error.ts';

export interface PostgresOptions extends ServerOptions {
  readonly steps?: readonly Migration[];
}

/**
 * Opens the archive in a database of a PostgreSQL server, and migrates it as needed.
 *
 * The address must lead to sessions of our own: a pooler that hands them out by transaction breaks the duties.
 * A connection that is lost later fails the call under way; the next call makes another one.
 *
 * Errors: `NG_ARCHIVE_UNREACHABLE` when the server does not answer or refuses us; `NG_ARCHIVE_OPEN` when it is older
 * than 15, is not in UTF8, or does not let us make tables; `NG_ARCHIVE_SCHEMA`.
 */
export async function openPostgres(options: PostgresOptions): Promise<Backend> {
  const server = readServer(options);
  await checkServer(server);
  const pool = makePool(server);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migration = await migrateServer(server, db, options.steps);
    return {
      db,
      rawSql: postgresRawSql(pool),
      duties: postgresDuties(server),
      migration,
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function migrateServer(
  server: Server,
  db: Kysely<Database>,
  steps: readonly Migration[] | undefined,
): Promise<MigrationReport> {
  try {
    return await migrate(db, steps);
  } catch (error) {
    throw serverError('NG_ARCHIVE_OPEN', server, error);
  }
}
