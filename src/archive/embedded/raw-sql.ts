import type { Kysely } from 'kysely';
import type { RawSql } from '../raw-sql.ts';
import type { Engine } from './engine.ts';

/** `RawSql` on the one session: it waits in Kysely's queue for the connection, and keeps it for the whole text. */
export function embeddedRawSql<Tables>(db: Kysely<Tables>, engine: Engine): RawSql {
  return (text, values = []) =>
    db.connection().execute(async () => {
      const answers = await engine.execute(text, values);
      return { rows: answers.flatMap(({ rows }) => rows) };
    });
}
