import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Instant, RobotsRecord } from '../../news/mod.ts';
import { encodeRecord } from '../records.ts';
import type { Database } from '../schema.ts';

/** Read every day where a host is read at all; after this long without, nothing is read there any more. */
const keptMs = 31 * 86_400_000;
/** More than are added by one call, so that what is old goes in the end. */
const removedAtOnce = 20;

/** Stores the robots.txt of an origin in place of an earlier one, and removes some that are long out of use. */
export async function saveRobots(db: Kysely<Database>, robots: RobotsRecord): Promise<void> {
  const { origin, readAt } = robots;
  const row = { read_at: readAt, record: encodeRecord(robots) };
  await db
    .insertInto('robots')
    .values({ origin, ...row })
    .onConflict((conflict) => conflict.column('origin').doUpdateSet(row))
    .execute();
  const oldest = new Date(Date.parse(readAt) - keptMs).toISOString() as Instant;
  await sql`
    delete from robots where origin in (
      select origin from robots where read_at < ${oldest} order by read_at limit ${sql.lit(removedAtOnce)}
      for update skip locked
    )`.execute(db);
}
