/** The kinds of work `run` does. `dead` holds what failed for good. */
export type QueueName = 'tick' | 'feed' | 'page' | 'story';

/** A job in the hands of a worker. */
export interface Job<Payload> {
  readonly id: string;
  readonly payload: Payload;
  /** Counts from 1. */
  readonly attempt: number;
  /** Aborted when the job has run out of time or the program stops. */
  readonly signal: AbortSignal;
}

/** A job that failed for good, kept for people. */
export interface DeadJob {
  readonly queue: QueueName;
  readonly payload: unknown;
  /** Of its last attempt, one line. */
  readonly error: string;
  readonly at: string;
}

/** How many jobs a queue holds. */
export interface QueueCount {
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
}

/** When and how often a job may be. */
export interface SendOptions {
  /** At most one job of this key waits or runs in its queue. */
  readonly key?: string;
  /** Not to be started earlier. */
  readonly afterSeconds?: number;
}

/**
 * Durable work: a job that was sent survives any crash, runs at least once, is tried again with growing pauses, and
 * goes to the dead letters after its last try. Handlers must bear running twice. Implemented in archive/.
 */
export interface Jobs {
  /** Gives false when a job of the same key waits or runs already. Stored when it resolves. */
  send(queue: QueueName, payload: object, options?: SendOptions): Promise<boolean>;
  /** Runs the handler for each job, at most `concurrency` at a time, until `stop` is called; `stop` waits for those begun. */
  work<Payload extends object>(
    queue: QueueName,
    options: { readonly concurrency: number },
    handler: (job: Job<Payload>) => Promise<void>,
  ): Promise<{ stop(): Promise<void> }>;
  /** Sends an empty job at the times of a cron line (UTC, minute precision), from one process at a time. */
  schedule(queue: QueueName, cron: string): Promise<void>;
  /** Resolves when nothing waits (for now) or runs in these queues. */
  idle(queues: readonly QueueName[]): Promise<void>;
  counts(): Promise<Readonly<Record<QueueName, QueueCount>>>;
  /** Newest first. */
  deadJobs(limit: number): Promise<readonly DeadJob[]>;
  /** Stops all workers, waits for what runs (at most `graceMs`, then it will be run again), stores nothing more. */
  close(graceMs?: number): Promise<void>;
}

/** Work that one process at a time may do, such as connecting articles into stories. Implemented in archive/. */
export interface Duties {
  /**
   * Takes a duty and gives the means to lay it down; null while another process has it. It is free again when its
   * process ends, however it ends. `onLost` is called when it was lost on the way (the connection broke).
   */
  takeDuty(name: string, onLost: () => void): Promise<{ release(): Promise<void> } | null>;
}
