import type { Jobs } from '../../news/mod.ts';
import { NutgrafError } from '../../errors.ts';
import { firstLine, reportingErrors } from '../archive-error.ts';
import type { RawSql } from '../raw-sql.ts';
import { BossJobs } from './boss-jobs.ts';
import { failLost } from './claims.ts';
import { JobTable } from './job-table.ts';
import { queuePolicies } from './queues.ts';
import type { QueuePolicies } from './queues.ts';
import { startBoss, stopNow } from './start-boss.ts';

export type { QueuePolicies, QueuePolicy } from './queues.ts';

/** What jobs run on, and who hears of their troubles. */
export interface JobsOptions {
  /** Of an open store, which must outlive the jobs. */
  readonly rawSql: RawSql;
  readonly backend: 'embedded' | 'postgres';
  /** Told what goes wrong behind the calls; workers go on when it is over. */
  readonly onError: (error: NutgrafError) => void;
  /** How often to look for jobs of other processes, in milliseconds; half as often while there are none. */
  readonly pollMs?: number;
  /** Other pauses and limits than queues.ts has, for tests. */
  readonly policies?: QueuePolicies;
}

/**
 * Starts the jobs on an open store, their tables (schema `jobs`) made or brought forward. Once for each store.
 *
 * A job sent in this process starts at once; one of another process within two `pollMs`. What a process had begun
 * when it was killed is run again: at the next start on an embedded store, after 20 to 25 seconds on a server.
 *
 * Errors: `NG_ARCHIVE_QUERY` when the database refuses, here and in every call, and after `close()`.
 *
 * @example
 * const jobs = await startJobs({ rawSql, backend: 'embedded', onError: (error) => log(error.message) });
 * await jobs.work('page', { concurrency: 4 }, async ({ payload, signal }) => readPage(payload, signal));
 * await jobs.send('page', { itemId: 'i1' }, { key: 'i1' }); // true
 * await jobs.send('page', { itemId: 'i1' }, { key: 'i1' }); // false: it waits or runs
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { rawSql, backend, pollMs = 1_000, policies = queuePolicies } = options;
  const onError = (error: unknown) => {
    options.onError(asQueryError(error));
  };
  return reportingErrors('start the jobs', async () => {
    const boss = await startBoss({ rawSql, backend, policies, onError });
    const table = new JobTable(rawSql);
    try {
      if (backend === 'embedded') await failLost(boss, await table.returnLost('all'));
    } catch (error) {
      await boss.stop(stopNow);
      throw error;
    }
    return new BossJobs({ boss, table, backend, policies, onError, pollMs });
  });
}

function asQueryError(error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  return new NutgrafError('NG_ARCHIVE_QUERY', `cannot keep the jobs: ${messageOf(error)}`, { cause: error });
}

/** pg-boss reports some errors as copies that are no `Error`, with names of its own behind the message. */
function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  const line = firstLine(typeof message === 'string' ? new Error(message) : error);
  return line.replace(/ \(Queue: .*\)$/, '');
}
