import type { ClaimKind } from '../news/mod.ts';
import { plainMarks } from '../text/mod.ts';
import { phrase, type ClauseWord } from './clause-words.ts';
import { allegedAdverb, refusal, signs, viewOpening } from './kind-signs.ts';
import { mainVerb } from './main-verb.ts';
import { readSentence, type Reading } from './reading.ts';
import type { Saying } from './sayings.ts';

/** How a sentence puts its content forward, and who says it. */
export interface KindAndSpeaker {
  readonly kind: ClaimKind;
  readonly speaker: string | null;
}

/** Sayings inside sayings ("Orme said Holt told her …") beyond this depth are not taken apart. */
const deepest = 3;

function adverbKind(all: readonly ClauseWord[], from: number, to: number): ClaimKind | null {
  const verb = mainVerb(all, from, to);
  for (let at = from; at < to; at++) {
    const word = all[at]!;
    if (
      at > verb &&
      (word.kind === 'subordinator' ||
        (word.kind === 'preposition' && /^(?:after|before|for)$/.test(word.lower)))
    )
      return null;
    if (allegedAdverb.test(word.lower)) return 'alleged';
  }
  return null;
}

/** What the main clause among the words `from` to `to` says of its own certainty; null for a plain statement. */
function clauseKind({ sentence, words: all }: Reading, from: number, to: number): ClaimKind | null {
  const verb = mainVerb(all, from, to);
  if (verb < 0) return null;
  const predicate = plainMarks(sentence.slice(all[verb]!.start, all[to - 1]!.end)).toLowerCase();
  if (refusal.test(predicate)) return null;
  const subject = phrase(sentence, all, from, verb);
  const sign = signs.find(([, pattern]) => pattern.test(predicate))?.[0] ?? null;
  // A court dismisses and rejects claims; that is a ruling.
  if (
    sign === 'denied' &&
    /^(?:reject|dismiss)/.test(predicate) &&
    /\b(?:judge|court|jury|tribunal|panel|justices)\b/i.test(subject)
  )
    return null;
  return sign === 'denied' || sign === 'alleged' ? sign : (adverbKind(all, from, to) ?? sign);
}

/** The words that hold what a saying says. */
function claimOf(all: readonly ClauseWord[], saying: Saying): { from: number; to: number } {
  if (saying.claim !== null) return { from: saying.claim, to: all.length };
  const edge = Math.min(saying.from, saying.verb);
  return edge > 0 ? { from: 0, to: edge } : { from: all.length, to: all.length };
}

function ownKind(all: readonly ClauseWord[], saying: Saying): ClaimKind | null {
  const { lower } = all[saying.verb]!;
  if (/^(?:den|disput)/.test(lower)) return 'denied';
  return /^(?:alleg|accus)/.test(lower) ? 'alleged' : null;
}

/**
 * Reads how committed the main claim of a sentence is, whatever words stand in its other clauses: a would-be plan in an
 * "if" clause leaves a fact a fact. What is said by someone keeps the kind of what is said where that is a denial, an
 * allegation or a plan. `alleged` holds what is put forward without proof: charges, suspicions, "may have done".
 *
 * @example
 * claimKind('The firm plans to close, officials said.'); // { kind: 'planned', speaker: 'officials' }
 */
export function claimKind(sentence: string, reading: Reading = readSentence(sentence)): KindAndSpeaker {
  const { words: all, sayings } = reading;
  const main = sayings[0];
  if (!main) {
    const kind = clauseKind(reading, 0, all.length);
    const opening = plainMarks(sentence.slice(0, 80));
    const isQuoted = all.length > 0 && all.every((word) => word.isQuoted);
    const isView = viewOpening.test(opening) || kind === 'opinion';
    if (isQuoted) return { kind: kind === null || kind === 'opinion' ? 'said' : kind, speaker: null };
    return { kind: isView ? 'opinion' : (kind ?? 'fact'), speaker: null };
  }
  const speaker = phrase(sentence, all, main.from, main.to);
  for (let at = 0; at < Math.min(sayings.length, deepest); at++) {
    const saying = sayings[at]!;
    const own = ownKind(all, saying);
    if (own) return { kind: own, speaker };
    const { from, to } = claimOf(all, saying);
    const next = sayings[at + 1];
    const isInside = next?.form === 'before' && next.from >= from && next.from <= from + 1 && next.verb < to;
    if (isInside) continue;
    const kind = clauseKind(reading, from, to);
    return { kind: kind === null || kind === 'opinion' ? 'said' : kind, speaker };
  }
  return { kind: 'said', speaker };
}
