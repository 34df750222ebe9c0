import { isReportVerb } from '../../text/mod.ts';
import type { Comparison } from '../comparison.ts';
import { isVerbAt } from '../roles.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** A part of the source between two pauses: tokens [from, to). */
interface Segment {
  readonly from: number;
  readonly to: number;
}

/** The parts of a sentence between its pauses. */
export function segmentsOf(list: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (let at = 1; at <= list.length; at++) {
    // A full stop inside a sentence belongs to “Mr.” or “U.S.”
    if (at < list.length && /^(?:|\.)$/.test(list[at]!.before)) continue;
    found.push({ from, to: at });
    from = at;
  }
  return found;
}

/** Surely a finite verb, or a form that is mostly one. */
export function isFiniteAt(list: readonly Token[], at: number): boolean {
  const token = list[at]!;
  if (token.isCapital && at > 0 && list[at]!.before === '') return false;
  return (
    lists.finiteForms.has(token.lower) ||
    lists.modals.has(token.lower) ||
    lists.perfectAuxiliaries.has(token.lower) ||
    isVerbAt(list, at)
  );
}

/** May be a finite verb: "crews leave", "the port closes". */
export function mayBeFiniteAt(list: readonly Token[], at: number): boolean {
  const token = list[at]!;
  const before = list[at - 1];
  if (isFiniteAt(list, at)) return true;
  if (token.isCapital || token.isNumber || before === undefined || lists.articles.has(before.lower))
    return false;
  return /^(?:i|we|you|they|he|she|it|who|which)$/.test(before.lower) || lists.pastForms.has(token.lower)
    ? true
    : token.isContent && (/[^s]s$/.test(token.lower) || /s$/.test(before.lower));
}

/** A part that cannot stand by itself: an opening or relative clause, a participle, who says so. */
function isSide(list: readonly Token[], { from, to }: Segment): boolean {
  const first = list[from]!.lower;
  if (lists.relativePronouns.has(first) || lists.sideOpeners.has(first)) return true;
  if (/ing$/.test(first) && !list.slice(from, to).some((token) => lists.finiteForms.has(token.lower)))
    return true;
  if (from === 0 || to - from > 9) return false;
  const own = list.slice(from, to);
  return (
    own.some((token) => isReportVerb(token.lower)) && !own.some((token) => lists.beForms.has(token.lower))
  );
}

/**
 * True when the source has a clause that stands by itself and the sentence keeps no verb of any such clause:
 * "Ada Orme, the mayor, resigned" told as "Ada Orme, the mayor".
 */
export function losesMainClause({ source, aligned, gaps }: Comparison): boolean {
  if (gaps.length === 0) return false;
  const main = segmentsOf(source).filter((segment) => !isSide(source, segment));
  const places = ({ from, to }: Segment) => Array.from({ length: to - from }, (_, at) => from + at);
  if (!main.some((segment) => places(segment).some((at) => isFiniteAt(source, at)))) return false;
  const kept = new Set(aligned);
  return !main.some((segment) => places(segment).some((at) => kept.has(at) && mayBeFiniteAt(source, at)));
}
