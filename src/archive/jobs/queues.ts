import type { QueueName } from '../../news/mod.ts';

/** How a queue treats its jobs. Times in seconds. */
export interface QueuePolicy {
  /** Tries after the first one. */
  readonly retries: number;
  /** The pause after the first failure lies between this and twice this; each later one is twice as long. */
  readonly pauseSeconds: number;
  readonly longestPauseSeconds: number;
  /** A job that runs longer is aborted and counts as failed. */
  readonly limitSeconds: number;
  /** Jobs are taken in the order in which one process sent them, to the last one. */
  readonly isOrdered: boolean;
}

/** The policy of every queue. */
export type QueuePolicies = Readonly<Record<QueueName, QueuePolicy>>;

/** Every queue with its reasons. All of them hold at most one job of a key, waiting or running. */
export const queuePolicies: QueuePolicies = {
  // Looks what is due and sends jobs: short. The next tick comes anyway, so it is not tried for long.
  tick: { retries: 2, pauseSeconds: 1, longestPauseSeconds: 10, limitSeconds: 60, isOrdered: false },
  // What a server answered is a value and sets the feed's own pause; only a defect or the archive can fail here.
  feed: { retries: 3, pauseSeconds: 10, longestPauseSeconds: 300, limitSeconds: 180, isOrdered: false },
  // Pages fail for minutes or hours while their server is down: 15 s, 30 s, ... make some 8 minutes with five tries.
  // One job reads pages for five minutes, and ends the one it is at.
  page: { retries: 5, pauseSeconds: 15, longestPauseSeconds: 900, limitSeconds: 420, isOrdered: false },
  // A story is told in the order its articles were read. Short pauses: every later article goes past one that waits.
  story: { retries: 5, pauseSeconds: 1, longestPauseSeconds: 60, limitSeconds: 600, isOrdered: true },
};

export const queueNames = Object.keys(queuePolicies) as readonly QueueName[];

/** What has failed for good, of every queue. */
export const deadQueue = 'dead';
/** Long enough for somebody who comes back from holidays. */
export const deadForSeconds = 90 * 24 * 3600;
/** A job whose process ended so often is what ends it: with the pauses, some half an hour of trying in `story`. */
export const mostLost = 30;
/** Tries after which a lost job is due at once; then its queue's pauses begin. */
export const lostAtOnce = 3;
/** Dead jobs kept of each queue. */
export const mostDead = 1_000;
/** A job that nobody takes is not worth keeping longer: news age. */
export const waitForSeconds = 30 * 24 * 3600;
/** Jobs that are done, kept for a look into the table. */
export const doneForSeconds = 120;

/** A process that has not said for this long that it is at a job has ended (PostgreSQL only; pg-boss allows 10 at least). */
export const silenceSeconds = 20;
