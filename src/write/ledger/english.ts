import { isStopWord, words } from '../../text/mod.ts';

/** Of news in English 30 to 50 % of the words are function words, in French or Spanish under 10 % look like one. */
const leastShare = 0.2;
const fewestWords = 12;
const mostRead = 5000;

/**
 * True for a text that looks like English, by its script and function words. A text under twelve words in Latin letters is
 * taken for English.
 *
 * @example
 * isEnglish('Le port est fermé depuis vendredi à cause de la tempête, a déclaré la capitainerie du port.'); // false
 */
export function isEnglish(text: string): boolean {
  const beginning = text.slice(0, mostRead);
  const letters = beginning.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length * 2 < letters.length) return false;
  const found = words(beginning);
  if (found.length < fewestWords) return true;
  return found.filter((word) => isStopWord(word.text.toLowerCase())).length / found.length >= leastShare;
}
