import { isReportVerb } from '../text/mod.ts';
import { finiteAt, type ClauseWord } from './clause-words.ts';
import { refusal } from './kind-signs.ts';

/** Who says something in a sentence: places among its words, `to` exclusive. */
export interface Saying {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  readonly form: 'before' | 'inverted' | 'according';
  /** Where what is said begins, for a saying that stands before it; null behind or inside what is said. */
  readonly claim: number | null;
}

const plainVerbs =
  /^(?:said|says|told|tells|tweeted|testified|den(?:y|ies|ied)|disput(?:es|ed)|accus(?:es|ed))$/;
/** Verbs that say something against someone, without a clause behind them. */
const against = /^(?:disput(?:es|ed)|accus(?:es|ed))$/;
const passedBeforeVerb =
  /^(?:has|have|had|also|later|then|now|once|both|all|previously|repeatedly|earlier|reportedly|recently)$/;
const stopsSubject =
  /^(?:that|but|so|than|whether|where|how|why|what|yet|though|although|because|if|when|while|after|before|as|since|until|unless|once)$/;
const relatives = /^(?:who|which|whom|whose)$/;
const underOther =
  /^(?:when|if|while|after|before|because|since|until|unless|as|what|than|whether|where|how|why|although|though)$/;
const circumstance =
  /^(?:in|on|at|during|after|before|when|while|as|via|by|adding|referring|speaking|outside|following|who|which|where|late|early|last|earlier|this)$/;
const dayWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|late|early|earlier|recently)$/;
const longestSubject = 14;

/** The first word of the noun phrase that ends before `to`; null when no subject can stand there. */
function subjectStart(all: readonly ClauseWord[], to: number): { from: number; isMain: boolean } | null {
  let from = to;
  let conjunction = -1;
  while (from > 0 && to - from < longestSubject) {
    const word = all[from - 1]!;
    if (word.isQuoted || (from < to && all[from]!.opensPart)) break;
    if (relatives.test(word.lower)) return null;
    if (stopsSubject.test(word.lower) && !(word.lower === 'that' && from - 1 === 0))
      return { from, isMain: !underOther.test(word.lower) };
    if (finiteAt(all, from - 1) !== null) {
      if (conjunction < 0)
        return word.kind === 'modal' || word.kind === 'auxiliary' ? null : { from, isMain: true };
      return { from: conjunction + 1, isMain: true };
    }
    if (word.kind === 'conjunction' && conjunction < 0) conjunction = from - 1;
    from -= 1;
  }
  while (from < to && all[from]!.kind === 'conjunction') from += 1;
  return { from, isMain: true };
}

function isNounEnd(word: ClauseWord): boolean {
  return (
    (word.kind === 'open' && !/^to$/.test(word.lower)) ||
    (word.kind === 'pronoun' && !/^(?:this|that)$/.test(word.lower)) ||
    /^(?:both|many|some|all|others|another)$/.test(word.lower)
  );
}

/** ", who runs the port", ", 45", ", a former mayor", " (R-Arle)": an aside behind a name. */
function isAside(all: readonly ClauseWord[], start: number): boolean {
  const first = all[start]!;
  if (/\($/.test(first.gap)) return true;
  if (!/^\.?,\s/.test(first.gap) || first.isQuoted) return false;
  return (
    relatives.test(first.lower) ||
    first.kind === 'determiner' ||
    /^(?:\d|[rdi]-)/.test(first.lower) ||
    /^(?:then|now|formerly|one|speaking|citing|quoting|like|including)$/.test(first.lower) ||
    (first.kind === 'open' && first.finite === null && /^\p{Ll}/u.test(first.text))
  );
}

/** Past ", 45, a former mayor," before a verb: the place after the noun phrase the apposition belongs to. */
function beforeApposition(all: readonly ClauseWord[], verb: number): number {
  let at = verb;
  for (let times = 0; times < 3 && at > 0 && /^\.?(?:,|\),?)\s/.test(all[at]!.gap); times++) {
    let start = at - 1;
    while (start > 0 && !all[start]!.opensPart && at - start < 16) start -= 1;
    if (start === 0 || !isAside(all, start)) return at < verb ? at : -1;
    at = start;
  }
  return at;
}

