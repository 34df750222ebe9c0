import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface MaintenancePlan {
  readonly lookEveryMs: number;
  readonly checkpointEveryMs: number;
  /** Also when this much was written to the log since the last one. */
  readonly checkpointEveryBytes: number;
  readonly vacuumEveryMs: number;
  /** Also after this many commits. */
  readonly vacuumEveryCommits: number;
  /** And after this many since the start, then each time they have doubled: plans for a young archive rest on guesses. */
  readonly vacuumFirstAfter: number;
}

/** A kill costs the reading of at most `checkpointEveryBytes` and what is written between two looks. */
export const defaultPlan: MaintenancePlan = {
  lookEveryMs: 5_000,
  checkpointEveryMs: 3 * 60_000,
  checkpointEveryBytes: 64 * 2 ** 20,
  vacuumEveryMs: 60 * 60_000,
  vacuumEveryCommits: 20_000,
  vacuumFirstAfter: 200,
};

export interface MaintainedStore {
  readonly db: Kysely<Database>;
  /** Transactions so far that changed something. */
  commits(): number;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

interface Round {
  readonly at: number;
  readonly commits: number;
}

interface TableName {
  readonly schema: string;
  readonly name: string;
}

/**
 * What PostgreSQL's background processes do elsewhere: PGlite runs none, so its log would only grow, and deleted
 * rows would never be given free. Nothing runs while nothing is written.
 */
export class Maintenance {
  readonly #store: MaintainedStore;
  readonly #plan: MaintenancePlan;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> = Promise.resolve();
  #checkpointed: Round;
  #vacuumed: Round;
  #checkpointPosition = 0;

  constructor(store: MaintainedStore, plan: MaintenancePlan = defaultPlan) {
    this.#store = store;
    this.#plan = plan;
    this.#checkpointed = this.#round();
    this.#vacuumed = this.#round();
  }

  /** Looks every few seconds for what is due; never keeps the process alive. */
  async start(): Promise<void> {
    this.#checkpointPosition = await this.#logPosition();
    this.#timer = setInterval(() => {
      // A chore that fails loses nothing: the log has every change, the next look tries again, and closing reports.
      this.#working = this.#working.then(() => this.runDue()).catch(() => undefined);
    }, this.#plan.lookEveryMs).unref();
  }

  /** Ends the looks and waits for a chore under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#working;
  }

  /** Runs the chores that are due. Errors: those of the database. */
  async runDue(): Promise<void> {
    if (await this.#isCheckpointDue()) await this.checkpoint();
    if (this.#isVacuumDue()) await this.#vacuum();
  }

  /** Writes every change from the log to its place, so that the log starts anew. */
  async checkpoint(): Promise<void> {
    const round = this.#round();
    await sql`checkpoint`.execute(this.#store.db);
    this.#checkpointPosition = await this.#logPosition();
    this.#checkpointed = round;
  }

  async #vacuum(): Promise<void> {
    const round = this.#round();
    // Table by table, so that a reader waits for one table at most.
    for (const { schema, name } of await this.#changedTables()) {
      await sql`vacuum (analyze) ${sql.id(schema, name)}`.execute(this.#store.db);
    }
    this.#vacuumed = round;
  }

  /** Months that are over are left alone. */
  async #changedTables(): Promise<readonly TableName[]> {
    await sql`select pg_stat_force_next_flush()`.execute(this.#store.db);
    const changed = sql<TableName>`
      select schemaname as schema, relname as name from pg_stat_user_tables
      where n_mod_since_analyze > 0 or n_dead_tup > 0 or n_ins_since_vacuum > 0`;
    return (await changed.execute(this.#store.db)).rows;
  }

  async #isCheckpointDue(): Promise<boolean> {
    const { at, commits } = this.#round();
    if (commits === this.#checkpointed.commits) return false;
    if (at - this.#checkpointed.at >= this.#plan.checkpointEveryMs) return true;
    const written = (await this.#logPosition()) - this.#checkpointPosition;
    return written >= this.#plan.checkpointEveryBytes;
  }

  #isVacuumDue(): boolean {
    const { at, commits } = this.#round();
    const { vacuumEveryCommits, vacuumFirstAfter, vacuumEveryMs } = this.#plan;
    const before = this.#vacuumed.commits;
    const changes = commits - before;
    if (changes >= Math.min(vacuumEveryCommits, Math.max(vacuumFirstAfter, before))) return true;
    return changes > 0 && at - this.#vacuumed.at >= vacuumEveryMs;
  }

  #round(): Round {
    return { at: this.#store.now(), commits: this.#store.commits() };
  }

  async #logPosition(): Promise<number> {
    const position = sql<{ bytes: number }>`
      select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bytes`;
    return (await position.execute(this.#store.db)).rows[0]!.bytes;
  }
}
