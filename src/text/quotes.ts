import { plainMarks } from './words.ts';

/** A quoted string without its marks; half-open UTF-16 offsets of the inside. */
export interface QuoteSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Quotation marks of other scripts as ones that `quotes()` knows, one character for one.
 *
 * @example
 * knownMarks('「負けた」'); // '"負けた"'
 */
export function knownMarks(text: string): string {
  return text.replace(/[「」『』＂〝〞‹›]/g, '"');
}

/**
 * Text in double quotation marks, in order. A quote left open runs to the end of the text.
 *
 * @example
 * quotes('He said, “We lost.”')[0]?.text; // 'We lost.'
 */
export function quotes(text: string): QuoteSpan[] {
  const plain = plainMarks(text);
  const found: QuoteSpan[] = [];
  let open = -1;
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] !== '"') continue;
    if (open < 0) open = at + 1;
    else {
      found.push({ text: text.slice(open, at), start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0 && open < text.length) found.push({ text: text.slice(open), start: open, end: text.length });
  return found.filter((quote) => quote.text.trim() !== '');
}
