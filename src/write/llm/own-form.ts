import { frames } from '../../text/mod.ts';
import { mainClause } from '../classical/sentences/mod.ts';

const quoted = /[“"][^”"]*[”"]?/g;
/** "But", "Still": words that go on from a sentence that is not there. */
const goesOn =
  /^(?:But|And|Or|So|Yet|Still|Instead|Meanwhile|However|Also|Then|Later|Indeed|In fact|Of course|That said|Even so|Besides|Moreover|Nevertheless|For example|For instance|In addition|As a result)\b/;
const personal = /(?<![\p{L}’'])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me|[Ll]et['’]s)(?![\p{L}])/u;
const namelessSpeaker =
  /[,”"]\s(?:he|she|they|it)\s(?:said|says|told|added|continued|wrote|tweeted|asked|explained|noted)\b/;
const opensPlainly = /^[\p{L}\p{N}“"‘'$€£]/u;

function isBalanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('"') % 2 === 0 && count('“') === count('”');
}

/** What is told, without the outlet's credit before it, as a sentence of its own. */
function toldAfterCredit(text: string): string {
  const front = frames(text).find(({ place }) => place === 'front');
  const core = front ? text.slice(front.end).replace(/^(?:,|\s|that\b)+/, '') : text;
  return core.charAt(0).toUpperCase() + core.slice(1);
}

/**
 * Why a sentence does not read as one by itself, whatever it says: no subject with a verb, a beginning or a pronoun
 * that leans on something not there, first or second person, marks that do not close. Null when it does.
 *
 * @example
 * formProblem('But later, he was exulting, Teal Radio reported.'); // 'begins with “But”, which goes on from nothing'
 */
export function formProblem(text: string): string | null {
  const core = toldAfterCredit(text);
  const open = core.replace(quoted, ' ');
  const opener = goesOn.exec(core)?.[0];
  if (!opensPlainly.test(text)) return 'does not begin with a word';
  if (!isBalanced(text)) return 'has a quotation mark that is not closed';
  if (opener !== undefined) return `begins with “${opener}”, which goes on from nothing`;
  if (personal.test(open)) return 'speaks in the first or second person';
  if (/[!?]/.test(open)) return 'asks or exclaims';
  if (namelessSpeaker.test(text)) return 'does not name who says so';
  // What stands first in quotation marks is what is said, not who says it.
  const clause = mainClause(/^[“"]/.test(core) ? core.replace(quoted, 'Words') : core);
  if (clause === null) return 'has no subject with a verb of its own';
  return clause.tokens[clause.verb - 1]?.pos === 'PRON' ? 'does not say who or what is meant' : null;
}
