import { plainMarks, quotations } from '../../text/mod.ts';

/** Half-open UTF-16 offsets of a text. */
export type Part = readonly [start: number, end: number];

/** A quotation without an end reaches no further than this. */
const mostQuoted = 800;
/** Longest text of an embedded post, with the name under it. */
const mostPosted = 330;
const leastSingleWords = 4;
const mark = /["“”„«»″]/g;
const sentenceEnd = /[.!?]["')\]”’]*(?=\s|$)/;
const signature = /[—–-] ?[^\n—–]{2,45}\(@\w{1,20}\)(?: \p{L}{3,9}\.? \d{1,2}, \d{4})?/gu;

function opens(text: string, at: number): boolean {
  const sign = text[at]!;
  if (/[“„«]/.test(sign)) return true;
  if (/[”»]/.test(sign)) return false;
  return /[\s([\u2013\u2014:'‘-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

function firstEnd(text: string, from: number, to: number): number {
  const found = sentenceEnd.exec(text.slice(from, to));
  return found ? from + found.index + found[0].length : to;
}

function lastStart(text: string, from: number, to: number): number {
  let start = from;
  for (const end of text.slice(from, to).matchAll(/[.!?]["')\]”’]*\s+/g)) {
    const next = from + end.index + end[0].length;
    if (next < to - 1) start = next;
  }
  return start;
}

/**
 * Double marks of one line. Where sentences were dropped a mark has lost its other half: an opening one without an
 * end covers its own sentence, a closing one without a start covers what its sentence says before it.
 */
function doubleMarked(text: string, from: number, to: number, marks: readonly number[]): Part[] {
  const found: Part[] = [];
  let open = -1;
  let past = from;
  for (const at of marks) {
    if (opens(text, at)) {
      if (open >= 0) found.push([open, firstEnd(text, open + 1, at)]);
      open = at;
    } else if (open >= 0) {
      found.push([open, at - open <= mostQuoted ? at + 1 : firstEnd(text, open + 1, at)]);
      open = -1;
      past = at + 1;
    } else if (!/\d/.test(text[at - 1] ?? '')) {
      found.push([lastStart(text, past, at), at + 1]);
      past = at + 1;
    }
  }
  if (open >= 0) found.push([open, Math.min(to, open + mostQuoted)]);
  return found;
}

function singleMarked(line: string, from: number): Part[] {
  if (!/(?:^|[\s(])['‘]\p{L}/u.test(line)) return [];
  return quotations(line)
    .filter(({ start, end }) => line.slice(start, end).split(/\s+/).length >= leastSingleWords)
    .map(({ start, end }) => [from + start - 1, from + end + 1] as const);
}

/** Posts shown in the page: "… — Ines Dorr (@dorr) May 4, 2026" with the text before the name. */
function posts(line: string, from: number): Part[] {
  if (!line.includes('(@')) return [];
  let past = 0;
  return Array.from(line.matchAll(signature), ({ 0: signed, index }) => {
    const end = index + signed.length;
    const start = Math.max(past, end - signed.length - mostPosted);
    past = end;
    return [from + start, from + end] as const;
  });
}

/**
 * The parts of a page that are other people's words: quotations in double or single marks, and embedded posts. Sorted,
 * without overlaps. Marks that stand alone are read by their shape, so that one lost mark does not turn the page inside out.
 *
 * @example
 * quotedParts('He said “no” twice.'); // [[8, 12]]
 */
export function quotedParts(text: string): Part[] {
  const found: Part[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const marks = Array.from(line.matchAll(mark), (one) => index + one.index);
    found.push(
      ...(marks.length > 0
        ? doubleMarked(text, index, index + line.length, marks)
        : singleMarked(plainMarks(line), index)),
      ...posts(line, index),
    );
  }
  found.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
