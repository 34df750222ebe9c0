import type { TextRange } from '../../news/mod.ts';
import type { Terminal } from '../terminal.ts';
import { columnsOf, linesWithin } from './columns.ts';

type Format = Parameters<Terminal['style']>[0];

/** How a marked text is set. */
export interface MarkedText {
  readonly indent: string;
  readonly width: number;
  /** Of the words that are marked. */
  readonly marked: Format;
  /** Of all others; null for none. */
  readonly rest: Format | null;
}

/** The ranges inside one line, in order, counted from its start, none over another. */
function within(line: TextRange, ranges: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const start = Math.max(range.start, line.start, (found.at(-1)?.end ?? 0) + line.start);
    const end = Math.min(range.end, line.end);
    if (start < end) found.push({ start: start - line.start, end: end - line.start });
  }
  return found;
}

function styledLine(text: string, ranges: readonly TextRange[], how: MarkedText, terminal: Terminal): string {
  const plain = (part: string): string =>
    how.rest === null || part === '' ? part : terminal.style(how.rest, part);
  let styled = '';
  let at = 0;
  for (const { start, end } of ranges) {
    styled += plain(text.slice(at, start)) + terminal.style(how.marked, text.slice(start, end));
    at = end;
  }
  return styled + plain(text.slice(at));
}

/** Without colours the words are underlined by a line of their own. */
function underline(text: string, ranges: readonly TextRange[]): string {
  let line = '';
  let at = 0;
  for (const { start, end } of ranges) {
    line += ' '.repeat(columnsOf(text.slice(at, start))) + '~'.repeat(columnsOf(text.slice(start, end)));
    at = end;
  }
  return line;
}

/**
 * A text broken to the width of the terminal, with words marked: in colour, or underlined by a second line.
 *
 * @param ranges Half-open offsets of the text.
 */
export function markedText(
  text: string,
  ranges: readonly TextRange[],
  how: MarkedText,
  terminal: Terminal,
): string {
  const hasColours = terminal.style('bold', 'x') !== 'x';
  return linesWithin(text, Math.max(20, how.width - columnsOf(how.indent)))
    .flatMap((line) => {
      const part = text.slice(line.start, line.end);
      const marks = within(line, ranges);
      const shown = how.indent + styledLine(part, marks, how, terminal);
      return hasColours || marks.length === 0 ? [shown] : [shown, how.indent + underline(part, marks)];
    })
    .map((line) => `${line}\n`)
    .join('');
}
