import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Story } from '../news/mod.ts';
import { indexableKey } from './records.ts';
import type { Database } from './schema.ts';

/** Stores which entities a story names, and when it happened; not those whose key holds within the story only. */
export async function saveEntities(db: Transaction<Database>, story: Story): Promise<void> {
  const { id, beat, firstAt, lastAt } = story;
  const entities = story.entities.filter(({ key }) => !key.startsWith('~'));
  if (entities.length === 0) return;
  const keys = entities.map(({ key }) => indexableKey(key));
  const saliences = entities.map(({ salience }) => salience);
  await sql`
    insert into story_entities (story_id, key, beat, first_at, at, salience)
    select ${id}, key, ${beat}, ${firstAt}, ${lastAt}, salience
    from unnest(${keys}::text[], ${saliences}::double precision[]) as named (key, salience)
    on conflict do nothing`.execute(db);
}
