import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ModelSpending, ModelStore } from '../news/mod.ts';
import type { Access } from './access.ts';
import type { Database } from './schema.ts';

/** Answers kept. Some 2 KB each: 40 MB at most. */
export const answersKept = 20_000;

const nothing: ModelSpending = { calls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0, money: 0 };

/** What models were paid and what they answered. Errors: `NG_ARCHIVE_QUERY`. */
export class SqlModels implements ModelStore {
  readonly #db: Kysely<Database>;
  readonly #access: Access;
  readonly #answersKept: number;

  /** @param kept how many answers, newest first; for tests */
  constructor(db: Kysely<Database>, access: Access, kept = answersKept) {
    this.#db = db;
    this.#access = access;
    this.#answersKept = kept;
  }

  async spent(day: string): Promise<ModelSpending> {
    const row = await this.#access.run(`read what models cost on "${day}"`, () =>
      this.#db.selectFrom('model_spending').selectAll().where('day', '=', day).executeTakeFirst(),
    );
    if (row === undefined) return nothing;
    return {
      calls: row.calls,
      inputTokens: row.input_tokens,
      outputTokens: row.output_tokens,
      cachedTokens: row.cached_tokens,
      money: row.money,
    };
  }

  /** One statement, so that what two processes spend at the same time is added up by the database. */
  async spend(day: string, spending: ModelSpending): Promise<void> {
    const { calls, inputTokens, outputTokens, cachedTokens, money } = spending;
    await this.#access.run(`note what models cost on "${day}"`, () =>
      sql`insert into model_spending as s (day, calls, input_tokens, output_tokens, cached_tokens, money)
        values (${day}, ${calls}, ${inputTokens}, ${outputTokens}, ${cachedTokens}, ${money})
        on conflict (day) do update set
          calls = s.calls + excluded.calls,
          input_tokens = s.input_tokens + excluded.input_tokens,
          output_tokens = s.output_tokens + excluded.output_tokens,
          cached_tokens = s.cached_tokens + excluded.cached_tokens,
          money = s.money + excluded.money`.execute(this.#db),
    );
  }

  async answer(key: string): Promise<string | null> {
    const row = await this.#access.run(`read the answer kept under "${key}"`, () =>
      this.#db.selectFrom('model_answers').select('answer').where('key', '=', key).executeTakeFirst(),
    );
    return row?.answer ?? null;
  }

  /** Those who keep an answer to the same question at the same time keep the first. The oldest beyond the bound go. */
  async keep(key: string, answer: string): Promise<void> {
    await this.#access.run(`keep the answer under "${key}"`, async () => {
      await sql`insert into model_answers (key, answer) values (${key}, ${answer})
        on conflict (key) do nothing`.execute(this.#db);
      await sql`delete from model_answers
        where seq <= (select max(seq) from model_answers) - ${this.#answersKept}`.execute(this.#db);
    });
  }
}
