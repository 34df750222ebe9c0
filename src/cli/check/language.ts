import type { Reason, VerdictKind } from '../../news/mod.ts';
import { isStopWord, words } from '../../text/mod.ts';

/** Of news sentences in English 30 to 50 % of the words are function words; in French or Spanish under 10 %. */
const leastShare = 0.18;
const fewestWords = 12;
const mostRead = 20_000;

/** Whether most letters are of another script than the Latin one; that shows in two words. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return letters.length > 3 && latin.length * 2 < letters.length;
}

/**
 * Whether a text does not look like English, which is all the checks know: by what the document says of itself, or by
 * its script and function words. Short texts in Latin letters are taken for English.
 *
 * @param language BCP 47, as the document says; null when it does not.
 *
 * @example
 * isForeign('Le port est fermé depuis vendredi à cause de la tempête, a déclaré la capitainerie du port.', null); // true
 */
export function isForeign(text: string, language: string | null): boolean {
  const beginning = text.slice(0, mostRead);
  if (isOtherScript(beginning)) return true;
  const found = words(beginning);
  if (found.length < fewestWords) return language !== null && !/^en\b/i.test(language);
  const share = found.filter((word) => isStopWord(word.text.toLowerCase())).length / found.length;
  return share < leastShare;
}

interface Judged {
  readonly verdict: VerdictKind;
  readonly reasons: readonly Reason[];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What the English checks found of a foreign text, less what they cannot know: that it is supported. Only a text that a
 * source has word for word stays so.
 *
 * @example
 * // 'Порт закрылся в субботу.' against 'Порт закрылся в пятницу.': supported becomes unclear
 */
export function supportedIfVerbatim<Verdict extends Judged>(
  judged: Verdict,
  text: string,
  sources: readonly string[],
): Verdict {
  const said = plain(text);
  if (judged.verdict !== 'supported' || sources.some((source) => plain(source).includes(said))) return judged;
  const why = 'is not in English, which is all the checks know, and no source has it word for word';
  return {
    ...judged,
    verdict: 'unclear',
    reasons: [...judged.reasons, { check: 'language', words: [], why }],
  };
}
