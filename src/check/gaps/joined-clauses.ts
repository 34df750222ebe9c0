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
    (lists.hedges.has(token.lower) && !/^(?:about|around|up|nearly|almost|roughly)$/.test(token.lower)) ||
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

/** A condition or exception behind the second act may hold for both. */
const holdsForBoth = /^(?:if|unless|except|until|only|provided|without)$/;

/** "closed the port [and dismissed 40 crews]": the rest of what the same subject did, which takes back nothing. */
export function isSecondPredicate({ tokens, kept, before, previousKept }: Gap): boolean {
  const [first, verb, third] = tokens;
  if (before !== '' || first?.lower !== 'and' || !verb || !third || !isPastVerb(tokens, 1)) return false;
  // "was charged [and fined]", "closed [and reopened the port]": the object or the auxiliary is shared.
  if (previousKept === null || !previousKept.isContent || isVerbAt(kept, kept.length - 1)) return false;
  if (lists.pastForms.has(previousKept.lower) || /ing$/.test(previousKept.lower)) return false;
  const own = kept.filter((_, at) => isPastVerb(kept, at) && at > 0 && !isAuxiliary(kept[at - 1]!));
  if (own.length !== 1 || kept.some(reachesOver) || kept.some((_, at) => speaks(kept, at))) return false;
  const opening = tokens.slice(1, 5);
  const denies = (token: Token) =>
    lists.negations.has(token.lower) || undoes.test(token.lower) || lists.negatingVerbs.has(token.lower);
  return (
    !opening.some(denies) &&
    !speaks(tokens, 1) &&
    !tokens.some((token) => holdsForBoth.test(token.lower)) &&
    !takesBack(tokens)
  );
}

function isAuxiliary(token: Token): boolean {
  return lists.beForms.has(token.lower) || lists.perfectAuxiliaries.has(token.lower);
}

/** A verb of saying with what is said, not "its report" or "declared a strike". */
function speaks(list: readonly Token[], at: number): boolean {
  const [before, token, next] = [list[at - 1], list[at]!, list[at + 1]];
  if (!isReportVerb(token.lower)) return false;
  if (
    before &&
    (lists.articles.has(before.lower) || before.isPossessive || /^(?:its|his|her|their)$/.test(before.lower))
  )
    return false;
  return !(
    /^(?:declared|announced|found|confirmed|reported|added|posted|ruled|denied|admitted)$/.test(
      token.lower,
    ) &&
    next !== undefined &&
    (lists.articles.has(next.lower) || next.isNumber || /^(?:its|his|her|their)$/.test(next.lower))
  );
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
