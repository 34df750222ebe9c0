import { transitiveVerb } from '../text/mod.ts';
import { finiteAt, type ClauseWord } from './clause-words.ts';

/** Places of words, `to` exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const longest = 9;
const calendar =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|week|month|year|morning|night|afternoon|evening|\d{4})$/;
/** Objects that are no things: "held on", "left it". */
const noObject =
  /^(?:him|her|them|it|himself|itself|themselves|herself|me|us|you|there|here|back|down|off|over|away|ahead|apart|together|how|what|short|to)$/;
const noSubject =
  /^(?:it|he|she|they|we|i|you|this|that|these|those|there|who|which|one|everyone|someone|nobody|none|no|nothing|neither|what|here|some|many|most|all|both|each)$/;

function isNominal(word: ClauseWord): boolean {
  return word.kind === 'open' && !calendar.test(word.lower);
}

/**
 * A noun phrase that begins at `from`, "of" phrases with it; null where none surely begins or ends.
 *
 * @param endsAtVerb True where a verb behind it belongs to what stood before it ("a ferry owned by Corvell sank").
 */
export function phraseFrom(all: readonly ClauseWord[], from: number, endsAtVerb = false): Phrase | null {
  const first = all[from];
  if (!first || first.isQuoted || noObject.test(first.lower) || first.opensPart) return null;
  let to = from;
  let isHead = false;
  while (to < all.length) {
    const word = all[to]!;
    if (to > from && (word.opensPart || word.isQuoted)) break;
    const isStart = to === from || all[to - 1]!.lower === 'of';
    if (word.kind === 'determiner' ? !isStart : word.kind !== 'open' && !(word.lower === 'of' && isHead))
      break;
    if (calendar.test(word.lower) && /^\p{Lu}|^(?:to|yes)/u.test(word.text)) break;
    if (!isStart && finiteAt(all, to) !== null) {
      if (endsAtVerb) break;
      return null;
    }
    isHead = word.kind === 'open';
    to += 1;
    if (to - from > longest) return null;
  }
  const next = all[to];
  const isBare = first.kind === 'open' && /^\p{Ll}+ing$/u.test(first.text);
  if (to === from || !isHead || isBare) return null;
  // What goes on without a mark and is neither a preposition nor "and" may belong to it, or make it a subject.
  const endsSure =
    endsAtVerb ||
    next === undefined ||
    (next.opensPart && !next.gap.includes('"')) ||
    (next.kind === 'preposition' && next.lower !== 'to') ||
    next.kind === 'conjunction' ||
    next.kind === 'adverb' ||
    calendar.test(next.lower) ||
    /^(?:when|while|after|before|because|last|this|next|early|late)$/.test(next.lower);
  return endsSure && all.slice(from, to).some(isNominal) ? { from, to } : null;
}

/** The noun phrases of a list that begins at `from`: "Teal and Arle", "a ferry, two tugs and the quay". */
export function listFrom(all: readonly ClauseWord[], from: number): Phrase[] {
  const found: Phrase[] = [];
  let next = from;
  for (let times = 0; times < 4; times++) {
    const item = phraseFrom(all, next);
    if (!item) break;
    found.push(item);
    const after = all[item.to];
    if (after?.lower !== 'and' || after.opensPart || transitiveVerb(all[item.to + 1]?.lower ?? '') !== null)
      break;
    next = item.to + 1;
    // "and" that opens a clause: the phrase behind it has a verb of its own.
    const more = phraseFrom(all, next);
    if (!more || (all[more.to] !== undefined && finiteAt(all, more.to) !== null)) break;
  }
  return found;
}

/** Past ", its owner," before a verb: where the subject ends; -1 where a comma before the verb is no apposition's. */
function beforeAside(all: readonly ClauseWord[], to: number): number {
  if (!/^,\s/.test(all[to]?.gap ?? '')) return all[to]?.opensPart === true ? -1 : to;
  let start = to - 1;
  while (start > 0 && !all[start]!.opensPart && to - start < 14) start -= 1;
  const first = all[start]!;
  const isAside =
    /^,\s/.test(first.gap) &&
    !first.isQuoted &&
    (/^(?:who|which|whose)$/.test(first.lower) || first.kind === 'determiner' || /^\d/.test(first.lower));
  return start > 0 && isAside ? start : -1;
}

/**
 * The subject that ends before `end` and begins its clause: all words from the clause's edge on, none of them a verb.
 */
export function subjectTo(all: readonly ClauseWord[], end: number): Phrase | null {
  const to = beforeAside(all, end);
  if (to <= 0) return null;
  let from = to;
  while (from > 0 && to - from <= longest) {
    if (from < to && all[from]!.opensPart) break;
    const word = all[from - 1]!;
    if (
      word.isQuoted ||
      /^(?:who|which|whose|whom|if|whether|unless|when|while|because|as|than|why|how|where)$/.test(word.lower)
    )
      return null;
    if (word.lower === 'that' || /^(?:said|says)$/.test(word.lower)) break;
    if (finiteAt(all, from - 1) !== null) return null;
    from -= 1;
  }
  while (from < to && all[from]!.kind === 'conjunction') from += 1;
  const first = all[from];
  if (!first || from >= to || to - from > longest || noSubject.test(first.lower)) return null;
  const rest = all.slice(from, to);
  const isPlain = rest.every(
    (word, at) =>
      (word.kind === 'open' && !/ing$/.test(word.lower)) ||
      (word.kind === 'determiner' && (at === 0 || /^(?:of|and|in|for|at)$/.test(rest[at - 1]!.lower))) ||
      (at > 0 && /^(?:of|and|in|for|at)$/.test(word.lower)),
  );
  const isClause =
    from === 0 ||
    /[.;:]/.test(first.gap) ||
    first.gap.includes(',') ||
    /^(?:that|said|says|and|but)$/.test(all[from - 1]!.lower);
  return isPlain &&
    isClause &&
    rest.at(-1)!.kind === 'open' &&
    !calendar.test(first.lower) &&
    !/^according$/.test(first.lower)
    ? { from, to }
    : null;
}
