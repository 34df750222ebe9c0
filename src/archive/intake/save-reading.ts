import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { NutgrafError } from '../../errors.ts';
import type { FeedState, Item, ItemId } from '../../news/mod.ts';
import { encodeRecord } from '../records.ts';
import type { Database } from '../schema.ts';
import { urlHash, urlSha256 } from './url-hash.ts';

type Db = Transaction<Database>;

/** Far below the 65,535 parameters a statement may have. */
const batchSize = 1_000;

/**
 * Stores a feed's state and those of its items whose address the beat has not seen; gives the ids of these.
 * Errors: `NG_BUG` for a feed that is not stored.
 */
export async function saveReading(
  db: Db,
  state: FeedState,
  items: readonly Item[],
): Promise<readonly ItemId[]> {
  const unseen = await claimUrls(db, items);
  const fresh = items.filter((item) => unseen.delete(item.id));
  const stored: ItemId[] = [];
  for (let start = 0; start < fresh.length; start += batchSize) {
    stored.push(...(await insertItems(db, fresh.slice(start, start + batchSize))));
  }
  const isStored = new Set(stored);
  await reopenUpdated(
    db,
    items.filter(({ id }) => !isStored.has(id)),
  );
  await saveState(db, state);
  return stored;
}

/** Ids of the items that are the first of the beat to name their address. */
async function claimUrls(db: Db, items: readonly Item[]): Promise<Set<ItemId>> {
  const firsts = new Map<string, Item>();
  for (const item of items) {
    const key = `${item.beat}\n${item.canonicalUrl}`;
    if (!firsts.has(key)) firsts.set(key, item);
  }
  // In one order everywhere, so that two processes that read the same never wait for each other.
  const ordered = [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  const claimed = new Set<ItemId>();
  for (let start = 0; start < ordered.length; start += batchSize) {
    for (const id of await insertUrls(db, ordered.slice(start, start + batchSize))) claimed.add(id);
  }
  return claimed;
}

async function insertUrls(db: Db, items: readonly Item[]): Promise<ItemId[]> {
  const rows = items.map(({ beat, canonicalUrl, id, seenAt }) => ({
    beat,
    sha256: urlHash(canonicalUrl),
    item_id: id,
    at: seenAt,
  }));
  const inserted = await db
    .insertInto('url_hashes')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['beat', 'sha256']).doNothing())
    .returning('item_id')
    .execute();
  return inserted.map((row) => row.item_id);
}

/** An id that is there already stays as it is: a feed that names one entry by two addresses must not fail for ever. */
async function insertItems(db: Db, items: readonly Item[]): Promise<ItemId[]> {
  const rows = items.map((item) => ({
    id: item.id,
    feed_id: item.feedId,
    beat: item.beat,
    seen_at: item.seenAt,
    updated_at: item.updatedAt,
    next_at: item.seenAt,
    record: encodeRecord(item),
  }));
  const inserted = await db
    .insertInto('items')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.map(({ id }) => id);
}

/** Some feeds call every entry updated at every reading; after this many readings a page is left alone. */
const mostReads = 8;

/** The pages of known items are read again when the feed has a later update of them. */
async function reopenUpdated(db: Db, items: readonly Item[]): Promise<void> {
  const updated = items.filter(({ updatedAt }) => updatedAt !== null);
  if (updated.length === 0) return;
  const hashes = updated.map(({ canonicalUrl }) => urlSha256(canonicalUrl));
  await sql`
    update items set updated_at = v.updated_at, next_at = least(coalesce(items.next_at, v.seen_at), v.seen_at)
    from unnest(
      ${updated.map(({ beat }) => beat)}::text[], ${hashes}::text[],
      ${updated.map(({ updatedAt }) => updatedAt)}::text[], ${updated.map(({ seenAt }) => seenAt)}::text[]
    ) as v (beat, sha256, updated_at, seen_at)
    join url_hashes u on u.beat = v.beat and u.sha256 = decode(v.sha256, 'hex')
    where items.id = u.item_id and coalesce(items.updated_at, '') < v.updated_at collate "C"
      and items.reads < ${mostReads}::integer`.execute(db);
}

async function saveState(db: Db, state: FeedState): Promise<void> {
  const { feedId, nextAt, stopped } = state;
  const saved = await sql`
    insert into feed_states (feed_id, beat, next_at, stopped, record)
    select id, beat, ${nextAt}::text, ${stopped !== null}::boolean, ${encodeRecord(state)}::json
    from feeds where id = ${feedId}
    on conflict (feed_id) do update set
      next_at = excluded.next_at, stopped = excluded.stopped, record = excluded.record`.execute(db);
  if (saved.numAffectedRows !== 1n) throw new NutgrafError('NG_BUG', `feed "${feedId}" is not stored`);
}
