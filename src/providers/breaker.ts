import { longestWaitMs } from './again.ts';

/** Questions in a row without an answer, after which none is put for a while. */
export const failuresToPause = 5;
export const firstPauseMs = 60_000;
export const longestPauseMs = 600_000;

/**
 * Spares an endpoint that fails and everyone who waits for it: after five failures in a row nothing is asked for a
 * minute, then one question is let through; each further failure doubles the pause, up to ten minutes.
 */
export class Breaker {
  readonly #nowMs: () => number;
  #failures = 0;
  #pauses = 0;
  #pausedUntilMs: number | null = null;
  #isTrying = false;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** True after so many failures that no questions are put for a while. */
  get isPaused(): boolean {
    return this.#pausedUntilMs !== null;
  }

  /** True when a question may be put; it must end in `succeeded`, `failed` or `leave`. */
  enter(): boolean {
    if (this.#pausedUntilMs === null) return true;
    if (this.#isTrying || this.#nowMs() < this.#pausedUntilMs) return false;
    this.#isTrying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#pauses = 0;
    this.#pausedUntilMs = null;
    this.#isTrying = false;
  }

  /** @param retryAfterMs What the server asked for; null when it did not. */
  failed(retryAfterMs: number | null): void {
    const wasTrying = this.#isTrying;
    this.leave();
    this.#failures += 1;
    const isAsked = retryAfterMs !== null && retryAfterMs > longestWaitMs;
    const isDue = wasTrying || this.#pausedUntilMs === null;
    if (!isDue || (!wasTrying && !isAsked && this.#failures < failuresToPause)) return;
    const pauseMs = Math.min(firstPauseMs * 2 ** this.#pauses, longestPauseMs);
    this.#pauses += 1;
    this.#pausedUntilMs = this.#nowMs() + Math.max(pauseMs, retryAfterMs ?? 0);
  }

  /** The question came to nothing that says anything of the endpoint. */
  leave(): void {
    this.#isTrying = false;
  }
}
