import { types } from 'pg';
import type { Pool, QueryResult } from 'pg';
import type { RawSql } from '../raw-sql.ts';

/** `RawSql` on a pool. A connection whose text failed is not used again, so no transaction stays open on it. */
export function postgresRawSql(pool: Pool): RawSql {
  return async (text, values) => {
    const query = { text, types, ...(values === undefined ? {} : { values: [...values] }) };
    // The package's types leave out that several statements give several results.
    const result = (await pool.query(query)) as QueryResult | QueryResult[];
    const results = Array.isArray(result) ? result : [result];
    return { rows: results.flatMap(({ rows }): unknown[] => rows) };
  };
}
