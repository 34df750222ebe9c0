import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { BeatId, Brief, BriefChange, Instant } from '../news/mod.ts';
import { completeEdition } from './older-records.ts';
import { decodeRecord } from './records.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** A beat and a half-open span of time. */
export interface BriefSpan {
  readonly beat: BeatId;
  readonly from: Instant;
  readonly to: Instant;
  readonly limit: number;
}

interface ChangeRow {
  readonly record: string;
  readonly before: string | null;
  readonly versions: number;
}

const briefOf = (record: string): Brief => completeEdition(decodeRecord<Brief>(record));

/** The newest version of each brief that was made in the span, with the newest from before it. */
export async function readBriefsBetween(
  db: Db,
  { beat, from, to, limit }: BriefSpan,
): Promise<readonly BriefChange[]> {
  const { rows } = await sql<ChangeRow>`
    with changed as materialized (
      select b.id, max(b.version) as version, count(*) as versions, max(b.updated_at) as at
      from briefs b
      where b.beat = ${beat} and b.updated_at >= ${from} and b.updated_at < ${to}
        and exists (select from stories s where s.id = b.story_id)
      group by b.id
      order by at desc, b.id desc limit ${limit}
    )
    select b.record, c.versions, (
        select o.record from briefs o where o.id = c.id and o.updated_at < ${from}
        order by o.version desc limit 1
      ) as before
    from changed c join briefs b on b.id = c.id and b.version = c.version
    order by c.at desc, c.id desc`.execute(db);
  return rows.map(({ record, before, versions }) => ({
    brief: briefOf(record),
    before: before === null ? null : briefOf(before),
    versions,
  }));
}

/** The days on which a brief changed: one look into the index each, however many changed on it. */
export async function readBriefDays(
  db: Db,
  beat: BeatId,
  { before, limit }: { readonly before?: string; readonly limit: number },
): Promise<readonly string[]> {
  const days: string[] = [];
  let end = before;
  while (days.length < limit) {
    const newest = await db
      .selectFrom('briefs as b')
      .select('b.updated_at')
      .where('b.beat', '=', beat)
      .$if(end !== undefined, (query) => query.where('b.updated_at', '<', end as Instant))
      .where(sql<boolean>`exists (select from stories s where s.id = b.story_id)`)
      .orderBy('b.updated_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest === undefined) break;
    end = newest.updated_at.slice(0, newest.updated_at.indexOf('T'));
    days.push(end);
  }
  return days;
}