/** A clause, a quotation or the end of the sentence behind the verb: something is said, not shown or found. */
function takesClause(all: readonly ClauseWord[], verb: number): number | null {
  let at = verb + 1;
  while (
    at < all.length &&
    at - verb < 7 &&
    !all[at]!.opensPart &&
    (dayWord.test(all[at]!.lower) ||
      /^(?:on|in|at|statement|interview|news|conference|press|briefing)$/.test(all[at]!.lower) ||
      (/^(?:a|the)$/.test(all[at]!.lower) && /^(?:in|on|at)$/.test(all[at - 1]!.lower)))
  )
    at += 1;
  const word = all[at];
  if (!word) return null;
  if (word.lower === 'that') return at + 1;
  if (/["':]/.test(word.gap) || word.isQuoted) return at;
  if (word.kind === 'preposition' || word.lower === 'to') return null;
  if (/^(?:what|who|where)$/.test(word.lower)) return null;
  for (let place = at + 1; place < Math.min(all.length, at + 12); place++) {
    const next = all[place]!;
    if (next.kind === 'subordinator' || next.lower === 'that' || /[;:(]/.test(next.gap)) return null;
    if (finiteAt(all, place) !== null) return at;
  }
  return null;
}

function standsBehind(all: readonly ClauseWord[], from: number, verb: number): boolean {
  const next = all[verb + 1];
  const isEdge =
    next === undefined ||
    next.opensPart ||
    dayWord.test(next.lower) ||
    /^(?:in|on|at|to|during|after|last|this)$/.test(next.lower);
  return from > 0 && /[,"'-]/.test(all[from]!.gap) && isEdge;
}

function sayingBefore(all: readonly ClauseWord[], verb: number): Saying | null {
  let end = verb;
  while (
    end > 0 &&
    !all[end]!.opensPart &&
    (passedBeforeVerb.test(all[end - 1]!.lower) || all[end - 1]!.kind === 'adverb')
  )
    end -= 1;
  const to = end > 0 && all[end]!.opensPart ? beforeApposition(all, end) : end;
  if (to <= 0 || !isNounEnd(all[to - 1]!)) return null;
  const subject = subjectStart(all, to);
  if (!subject?.isMain || subject.from >= to) return null;
  const { from } = subject;
  const first = all[from]!;
  // The writer's own "I think" credits nobody.
  if (to - from === 1 && /^(?:i|we)$/.test(first.lower)) return null;
  if (
    first.kind === 'preposition' ||
    (first.kind === 'open' && /ing$/.test(first.lower) && /^\p{Ll}/u.test(first.text))
  )
    return null;
  const isLowerStart = first.kind === 'open' && /^\p{Ll}/u.test(first.text);
  const isRole =
    /s$|^(?:police|people)$/.test(first.lower) ||
    all.slice(from, to).some((word) => /^\p{Lu}/u.test(word.text));
  if (isLowerStart && !isRole) return null;
  if (all[verb + 1]?.lower === 'to' && !plainVerbs.test(all[verb]!.lower)) return null;
  const isBehind = standsBehind(all, from, verb);
  const claim = isBehind ? null : takesClause(all, verb);
  if (!isBehind && claim === null && !plainVerbs.test(all[verb]!.lower)) return null;
  if (/^(?:no|nothing|little|goodbye|yes|so)$/.test(all[verb + 1]?.lower ?? '')) return null;
  return { from, to, verb, form: 'before', claim: isBehind ? null : (claim ?? verb + 1) };
}

/** The place after a noun phrase that begins at `from`: a mark, a circumstance or the end stops it; null at a verb. */
function phraseEnd(all: readonly ClauseWord[], from: number): number | null {
  let at = from;
  while (at < all.length && at - from < longestSubject) {
    const word = all[at]!;
    if (
      at > from &&
      !word.isQuoted &&
      (word.opensPart || circumstance.test(word.lower) || dayWord.test(word.lower))
    )
      break;
    if (word.isQuoted || finiteAt(all, at) !== null) return null;
    at += 1;
  }
  return at;
}

function sayingBehind(all: readonly ClauseWord[], verb: number): Saying | null {
  const first = all[verb + 1];
  const word = all[verb]!;
  if (!first || first.opensPart || first.isQuoted || !/[,"'?!]/.test(word.gap)) return null;
  if (/^(?:told|tells)$/.test(word.lower)) return null;
  const opens =
    /^\p{Lu}/u.test(first.text) ||
    /^(?:the|a|an|one|two|several|some|his|her|its|their|he|she|they)$/.test(first.lower) ||
    /s$/.test(first.lower);
  if (!opens || dayWord.test(first.lower)) return null;
  const to = phraseEnd(all, verb + 1);
  return to === null || to === verb + 1 || !isNounEnd(all[to - 1]!)
    ? null
    : { from: verb + 1, to, verb, form: 'inverted', claim: null };
}

function accordingTo(all: readonly ClauseWord[], at: number): Saying | null {
  if (all[at]!.lower !== 'according' || all[at + 1]?.lower !== 'to') return null;
  let to = at + 2;
  while (
    to < all.length &&
    to - at < 20 &&
    !(to > at + 2 && (all[to]!.opensPart || /^(?:who|which|that)$/.test(all[to]!.lower)))
  )
    to += 1;
  const claim = at === 0 && to < all.length ? to : null;
  return to === at + 2 ? null : { from: at + 2, to, verb: at, form: 'according', claim };
}

function isSayingVerb(all: readonly ClauseWord[], at: number): boolean {
  const { lower } = all[at]!;
  if (!isReportVerb(lower) && !against.test(lower)) return false;
  if (/^(?:a|an|the|its|his|her|their|of|to|no|any)$/.test(all[at - 1]?.lower ?? '')) return false;
  if (against.test(lower)) return all[at + 1]?.lower !== 'of';
  return (
    !/^den/.test(lower) ||
    !refusal.test(
      all
        .slice(at, at + 9)
        .map((word) => word.lower)
        .join(' '),
    )
  );
}

/**
 * Everyone who says something in a sentence, in order: "Orme said …", "…, said Orme", "Orme, who …, said", "according
 * to Orme". A saying inside a clause under another ("when Orme said no") is none.
 *
 * @example
 * // sayings(clauseWords('The quay fell, said Ada Orme.', [])).length; // 1
 */
export function sayings(all: readonly ClauseWord[]): Saying[] {
  const found: Saying[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    if (word.isQuoted) continue;
    const according = accordingTo(all, at);
    const isVerb = according === null && isSayingVerb(all, at);
    const saying = according ?? (isVerb ? (sayingBehind(all, at) ?? sayingBefore(all, at)) : null);
    if (saying) found.push(saying);
  }
  return found;
}
