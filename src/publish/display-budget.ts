/** A reader sees at most this many words of one span (DESIGN 3.8). */
export const spanWordLimit = 25;
/** A reader sees at most this many words of one source on one brief, all quotations together (DESIGN 3.8). */
export const sourceWordLimit = 60;
/** Most words of the text on each side of a span that an output carries; they count as words of the span. */
export const contextWordLimit = 2;

/** What may be shown of a text. `tail` is empty when the head is all there is to show. */
export interface Excerpt {
  readonly head: string;
  readonly tail: string;
  /** True when nothing is left out. */
  readonly whole: boolean;
  /** Words shown, head and tail. */
  readonly words: number;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const longestUnit = 4;
/** The head has the core of a news sentence; the tail is there to find its end. */
const headShare = 0.76;
const longestWord = 40;

/** Cuts a run of characters that is longer than any word, so that no text escapes the limit by having no spaces. */
function chunks(token: string, start: number): Unit[] {
  const characters = Array.from(token);
  const found: Unit[] = [];
  let at = start;
  for (let index = 0; index < characters.length; index += longestWord) {
    const length = characters.slice(index, index + longestWord).join('').length;
    found.push({ start: at, end: at + length, weight: 1 });
    at += length;
  }
  return found;
}

/** Pieces of a token without spaces at the word boundaries of its script; signs stay with the word before. */
function pieces(token: string, start: number): Unit[] {
  const found: Unit[] = [];
  for (const segment of segmenter.segment(token)) {
    const last = found.at(-1);
    const from = start + segment.index;
    if (segment.isWordLike !== true && last !== undefined && last.end - last.start < longestWord) {
      found[found.length - 1] = { ...last, end: from + segment.segment.length };
    } else found.push(...chunks(segment.segment, from));
  }
  return found;
}

/** The places a text may be cut. A token counts as the words a reader would count in it, at least one. */
function units(text: string): Unit[] {
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const parts = pieces(match[0], match.index);
    const weight = parts.length;
    return weight <= longestUnit
      ? [{ start: match.index, end: match.index + match[0].length, weight }]
      : parts;
  });
}

/**
 * Words of a text, counted so that no common way of counting finds more: parts of hyphen compounds count each,
 * signs between spaces count, scripts without spaces are cut by dictionary.
 *
 * @example
 * countWords('A state-of-the-art ferry'); // 6
 */
export function countWords(text: string): number {
  return units(text).reduce((sum, unit) => sum + unit.weight, 0);
}

function take(from: readonly Unit[], limit: number): { readonly count: number; readonly words: number } {
  let words = 0;
  let count = 0;
  for (const unit of from) {
    if (words + unit.weight > limit) break;
    words += unit.weight;
    count += 1;
  }
  return { count, words };
}

/**
 * What may be shown of a text: all of it when it is within the limit, else its head and its tail.
 *
 * @param text Cleaned text, one line.
 * @param limit Words, head and tail together; below 6 only a head is shown, 0 shows nothing.
 *
 * @example
 * excerpt('one two three four five six seven eight', 6); // head 'one two three four five', tail 'eight'
 */
export function excerpt(text: string, limit: number): Excerpt {
  const all = units(text);
  const total = all.reduce((sum, unit) => sum + unit.weight, 0);
  if (total <= limit) return { head: text.trim(), tail: '', whole: true, words: total };
  const front = take(all, limit < 6 ? limit : Math.ceil(limit * headShare));
  const back =
    limit < 6 ? { count: 0, words: 0 } : take(all.slice(front.count).reverse(), limit - front.words);
  const head = front.count === 0 ? '' : text.slice(all[0]!.start, all[front.count - 1]!.end);
  const tail = back.count === 0 ? '' : text.slice(all[all.length - back.count]!.start, all.at(-1)!.end);
  return { head, tail, whole: false, words: front.words + back.words };
}

/** The excerpt as one line: `… head … tail …` without the outer marks. */
export function excerptText(shown: Excerpt): string {
  if (shown.whole) return shown.head;
  return shown.tail === '' ? `${shown.head} …` : `${shown.head} … ${shown.tail}`;
}

/**
 * Cuts a title or a line of reasons to a number of words, with an ellipsis.
 *
 * @example
 * clipWords('one two three', 2); // 'one two …'
 */
export function clipWords(text: string, limit: number): string {
  const all = units(text);
  const front = take(all, limit);
  if (front.count === all.length) return text.trim();
  return front.count === 0 ? '…' : `${text.slice(all[0]!.start, all[front.count - 1]!.end)} …`;
}

/**
 * Divides one source's words over its quotations: each gets what it asks for, and where that is too much the short
 * ones are served first and the rest share equally.
 *
 * @param wants Words each quotation would show; each at most `spanWordLimit`.
 * @param total Words there are to give.
 * @returns Words granted, same order; their sum is never above `total`.
 *
 * @example
 * shareWords([25, 10, 25, 25], 60); // [16, 10, 17, 17]
 */
export function shareWords(wants: readonly number[], total: number): number[] {
  const granted = wants.map(() => 0);
  const order = wants.map((_, index) => index).sort((a, b) => wants[a]! - wants[b]! || a - b);
  let left = total;
  order.forEach((index, done) => {
    const grant = Math.min(wants[index]!, Math.floor(left / (order.length - done)));
    granted[index] = grant;
    left -= grant;
  });
  return granted;
}

function firstUnits(text: string, limit: number): string {
  const all = units(text);
  const { count } = take(all, limit);
  return count === 0 ? '' : text.slice(all[0]!.start, all[count - 1]!.end);
}

function lastUnits(text: string, limit: number): string {
  const all = units(text);
  const { count } = take([...all].reverse(), limit);
  return count === 0 ? '' : text.slice(all[all.length - count]!.start, all.at(-1)!.end);
}

/** The last words before a span, at most `limit`. */
export const wordsBefore = lastUnits;
/** The first words after a span, at most `limit`. */
export const wordsAfter = firstUnits;
