import { isReportVerb, numbers, outletKey, type NumberSpan } from '../text/mod.ts';
import { isFairStep } from './scales.ts';
import { plainWords } from './same-words.ts';
import { outletPattern } from './shared-credit.ts';
import { tokens, type Token } from './tokens.ts';
import type { SourceSentence } from './unframed.ts';
import * as lists from './word-lists.ts';

const hedge =
  '(?:about|some|around|nearly|almost|at least|at most|up to|more than|fewer than|less than|over|as many as|roughly|approximately|no more than|an estimated)';
const figure = `(?:${hedge} )?(?:[$€£¥]\\s?)?(?:\\d[\\d,.]*\\d|\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:thousand|million|billion|trillion))?(?:\\s?%| percent| per cent)?`;
const joint = '(?:,|;|,? and|,? while|,? but)';

/** What happened to those who are counted, told by a noun, a participle or a verb. */
const fates: readonly ReadonlySet<string>[] = [
  'dead death deaths die died dies kill killed kills killing fatalities fatality toll',
  'injured injure injuring injuries wounded wounding wound hurt',
  'arrested arrest arrests arresting detained detain',
  'missing unaccounted',
  'evacuated evacuate evacuating evacuations',
].map((words) => new Set(words.split(' ')));

function fateOf(list: readonly Token[]): ReadonlySet<string> | null {
  return fates.find((fate) => list.some((token) => fate.has(token.lower))) ?? null;
}

/** A figure as a sentence credits it to an outlet. */
interface Credited {
  readonly outlet: string;
  readonly figure: string;
  /** What is counted, as told. */
  readonly of: string;
}

/** Words beside a figure that make it a part, a rest or a rise of another one. */
const partial = /^(?:of|other|others|another|more|additional|further|including|extra|nearly-|among)$/;
/** What leaves a figure open. */
const open =
  /^(?:feared|if|unless|possible|possibly|alleged|allegedly|reportedly|unconfirmed|estimate|estimates|expected|projected|planned)$/;

function isOpen(list: readonly Token[]): boolean {
  return list.some(
    (token) =>
      lists.negations.has(token.lower) ||
      (lists.modals.has(token.lower) && !(token.isCapital && token.lower === 'may')) ||
      open.test(token.lower) ||
      (isReportVerb(token.lower) &&
        !isFairStep(token.lower, 'said') &&
        !/^(?:added|adds|found)$/.test(token.lower)),
  );
}

const hedgeWords = new Set(
  'about some around nearly almost least most up more fewer less over many roughly approximately estimated than to at as no an'.split(
    ' ',
  ),
);

/** The hedge that stands right before a number, as its words. */
function hedgeBefore(list: readonly Token[], at: number): string {
  let from = at;
  while (
    from > 0 &&
    (/^[$€£¥]$/.test(list[from - 1]!.key) ||
      (hedgeWords.has(list[from - 1]!.lower) && list[from]!.before === ''))
  )
    from -= 1;
  const words = list.slice(from, at).filter((token) => !/^[$€£¥]$/.test(token.key));
  const told = words.map((token) => token.lower).join(' ');
  return new RegExp(`${hedge}$`).exec(told)?.[0] ?? '';
}

function isSameHedge(ours: string, theirs: string): boolean {
  const plain = (words: string) =>
    words.replace(/^(?:roughly|approximately|around|some)$/, 'about').replace(/^over$/, 'more than');
  return plain(ours) === plain(theirs);
}

interface Place {
  readonly list: readonly Token[];
  /** Its number. */
  readonly at: number;
}

/** Where a source gives the figure: once, with the same hedge and unit, neither open nor part of another. */
function placeOf(text: string, told: string): Place | null {
  const list = plainWords(tokens(text));
  const own = plainWords(tokens(told));
  const number = own.find((token) => token.isNumber);
  if (!number || isOpen(list)) return null;
  const places = list.flatMap((token, at) => (token.key === number.key ? [at] : []));
  const [at] = places;
  if (at === undefined || places.length > 1) return null;
  if (!isSameHedge(hedgeBefore(own, own.indexOf(number)), hedgeBefore(list, at))) return null;
  const signs = (part: readonly Token[]) =>
    part.filter((token) => /^[$€£¥%]$/.test(token.key)).map((token) => token.key);
  const near = list.slice(Math.max(0, at - 1), at + 3);
  if (
    signs(own).some((sign) => !near.some((token) => token.key === sign)) ||
    signs(near).length !== signs(own).length
  )
    return null;
  const scale = /thousand|million|billion|trillion/;
  if ((scale.exec(told)?.[0] ?? '') !== (scale.exec(list[at + 1]?.lower ?? '')?.[0] ?? '')) return null;
  const [before, after] = [list[at - 1], list[at + 1]];
  return [before, after].some((token) => token && partial.test(token.lower)) ? null : { list, at };
}

/** The words right behind the number in the source are those of what is counted, in order. */
function countsExactly({ list, at }: Place, of: readonly Token[]): boolean {
  const start = list.findIndex(
    (token, index) =>
      index > at && !/^(?:thousand|million|billion|trillion)$/.test(token.lower) && token.key !== '%',
  );
  return of.length > 0 && start > 0 && of.every((token, index) => list[start + index]?.key === token.key);
}

