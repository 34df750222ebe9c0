import { firstLine } from '../archive-error.ts';
import type { Job } from '../../news/mod.ts';
import type { BegunJob } from './job-table.ts';

/** A job as pg-boss hands it out. */
export interface FetchedJob extends BegunJob {
  readonly data: object | null;
}

/** What became of a job. */
export type Outcome =
  { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: string } | { readonly kind: 'left' };

/** Why a job is aborted. */
export class JobAborted extends Error {
  readonly reason: 'limit' | 'closing' | 'lost';

  constructor(reason: JobAborted['reason'], message: string) {
    super(message);
    this.name = 'JobAborted';
    this.reason = reason;
  }
}

/** A handler that does not heed its signal is waited for this much longer. */
const heedMs = 5_000;
const longestError = 500;

/** One try of a job, from its start to its end. */
export class RunningJob {
  readonly job: FetchedJob;
  readonly #controller = new AbortController();

  constructor(job: FetchedJob) {
    this.job = job;
  }

  get isLost(): boolean {
    return this.#abortedFor('lost');
  }

  abort(reason: JobAborted['reason'], message: string): void {
    this.#controller.abort(new JobAborted(reason, message));
  }

  /**
   * Runs the handler, for at most `limitMs` and a little. Never rejects.
   *
   * What the handler did counts, even after its signal; only when it threw because the program closes is the job left.
   */
  async run(handler: (job: Job<object>) => Promise<void>, limitMs: number): Promise<Outcome> {
    const { id, data, retryCount } = this.job;
    const job = { id, payload: data ?? {}, attempt: retryCount + 1, signal: this.#controller.signal };
    const overrun = Promise.withResolvers<Outcome>();
    const message = `ran longer than ${limitMs / 1000} s`;
    const limit = setTimeout(() => {
      this.abort('limit', message);
    }, limitMs);
    const end = setTimeout(() => {
      overrun.resolve({ kind: 'failed', error: message });
    }, limitMs + heedMs);
    try {
      return await Promise.race([this.#handle(handler, job), overrun.promise]);
    } finally {
      clearTimeout(limit);
      clearTimeout(end);
    }
  }

  async #handle(handler: (job: Job<object>) => Promise<void>, job: Job<object>): Promise<Outcome> {
    try {
      await handler(job);
      return { kind: 'done' };
    } catch (error) {
      return this.#abortedFor('closing') ? { kind: 'left' } : { kind: 'failed', error: errorLine(error) };
    }
  }

  #abortedFor(reason: JobAborted['reason']): boolean {
    const cause: unknown = this.#controller.signal.reason;
    return cause instanceof JobAborted && cause.reason === reason;
  }
}

/** The first line of an error, as PostgreSQL can store it. */
export function errorLine(error: unknown): string {
  // PostgreSQL cannot store a NUL, and the others would break the line.
  const printable = firstLine(error).replaceAll(/[\u0000-\u001f\u007f]/g, ' ');
  return printable.slice(0, longestError).toWellFormed().trim() || 'failed without a word';
}
