import type { Failure, FailureClass } from '../../news/mod.ts';

/**
 * A failure for which no server named a time to wait.
 *
 * @example
 * failureOf('empty', 'the page has no text').retry; // false
 */
export function failureOf(kind: FailureClass, why: string, retry = false): Failure {
  return { class: kind, why, retry, retryAfterMs: null };
}
