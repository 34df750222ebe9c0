import type { PgBoss } from 'pg-boss';
import type { BegunJob, JobTable } from './job-table.ts';
import type { QueueWorker } from './queue-worker.ts';
import { silenceSeconds } from './queues.ts';
import type { RunningJob } from './running-job.ts';

export interface ClaimsParts {
  readonly boss: PgBoss;
  readonly table: JobTable;
  /** Workers of this process. */
  readonly workers: () => Iterable<QueueWorker>;
  readonly onError: (error: unknown) => void;
  /** Whether other processes work on the same database. */
  readonly isShared: boolean;
}

const everyMs = (silenceSeconds / 4) * 1000;

/**
 * Says every few seconds that this process is alive and at its jobs, and returns the jobs of processes that have
 * fallen silent. Where a process has the database to itself there is nothing to say.
 */
export class Claims {
  readonly #parts: ClaimsParts;
  #timer: NodeJS.Timeout | null = null;
  #isBeating = false;

  constructor(parts: ClaimsParts) {
    this.#parts = parts;
  }

  start(): void {
    if (!this.#parts.isShared || this.#timer !== null) return;
    this.#timer = setInterval(() => void this.#beat(), everyMs).unref();
    void this.#beat();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      // First our own: after a sleep of the machine they look lost themselves.
      await this.#touch();
      await failLost(this.#parts.boss, await this.#parts.table.returnLost('silent'));
    } catch (error) {
      this.#parts.onError(error);
    } finally {
      this.#isBeating = false;
    }
  }

  async #touch(): Promise<void> {
    const queues = Map.groupBy(
      [...this.#parts.workers()].flatMap(({ running }) => running),
      ({ job }) => job.name,
    );
    for (const [queue, running] of queues) await this.#touchQueue(queue, running);
  }

  async #touchQueue(queue: string, running: readonly RunningJob[]): Promise<void> {
    const jobs = running.map(({ job }) => job);
    // The package's types leave out what it answers.
    const { settled = [] } = (await this.#parts.boss.touch(queue, jobs)) as { settled?: readonly string[] };
    for (const each of running) {
      if (!settled.includes(each.job.id)) each.abort('lost', 'this process no longer has the job');
    }
  }
}

/** Fails jobs that were lost too often. */
export async function failLost(boss: PgBoss, jobs: readonly BegunJob[]): Promise<void> {
  for (const job of jobs) await boss.fail(job.name, job, { message: 'its process ended while it ran' });
}
