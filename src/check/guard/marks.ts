import { knownMarks, plainMarks, quotes, type QuoteSpan } from '../../text/mod.ts';

/** ‘Single’ typographic marks around words; an apostrophe has a letter on both sides or closes nothing. */
const single = /(?<![\p{L}\p{N}])‘([^‘’\n]{2,}?(?:’\p{L}[^‘’\n]*?)*)’(?![\p{L}\p{N}])/gu;

/**
 * Quotations in any of the marks “ ”, " ", „ “, « », ‹ ›, 「 」, 『 』 and ‘ ’; UTF-16 offsets of the inside.
 *
 * @example
 * quotations('Er sagte: „Wir haben verloren.“')[0]?.text; // 'Wir haben verloren.'
 */
export function quotations(text: string): QuoteSpan[] {
  const found = quotes(knownMarks(text)).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
  }));
  for (const match of text.matchAll(single)) {
    const start = match.index + 1;
    const end = match.index + match[0].length - 1;
    const apart = found.every((other) => end <= other.start || start >= other.end);
    if (apart) found.push({ text: text.slice(start, end), start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text in which only the words and their order tell: one kind of mark, one kind of space. */
export function wordForWord(text: string): string {
  return knownMarks(plainMarks(text)).replaceAll('"', "'").replace(/\s+/g, ' ');
}

/**
 * The parts of a quotation that must stand in the source word for word: without the punctuation of our own sentence at
 * its edges, without what stands in square brackets, parted where words are left out ("…").
 */
export function quotedParts(quote: string): string[] {
  return wordForWord(quote)
    .split(/\s*(?:\[[^\]]*\]|…|\.\.\.)\s*/)
    .map((part) => part.replace(/^[\s'.,;:!?、。，]+|[\s'.,;:!?、。，]+$/g, ''))
    .filter(Boolean);
}

/**
 * True when every part stands in a text made by `wordForWord`, one after the other, whole words only; the case of a
 * part's first letter is free.
 */
export function standsIn(parts: readonly string[], plain: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = wholeWordsAt(part, plain, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

function wholeWordsAt(part: string, plain: string, from: number): number {
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
  // The first letter may change its case where a quotation is fitted into our sentence.
  const rest = part.slice(1);
  const first = part[0]!.toLowerCase();
  // A part of one letter has an empty rest, which is found at the end of the text for ever.
  const nextAt = (least: number): number => {
    const at = plain.indexOf(rest, least + 1) - 1;
    return at < least ? -1 : at;
  };
  for (let at = nextAt(from); at >= 0; at = nextAt(at + 1)) {
    if (plain[at]!.toLowerCase() !== first) continue;
    const before = plain[at - 1] ?? ' ';
    const after = plain[at + part.length] ?? ' ';
    const cutsStart = spaced.test(before) && spaced.test(part[0]!);
    const cutsEnd = spaced.test(after) && spaced.test(part.at(-1)!);
    if (!cutsStart && !cutsEnd) return at;
  }
  return -1;
}
