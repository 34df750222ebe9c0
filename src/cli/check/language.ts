import { isStopWord, words } from '../../text/mod.ts';

/** Of news sentences in English 30 to 50 % of the words are function words; in French or Spanish under 10 %. */
const leastShare = 0.18;
const fewestWords = 12;

/**
 * Whether a text does not look like English, which is all the checks know: by what the document says of itself, or by
 * its function words. Short texts are taken for English.
 *
 * @param language BCP 47, as the document says; null when it does not.
 *
 * @example
 * isForeign('Le port est fermé depuis vendredi à cause de la tempête, a déclaré la capitainerie du port.', null); // true
 */
export function isForeign(text: string, language: string | null): boolean {
  const found = words(text.slice(0, 20_000));
  if (found.length < fewestWords) return language !== null && !/^en\b/i.test(language);
  const share = found.filter((word) => isStopWord(word.text.toLowerCase())).length / found.length;
  return share < leastShare;
}
