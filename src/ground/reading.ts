import { quotations } from '../text/mod.ts';
import { clauseWords, type ClauseWord } from './clause-words.ts';
import { sayings, type Saying } from './sayings.ts';

type Range = { readonly start: number; readonly end: number };

/** One sentence taken apart once, for all who read it. */
export interface Reading {
  readonly sentence: string;
  readonly words: readonly ClauseWord[];
  readonly sayings: readonly Saying[];
  /** What stands in quotation marks, half-open UTF-16 offsets of the sentence. */
  readonly quoted: readonly Range[];
}

/**
 * Takes a sentence apart.
 *
 * @param quoted Its quotations, where the paragraph around it tells them better than the sentence does.
 *
 * @example
 * // readSentence('The quay fell, officials said.').sayings.length; // 1
 */
export function readSentence(sentence: string, quoted: readonly Range[] = quotations(sentence)): Reading {
  const words = clauseWords(sentence, quoted);
  return { sentence, words, sayings: sayings(words), quoted };
}
