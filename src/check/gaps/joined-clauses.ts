import { isReportVerb } from '../../text/mod.ts';
import type { Gap } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { isVerbAt } from '../roles.ts';
import { takesBack } from './limiting.ts';
import { isFiniteAt } from './whole.ts';

/** What may reach over both parts of a joined sentence: a denial, a condition, a hedge, a rank, who says so. */
function reachesOver(token: Token): boolean {
  return (
    lists.negations.has(token.lower) ||
    lists.conditions.has(token.lower) ||
    lists.hedges.has(token.lower) ||
    lists.openingSubordinators.has(token.lower) ||
    lists.relativePronouns.has(token.lower) ||
    /^(?:that|both|either|first|last|few|than|until|unless)$|(?:est)$/.test(token.lower)
  );
}

const undoes =
  /^(?:later|then|then-|subsequently|soon|eventually|back|again|dropped|withdrew|reversed|recanted|apologi[sz]ed|returned|reopened|failed|fell|lost|only)$/;

/** A past form that can be nothing else than the verb of a clause, or one in -ed. */
function isPastVerb(list: readonly Token[], at: number): boolean {
  const token = list[at]!;
  if (token.isCapital || token.isQuoted || token.compound !== null) return false;
  return /[^e]ed$/.test(token.lower) || (lists.pastForms.has(token.lower) && !lists.modals.has(token.lower));
}

/** "closed the port [and dismissed 40 crews]": the rest of what the same subject did, which takes back nothing. */
export function isSecondPredicate({ tokens, kept, before, previousKept }: Gap): boolean {
  const [first, verb, third] = tokens;
  if (before !== '' || first?.lower !== 'and' || !verb || !third || !isPastVerb(tokens, 1)) return false;
  // "was charged [and fined]", "closed [and reopened the port]": the object or the auxiliary is shared.
  if (previousKept === null || !previousKept.isContent || isVerbAt(kept, kept.length - 1)) return false;
  if (lists.pastForms.has(previousKept.lower) || /ing$/.test(previousKept.lower)) return false;
  const own = kept.filter((token) => isPastVerbIn(kept, token));
  if (own.length !== 1 || kept.some(reachesOver) || kept.some((token) => isReportVerb(token.lower)))
    return false;
  const denies = (token: Token) =>
    reachesOver(token) ||
    undoes.test(token.lower) ||
    isReportVerb(token.lower) ||
    lists.negatingVerbs.has(token.lower);
  return !tokens.some(denies) && !takesBack(tokens);
}

function isPastVerbIn(list: readonly Token[], token: Token): boolean {
  const at = list.indexOf(token);
  return at > 0 && isPastVerb(list, at);
}

/** "[The council voted, and] the mayor signed": a clause with its own subject, joined to another that does not hang on it. */
export function isClauseBefore({ tokens, rest, after }: Gap): boolean {
  const joint = tokens.at(-1)!;
  if (!/^(?:and|but)$/.test(joint.lower) || joint.before !== ',' || after !== '') return false;
  const clause = tokens.slice(0, -1);
  if (
    clause.some((token) => reachesOver(token) || isReportVerb(token.lower) || lists.modals.has(token.lower))
  )
    return false;
  if (!clause.some((_, at) => isFiniteAt(clause, at)) || clause.some((token) => /^[:;]$/.test(token.before)))
    return false;
  const [first] = rest;
  const opensNoun = first !== undefined && (lists.articles.has(first.lower) || first.isCapital);
  const end = rest.findIndex((token, at) => at > 0 && token.before !== '');
  const main = rest.slice(0, end < 0 ? rest.length : end);
  return opensNoun && main.some((_, at) => at > 0 && isFiniteAt(main, at));
}
