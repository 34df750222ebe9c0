import { denominator, isOrdinal, numberValue, scaleValue } from './number-words.ts';
import { bare, plainMarks, type Word } from './words.ts';

/** A number read at one word: half-open UTF-16 offsets, and the place of the word after it. */
export interface Count {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** What it was multiplied by ("million"), 1 for none: a range may share it. */
  readonly scale: number;
  /** A unit that is part of the word ("12-foot", "50mph"), as written. */
  readonly unit: string | null;
  readonly isPart: boolean;
}

type Reader = (all: readonly Word[], at: number) => Count[] | null;

const letterScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);
/** "one" counts where one of these stands behind it; else it is mostly a pronoun. */
const countsOne =
  /^(?:percent|per|percentage|person|man|woman|child|worker|officer|soldier|death|vote|seat|point|goal|day|week|month|year|hour|minute|second|mile|metre|meter|kilometre|foot|inch|pound|euro|dollar|ton|tonne)$/;
/** Heads of words that count nothing: "one-off", "one-sided", "two-way", "first-class". */
const uncounted = /^(?:off|time|way|sided|on|upmanship|to|and|or|nil|all|thirds?|quarters?|fifths?|halves)$/;

function plain(value: number, word: Word, next: number, scale = 1): Count {
  return { value, start: word.start, end: word.end, next, scale, unit: null, isPart: false };
}

function lowerAt(all: readonly Word[], at: number): string {
  const word = all[at];
  return word === undefined ? '' : bare(word.text);
}

/** The next word when a single space or nothing parts them. */
function follows(all: readonly Word[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]];
  return word !== undefined && next !== undefined && next.start - word.end <= 1;
}

/** "10-12", "6-3", "2–1": two numbers. */
const pairRead: Reader = (all, at) => {
  const word = all[at]!;
  const match = /^(\d[\d,]*(?:\.\d+)?)-(\d[\d,]*(?:\.\d+)?)(bn|tn|mn|m|k)?$/.exec(plainMarks(word.text));
  if (!match) return null;
  const scale = match[3] === undefined ? 1 : letterScales.get(match[3])!;
  const [a, b] = [numberValue(match[1]!)!, numberValue(match[2]!)!];
  const first = { ...plain(a * scale, word, at + 1), end: word.start + match[1]!.length };
  return [first, { ...plain(b * scale, word, at + 1, scale), start: first.end + 1 }];
};

/** "two-thirds", "three quarters", "a third of", "half of", "half a million". */
const partRead: Reader = (all, at) => {
  const word = all[at]!;
  const lower = lowerAt(all, at);
  const [head = '', tail] = lower.split('-');
  const after = follows(all, at) ? lowerAt(all, at + 1) : '';
  const part = (value: number, last: number): Count[] => [
    { ...plain(value, word, last + 1), end: all[last]!.end, isPart: true },
  ];
  const hyphened = tail === undefined ? null : denominator(tail);
  const top = head === 'a' ? 1 : numberValue(head);
  if (hyphened !== null && top !== null && (top === 1 || tail!.endsWith('s')))
    return part(top / hyphened, at);
  const bottom = tail === undefined ? denominator(after) : null;
  if (bottom !== null && top !== null && !isOrdinal(lower)) {
    const isMany = top > 1 && after.endsWith('s');
    const isOne = top === 1 && /^(?:of|$)/.test(follows(all, at + 1) ? lowerAt(all, at + 2) : '');
    if (isMany || (isOne && after !== 'half' && after !== 'second')) return part(top / bottom, at + 1);
  }
  if (lower !== 'half' || /^(?:first|second|other|latter|better|one|a)$/.test(lowerAt(all, at - 1)))
    return null;
  const scale = /^an?$/.test(after)
    ? lowerAt(all, at + 2) === 'dozen'
      ? 12
      : scaleValue(lowerAt(all, at + 2))
    : null;
  if (scale !== null) return [{ ...plain(scale / 2, word, at + 3, scale), end: all[at + 2]!.end }];
  const isShare =
    /^(?:of|the|its|his|her|their|all)$/.test(after) ||
    /^(?:than|nearly|about|almost|over|roughly|by|in)$/.test(lowerAt(all, at - 1));
  return isShare && after !== 'an' ? part(0.5, at) : null;
};

