import type { Job } from '../../../news/mod.ts';
import type { QueuePolicies } from '../queues.ts';

export interface Numbered {
  readonly n: number;
}

/** As queues.ts has them, but quick. */
export const quickPolicies: QueuePolicies = {
  tick: { retries: 1, pauseSeconds: 1, longestPauseSeconds: 1, limitSeconds: 1, isOrdered: false },
  feed: { retries: 2, pauseSeconds: 10, longestPauseSeconds: 25, limitSeconds: 60, isOrdered: false },
  page: { retries: 2, pauseSeconds: 10, longestPauseSeconds: 25, limitSeconds: 60, isOrdered: false },
  story: { retries: 2, pauseSeconds: 10, longestPauseSeconds: 25, limitSeconds: 60, isOrdered: true },
};

/** A handler that waits until it is told to go on, or its signal comes. */
export function gate() {
  const opened = Promise.withResolvers<undefined>();
  const entered = Promise.withResolvers<undefined>();
  const handler = async ({ signal }: Job<object>) => {
    entered.resolve(undefined);
    const aborted = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => {
      aborted.reject(signal.reason as Error);
    });
    await Promise.race([opened.promise, aborted.promise]);
  };
  const open = () => {
    opened.resolve(undefined);
  };
  return { handler, open, entered: entered.promise };
}
