import { bare, outletKey, type Frame } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import { mayBeFiniteAt } from '../gaps/whole.ts';
import { namedTimes } from '../resolved-days.ts';
import { isFairStep, scaleChange } from '../scales.ts';
import { tokens, type Token } from '../tokens.ts';
import { sameSource } from '../unframed.ts';
import * as lists from '../word-lists.ts';

function keysOf(text: string): ReadonlySet<string> {
  return new Set(tokens(text).map((token) => token.key));
}

/** Its words are the source's, or stand for days and names that are accounted for. */
function isKnown({ sentence, freed, sourceText }: Comparison, frame: Frame): boolean {
  const held = keysOf(sourceText);
  const free = new Set([...freed].map((at) => sentence[at]!.key));
  return tokens(frame.source).every((token) => held.has(token.key) || free.has(token.key));
}

function wrongCredits(comparison: Comparison): Finding[] {
  return comparison.credits
    .filter((frame) => comparison.outlet === null || outletKey(frame.source) !== outletKey(comparison.outlet))
    .filter((frame) => !comparison.sourceCredits.some((other) => sameSource(frame, other)))
    .filter((frame) => !isKnown(comparison, frame))
    .map((frame) =>
      finding(
        'attribution',
        'absent',
        [frame.source],
        `the cited sentence is not from ${frame.source} and does not credit it`,
        { at: [frame] },
      ),
    );
}

function isDenial(verb: string): boolean {
  return /^den(?:y|ies|ied)$/.test(verb);
}

/** "claimed" told as "confirmed", "denied" as "said". */
function changedVerb(kept: Frame, theirs: Frame): Finding[] {
  const [ours, source] = [bare(kept.verb), bare(theirs.verb)];
  const first = (verb: string) => verb.split(' ')[0]!;
  if (ours === source || isFairStep(first(source), first(ours))) return [];
  const why = `${theirs.source} “${theirs.verb}” it, not “${kept.verb}”`;
  const places = { at: [kept], source: [theirs] };
  if (isDenial(ours) !== isDenial(source))
    return [finding('attribution', 'contradicts', [kept.verb], why, places)];
  const steps = scaleChange(first(source), first(ours))?.steps ?? 1;
  return [finding('attribution', steps > 0 ? 'absent' : 'doubt', [kept.verb], why, places)];
}

const joins = /^(?:and|or|but|while|whereas|although|though|yet|so)$/;

/** A clause of its own follows a credit: "…, Orme said, and the port closed". */
function clauseAfter(list: readonly Token[], frame: Frame): Token | null {
  const at = list.findIndex((token) => token.start >= frame.end);
  const first = list[at];
  if (!first || !joins.test(first.lower)) return null;
  return list.some((_, other) => other > at + 1 && mayBeFiniteAt(list, other)) ? first : null;
}

/** "The mayor said the bridge would open and Holt called it unsafe": whose word the second clause is, the order alone tells. */
function secondClause(list: readonly Token[], frame: Frame): Token | null {
  const from = list.findIndex((token) => token.start >= frame.end);
  const at = list.findIndex((token, index) => {
    const next = list[index + 1];
    if (index <= from || next === undefined || !joins.test(token.lower)) return false;
    const opens = next.isCapital || lists.articles.has(next.lower);
    const isFinite = (index2: number) => mayBeFiniteAt(list, index2);
    return (
      opens &&
      list.some((_, other) => other > from && other < index && isFinite(other)) &&
      list.some(
        (_, other) =>
          other > index + 1 &&
          isFinite(other) &&
          list.slice(index + 1, other + 1).every((word) => word.before === ''),
      )
    );
  });
  return from < 0 || at < 0 ? null : list[at]!;
}

/** The clause that the move of a credit takes under it, or out of it. */
function clauseMoved(comparison: Comparison, kept: Frame, theirs: Frame): Token | null {
  if (kept.place === theirs.place) return null;
  if (kept.place === 'middle') return clauseAfter(comparison.sentence, kept);
  if (theirs.place === 'middle') return clauseAfter(comparison.source, theirs);
  return theirs.place === 'front' ? secondClause(comparison.source, theirs) : null;
}

