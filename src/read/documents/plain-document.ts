import { nothingLeftOut, type ReadDocument } from './document.ts';
import { TextPlacer } from './placed-text.ts';

interface Line {
  readonly text: string;
  readonly start: number;
  /** Length of the line break after it. */
  readonly breakLength: number;
}

/** Lines longer than this were not wrapped by an editor or a mail program. */
const widestWrap = 130;
const narrowestWrap = 40;

function linesOfText(content: string): Line[] {
  return [...content.matchAll(/([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|$)/g)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ text: match[1]!, start: match.index, breakLength: match[2]!.length }));
}

function endsSentence(line: string): boolean {
  return /[.!?:…]["'”’)\]]*\s*$/.test(line);
}

function firstWord(line: string): string {
  return /\S+/.exec(line)?.[0] ?? '';
}

/**
 * Whether an editor broke a paragraph to a width: its lines are of one length as near as words allow, and most go on
 * in lower case. A list of headlines, one a line, is not.
 */
function isWrapped(paragraph: readonly Line[]): boolean {
  if (paragraph.length < 2) return false;
  const width = Math.max(...paragraph.map(({ text }) => text.trimEnd().length));
  if (width < narrowestWrap || width > widestWrap) return false;
  const breaks = paragraph.slice(1).map((next, at) => ({ line: paragraph[at]!, next }));
  const isFull = breaks.every(
    ({ line, next }) => line.text.trimEnd().length + 1 + firstWord(next.text).length > width - 2,
  );
  const open = breaks.filter(({ line }) => !endsSentence(line.text));
  const goingOn = open.filter(({ next }) => /^\s*[\p{Ll}\p{N}]/u.test(next.text));
  return isFull && goingOn.length * 2 >= open.length;
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  let isInside = false;
  for (const line of lines) {
    if (line.text.trim() === '') isInside = false;
    else if (isInside) paragraphs.at(-1)!.push(line);
    else {
      paragraphs.push([line]);
      isInside = true;
    }
  }
  return paragraphs;
}

/** Lines that stay lines end their sentence; where a paragraph was wrapped, a break is a space. */
function addParagraph(paragraph: readonly Line[], placer: TextPlacer): void {
  const joins = isWrapped(paragraph);
  paragraph.forEach(({ text, start, breakLength }, at) => {
    placer.copy(text, start);
    if (at === paragraph.length - 1) return;
    const end = start + text.length;
    if (joins && !endsSentence(text)) placer.stand(' ', end, breakLength);
    else placer.stand('\n', end, breakLength);
  });
}

/** Reads plain text: what the file has, less what shows nothing; a paragraph wrapped to a width is made whole. */
export function plainDocument(content: string): ReadDocument {
  const placer = new TextPlacer({ isOneLine: false });
  for (const paragraph of paragraphsOf(linesOfText(content))) {
    placer.endBlock();
    addParagraph(paragraph, placer);
  }
  const about = { title: null, language: null, isWholePage: false, leftOut: nothingLeftOut };
  return { ...placer.done(), format: 'text', content, ...about };
}