/** Near the number the source tells of this fate, and of no other. */
function tellsFate({ list, at }: Place, fate: ReadonlySet<string>): boolean {
  const near = list.slice(Math.max(0, at - 4), at + 6);
  const others = near.filter((token) => token.isNumber && token !== list[at]);
  return (
    others.length === 0 &&
    fates.filter((each) => near.some((token) => each.has(token.lower))).every((each) => each === fate) &&
    fateOf(near) === fate
  );
}

function isGiven({ figure: told, of }: Credited, source: SourceSentence): boolean {
  const place = placeOf(source.text, told);
  if (!place) return false;
  const counted = plainWords(tokens(of.replace(/^the number of /, '')));
  if (countsExactly(place, counted)) return true;
  const fate = fateOf(counted);
  const plain = counted.every(
    ({ lower }) => fate?.has(lower) === true || /^(?:the|people|number|of)$/.test(lower),
  );
  return fate !== null && plain && tellsFate(place, fate);
}

/** The second half may leave out what is counted: the head noun behind the number is the same. */
function hasSameUnit(a: Credited, b: Credited, first: SourceSentence, second: SourceSentence): boolean {
  const [placeA, placeB] = [placeOf(first.text, a.figure), placeOf(second.text, b.figure)];
  if (!placeA || !placeB) return false;
  const fate = fateOf(tokens(a.of));
  if (fate !== null) return tellsFate(placeB, fate);
  const unit = (text: string, { list, at }: Place): NumberSpan | undefined =>
    numbers(text).find((number) => number.start <= list[at]!.start && number.end >= list[at]!.end);
  const [ours, theirs] = [unit(first.text, placeA), unit(second.text, placeB)];
  return ours !== undefined && ours.unit !== null && ours.unit === theirs?.unit;
}

/** "A reported 40 arrests, B 60", "A put the dead at 12, B at 14". */
function readBoth(text: string, first: string, second: string): [Credited, Credited] | null {
  const [a, b] = [outletPattern(first), outletPattern(second)];
  const counted = new RegExp(
    `^${a} (?:reported|reports|counted|counts|gave|gives) (?<one>${figure}) (?<of>[^,;]+?)${joint} ${b} (?:(?:reported|reports|counted|counts|gave|gives) )?(?<two>${figure})(?: (?<other>[^,;.]+))?\\.?$`,
    'u',
  ).exec(text)?.groups;
  const put = new RegExp(
    `^${a} (?:put|puts) (?<of>[^,;]+?) at (?<one>${figure})${joint} ${b} (?:(?:put|puts) (?:it|them) )?at (?<two>${figure})\\.?$`,
    'u',
  ).exec(text)?.groups;
  const found = counted ?? put;
  if (!found) return null;
  const of = found['of']!;
  return [
    { outlet: first, figure: found['one']!, of },
    { outlet: second, figure: found['two']!, of: found['other'] ?? '' },
  ];
}

/**
 * True for a sentence that sets the figures of two outlets side by side, each as its own source gives it: "A reported
 * about 2,400 dockers, B some 2,100.", "A put the dead at 12, B at 14." What is counted stands right behind the number
 * in the source, or is told there as the same fate; hedges stay; a source that leaves the figure open gives none.
 *
 * @example
 * setsFiguresBeside('A reported 40 arrests, B 60.', { text: 'Police made 40 arrests.', outlet: 'A', date: null },
 *   { text: 'There were 60 arrests.', outlet: 'B', date: null }); // true
 */
export function setsFiguresBeside(text: string, first: SourceSentence, second: SourceSentence): boolean {
  if (first.outlet === null || second.outlet === null) return false;
  if (
    outletKey(first.outlet) === outletKey(second.outlet) ||
    !/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/.test(text)
  )
    return false;
  const both = readBoth(text, first.outlet, second.outlet);
  if (!both) return false;
  const [a, b] = both;
  if (!isGiven(a, first) || !hasSameUnit(a, b, first, second)) return false;
  return b.of === '' || isGiven(b, second);
}

/**
 * The clause before "…; B put the figure at 14", where B gives that figure for what the clause's one number counts; the
 * clause itself is for others to judge. Null for any other sentence.
 *
 * @example
 * clauseBeforeFigure('The fire killed 12 people, A reported; B put the figure at 14.',
 *   { text: 'The fire killed 12 people.', outlet: 'A', date: null },
 *   { text: 'It killed 14 people.', outlet: 'B', date: null }); // 'The fire killed 12 people, A reported'
 */
export function clauseBeforeFigure(
  text: string,
  first: SourceSentence,
  second: SourceSentence,
): string | null {
  if (first.outlet === null || second.outlet === null) return null;
  if (outletKey(first.outlet) === outletKey(second.outlet) || !/ (?:put|puts) /.test(text)) return null;
  const match = new RegExp(
    `^(?<left>.+?)${joint} ${outletPattern(second.outlet)} (?:put|puts) (?:the (?:figure|number|toll|total|count)|it) at (?<two>${figure})\\.?$`,
    'u',
  ).exec(text)?.groups;
  if (!match) return null;
  const left = match['left']!;
  const [own, more] = [...left.matchAll(new RegExp(`\\b${figure}`, 'gu'))];
  if (!own || more) return null;
  const around = tokens(left.slice(Math.max(0, own.index - 40), own.index + own[0].length + 40));
  const of = fateOf(around) === null ? '' : around.map((token) => token.text).join(' ');
  const a = { outlet: first.outlet, figure: own[0], of };
  const b = { outlet: second.outlet, figure: match['two']!, of: '' };
  return hasSameUnit(a, b, first, second) ? left : null;
}