/** Who spoke between two clauses is put at the edge of both, or the other way round: what he said grows or shrinks. */
function changedScope(comparison: Comparison, kept: Frame, theirs: Frame): Finding[] {
  const ours = kept.place === 'middle' && theirs.place !== 'middle';
  const joint = clauseMoved(comparison, kept, theirs);
  if (joint === null) return [];
  const isKept = ours || comparison.aligned.some((at) => at > comparison.source.indexOf(joint));
  if (!isKept) return [];
  const why = `the cited sentence has ${theirs.source} say one of the two clauses joined by “${joint.text}”, not both`;
  return [finding('attribution', 'absent', [kept.source], why, { at: [kept], source: [theirs] })];
}

/** A credit that moves takes its day along; the day stays the same. */
function changedDay(comparison: Comparison, kept: Frame): Finding[] {
  const { sentenceText, sourceText, date, now } = comparison;
  const own = namedTimes(sentenceText, now ?? date).filter(
    (time) => time.start >= kept.start && time.end <= kept.end,
  );
  if (own.length === 0) return [];
  const theirs = namedTimes(sourceText, date);
  return own
    .filter((time) => !theirs.some((other) => other.value === time.value))
    .filter((time) => !sourceText.includes(sentenceText.slice(time.start, time.end)))
    .map((time) => {
      const word = sentenceText.slice(time.start, time.end);
      return finding('date', 'absent', [word], `the cited sentence does not name ${word}`, { at: [time] });
    });
}

const splits =
  /^(?:has|have|had|is|are|was|were|be|been|will|would|may|might|can|could|should|must|do|does|did|not|never|to|most|more|less|least|very|too|so|quite|rather|many|several|some|few|other|just|also|still|once|now|already|soon|even|ever|yet|only)$/;

const nounsInLy =
  /^(?:family|assembly|supply|reply|ally|monopoly|rally|anomaly|bully|fly|elderly|early|daily|weekly|monthly)$/;

/** The outlet's credit stands where no pause can: after an adverb, an auxiliary, a preposition or an article. */
function brokenBy(comparison: Comparison): Finding[] {
  const outlet = comparison.outlet === null ? null : outletKey(comparison.outlet);
  return comparison.credits.flatMap((frame) => {
    if (frame.place !== 'middle' || outletKey(frame.source) !== outlet) return [];
    const at = comparison.sentence.findIndex((token) => token.start >= frame.end);
    const before = comparison.sentence[at - 1];
    const theirs = comparison.source[comparison.aligned[at] ?? -1];
    if (!before || at < 2 || theirs?.before === ',') return [];
    const isOpen =
      splits.test(before.lower) ||
      lists.articles.has(before.lower) ||
      lists.phraseEnds.has(before.lower) ||
      (/ly$/.test(before.lower) && !before.isCapital && !nounsInLy.test(before.lower)) ||
      before.isPossessive;
    const why = `“${before.text}” belongs to what follows; a credit may not part them`;
    return isOpen ? [finding('form', 'doubt', [before.text], why, { at: [before, frame] })] : [];
  });
}

/** Its words stand in the sentence, in their place. */
function isKeptInText(comparison: Comparison, frame: Frame): boolean {
  const kept = new Set(comparison.aligned);
  const own = comparison.source
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.start >= frame.start && token.end <= frame.end);
  if (own.length === 0) return false;
  return (
    own.some(({ token, at }) => token.isContent && kept.has(at)) ||
    own.every(({ token, at }) => kept.has(at) || token.lower === 'that')
  );
}

/** "as restrictions continued to ease": a clause of its own, no credit. */
function isClause({ source, verb }: Frame): boolean {
  return (
    verb === 'continued' && /^(?:as|while|after|when|because|since|before|although|though) /.test(source)
  );
}

/** The source says who says so; the sentence must too, with no stronger verb. */
function lostCredits(comparison: Comparison): Finding[] {
  return comparison.sourceCredits.flatMap((frame) => {
    if (isClause(frame)) return [];
    const kept = comparison.credits.find((credit) => sameSource(credit, frame));
    if (kept)
      return [
        ...changedVerb(kept, frame),
        ...changedScope(comparison, kept, frame),
        ...changedDay(comparison, kept),
      ];
    if (isKeptInText(comparison, frame)) return [];
    const why = `the cited sentence credits ${frame.source}; this one does not`;
    return [finding('attribution', 'doubt', [frame.source], why, { source: [frame] })];
  });
}

/** Who says so is neither lost nor invented, and stands behind it no more firmly. */
export const attribution: Check = {
  name: 'attribution',
  run: (comparison) => [...wrongCredits(comparison), ...lostCredits(comparison), ...brokenBy(comparison)],
};
