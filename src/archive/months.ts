import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Instant } from '../news/mod.ts';
import type { Database } from './schema.ts';

/** Any constant will do: one process at a time makes a partition. */
const advisoryLock = 6_884_738_247_102;

/** What lies outside has two partitions of its own, so that no odd date of a file can make thousands. */
const monthPattern = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])(?=-)/;

/**
 * The partitions of `articles`, made for a month when its first article comes.
 *
 * In a transaction of its own, and by attaching: that lets others go on writing articles, where
 * `create table ... partition of` would wait for them while they wait for each other.
 *
 * Source: https://www.postgresql.org/docs/15/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE
 */
export class ArticleMonths {
  readonly #db: Kysely<Database>;
  readonly #known = new Set<string>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** Sees to it that an article read at this instant can be stored. Must not be called in a transaction. */
  async ensure(readAt: Instant): Promise<void> {
    const month = monthPattern.exec(readAt)?.[0];
    if (month === undefined || this.#known.has(month)) return;
    await this.#make(month);
    this.#known.add(month);
  }

  async #make(month: string): Promise<void> {
    const name = `articles_${month.replace('-', '_')}`;
    await this.#db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(trx);
      const found = await sql<{ is: boolean }>`select to_regclass(${name}) is not null as "is"`.execute(trx);
      if (found.rows[0]!.is) return;
      await sql`create table ${sql.table(name)} (like articles including all)`.execute(trx);
      await sql`alter table articles attach partition ${sql.table(name)}
        for values from (${sql.lit(month)}) to (${sql.lit(monthAfter(month))})`.execute(trx);
    });
  }
}

function monthAfter(month: string): string {
  const after = new Date(`${month}-01T00:00:00.000Z`);
  after.setUTCMonth(after.getUTCMonth() + 1);
  return after.toISOString().slice(0, 7);
}
