import { sql, type Transaction } from 'kysely';
import type { ArticleId, BeatId } from '../../news/mod.ts';
import { schema } from '../jobs/job-table.ts';
import { deadQueue } from '../jobs/queues.ts';
import type { Database } from '../schema.ts';

/**
 * Lets the articles that were set aside wait for their stories again. Their dead jobs go with it: by those they would
 * be set aside once more. An archive that no wire ever ran on has no jobs.
 */
export async function retrySetAside(trx: Transaction<Database>, beat?: BeatId): Promise<number> {
  const { rows } = await sql<{ readonly id: ArticleId }>`
    update article_keys set set_aside = false
    where set_aside and joined_seq is null and ${beat === undefined ? sql`true` : sql`beat = ${beat}`}
    returning id`.execute(trx);
  const jobs = `${schema}.job`;
  const found = await sql<{ readonly has: boolean }>`select to_regclass(${jobs}) is not null as has`.execute(
    trx,
  );
  if (rows.length > 0 && found.rows[0]!.has) {
    await sql`
      delete from ${sql.table(jobs)}
      where name = ${deadQueue} and source_name = 'story'
        and data ->> 'articleId' = any(${rows.map(({ id }) => id)}::text[])`.execute(trx);
  }
  return rows.length;
}
