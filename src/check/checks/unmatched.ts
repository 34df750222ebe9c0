import type { Comparison } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { belongsToDay } from '../resolved-days.ts';

/** Why a token of the sentence has no counterpart in the source. */
export type UnmatchedKind =
  'date' | 'number' | 'polarity' | 'certainty' | 'relation' | 'moved' | 'name' | 'word' | 'link word';

export interface Unmatched {
  readonly token: Token;
  readonly index: number;
  readonly kind: UnmatchedKind;
}

function isFree(comparison: Comparison, index: number): boolean {
  const token = comparison.sentence[index]!;
  if (token.lower === 'that') return true;
  const next = comparison.aligned[index + 1] ?? -1;
  if (lists.perfectAuxiliaries.has(token.lower))
    return next >= 0 && /ed$|en$|t$|d$|n$/.test(comparison.source[next]!.lower);
  if (!lists.articles.has(token.lower)) return false;
  const gap = comparison.gaps.find((candidate) => candidate.inserted.includes(token));
  return gap !== undefined && gap.tokens.some((lost) => lists.articles.has(lost.lower) || lost.isPossessive);
}

function kindOf(token: Token, sourceKeys: ReadonlySet<string>): UnmatchedKind {
  if (lists.negations.has(token.lower)) return 'polarity';
  if ((lists.modals.has(token.lower) && !isDay(token)) || lists.hedges.has(token.lower)) return 'certainty';
  if (token.compound !== null && lists.relationSuffixes.has(token.lower)) return 'relation';
  if (sourceKeys.has(token.key) && token.isContent) return 'moved';
  if (token.isNumber) return 'number';
  if (isDay(token)) return 'date';
  if (lists.relationWords.has(token.lower) || lists.relationWords.has(token.lower.replace(/s$/, '')))
    return 'relation';
  if (token.isCapital && token.isContent) return 'name';
  return token.isContent ? 'word' : 'link word';
}

/** The day or month words of a time phrase that the source has elsewhere: a day may move within a sentence. */
function isMovedTime(comparison: Comparison, index: number, sourceKeys: ReadonlySet<string>): boolean {
  const { sentence, source } = comparison;
  if (source.filter(isDay).length > 1 || sentence.filter(isDay).length > 1) return false;
  const token = sentence[index]!;
  const next = sentence[index + 1];
  if (isDay(token)) return sourceKeys.has(token.key);
  const opens = token.lower === 'on' || token.lower === 'in';
  return opens && next !== undefined && isDay(next) && sourceKeys.has(next.key);
}

/** A weekday or a month; "may" in small letters is neither. */
function isDay(token: Token): boolean {
  return token.isCapital && (lists.weekdays.has(token.lower) || lists.months.has(token.lower));
}

/**
 * Tokens of the sentence that the alignment could not place, each with the reason it needs one.
 * Articles in the place of articles, "that", "has" before its verb and days that moved are free.
 */
export function unmatched(comparison: Comparison): Unmatched[] {
  const sourceKeys = new Set(comparison.source.map((token) => token.key));
  const { sentence, aligned, source } = comparison;
  const found: Unmatched[] = [];
  comparison.sentence.forEach((token, index) => {
    if (aligned[index]! >= 0 || belongsToDay(sentence, aligned, source, index)) return;
    if (isFree(comparison, index) || isMovedTime(comparison, index, sourceKeys)) return;
    found.push({ token, index, kind: kindOf(token, sourceKeys) });
  });
  return found;
}
