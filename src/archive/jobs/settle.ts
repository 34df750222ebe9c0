import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { JobTable } from './job-table.ts';
import { mostDead } from './queues.ts';
import type { RunningJob } from './running-job.ts';
import type { Outcome } from './running-job.ts';

export interface SettleParts {
  readonly boss: PgBoss;
  readonly table: JobTable;
  /** Tries after the first one. */
  readonly retries: number;
  readonly onError: (error: unknown) => void;
  /** Whether nothing is to be stored any more. */
  readonly isClosed: () => boolean;
}

const firstPauseMs = 100;
const longestPauseMs = 2_000;
/** Some ten minutes; after that the job is found lost, and runs again. */
const tries = 300;

/**
 * Stores what became of a job; while the database is away, again and again, so that work that was done is not done
 * twice. A job that another process has taken meanwhile is left to it.
 */
export async function settleJob(parts: SettleParts, running: RunningJob, outcome: Outcome): Promise<void> {
  let pauseMs = firstPauseMs;
  for (let attempt = 0; attempt < tries && !running.isLost && !parts.isClosed(); attempt += 1) {
    try {
      await storeOutcome(parts, running, outcome);
      return;
    } catch (error) {
      if (attempt === 0) parts.onError(error);
    }
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

async function storeOutcome(
  { boss, table, retries }: SettleParts,
  { job }: RunningJob,
  outcome: Outcome,
): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      await boss.complete(job.name, job);
      break;
    case 'failed':
      await boss.fail(job.name, job, { message: outcome.error });
      if (job.retryCount >= retries) await table.trimDead(mostDead);
      break;
    case 'left':
      await table.putBack([job]);
      break;
  }
}
