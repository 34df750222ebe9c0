import type { Relation } from '../news/mod.ts';

const compound =
  /(?<![\p{L}\p{N}.&])(\p{Lu}[\p{L}\p{N}.&]{0,40}(?: \p{Lu}[\p{L}\p{N}.&]{0,40}){0,2})[-‑](owned|backed|based|led|run|funded|linked|controlled|made|trained|powered|built|sponsored|financed|supported)\s+((?:\p{Ll}[\p{L}-]* ){0,2}[\p{L}\p{N}.&-]+(?: \p{Lu}[\p{L}\p{N}.&]*){0,3})/gu;

/**
 * Relations stated by hyphen compounds.
 *
 * @example
 * compounds('an OpenAI-backed film')[0]?.subject; // 'OpenAI'
 */
export function compounds(sentence: string): Relation[] {
  if (!/[-‑]/.test(sentence)) return [];
  return [...sentence.matchAll(compound)].map((match) => ({
    subject: match[1]!.replace(/^(?:An?|The) /, ''),
    verb: match[2]!,
    object: match[3]!.trim(),
    from: 'compound' as const,
    isNegated: false,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
