import type { TextRange } from '../../news/mod.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const allPlain = /^[\x20-\x7e]*$/;
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;
const marksAlone = /^\p{M}+$/u;

/**
 * Columns that a text takes in a terminal: East Asian wide characters and pictures take two (Unicode Standard Annex 11).
 *
 * @example
 * columnsOf('港 port'); // 7
 */
export function columnsOf(text: string): number {
  if (allPlain.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text))
    columns += wide.test(segment) ? 2 : marksAlone.test(segment) ? 0 : 1;
  return columns;
}

/** Pieces of one word that is wider than a line. */
function cutWord(text: string, start: number, width: number): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  let at = start;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    const more = columnsOf(segment);
    if (columns + more > width && at > from) {
      pieces.push({ start: from, end: at });
      from = at;
      columns = 0;
    }
    at += segment.length;
    columns += more;
  }
  return [...pieces, { start: from, end: at }];
}

/**
 * The lines that a text is broken into, as ranges of it; words stay whole where they fit.
 *
 * @example
 * linesWithin('the port closed', 8); // [{ start: 0, end: 8 }, { start: 9, end: 15 }]
 */
export function linesWithin(text: string, width: number): TextRange[] {
  const lines: TextRange[] = [];
  let columns = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const line = lines.at(-1);
    const more = columnsOf(text.slice(line?.end ?? word.start, word.end));
    if (line && columns + more <= width) {
      lines[lines.length - 1] = { start: line.start, end: word.end };
      columns += more;
      continue;
    }
    lines.push(...cutWord(match[0], word.start, width));
    columns = columnsOf(text.slice(lines.at(-1)!.start, word.end));
  }
  return lines;
}
