import { tag } from '../../text/mod.ts';
import type { Gap } from '../comparison.ts';
import { isVerbAt } from '../roles.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** "came [after a strike]", "going [after those closest to him]": the verb alone says nothing. */
function needsMore(token: Token | null): boolean {
  return (
    token !== null &&
    /^(?:came|come|comes|coming|go|goes|going|went|gone|look|looks|looked|looking)$/.test(token.lower)
  );
}

/** Speaks of what is to come: not the month of May, not "to the police". */
function isFuture(list: readonly Token[], at: number): boolean {
  const token = list[at]!;
  if (token.lower !== 'to') return lists.futures.has(token.lower) && !(token.isCapital && at > 0);
  const next = list[at + 1];
  return (
    next === undefined ||
    !(
      next.isCapital ||
      next.isNumber ||
      lists.articles.has(next.lower) ||
      /s$|^(?:his|her|their|police)$/.test(next.lower)
    )
  );
}

/** "amid storm", "after mast breaks", "as storm nears Arle" at the end of a headline, whose verb has its object. */
export function isTitleCircumstance({ tokens, kept, previousKept, rest }: Gap): boolean {
  const [first, second, third] = tokens;
  if (!first || !second || rest.length > 0 || previousKept?.isContent !== true || needsMore(previousKept))
    return false;
  if (kept.length < 3 || kept.some((_, at) => isFuture(kept, at)) || isVerbAt(kept, kept.length - 1))
    return false;
  if (
    second.isNumber ||
    tokens.some((token) => lists.negations.has(token.lower) || lists.conditions.has(token.lower))
  )
    return false;
  if (/^(?:amid|after|following)$/.test(first.lower)) return true;
  return (
    first.lower === 'as' &&
    !lists.roleAfterAs.has(second.lower) &&
    third !== undefined &&
    hasPresentVerb(tokens)
  );
}

/** "after the vote failed", "as dockers left": a clause of circumstance that may go even without a comma before it. */
export function isCircumstance(gap: Gap): boolean {
  const [first, second] = gap.tokens;
  if (!first || !second || gap.tokens.length < 4) return false;
  // "has not [as yet concluded]" goes on with the verb; "will resume [after the vote]" sets a condition.
  const last = gap.previousKept;
  if (last === null || !(last.isContent || (last.isCapital && lists.months.has(last.lower)))) return false;
  if (gap.kept.some((_, at) => isFuture(gap.kept, at))) return false;
  // "the man caught on video [after a stop was sentenced]": the tail may hold the only finite verb.
  const finite = (token: Token) => lists.finiteForms.has(token.lower);
  if (gap.tokens.some(finite) && !gap.kept.some(finite)) return false;
  const unit = gap.tokens[1]!.lower;
  const link = gap.tokens[2]!.lower;
  if (needsMore(last)) return false;
  if (first.isNumber && lists.timeMeasures.has(unit) && (link === 'after' || link === 'before'))
    return gap.tokens.length >= 6;
  if (second.isNumber) return false;
  if (lists.timeMeasures.has(last.lower)) return false;
  if (lists.adverbialSubordinators.has(first.lower)) return true;
  // "as chair", "as a warning" are roles; "as dockers left" has a verb of its own.
  const role = first.lower !== 'as' || lists.roleAfterAs.has(second.lower);
  if (role) return false;
  // "as his chief of staff and replaced him": the verb behind "and" has another subject.
  const end = gap.tokens.findIndex(
    (token, at) => at > 1 && (/^(?:and|or|but|who|which|that)$/.test(token.lower) || token.before !== ''),
  );
  const near = gap.tokens.slice(2, Math.min(9, end < 0 ? 9 : end));
  return (
    near.some(({ isCapital, lower }) => !isCapital && (/ed$/.test(lower) || lists.pastForms.has(lower))) ||
    hasPresentVerb(gap.tokens)
  );
}

/** "as the economy bounces back", "as she prepares to appeal": a verb in the present after a subject of its own. */
function hasPresentVerb(list: readonly Token[]): boolean {
  const end = list.findIndex((token, at) => at > 0 && token.before !== '');
  const part = list.slice(0, end < 0 ? list.length : end);
  const tagged = tag(part.map((token) => token.text).join(' '));
  return tagged.some(
    ({ pos, text }, at) =>
      pos === 'VERB' &&
      /[^s]s$/.test(text) &&
      /^(?:NOUN|PROPN|PRON)$/.test(tagged[at - 1]?.pos ?? '') &&
      at > 1,
  );
}
