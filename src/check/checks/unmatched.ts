import { axisOf, isReportVerb } from '../../text/mod.ts';
import type { Comparison } from '../comparison.ts';
import { isFiniteAt } from '../gaps/whole.ts';
import { scales, stepOf } from '../scales.ts';
import { slotOf } from '../slots.ts';
import { isTitle } from '../title-tense.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** Why a token of the sentence has no counterpart in the source. */
export type UnmatchedKind =
  'date' | 'number' | 'polarity' | 'certainty' | 'relation' | 'moved' | 'name' | 'word' | 'link word';

export interface Unmatched {
  readonly token: Token;
  readonly index: number;
  readonly kind: UnmatchedKind;
}

/** "said that", "said on Monday that". */
function followsSaying(sentence: readonly Token[], index: number): boolean {
  return sentence.slice(Math.max(0, index - 5), index).some((token) => isReportVerb(token.lower));
}

/** Bodies that are told with their article. */
const withThe =
  /^(?:senate|house|pentagon|kremlin|taliban|vatican|g7|g-7|g20|fda|fbi|cia|cdc|doj|irs|epa|fcc|ftc|sec|nsa|eu|un|uk|who|nfl|nba|nra|naacp|aclu|states|kingdom|union|nations|democrats|republicans|gop)$/;

/** An article may open a noun phrase of a headline: at its start, behind a verb or a preposition, never inside a name or a stack of nouns. */
function isTitleArticle({ sentence, aligned }: Comparison, index: number): boolean {
  const [before, next] = [sentence[index - 1], sentence[index + 1]];
  if (!next || aligned[index + 1]! < 0 || next.isNumber) return false;
  const opens =
    index === 0 ||
    before!.before !== '' ||
    before!.lower === 'of' ||
    before!.lower === 'to' ||
    lists.phraseEnds.has(before!.lower) ||
    isFiniteAt(sentence, index - 1) ||
    followsSaying(sentence, index) ||
    sentence[index - 2]?.lower === 'to' ||
    lists.modals.has(sentence[index - 2]?.lower ?? '');
  if (!opens || (before?.lower === 'of' && sentence[index]!.lower !== 'the')) return false;
  let head = index + 1;
  while (sentence[head]?.isCapital === true && sentence[head]!.before === '') head += 1;
  // "the Kelvarne council", "the Supreme Court", not "the Gaza".
  const [last, noun] = [sentence[head - 1]!.lower, sentence[head]];
  const isBody = sentence[index]!.lower === 'the' && (withThe.test(last) || lists.institutions.has(last));
  const isBare = !noun || noun.before !== '' || !noun.isContent || isFiniteAt(sentence, head);
  if (next.isCapital && isBare && !isBody) return false;
  return sentence[index]!.lower === 'the' || !/[^s]s$/.test(phraseEnd(sentence, index + 1));
}

/** The last word of the noun phrase that opens here. */
function phraseEnd(list: readonly Token[], from: number): string {
  let at = from;
  const goesOn = (token: Token | undefined, next: number) =>
    token?.isContent === true && token.before === '' && !/ing$/.test(token.lower) && !isFiniteAt(list, next);
  while (goesOn(list[at + 1], at + 1)) at += 1;
  return list[at]!.lower;
}

/** "is to close" of the headline's "to close". */
function isTitleAuxiliary({ sentence, aligned }: Comparison, index: number): boolean {
  const next = sentence[index + 1];
  const at = aligned[index + 1] ?? -1;
  return next?.lower === 'to' && index > 0 && at > 0 && aligned[index - 1] === at - 1;
}

