import { bare, words } from './words.ts';
import { isStopWord } from './stop-words.ts';
import { stem } from './stem.ts';

/** One index term of a text: stem, offset of its word, and whether that word was capitalised. */
export interface Term {
  readonly stem: string;
  readonly start: number;
  readonly capitalised: boolean;
}

/**
 * Index terms in order: stop words out, stems, hyphen compounds split; numbers are kept.
 *
 * @example
 * terms('Two OpenAI-backed films').map((t) => t.stem); // ['openai', 'back', 'film']
 */
export function terms(text: string): Term[] {
  const found: Term[] = [];
  for (const word of words(text)) {
    let start = word.start;
    for (const part of word.text.split('-')) {
      const lower = bare(part);
      if (lower.length > 1 && !isStopWord(lower)) {
        found.push({ stem: stem(lower), start, capitalised: /^\p{Lu}/u.test(part) });
      }
      start += part.length + 1;
    }
  }
  return found;
}
