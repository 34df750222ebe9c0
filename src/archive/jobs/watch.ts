import type { QueueName } from '../../news/mod.ts';
import type { QueueWorker } from './queue-worker.ts';

export interface WatchParts {
  /** Workers of this process. */
  readonly workers: () => Iterable<QueueWorker>;
  /** In how many milliseconds the next waiting job of each queue is due, see `JobTable`. */
  readonly nextDue: (queues: readonly QueueName[]) => Promise<readonly { name: QueueName; inMs: number }[]>;
  readonly onError: (error: unknown) => void;
  readonly pollMs: number;
}

/** A query for each look: one a second finds other processes' jobs soon, one in two seconds costs next to nothing. */
const slowest = 2;

/**
 * Wakes workers for what nobody tells them of: jobs of other processes, and those whose time comes. One query for all
 * queues, and only for workers that have nothing to do.
 */
export class Watch {
  readonly #parts: WatchParts;
  #timer: NodeJS.Timeout | null = null;
  #looksAt = Infinity;
  #isLooking = false;
  #isClosed = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** Looks in so many milliseconds at the latest. */
  lookIn(ms: number): void {
    const at = performance.now() + ms;
    if (this.#isClosed || at >= this.#looksAt) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#looksAt = at;
    this.#timer = setTimeout(() => void this.#look(), ms);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#looksAt = Infinity;
    const { pollMs } = this.#parts;
    if (this.#isLooking) {
      this.lookIn(pollMs);
      return;
    }
    this.#isLooking = true;
    const nextMs = await this.#wakeDue();
    this.#isLooking = false;
    // A timer may fire a little early; a job must be due when it is asked for.
    if ([...this.#parts.workers()].length > 0) this.lookIn(Math.min(pollMs * slowest, Math.ceil(nextMs) + 1));
  }

  /** Gives the time to the next look. */
  async #wakeDue(): Promise<number> {
    const hungry = [...this.#parts.workers()].filter((worker) => worker.isHungry);
    if (hungry.length === 0) return this.#parts.pollMs;
    try {
      const due = await this.#parts.nextDue([...new Set(hungry.map(({ queue }) => queue))]);
      const ready = new Set(due.filter(({ inMs }) => inMs <= 0).map(({ name }) => name));
      for (const worker of hungry) if (ready.has(worker.queue)) worker.wake();
      if (ready.size > 0) return this.#parts.pollMs;
      return Math.min(...due.map(({ inMs }) => inMs), Infinity);
    } catch (error) {
      this.#parts.onError(error);
      return this.#parts.pollMs;
    }
  }
}
