import type { Quote } from '../news/mod.ts';
import { plainMarks } from '../text/mod.ts';
import { finiteAt, phrase, type ClauseWord } from './clause-words.ts';
import type { QuotedPart } from './paragraph-quotes.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sayings.ts';

/** "Iron Quay", "The Long Way Home": every word of weight has a capital, and no mark closes it. */
function isTitle(text: string): boolean {
  const weighty = text.split(/\s+/).filter((word) => word.length > 3);
  return (
    weighty.length > 0 &&
    text.length < 60 &&
    !/[.,?!]$/.test(text) &&
    weighty.every((word) => /^[\p{Lu}\d]/u.test(word))
  );
}

const naming =
  /^(?:called|calls|described|describes|dubbed|labelled|labeled|branded|termed|denounced|hailed|praised|dismissed|condemned|blasted)$/;

/** "Orme called the plan “reckless”": who puts a word in the mouth of nobody else. */
function namer(reading: Reading, part: QuotedPart): string | null {
  const { words: all, sentence } = reading;
  const verb = all.findIndex((word) => !word.isQuoted && naming.test(word.lower) && word.end < part.start);
  if (verb < 1) return null;
  let from = verb;
  while (from > 0 && !all[from]!.opensPart && verb - from < 8) {
    const word = all[from - 1]!;
    if (
      word.isQuoted ||
      finiteAt(all, from - 1) !== null ||
      word.kind === 'subordinator' ||
      word.kind === 'conjunction'
    )
      return null;
    from -= 1;
  }
  const first = all[from]!;
  const isSubject = from === 0 && first.kind !== 'preposition';
  return isSubject && part.start - all[verb]!.end < 80 ? phrase(sentence, all, 0, verb) : null;
}

/** The saying right behind a quotation (“…,” she said), else the nearest before it. */
function sayingOf(all: readonly ClauseWord[], sayings: readonly Saying[], part: QuotedPart): Saying | null {
  const behind = all.findIndex((word) => word.start >= part.end);
  const tail = sayings.find(
    ({ from, verb }) => behind >= 0 && Math.min(from, verb) - behind <= 0 && Math.max(from, verb) >= behind,
  );
  if (tail) return tail;
  const before = sayings.filter(({ to, verb }) => all[Math.max(to - 1, verb)]!.end <= part.start);
  if (before.length > 0) return before.at(-1)!;
  return sayings.length === 1 ? sayings[0]! : null;
}

/**
 * The quotes of a sentence with their speakers: the one who says it right behind the quotation, else right before it.
 * Titles in marks have none, and neither has a quotation no saying goes with.
 *
 * @example
 * // quotesOf(readSentence('“It fell,” Orme said.'), [{ start: 1, end: 9, quotation: 1 }])[0]?.speaker; // 'Orme'
 */
export function quotesOf(reading: Reading, parts: readonly QuotedPart[]): Quote[] {
  const { sentence, words: all, sayings } = reading;
  return parts.map((part) => {
    const text = sentence.slice(part.start, part.end);
    const saying = isTitle(plainMarks(text)) ? null : sayingOf(all, sayings, part);
    const speaker = saying
      ? phrase(sentence, all, saying.from, saying.to)
      : isTitle(plainMarks(text))
        ? null
        : namer(reading, part);
    return { text, start: part.start, end: part.end, speaker };
  });
}