function isFree(comparison: Comparison, index: number): boolean {
  const token = comparison.sentence[index]!;
  if (isTitle(comparison.sourceText)) {
    if (lists.articles.has(token.lower) && isTitleArticle(comparison, index)) return true;
    if (/^(?:is|are)$/.test(token.lower) && isTitleAuxiliary(comparison, index)) return true;
  }
  if (token.lower === 'that') return followsSaying(comparison.sentence, index);
  const next = comparison.aligned[index + 1] ?? -1;
  const gap = slotOf(comparison, token);
  if (lists.perfectAuxiliaries.has(token.lower)) {
    const other = gap?.tokens.some((lost) => lists.perfectAuxiliaries.has(lost.lower)) ?? false;
    return !other && next >= 0 && /ed$|en$|t$|d$|n$/.test(comparison.source[next]!.lower);
  }
  if (!lists.articles.has(token.lower)) return false;
  return gap !== null && gap.tokens.some((lost) => lists.articles.has(lost.lower) || lost.isPossessive);
}

/** A weekday, a month or a word such as "today"; "may" in small letters is none of them. */
export function isDay(token: Token): boolean {
  if (lists.dayWords.has(token.lower)) return true;
  return token.isCapital && (lists.weekdays.has(token.lower) || lists.months.has(token.lower));
}

/** A word that has its capital from opening the sentence. */
function isOpeningWord(token: Token, index: number): boolean {
  if (index > 0) return false;
  return (
    /ly$/.test(token.lower) ||
    axisOf(token.lower).length > 0 ||
    scales.some((scale) => stepOf(scale, token.lower) >= 0)
  );
}

function kindOf(token: Token, index: number, sourceKeys: ReadonlySet<string>): UnmatchedKind {
  if (lists.negations.has(token.lower)) return 'polarity';
  if ((lists.modals.has(token.lower) && !isDay(token)) || lists.hedges.has(token.lower)) return 'certainty';
  if (token.compound !== null && lists.relationSuffixes.has(token.lower)) return 'relation';
  if (lists.quantifiers.has(token.lower)) return 'certainty';
  if (sourceKeys.has(token.key) && token.isContent) return 'moved';
  if (token.isNumber && !/th$/.test(token.key)) return 'number';
  if (isDay(token)) return 'date';
  if (token.isNumber || lists.relationWords.has(token.lower)) return 'relation';
  if (lists.relationWords.has(token.lower.replace(/s$/, ''))) return 'relation';
  if (token.isCapital && token.isContent && !isOpeningWord(token, index)) return 'name';
  return token.isContent ? 'word' : 'link word';
}

/** The day or month words of a time phrase that the source has elsewhere: a day may move within a sentence. */
function isMovedTime(comparison: Comparison, index: number, sourceKeys: ReadonlySet<string>): boolean {
  const { sentence, source } = comparison;
  const isNamed = (token: Token) => token.isCapital && isDay(token);
  if (source.filter(isNamed).length > 1 || sentence.filter(isNamed).length > 1) return false;
  const token = sentence[index]!;
  const next = sentence[index + 1];
  if (isNamed(token)) return sourceKeys.has(token.key);
  const opens = token.lower === 'on' || token.lower === 'in';
  return opens && next !== undefined && isNamed(next) && sourceKeys.has(next.key);
}

function isDerived(comparison: Comparison, token: Token): boolean {
  return comparison.derived.some((range) => token.start >= range.start && token.end <= range.end);
}

const known = new WeakMap<Comparison, readonly Unmatched[]>();

function find(comparison: Comparison): Unmatched[] {
  const { sentence, aligned, freed } = comparison;
  if (aligned.every((at) => at >= 0)) return [];
  const sourceKeys = new Set(comparison.source.map((token) => token.key));
  const found: Unmatched[] = [];
  sentence.forEach((token, index) => {
    if (aligned[index]! >= 0 || freed.has(index) || isDerived(comparison, token)) return;
    if (isFree(comparison, index) || isMovedTime(comparison, index, sourceKeys)) return;
    found.push({ token, index, kind: kindOf(token, index, sourceKeys) });
  });
  return found;
}

/**
 * Tokens of the sentence that the alignment could not place, each with the reason it needs one.
 * Articles in the place of articles, "that", "has" before its verb, days that moved and derived numbers are free.
 */
export function unmatched(comparison: Comparison): readonly Unmatched[] {
  const before = known.get(comparison);
  if (before) return before;
  const found = find(comparison);
  known.set(comparison, found);
  return found;
}
