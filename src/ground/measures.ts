import { stem, type NumberSpan } from '../text/mod.ts';
import { finiteAt, phrase, type ClauseWord } from './clause-words.ts';

const joins = /^(?:of|in|at|for|from|among)$/;
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|last|next|this|early|late|recent|\d.*)$/;
/** Verbs whose subject is what the number measures: "unemployment rose 5%". */
const moves =
  /^(?:rose|fell|grew|jumped|dropped|climbed|declined|increased|decreased|rise|rises|fall|falls|slid|soared|surged|slipped|gained|lost|cost|costs|totalled|totaled|averaged|reached|hit|stood|was|were|is|are)$/;
const longest = 6;

/** The place after a noun phrase from `at` on; `at` itself where none begins. */
function nounEnd(all: readonly ClauseWord[], at: number): number {
  let to = at;
  while (to < all.length && to - at < longest) {
    const word = all[to]!;
    if (word.opensPart && to > at) break;
    if (word.kind === 'determiner' ? to > at : word.kind !== 'open') break;
    if (finiteAt(all, to) !== null || calendar.test(word.lower)) break;
    to += 1;
  }
  const last = all[to - 1];
  return to > at && last!.kind !== 'determiner' ? to : at;
}

/** "of its staff", "in the port": one prepositional phrase, its end. */
function joinedEnd(all: readonly ClauseWord[], at: number): number {
  const word = all[at];
  if (!word || !joins.test(word.lower) || word.opensPart) return at;
  const to = nounEnd(all, at + 1);
  return to > at + 1 ? to : at;
}

function subjectBefore(sentence: string, all: readonly ClauseWord[], at: number): string | null {
  let verb = at - 1;
  while (
    verb > 0 &&
    at - verb < 4 &&
    /^(?:by|to|at|about|nearly|almost|more|less|than|around|roughly|over|up|down|some|just)$/.test(
      all[verb]!.lower,
    )
  )
    verb -= 1;
  if (verb < 1 || !moves.test(all[verb]!.lower)) return null;
  const isSimple = all
    .slice(0, verb)
    .every(
      (word, place) => !(word.opensPart && place > 0) && word.kind !== 'pronoun' && word.finite === null,
    );
  const first = all[0]!;
  return isSimple && verb < 9 && first.kind !== 'preposition' && first.kind !== 'subordinator'
    ? phrase(sentence, all, 0, verb)
    : null;
}

/** "Ada Orme, 45, left": the name before an age. */
function agedName(sentence: string, all: readonly ClauseWord[], at: number): string | null {
  const isAge =
    all[at]!.gap === ', ' &&
    /^\d{1,3}$/.test(all[at]!.text) &&
    (all[at + 1]?.gap === ', ' || /^,?["']?\s*$/.test(sentence.slice(all[at]!.end)));
  let from = at;
  while (isAge && from > 0 && /^\p{Lu}/u.test(all[from - 1]!.text) && (from === at || !all[from]!.opensPart))
    from -= 1;
  return from < at && at - from <= 4 ? phrase(sentence, all, from, at) : null;
}

/** What a number measures, and its unit where only that tells it. */
export interface Measure {
  readonly unit: string | null;
  readonly measures: string | null;
}

/**
 * What a number of a sentence measures, in the sentence's own words: what is counted ("jobs in the port"), the whole a
 * share is of ("of its staff"), the name before an age, or the subject of "rose 5%"; null when the sentence does not say.
 *
 * @example
 * // for "cut 40 jobs in the port": { unit: 'job', measures: 'jobs in the port' }
 */
export function measureOf(sentence: string, all: readonly ClauseWord[], number: NumberSpan): Measure {
  const { unit, counted, end } = number;
  const at = all.findIndex((word) => word.end >= end);
  if (at < 0) return { unit, measures: null };
  if (counted && !number.isPart) {
    const head = all.findIndex((word) => word.start >= counted.end);
    const to = head < 0 ? -1 : joinedEnd(all, head);
    const last = to > head ? all[to - 1]!.end : counted.end;
    return { unit, measures: sentence.slice(counted.start, last) };
  }
  const aged = unit === null ? agedName(sentence, all, at) : null;
  if (aged !== null) return { unit: 'year', measures: aged };
  let next = at + 1;
  while (
    next < all.length &&
    next - at < 4 &&
    /^(?:percent|per|cent|percentage|points?|basis|dollars?|euros?|pct)$/.test(all[next]!.lower)
  )
    next += 1;
  const to = joinedEnd(all, next);
  if (to > next) return { unit, measures: phrase(sentence, all, next, to) };
  const follows =
    unit !== null && /^\s$/.test(all[next]?.gap ?? '') && all[next]!.kind === 'open'
      ? nounEnd(all, next)
      : next;
  if (follows > next && stem(all[next]!.lower) !== unit && !/ing$|ed$/.test(all[next]!.lower))
    return { unit, measures: phrase(sentence, all, next, follows) };
  const first = all.findIndex((word) => word.end > number.start);
  return { unit, measures: subjectBefore(sentence, all, first) };
}
