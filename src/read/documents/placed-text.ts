import type { TextRange } from '../../news/mod.ts';
import { controlCharacters, invisibleCharacters } from '../invisible.ts';

/** A readable text, and for each of its characters the place in the file it was read from. */
export interface PlacedText {
  readonly text: string;
  /**
   * Where a stretch of the text stands in the file; markup inside it is within the range.
   *
   * @param range Half-open UTF-16 offsets of `text`.
   * @returns Half-open UTF-16 offsets of the decoded file. Empty for what the file does not have.
   */
  place(range: TextRange): TextRange;
}

/** A stretch of text that stands for a stretch of the file. `isCopy`: character by character the same. */
interface Run {
  readonly start: number;
  length: number;
  readonly file: number;
  fileLength: number;
  readonly isCopy: boolean;
}

const shownToNobody = `${invisibleCharacters}${controlCharacters}`;
/** What is not copied as it is: white space, what shows nothing or steers, letters with marks of their own. */
const special = new RegExp(
  `[^\\S ]\\s*| \\s+|[${shownToNobody}]+|[\\p{L}\\p{N}][\\u0300-\\u036F]{1,30}`,
  'gu',
);
const unseen = new RegExp(`^[${shownToNobody}]+$`, 'u');

/**
 * Builds a text piece by piece, remembering where each piece stands. Characters that show nothing or steer a terminal
 * are left out; letters with combining marks are composed (NFC), so that a text matches however it was typed.
 */
export class TextPlacer {
  readonly #pieces: string[] = [];
  readonly #runs: Run[] = [];
  readonly #isOneLine: boolean;
  #length = 0;
  #last = '\n';

  /** @param isOneLine White space of any length becomes one space, as browsers show it; else it is kept. */
  constructor({ isOneLine }: { readonly isOneLine: boolean }) {
    this.#isOneLine = isOneLine;
  }

  get length(): number {
    return this.#length;
  }

  /** Nothing, or a line feed, stands before the next piece. */
  get isAtLineStart(): boolean {
    return this.#last === '\n';
  }

  /** Adds what the file has, character for character. */
  copy(raw: string, file: number): void {
    let from = 0;
    for (const match of raw.matchAll(special)) {
      if (match.index > from) this.#add(raw.slice(from, match.index), file + from, match.index - from, true);
      this.stand(match[0], file + match.index, match[0].length);
      from = match.index + match[0].length;
    }
    if (from < raw.length) this.#add(raw.slice(from), file + from, raw.length - from, true);
  }

  /** Adds a text that stands for a stretch of the file: a decoded entity, a line break inside a paragraph. */
  stand(text: string, file: number, fileLength: number): void {
    if (unseen.test(text)) return;
    if (/^\s+$/.test(text)) {
      if (!this.#isOneLine) this.#add(text, file, fileLength, text.length === fileLength);
      else if (this.#last !== ' ' && this.#last !== '\n') this.#add(' ', file, fileLength, fileLength === 1);
    } else this.#add(text.normalize('NFC'), file, fileLength, false);
  }

  /** Ends a block; the next starts after a blank line. */
  endBlock(): void {
    if (this.#length > 0 && this.#last !== '\n') this.insert('\n\n');
  }

  /** What was added from an offset on, without the line feeds at its end. */
  tail(from: number): string {
    let text = '';
    for (let at = this.#pieces.length - 1; at >= 0 && text.length < this.#length - from; at -= 1)
      text = this.#pieces[at]! + text;
    return text.slice(text.length - (this.#length - from)).trimEnd();
  }

  /** Adds what the file does not have. */
  insert(text: string): void {
    const last = this.#runs.at(-1);
    this.#add(text, last ? last.file + last.fileLength : 0, 0, false);
  }

  #add(text: string, file: number, fileLength: number, isCopy: boolean): void {
    if (text === '') return;
    if (this.#isOneLine && text.startsWith(' ') && (this.#last === ' ' || this.#last === '\n')) {
      this.#add(text.slice(1), file + 1, fileLength - 1, isCopy);
      return;
    }
    const run = this.#runs.at(-1);
    if (run?.isCopy && isCopy && run.file + run.fileLength === file) {
      run.length += text.length;
      run.fileLength += fileLength;
    } else this.#runs.push({ start: this.#length, length: text.length, file, fileLength, isCopy });
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.at(-1)!;
  }

  /** The text so far. */
  done(): PlacedText {
    const runs = this.#runs;
    return { text: this.#pieces.join(''), place: (range) => placeIn(runs, range) };
  }
}

/** Number of the last run that starts at or before an offset. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The least range of the file that holds all of it: a page may show its text in another order than it has it. */
function placeIn(runs: readonly Run[], { start, end }: TextRange): TextRange {
  let from = Infinity;
  let to = -1;
  for (let at = runAt(runs, start); at < runs.length && runs[at]!.start < Math.max(end, start + 1); at += 1) {
    const run = runs[at]!;
    if (run.fileLength === 0) continue;
    const head = run.isCopy ? Math.max(0, start - run.start) : 0;
    const tail = run.isCopy ? Math.max(0, run.start + run.length - end) : 0;
    from = Math.min(from, run.file + head);
    to = Math.max(to, run.file + run.fileLength - tail);
  }
  if (to >= 0) return { start: from, end: Math.max(from, to) };
  const near = runs[runAt(runs, start)];
  const at = near ? near.file + near.fileLength : 0;
  return { start: at, end: at };
}
