import { EndpointFailure } from './endpoint-failure.ts';

/** How often one question is put. */
const mostTries = 3;
/** A server that wants a longer pause gets it from the breaker, not from a question that waits. */
export const longestWaitMs = 10_000;
const firstPauseMs = 500;

export interface AgainTools {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Tries again after failures that may pass, at most three times in all: after what `Retry-After` says, else after 0.5 s
 * and 1 s, each shortened by up to half at random.
 *
 * @throws The last failure; one that will not pass, or wants a pause of more than 10 s, at once.
 */
export async function withRetries<Result>(
  run: () => Promise<Result>,
  { random, wait }: AgainTools,
  signal?: AbortSignal,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof EndpointFailure) || !error.mayPass || tries === mostTries) throw error;
      const pauseMs = error.retryAfterMs ?? firstPauseMs * 2 ** (tries - 1) * (1 - random() / 2);
      if (pauseMs > longestWaitMs) throw error;
      await wait(pauseMs, signal);
    }
  }
}
