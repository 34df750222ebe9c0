import { plainMarks } from './words.ts';

/** A quotation of a paragraph: half-open UTF-16 offsets of what stands between the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** False when the paragraph ends before the quotation does: the next one goes on with it. */
  readonly isClosed: boolean;
}

/** "the '90s", "rock 'n' roll", "get 'em": a mark that stands for letters left out. */
const elided = /^'(?:\d\ds?\b|n\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|cos\b)/i;

function opensSingle(plain: string, at: number): boolean {
  const before = plain[at - 1];
  return (
    (before === undefined || /[\s([-]/.test(before)) &&
    /[\p{L}\p{N}[]/u.test(plain[at + 1] ?? '') &&
    !elided.test(plain.slice(at, at + 6))
  );
}

/** A mark behind "s" and before a word may be a possessive: "the crews' boats". */
function mayBePossessive(plain: string, at: number): boolean {
  return /s$/i.test(plain[at - 1] ?? '') && /^ [\p{Ll}\p{N}]/u.test(plain.slice(at + 1, at + 3));
}

function closesSingle(plain: string, at: number): boolean {
  return /\S/.test(plain[at - 1] ?? ' ') && /^(?:$|[\s.,;:?!)\]-])/.test(plain.slice(at + 1, at + 2));
}

/** The end of a quotation in single marks, or -1: a sure end before the next opening, else a likely one. */
function singleEnd(plain: string, marks: readonly number[], from: number): number {
  let likely = -1;
  for (let next = from; next < marks.length; next++) {
    const at = marks[next]!;
    if (opensSingle(plain, at)) return likely;
    if (!closesSingle(plain, at)) continue;
    if (!mayBePossessive(plain, at)) return at;
    if (likely < 0) likely = at;
  }
  return likely;
}

interface Marks {
  readonly all: readonly number[];
  readonly single: readonly number[];
}

function marksOf(plain: string): Marks {
  const all: number[] = [];
  const single: number[] = [];
  for (const { 0: mark, index } of plain.matchAll(/["']/g)) {
    const isInner =
      mark === "'" &&
      /[\p{L}\p{N}]/u.test(plain[index - 1] ?? '') &&
      /[\p{L}\p{N}]/u.test(plain[index + 1] ?? '');
    if (isInner) continue;
    all.push(index);
    if (mark === "'") single.push(index);
  }
  return { all, single };
}

/** Opens where a space, a bracket or nothing stands before it; `6'2"` and a stray closing mark do not. */
function opensDouble(text: string, at: number): boolean {
  if (/[“„«]/.test(text[at]!)) return true;
  return /[\s([\u2013\u2014:'‘-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

/**
 * The quotations of one paragraph: double marks of any style, and single ones where they are no apostrophes. Of nested
 * quotations only the outer one counts. One left open runs to the end of the paragraph.
 *
 * @example
 * quotations('The mayor said: ‘It’s gone.’'); // [{ start: 17, end: 27, isClosed: true }]
 */
export function quotations(paragraph: string): Quotation[] {
  const plain = plainMarks(paragraph);
  const { all, single } = marksOf(plain);
  const found: Quotation[] = [];
  let open = -1;
  let past = -1;
  let nextSingle = 0;
  for (const at of all) {
    if (at <= past) continue;
    if (plain[at] === '"') {
      if (open < 0) {
        if (opensDouble(paragraph, at)) open = at + 1;
      } else if (!/[“«]/.test(paragraph[at]!) || paragraph[open - 1] === '„') {
        found.push({ start: open, end: at, isClosed: true });
        open = -1;
      }
    } else if (open < 0 && opensSingle(plain, at)) {
      while (nextSingle < single.length && single[nextSingle]! <= at) nextSingle += 1;
      const end = singleEnd(plain, single, nextSingle);
      if (end < 0) continue;
      found.push({ start: at + 1, end, isClosed: true });
      past = end;
    }
  }
  if (open >= 0) found.push({ start: open, end: paragraph.length, isClosed: false });
  return found.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(paragraph.slice(start, end)));
}
