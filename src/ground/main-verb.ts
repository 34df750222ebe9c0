import { isSubordinator } from '../text/mod.ts';
import { finiteAt, type ClauseWord } from './clause-words.ts';

/** Forms in -s and -e that carry a plan, a charge or a denial, and are seen by no ending. */
const presents = new Set(
  `plans plan aims intends intend expects expect hopes hope wants want proposes propose vows promises pledges threatens
  seeks seek prepares faces face accuses accuse alleges allege suspects suspect denies deny disputes dispute rejects
  reject refutes insists think believe feel argue says say remains remain becomes become shows show lives live runs run
  gives give takes take makes make goes go comes come calls call leads lead needs need means mean works work stands
  stand owns own holds hold keeps keep includes include offers offer costs cost employs supports support opposes oppose`.split(
    /\s+/,
  ),
);
const nounBefore =
  /^(?:a|an|the|this|its|his|her|our|my|your|any|no|some|new|other|of|for|in|with|on|and|s|to|which)$/;
/** A clause under the main one opens here; the main verb stood before it or not at all. */
const endsMain = /^(?:when|while|because|if|although|though|unless)$/;
const skippers = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);

function isPresent(all: readonly ClauseWord[], at: number): boolean {
  const word = all[at]!;
  const before = all[at - 1];
  if (!presents.has(word.lower) || before === undefined || word.opensPart) return false;
  if (nounBefore.test(before.lower) || before.kind === 'determiner' || before.kind === 'preposition')
    return false;
  // "plan" without -s needs a plural or a pronoun before it: "they plan", "officials plan".
  return /s$/.test(word.lower) || before.kind === 'pronoun' || /[^s]s$|people|police/.test(before.lower);
}

function verbAt(all: readonly ClauseWord[], at: number): 'sure' | 'doubtful' | null {
  const finite = finiteAt(all, at);
  return finite ?? (isPresent(all, at) ? 'sure' : null);
}

/** "The man accused of theft will appear": a participle behind its noun gives way to a sure verb of the same clause. */
function isReduced(all: readonly ClauseWord[], at: number, to: number): boolean {
  if (at > 0 && all[at]!.opensPart) return true;
  // "accused of", "hired by": no object follows, so a second verb makes it a participle.
  const isOpen = /^(?:of|by)$/.test(all[at + 1]?.lower ?? '');
  for (let place = at + 1; place < Math.min(to, at + 14); place++) {
    const word = all[place]!;
    if (isSubordinator(word.lower) || word.kind === 'conjunction' || word.lower === 'that') return false;
    const verb = verbAt(all, place);
    if (word.opensPart && all[place - 1]!.kind === 'open' && verb === null) return false;
    if (verb === 'sure' || (verb === 'doubtful' && isOpen)) return true;
  }
  return false;
}

/** Past "When it closed, " at the start; the first word of the main clause. */
function mainStart(all: readonly ClauseWord[], from: number, to: number): number {
  const first = all[from];
  const opens =
    first !== undefined &&
    (first.kind === 'subordinator' || first.kind === 'preposition') &&
    !/^(?:what|who|that|how|why)$/.test(first.lower);
  if (!opens) return from;
  let lastVerb = to - 1;
  while (lastVerb > from && verbAt(all, lastVerb) === null) lastVerb -= 1;
  for (let at = from + 1; at <= lastVerb; at++) if (all[at]!.gap.includes(',')) return at;
  return first.kind === 'subordinator' ? to : from;
}

/**
 * The place of the main clause's finite verb among the words `from` to `to`, or -1. A clause before the main one,
 * relative clauses and participles behind their noun are passed over.
 *
 * @example
 * // mainVerb(clauseWords('Orme, who denied it, was jailed.', []), 0, 6); // 4
 */
export function mainVerb(all: readonly ClauseWord[], from: number, to: number): number {
  const start = mainStart(all, from, to);
  let skips = 0;
  for (let at = start; at < to; at++) {
    const word = all[at]!;
    if (at > start && skippers.has(word.lower)) {
      // "that" behind a noun opens a relative clause; elsewhere it points at something.
      const isDemonstrative = word.lower === 'that' && all[at - 1]!.kind !== 'open';
      if (!isDemonstrative) skips += 1;
      continue;
    }
    if (at > start && endsMain.test(word.lower)) return -1;
    const verb = verbAt(all, at);
    if (verb === null) continue;
    if (verb === 'doubtful' && skips === 0 && isReduced(all, at, to)) continue;
    if (skips === 0) return at;
    skips -= 1;
    // "who has been": the rest of the skipped verb group.
    while (at + 1 < to && /^(?:be|been|being|not|have|has|had)$/.test(all[at + 1]!.lower)) at += 1;
    if (finiteAt(all, at) === 'sure' && at + 1 < to && finiteAt(all, at + 1) === 'doubtful') at += 1;
  }
  return -1;
}
