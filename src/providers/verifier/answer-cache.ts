import { createHash } from 'node:crypto';
import type { Judgement } from './judge.ts';

/** About 1 MB. */
export const mostAnswers = 4_096;

/** Answers already given, the oldest used forgotten first. */
export class AnswerCache {
  readonly #answers = new Map<string, Judgement>();

  /** SHA-256 over everything an answer depends on. */
  static key(parts: readonly unknown[]): string {
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
  }

  get(key: string): Judgement | null {
    const found = this.#answers.get(key);
    if (found === undefined) return null;
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found;
  }

  set(key: string, judgement: Judgement): void {
    this.#answers.set(key, judgement);
    if (this.#answers.size <= mostAnswers) return;
    const oldest = this.#answers.keys().next().value;
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
