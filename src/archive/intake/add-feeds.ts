import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Feed } from '../../news/mod.ts';
import { encodeRecord } from '../records.ts';
import type { Database } from '../schema.ts';
import { urlHash } from './url-hash.ts';

/** Any constant will do: two processes adding the same feeds in another order would wait for each other for ever. */
const advisoryLock = 6_884_738_247_103;

/** Far below the 65,535 parameters a statement may have. */
const batchSize = 1_000;

/** Stores the feeds that are not there yet, told by beat and address, and gives those. */
export async function addFeeds(db: Transaction<Database>, feeds: readonly Feed[]): Promise<readonly Feed[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(db);
  const added: Feed[] = [];
  for (let start = 0; start < feeds.length; start += batchSize) {
    const batch = feeds.slice(start, start + batchSize);
    const ids = new Set(await insertFeeds(db, batch));
    // Given twice in one batch, a feed was added at its first place.
    added.push(...batch.filter(({ id }) => ids.delete(id)));
  }
  return added;
}

async function insertFeeds(db: Transaction<Database>, feeds: readonly Feed[]): Promise<Feed['id'][]> {
  const rows = feeds.map((feed) => ({
    id: feed.id,
    beat: feed.beat,
    url_sha256: urlHash(feed.url),
    added_at: feed.addedAt,
    record: encodeRecord(feed),
  }));
  const inserted = await db
    .insertInto('feeds')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['beat', 'url_sha256']).doNothing())
    .returning('id')
    .execute();
  return inserted.map(({ id }) => id);
}
