/**
 * Runs SQL as a library that brings its own wants it (pg-boss); rows come as the `pg` package gives them by default:
 * timestamps as `Date`, `json` and `jsonb` parsed, `bigint` as a string.
 *
 * Without values the text may hold several statements, with transaction control among them; the rows of all of them
 * come one after another. A call never falls between the statements of an open Kysely transaction, and one that
 * fails leaves no transaction open.
 *
 * Errors: those of the driver, with `code` the SQLSTATE where the database itself refused.
 *
 * @example
 * await rawSql('select $1::bigint as n', [7]); // { rows: [{ n: '7' }] }
 * await rawSql(`begin; select 1 as a; select '{"b":2}'::json as b; commit`); // { rows: [{ a: 1 }, { b: { b: 2 } }] }
 */
export type RawSql = (text: string, values?: readonly unknown[]) => Promise<{ rows: unknown[] }>;
