import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { DeadJob, Job, Jobs, QueueCount, QueueName, SendOptions } from '../../news/mod.ts';
import { Access } from '../access.ts';
import { Claims } from './claims.ts';
import type { JobTable } from './job-table.ts';
import { QueueWorker } from './queue-worker.ts';
import type { QueuePolicies } from './queues.ts';
import type { FetchedJob, Outcome, RunningJob } from './running-job.ts';
import { Schedules } from './schedules.ts';
import { Sender } from './sender.ts';
import { settleJob } from './settle.ts';
import { stopNow } from './start-boss.ts';
import { Watch } from './watch.ts';

export interface BossJobsParts {
  readonly boss: PgBoss;
  readonly table: JobTable;
  readonly backend: 'embedded' | 'postgres';
  readonly policies: QueuePolicies;
  readonly onError: (error: unknown) => void;
  readonly pollMs: number;
}

const defaultGraceMs = 10_000;
/** What a handler may still take to end after its signal, before its job is put back. */
const heedMs = 250;
const idleLookMs = 25;

/** `Jobs` on pg-boss: its tables, statements, schedules and upkeep; the workers are ours, woken by what is sent here. */
export class BossJobs implements Jobs {
  readonly #parts: BossJobsParts;
  readonly #access: Access;
  readonly #sender: Sender;
  readonly #schedules: Schedules;
  readonly #watch: Watch;
  readonly #claims: Claims;
  readonly #workers = new Set<QueueWorker>();
  #closing: Promise<void> | null = null;
  #isClosed = false;
  #settled = Promise.withResolvers<undefined>();

  constructor(parts: BossJobsParts) {
    const { boss, table, policies, onError, pollMs, backend } = parts;
    this.#parts = parts;
    this.#access = new Access(() => boss.stop(stopNow));
    this.#sender = new Sender(boss, policies);
    this.#schedules = new Schedules(boss);
    const workers = () => this.#workers;
    this.#watch = new Watch({ workers, nextDue: (queues) => table.nextDue(queues), onError, pollMs });
    this.#claims = new Claims({ boss, table, workers, onError, isShared: backend === 'postgres' });
  }

  async send(queue: QueueName, payload: object, options: SendOptions = {}): Promise<boolean> {
    const isNew = await this.#access.run(`send a job to "${queue}"`, () =>
      this.#sender.send(queue, payload, options),
    );
    const afterMs = (options.afterSeconds ?? 0) * 1000;
    if (isNew && afterMs > 0) this.#watch.lookIn(afterMs);
    else if (isNew) this.#wake([queue]);
    return isNew;
  }

  async work<Payload extends object>(
    queue: QueueName,
    { concurrency }: { readonly concurrency: number },
    handler: (job: Job<Payload>) => Promise<void>,
  ): Promise<{ stop(): Promise<void> }> {
    return this.#access.run(`work on "${queue}"`, () => {
      const worker = new QueueWorker({
        queue,
        concurrency,
        limitMs: this.#parts.policies[queue].limitSeconds * 1000,
        // The payload is what was sent to this queue, as its sender and its worker have agreed.
        handler: handler as (job: Job<object>) => Promise<void>,
        take: (name, limit) => this.#take(name, limit),
        settle: (running, outcome) => this.#settle(queue, running, outcome),
        onEnded: (outcome) => {
          this.#onEnded(outcome);
        },
      });
      this.#workers.add(worker);
      this.#watch.lookIn(this.#parts.pollMs);
      this.#claims.start();
      const stop = () => worker.stop().finally(() => this.#workers.delete(worker));
      return Promise.resolve({ stop });
    });
  }

  async schedule(queue: QueueName, cron: string): Promise<void> {
    await this.#access.run(`schedule "${queue}" at "${cron}"`, () => this.#schedules.add(queue, cron));
  }

  async idle(queues: readonly QueueName[]): Promise<void> {
    for (;;) {
      const settled = this.#settled.promise;
      const isBusy = await this.#access.run('look for jobs', () => this.#parts.table.isBusy(queues));
      if (!isBusy) return;
      this.#wake(queues);
      const runsHere = [...this.#workers].some(
        ({ queue, running }) => queues.includes(queue) && running.length > 0,
      );
      await Promise.race(runsHere ? [settled] : [settled, wait(idleLookMs)]);
    }
  }

  counts(): Promise<Readonly<Record<QueueName, QueueCount>>> {
    return this.#access.run('count the jobs', () => this.#parts.table.counts());
  }

  deadJobs(limit: number): Promise<readonly DeadJob[]> {
    return this.#access.run('read the dead jobs', () => this.#parts.table.deadJobs(limit));
  }

  close(graceMs = defaultGraceMs): Promise<void> {
    this.#closing ??= this.#close(graceMs);
    return this.#closing;
  }

  async #close(graceMs: number): Promise<void> {
    this.#watch.close();
    const workers = [...this.#workers];
    const stopped = Promise.all(workers.map((worker) => worker.stop()));
    if (!(await isWithin(stopped, graceMs))) await this.#abandon(workers, stopped);
    this.#isClosed = true;
    this.#claims.stop();
    this.#settled.resolve(undefined);
    await this.#access.close();
  }

  /** Aborts what runs, and puts back what does not heed. */
  async #abandon(workers: readonly QueueWorker[], stopped: Promise<unknown>): Promise<void> {
    const running = workers.flatMap((worker) => worker.running);
    for (const each of running) each.abort('closing', 'the program ends');
    if (await isWithin(stopped, heedMs)) return;
    const left = workers.flatMap((worker) => worker.running).map(({ job }) => job);
    try {
      await this.#access.run('put jobs back', () => this.#parts.table.putBack(left));
    } catch (error) {
      // They will be found lost.
      this.#parts.onError(error);
    }
  }

  async #take(queue: QueueName, limit: number): Promise<readonly FetchedJob[]> {
    try {
      return await this.#parts.boss.fetch<object | null>(queue, { batchSize: limit });
    } catch (error) {
      this.#parts.onError(error);
      return [];
    }
  }

  async #settle(queue: QueueName, running: RunningJob, outcome: Outcome): Promise<void> {
    const { boss, table, onError, policies } = this.#parts;
    const { retries } = policies[queue];
    const parts = { boss, table, retries, onError, isClosed: () => this.#isClosed };
    await settleJob(parts, running, outcome);
  }

  #onEnded(outcome: Outcome): void {
    const settled = this.#settled;
    this.#settled = Promise.withResolvers();
    settled.resolve(undefined);
    // Only the table knows how long the pause after a failure is.
    if (outcome.kind === 'failed') this.#watch.lookIn(0);
  }

  #wake(queues: readonly QueueName[]): void {
    for (const worker of this.#workers) if (queues.includes(worker.queue)) worker.wake();
  }
}

async function isWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const late = wait(ms, false, { signal: timer.signal }).catch(() => false);
  const isEnded = await Promise.race([promise.then(() => true), late]);
  timer.abort();
  return isEnded;
}
