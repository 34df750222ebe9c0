import type { Cut } from './cut.ts';
import {
  dropConnective,
  dropDashes,
  dropDateline,
  dropLead,
  dropLink,
  dropParentheses,
  dropSide,
} from './cuts.ts';
import { attributionInside, attributionIntoClause, moveAttribution } from './move-attribution.ts';
import { dropLooseTail, dropSecond, dropTail } from './tails.ts';

/** A bound on what one sentence may cost. */
const mostVariants = 28;

/** A sentence with its side clause, its tails and a circumstance cut, alone and together; longest first. */
function shortened(cut: Cut): Cut[] {
  const short = dropTail(cut);
  const shorter = dropTail(short);
  return [
    cut,
    short,
    shorter,
    dropSide(cut),
    dropTail(dropSide(cut)),
    dropLooseTail(cut),
    dropLooseTail(short),
    dropLooseTail(dropSide(short)),
    dropSecond(dropSide(cut)),
    dropSecond(dropSide(short)),
  ];
}

/**
 * The ways a source sentence may be shortened: without dateline and brackets, and without the circumstance it opens
 * with; then without side clause and tail clause; last with that circumstance. Every step is one of the closed list and logged.
 *
 * @example
 * variants({ text: 'On Monday, the mill closed, which surprised the town.', operations: [] }).map((v) => v.text);
 * // ends with 'On Monday, the mill closed, which surprised the town.'
 */
export function variants(whole: Cut): Cut[] {
  const clean = dropDashes(dropParentheses(dropLink(dropConnective(dropConnective(dropDateline(whole))))));
  const plain = dropLead(clean);
  const list = [
    ...[plain, moveAttribution(plain), attributionInside(plain), attributionIntoClause(plain)].flatMap(
      shortened,
    ),
    ...shortened(clean),
  ];
  const seen = new Set<string>();
  return list.filter((cut) => !seen.has(cut.text) && seen.add(cut.text)).slice(0, mostVariants);
}
