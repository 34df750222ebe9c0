import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { NutgrafError } from '../errors.ts';
import { migrations as ours } from './migrations.ts';
import type { Migration } from './migrations.ts';
import type { Database } from './schema.ts';

/** What bringing a schema forward came to. */
export interface MigrationReport {
  /** Number of the last step before and after; 0 is an empty database. */
  readonly from: number;
  readonly to: number;
  /** Names of the steps this call applied, in order. */
  readonly applied: readonly string[];
}

/** Any constant will do: it keeps two programs on one PostgreSQL from migrating at the same time. */
const advisoryLock = 6_884_738_247_101;

/**
 * Brings the schema forward to the last step this program knows, each step in its own transaction.
 *
 * Errors: `NG_ARCHIVE_SCHEMA` when the database has a step this program does not know; nothing is changed then.
 * A step that fails is undone and ends the call with the database's own error.
 *
 * @example
 * await migrate(db); // { from: 0, to: 1, applied: ['articles, stories, briefs, cards'] }
 * await migrate(db); // { from: 1, to: 1, applied: [] }
 */
export async function migrate(
  db: Kysely<Database>,
  steps: readonly Migration[] = ours,
): Promise<MigrationReport> {
  const from = await locked(db, readSchemaNumber);
  const last = steps.at(-1)?.number ?? 0;
  if (from > last) {
    const known = `has schema ${from}, this program knows up to ${last}`;
    throw new NutgrafError('NG_ARCHIVE_SCHEMA', `the archive was written by a newer Nutgraf: it ${known}`);
  }
  const applied: string[] = [];
  for (const step of steps.filter(({ number }) => number > from)) {
    if (await locked(db, (trx) => applyStep(trx, step))) applied.push(step.name);
  }
  return { from, to: last, applied };
}

function locked<T>(db: Kysely<Database>, run: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(trx);
    return run(trx);
  });
}

async function readSchemaNumber(trx: Transaction<Database>): Promise<number> {
  await sql`create table if not exists migrations (
    number integer primary key,
    name text not null,
    applied_at timestamptz not null default now()
  )`.execute(trx);
  const row = await trx
    .selectFrom('migrations')
    .select(sql<number>`max(number)`.as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function applyStep(trx: Transaction<Database>, step: Migration): Promise<boolean> {
  const found = await trx
    .selectFrom('migrations')
    .select('number')
    .where('number', '=', step.number)
    .executeTakeFirst();
  if (found !== undefined) return false;
  for (const statement of step.statements) await sql.raw(statement).execute(trx);
  await trx.insertInto('migrations').values({ number: step.number, name: step.name }).execute();
  return true;
}