/** "12-foot", "45-year-old", "two-day", "50mph", "5m". */
const gluedRead: Reader = (all, at) => {
  const word = all[at]!;
  const text = plainMarks(word.text);
  const compound =
    /^(\d[\d,.]*|[A-Za-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-(\p{Ll}+)(?:-\p{Ll}+)*$/u.exec(
      text,
    );
  const value = compound && !isOrdinal(compound[1]!) ? numberValue(compound[1]!) : null;
  if (compound && value !== null) {
    if (uncounted.test(compound[2]!)) return null;
    const scale = scaleValue(compound[2]!) ?? 1;
    const end = word.start + compound[1]!.length;
    const unit = scale === 1 ? compound[2]! : null;
    return [{ ...plain(value * scale, word, at + 1, scale), end: scale === 1 ? end : word.end, unit }];
  }
  const glued =
    /^(\d[\d,]*(?:\.\d+)?)(k|mn|mln|m|bn|b|tn|mph|kph|kmh|km|cm|mm|kg|g|lb|ft|in|mw|gw|kwh|mb|gb|tb|c|f|p|th)$/i.exec(
      text,
    );
  if (!glued || glued[2] === 'th') return null;
  const scale = letterScales.get(glued[2]!.toLowerCase());
  const number = numberValue(glued[1]!)!;
  return scale === undefined
    ? [{ ...plain(number, word, at + 1), end: word.start + glued[1]!.length, unit: glued[2]! }]
    : [plain(number * scale, word, at + 1, scale)];
};

/** "two thousand three hundred", "a hundred and fifty": what is added behind a scale. */
function added(all: readonly Word[], at: number, below: number): { value: number; next: number } | null {
  const start = lowerAt(all, at) === 'and' ? at + 1 : at;
  if (!follows(all, start - 1) || (start > at && !follows(all, at - 1))) return null;
  const lower = lowerAt(all, start);
  const value = /^\p{L}/u.test(lower) && !isOrdinal(lower) ? numberValue(lower) : null;
  if (value === null) return null;
  const scale = follows(all, start) ? scaleValue(lowerAt(all, start + 1)) : null;
  if (scale !== null && (start > at || scale >= below)) return null;
  return value * (scale ?? 1) < below
    ? { value: value * (scale ?? 1), next: start + (scale === null ? 1 : 2) }
    : null;
}

const wholeRead: Reader = (all, at) => {
  const word = all[at]!;
  const lower = lowerAt(all, at);
  const after = follows(all, at) ? lowerAt(all, at + 1) : '';
  const isArticle =
    /^an?$/.test(lower) && (after === 'dozen' || (after.length > 3 && scaleValue(after) !== null));
  const value = isArticle ? 1 : numberValue(word.text);
  if (value === null || isOrdinal(word.text) || /\ds$/.test(lower)) return null;
  let total = value;
  let scale = 1;
  let next = at + 1;
  while (next < all.length && follows(all, next - 1)) {
    const factor = lowerAt(all, next) === 'dozen' ? 12 : scaleValue(all[next]!.text);
    if (factor === null) break;
    scale *= factor;
    total *= factor;
    next += 1;
  }
  if (lower === 'one' && scale === 1 && !countsOne.test(after)) return null;
  const more =
    scale >= 100 && /^\p{L}/u.test(word.text) && lowerAt(all, at - 1) !== 'between'
      ? added(all, next, scale)
      : null;
  if (more) [total, next] = [total + more.value, more.next];
  return [{ ...plain(Number(total.toPrecision(12)), word, next, scale), end: all[next - 1]!.end }];
};

/** What a number can begin with; most words of a text are sorted out here. */
const mayCount =
  /^(?:\d|an?$|half|zero|one|t(?:wo|hree|en|welve|hirt|went)|f(?:our|ive|ift|ort)|s(?:ix|even)|e(?:ight|leven)|nine)/i;

const readers: readonly Reader[] = [pairRead, partRead, wholeRead, gluedRead];

/**
 * The number that begins at a word, two for a pair ("10-12"), none for a word that counts nothing. Ordinals, decades and
 * vague words ("dozens", "several") are no numbers; "one" is one only before a unit.
 *
 * @example
 * countsAt(words('a hundred and fifty boats'), 0)[0]?.value; // 150
 */
export function countsAt(all: readonly Word[], at: number): readonly Count[] {
  if (!mayCount.test(all[at]!.text)) return [];
  for (const read of readers) {
    const found = read(all, at);
    if (found) return found;
  }
  return [];
}
