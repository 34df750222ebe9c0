import type { z } from 'zod';

/** What is wrong with an answer, for the model that gave it and for tests. */
export interface Failure {
  /** `headline`, or a section and the sentence's number from 1, `summary 2`; a path for an answer of the wrong form. */
  readonly place: string;
  /** Name of the check: of the gate, of the guard (`G1` to `G8`), or of this writer. */
  readonly check: string;
  /** The words it is about. */
  readonly words: readonly string[];
  /** What is wrong, in words. */
  readonly why: string;
}

const mostFailures = 12;
const longestWord = 80;
const mostWords = 6;

/** What zod has against an answer, without the answer's own text. */
export function formFailures(error: z.ZodError): Failure[] {
  return error.issues.slice(0, mostFailures).map(({ path, code }) => ({
    place: path.map(String).slice(0, 4).join('.').slice(0, longestWord) || 'answer',
    check: 'form',
    words: [],
    why: `is not of the form asked for (${code})`,
  }));
}

/** At most twelve failures, each short: they go into a question, which costs by its length. */
export function briefly(failures: readonly Failure[]): Failure[] {
  return failures.slice(0, mostFailures).map(({ place, check, words, why }) => ({
    place,
    check,
    words: words.slice(0, mostWords).map((word) => word.slice(0, longestWord)),
    why: why.slice(0, 240),
  }));
}
