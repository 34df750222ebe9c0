import type { Quote } from '../news/mod.ts';
import type { QuotedPart } from './paragraph-quotes.ts';

/** One sentence's quotes on the way to their speakers. */
export interface QuotedSentence {
  readonly paragraph: number;
  readonly quotes: readonly Quote[];
  readonly parts: readonly QuotedPart[];
  /** True when nothing of the sentence stands outside the marks. */
  readonly isWhole: boolean;
}

function only(speakers: ReadonlySet<string>): string | null {
  return speakers.size === 1 ? [...speakers][0]! : null;
}

function grouped<K>(
  list: readonly QuotedSentence[],
  keyOf: (sentence: QuotedSentence, quote: number) => K,
): Map<K, Set<string>> {
  const found = new Map<K, Set<string>>();
  for (const sentence of list) {
    for (const [at, { speaker }] of sentence.quotes.entries()) {
      if (speaker === null) continue;
      const key = keyOf(sentence, at);
      found.set(key, (found.get(key) ?? new Set()).add(speaker));
    }
  }
  return found;
}

/**
 * Speakers of quotes whose own sentence names none: another part of the same quotation names one, or the sentence is
 * nothing but quotation and its paragraph quotes one speaker alone. Two candidates give none.
 *
 * @returns The quotes of each sentence, in the order given.
 *
 * @example
 * // “It fell,” Orme said. “We ran.” → the second quote is Orme's
 */
export function carriedSpeakers(list: readonly QuotedSentence[]): (readonly Quote[])[] {
  const ofQuotation = grouped(list, ({ parts }, at) => parts[at]!.quotation);
  const ofParagraph = grouped(list, ({ paragraph }) => paragraph);
  return list.map(({ paragraph, quotes, parts, isWhole }) =>
    quotes.map((quote, at) => {
      if (quote.speaker !== null) return quote;
      const same = ofQuotation.get(parts[at]!.quotation);
      const near = isWhole ? ofParagraph.get(paragraph) : undefined;
      return { ...quote, speaker: same ? only(same) : near ? only(near) : null };
    }),
  );
}
