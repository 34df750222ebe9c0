import { bare, finiteness, plainMarks, wordClass, words, type Quotation, type Word } from '../text/mod.ts';

/** One word of a sentence with what the clause readers ask of it. */
export interface ClauseWord extends Word {
  /** Lower case, without a possessive ending. */
  readonly lower: string;
  readonly kind: ReturnType<typeof wordClass>;
  /** What its form alone says of it as a verb; `finiteAt` says what its place allows. */
  readonly finite: ReturnType<typeof finiteness>;
  /** Plain marks and white space between the word before and this one. */
  readonly gap: string;
  readonly isQuoted: boolean;
  /** True when a comma, a dash, a bracket, a colon or a quotation mark stands before it. */
  readonly opensPart: boolean;
}

/** Before a noun. */
const noun = /^(?:a|an|the|this|that|its|his|her|their|our|my|your|any|no|some|new|of|'s)$/;

/**
 * The words of a sentence, each with its class and the marks before it.
 *
 * @param quotes Quotations of the sentence, in order.
 *
 * @example
 * // clauseWords('Orme, 45, left.', []).map((word) => word.opensPart); // [false, true, true]
 */
export function clauseWords(
  sentence: string,
  quotes: readonly Pick<Quotation, 'start' | 'end'>[],
): ClauseWord[] {
  const plain = plainMarks(sentence);
  let past = 0;
  let quote = 0;
  return words(sentence).map((word) => {
    while (quote < quotes.length && quotes[quote]!.end <= word.start) quote += 1;
    const gap = plain.slice(past, word.start);
    const isFirst = past === 0;
    past = word.end;
    const lower = bare(word.text);
    const kind = wordClass(lower);
    const isQuoted = quote < quotes.length && quotes[quote]!.start <= word.start;
    return {
      ...word,
      lower,
      kind,
      // "WIRED", "Will Holt": behind the first word a capital opens no verb.
      finite: /^\p{Ll}/u.test(word.text) || (isFirst && kind === 'auxiliary') ? finiteness(lower) : null,
      gap,
      isQuoted,
      opensPart: /[,;:()"[\]!?]|(?:^|\s)'|'\s|\s-|--/.test(gap),
    };
  });
}

/**
 * How surely a word is the finite verb of a clause where it stands: "plans" behind "its" and "closed" behind "the" are
 * none.
 *
 * @example
 * // finiteAt(clauseWords('The closed port', []), 1); // null
 */
export function finiteAt(all: readonly ClauseWord[], at: number): 'sure' | 'doubtful' | null {
  const word = all[at]!;
  const before = all[at - 1];
  const sure = word.finite;
  if (sure === null) return null;
  if (sure === 'sure') {
    // "will" and "can" are nouns now and then.
    const isNoun = word.kind === 'modal' && /^(?:a|an|the|his|her)$/.test(before?.lower ?? '');
    return isNoun ? null : 'sure';
  }
  if (before === undefined || noun.test(before.lower) || before.kind === 'determiner') return null;
  if (before.lower === 'to' || before.kind === 'modal' || /-$/.test(word.gap)) return null;
  return before.kind === 'preposition' && !word.opensPart && !/ed$/.test(before.lower) ? null : 'doubtful';
}

/** The words of a sentence from one place up to another, as written. */
export function phrase(sentence: string, all: readonly ClauseWord[], from: number, to: number): string {
  return from >= to ? '' : sentence.slice(all[from]!.start, all[to - 1]!.end);
}
