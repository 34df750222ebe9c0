import type { Relation } from '../news/mod.ts';

const compound =
  /(?<![\p{L}\p{N}.&])(\p{Lu}[\p{L}\p{N}.&]{0,40}(?: \p{Lu}[\p{L}\p{N}.&]{0,40}){0,2})[-‑](owned|backed|based|led|run|funded|linked|controlled|made|trained|powered|built|sponsored|financed|supported)\s+((?:\p{Ll}[\p{L}-]* ){0,2}[\p{L}\p{N}.&-]+(?: \p{Lu}[\p{L}\p{N}.&]*){0,3})/gu;

/**
 * Relations stated by hyphen compounds.
 *
 * @example
 * relations('an OpenAI-backed film'); // [{ subject: 'OpenAI', verb: 'backed', object: 'film' }]
 */
export function relations(sentence: string): Relation[] {
  return [...sentence.matchAll(compound)].map((match) => ({
    subject: match[1]!.replace(/^(?:An?|The) /, ''),
    verb: match[2]!,
    object: match[3]!.trim(),
  }));
}
