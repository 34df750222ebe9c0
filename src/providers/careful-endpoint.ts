import { setTimeout as pause } from 'node:timers/promises';
import { withRetries, type AgainTools } from './again.ts';
import { Breaker } from './breaker.ts';
import { EndpointFailure, failureIn } from './endpoint-failure.ts';
import { Turns } from './turns.ts';

/** Most servers of models answer a few questions at a time. */
const atOnce = 4;

/** Told when an endpoint stops answering, and when it answers again. */
export interface EndpointChange {
  readonly isAvailable: boolean;
  readonly model: string;
  /** Host and port; never the whole address. */
  readonly host: string;
  /** What is wrong, for people; null when nothing is. */
  readonly why: string | null;
}

/** What an endpoint needs from outside. */
export interface EndpointTools extends Partial<AgainTools> {
  /** Milliseconds of the epoch. */
  readonly nowMs: () => number;
  readonly onChange?: (change: EndpointChange) => void;
}

interface Named {
  readonly model: string;
  readonly host: string;
  /** False: an answer that cannot be used is told only when there are so many that no more questions are put. */
  readonly tellsUnusable: boolean;
}

/** What came of a question; `why` names model and host. */
export type Outcome<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly failure: EndpointFailure; readonly why: string };

async function machineWait(ms: number, signal?: AbortSignal): Promise<void> {
  await pause(ms, undefined, { ...(signal && { signal }) });
}

/**
 * The way to an endpoint that may fail: four questions at a time, a busy one is asked up to three times, one that keeps
 * failing is left alone for a minute and longer.
 */
export class CarefulEndpoint {
  readonly #named: Named;
  readonly #again: AgainTools;
  readonly #onChange: (change: EndpointChange) => void;
  readonly #turns = new Turns(atOnce);
  readonly #breaker: Breaker;
  readonly #closed = new AbortController();
  /** The last failure, until an answer comes. */
  #trouble: EndpointFailure | null = null;
  #isTold = false;

  constructor(named: Named, tools: EndpointTools) {
    const { nowMs, random = Math.random, wait = machineWait, onChange = () => undefined } = tools;
    this.#named = named;
    this.#again = { random, wait };
    this.#onChange = onChange;
    this.#breaker = new Breaker(nowMs);
  }

  /**
   * Puts a question. Never throws for what the endpoint does; rejects when `signal` or `close()` stops it, and for a
   * defect of ours.
   *
   * @param put throws `EndpointFailure`, also wrapped by the SDK
   */
  ask<Result>(
    put: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Result>> {
    const stop = signal ? AbortSignal.any([signal, this.#closed.signal]) : this.#closed.signal;
    return this.#turns.run(() => this.#askNow(put, stop));
  }

  /** Why nothing came, for people. */
  why(what: string): string {
    return `${this.#named.model} at ${this.#named.host} ${what}`;
  }

  /** Stops questions in hand: they reject. */
  close(): void {
    this.#closed.abort();
  }

  async #askNow<Result>(
    put: (signal: AbortSignal) => Promise<Result>,
    stop: AbortSignal,
  ): Promise<Outcome<Result>> {
    stop.throwIfAborted();
    if (!this.#breaker.enter()) return this.#spared();
    try {
      const result = await withRetries(() => put(stop), this.#again, stop);
      this.#breaker.succeeded();
      this.#note(null);
      return { ok: true, result };
    } catch (error) {
      return this.#failed(error, stop);
    }
  }

  #spared(): Outcome<never> {
    const before = this.#trouble;
    const why = `is not asked for a while: it ${before?.message ?? 'failed'}`;
    const failure = new EndpointFailure({ class: 'busy', why });
    return { ok: false, failure, why: this.why(why) };
  }

  #failed(error: unknown, stop: AbortSignal): Outcome<never> {
    // A stop says nothing of the endpoint: whoever asked has to ask again another time.
    const failure = stop.aborted ? null : failureIn(error);
    if (failure === null) {
      this.#breaker.leave();
      // A socket that is closed under a question says so in words of its own.
      stop.throwIfAborted();
      throw error;
    }
    this.#breaker.failed(failure.retryAfterMs);
    this.#note(failure);
    return { ok: false, failure, why: this.why(failure.message) };
  }

  /** Says it once when the endpoint stops answering, and once when it answers again. */
  #note(failure: EndpointFailure | null): void {
    this.#trouble = failure;
    const { model, host, tellsUnusable } = this.#named;
    const isQuiet = failure?.class === 'unusable' && !tellsUnusable && !this.#breaker.isPaused;
    if (isQuiet || this.#isTold === (failure !== null)) return;
    this.#isTold = failure !== null;
    this.#onChange({ isAvailable: failure === null, model, host, why: failure?.message ?? null });
  }
}
