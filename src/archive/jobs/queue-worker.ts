import type { Job, QueueName } from '../../news/mod.ts';
import { RunningJob } from './running-job.ts';
import type { FetchedJob, Outcome } from './running-job.ts';

export interface WorkerParts {
  readonly queue: QueueName;
  readonly concurrency: number;
  readonly limitMs: number;
  readonly handler: (job: Job<object>) => Promise<void>;
  /** Takes up to so many jobs that are due. May fail; the worker tries again when it is woken. */
  readonly take: (queue: QueueName, limit: number) => Promise<readonly FetchedJob[]>;
  /** Stores what became of a job. Never rejects. */
  readonly settle: (job: RunningJob, outcome: Outcome) => Promise<void>;
  /** Told when the worker can take another one in its place. */
  readonly onEnded: (outcome: Outcome) => void;
}

/** Takes jobs of one queue whenever it is woken, until there are none, and runs some at a time. */
export class QueueWorker {
  readonly queue: QueueName;
  readonly #parts: WorkerParts;
  readonly #running = new Map<RunningJob, Promise<void>>();
  readonly #loop: Promise<void>;
  #isStopping = false;
  #isWoken = false;
  #wakeUp: (() => void) | null = null;

  constructor(parts: WorkerParts) {
    this.queue = parts.queue;
    this.#parts = parts;
    this.#loop = this.#work();
  }

  get running(): readonly RunningJob[] {
    return [...this.#running.keys()];
  }

  /** Whether it could take more. */
  get isHungry(): boolean {
    return this.#running.size < this.#parts.concurrency;
  }

  /** To be called when there may be a job. */
  wake(): void {
    this.#isWoken = true;
    this.#wakeUp?.();
  }

  /** Takes no more jobs and waits for those begun. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.wake();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  async #work(): Promise<void> {
    while (!this.#isStopping) {
      this.#isWoken = false;
      const free = this.#parts.concurrency - this.#running.size;
      const taken = free > 0 ? await this.#take(free) : 0;
      if (free === 0 || taken < free) await this.#sleep();
    }
  }

  async #take(free: number): Promise<number> {
    const jobs = await this.#parts.take(this.queue, free);
    for (const job of jobs) this.#start(new RunningJob(job));
    return jobs.length;
  }

  #start(running: RunningJob): void {
    this.#running.set(running, this.#run(running));
  }

  async #run(running: RunningJob): Promise<void> {
    const { handler, limitMs, settle, onEnded } = this.#parts;
    // A stop may have come while the job was taken.
    const outcome: Outcome = this.#isStopping ? { kind: 'left' } : await running.run(handler, limitMs);
    await settle(running, outcome);
    this.#running.delete(running);
    this.wake();
    onEnded(outcome);
  }

  async #sleep(): Promise<void> {
    if (this.#isWoken) return;
    await new Promise<void>((resolve) => {
      this.#wakeUp = resolve;
    });
    this.#wakeUp = null;
  }
}
