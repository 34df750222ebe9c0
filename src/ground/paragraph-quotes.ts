import { quotations, type SentenceSpan } from '../text/mod.ts';

/** A quotation's part inside one sentence, half-open UTF-16 offsets of that sentence. */
export interface QuotedPart {
  readonly start: number;
  readonly end: number;
  /** The number of the quotation in its article: parts of one quotation share it, and paragraphs it runs over. */
  readonly quotation: number;
}

const inner = /[\p{L}\p{N}]/u;

function partIn(
  text: string,
  span: SentenceSpan,
  start: number,
  end: number,
  quotation: number,
): QuotedPart | null {
  let from = Math.max(start, span.start);
  let to = Math.min(end, span.end);
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return from < to && inner.test(text.slice(from, to))
    ? { start: from - span.start, end: to - span.start, quotation }
    : null;
}

/**
 * What is quoted in each sentence, also where a quotation runs over several sentences, or over paragraphs that each
 * open with a mark after one that never closed.
 *
 * @param spans Sentences of the text, in order.
 * @returns One list for each sentence.
 *
 * @example
 * // quotedParts('“It fell. We ran,” he said.', sentences('“It fell. We ran,” he said.')).length; // 2
 */
export function quotedParts(text: string, spans: readonly SentenceSpan[]): QuotedPart[][] {
  const found: QuotedPart[][] = spans.map(() => []);
  let number = 0;
  let isOpen = false;
  for (let first = 0; first < spans.length;) {
    let last = first;
    while (spans[last + 1]?.paragraph === spans[first]!.paragraph) last += 1;
    const base = spans[first]!.start;
    const paragraph = text.slice(base, spans[last]!.end);
    let at = first;
    const inside = quotations(paragraph);
    for (const [place, { start, end, isClosed }] of inside.entries()) {
      if (!(isOpen && place === 0 && start <= 1)) number += 1;
      isOpen = !isClosed;
      while (at < last && spans[at]!.end <= base + start) at += 1;
      for (let each = at; each <= last && spans[each]!.start < base + end; each++) {
        const part = partIn(text, spans[each]!, base + start, base + end, number);
        if (part) found[each]!.push(part);
      }
    }
    if (inside.length === 0) isOpen = false;
    first = last + 1;
  }
  return found;
}
