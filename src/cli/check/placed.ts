import type { CheckedTextSentence } from '../../check/mod.ts';
import type { Reason, TextRange } from '../../news/mod.ts';
import type { CheckInput } from './load.ts';

/** Lines and columns from 1, as editors count; columns in UTF-16 code units, the end exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A stretch of a file: half-open offsets of the decoded file, and the same in lines and columns. */
export type Place = TextRange & Region;

export interface PlacedReason extends Reason {
  /** Where the words stand in the file; empty when the sentence does not have them. */
  readonly places: readonly Place[];
}

export interface PlacedEvidence {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly place: Region;
}

/** A judged sentence with its places in the files. */
export interface PlacedSentence extends Omit<CheckedTextSentence, 'reasons' | 'evidence'> {
  readonly place: Region;
  readonly reasons: readonly PlacedReason[];
  readonly evidence: readonly PlacedEvidence[];
}

function placeOf(input: CheckInput, range: TextRange): Place {
  const { start, end } = input.document.place(range);
  const from = input.pointAt(start);
  const to = input.pointAt(end);
  return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The words as the file has them where it has them letter for letter, else as read. */
function exactIn({ document }: CheckInput, text: string, { start, end }: TextRange): string {
  const written = document.content.slice(start, end);
  return document.format === 'text' && written.length === text.length ? written : text;
}

/** A full stop that only the end of a list item stands for. */
function withoutAddedStop(input: CheckInput, checked: CheckedTextSentence): string {
  const last = input.document.place({ start: checked.end - 1, end: checked.end });
  return last.start === last.end && checked.text.endsWith('.') ? checked.text.slice(0, -1) : checked.text;
}

const longestWord = 60;

/** Where words stand in a sentence, each at its first free place; whole words only. */
export function findWords(text: string, wanted: readonly string[]): TextRange[] {
  const found: TextRange[] = [];
  for (const word of wanted) {
    if (word.trim() === '' || word.length > longestWord || word.length >= text.length) continue;
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => range.start < other.end && other.start < range.end)) continue;
      found.push(range);
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The words a reason is about, in the judged sentence; nothing where they are the whole of it. */
export function rangesOf(reason: Reason, text: string): TextRange[] {
  const given = reason.at?.filter(
    ({ start, end }) => start < end && end <= text.length && end - start < text.length,
  );
  return given === undefined || given.length === 0 ? findWords(text, reason.words) : [...given];
}

/** Of those, the words themselves: what was left out is pointed at by its neighbours, which are not wrong. */
export function wrongWords(reasons: readonly Reason[], text: string): TextRange[] {
  const all = reasons.flatMap((reason) =>
    rangesOf(reason, text).map((range) => ({ range, said: text.slice(range.start, range.end), reason })),
  );
  const own = all.filter(({ said, reason }) =>
    reason.words.some((word) => word.includes(said) || said.includes(word)),
  );
  return (own.length > 0 ? own : all).map(({ range }) => range);
}

/**
 * Gives every sentence, word and piece of evidence its place in the file it stands in.
 *
 * @param sources By the name that evidence bears.
 */
export function placeSentence(
  checked: CheckedTextSentence,
  text: CheckInput,
  sources: ReadonlyMap<string, CheckInput>,
): PlacedSentence {
  const { start, end, ...place } = placeOf(text, checked);
  const said = withoutAddedStop(text, checked);
  const reasons = checked.reasons.map((reason) => ({
    ...reason,
    places: rangesOf(reason, said).map((range) =>
      placeOf(text, { start: checked.start + range.start, end: checked.start + range.end }),
    ),
  }));
  const evidence = checked.evidence.map((item) => {
    const source = sources.get(item.file)!;
    const { start: from, end: to, ...region } = placeOf(source, item);
    return {
      ...item,
      start: from,
      end: to,
      exact: exactIn(source, item.exact, { start: from, end: to }),
      place: region,
    };
  });
  return { ...checked, text: exactIn(text, said, { start, end }), start, end, place, reasons, evidence };
}
