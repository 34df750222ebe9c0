import type { Failure, FailureClass } from '../news/mod.ts';

/**
 * Makes a failure: its class, words for people, whether another try may go better, and the time a server named to wait.
 *
 * @example
 * failureOf('empty', 'the page has no text').retry; // false
 */
export function failureOf(
  failureClass: FailureClass,
  why: string,
  retry = false,
  retryAfterMs: number | null = null,
): Failure {
  return { class: failureClass, why, retry, retryAfterMs };
}
