import { isReportVerb } from '../../text/mod.ts';
import type { Gap } from '../comparison.ts';
import { noFirstName } from '../full-names.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

function isTitle(token: Token): boolean {
  return lists.titles.has(token.lower) || lists.honorifics.has(token.lower);
}

/** What follows the surname, or stands before the name, is said of a person alone. */
function showsPerson(previous: Token | null, [surname, after, more]: readonly Token[]): boolean {
  if (previous !== null && isTitle(previous)) return true;
  if (after === undefined || surname!.isPossessive) return false;
  if (isReportVerb(after.lower) && after.before === '') return true;
  const isAge = after.isNumber && /^\d\d$/.test(after.lower) && more?.before === ',';
  return after.before === ',' && (after.lower === 'who' || isAge);
}

/** "[Otto] Reyl, who leads the union,": the surname alone names a person, where the source leaves no doubt that it is one. */
export function isFirstNames({ tokens, rest, after, previousKept, before }: Gap): boolean {
  const [surname, next] = rest;
  if (!surname?.isCapital || after !== '' || tokens.length > 2 || next?.isCapital === true) return false;
  if (lists.institutions.has(surname.lower) || noFirstName.test(tokens[0]!.text)) return false;
  if (!tokens.every((token, at) => token.isCapital && !isTitle(token) && (at === 0 || token.before === '')))
    return false;
  if (tokens.some((token) => token.isPossessive || token.compound !== null)) return false;
  if (previousKept?.isCapital === true && !isTitle(previousKept) && before === '') return false;
  const others = rest.slice(1).some((token) => token.key === surname.key);
  return !others && showsPerson(before === '' ? previousKept : null, rest);
}
