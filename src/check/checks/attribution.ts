import { bare, outletKey, plainMarks, words, type Frame } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import { isFairStep, scaleChange } from '../scales.ts';

function wordSet(text: string): Set<string> {
  return new Set(words(plainMarks(text)).map((word) => bare(word.text)));
}

function wrongCredits(comparison: Comparison): Finding[] {
  if (comparison.credits.length === 0) return [];
  const source = wordSet(comparison.sourceText);
  return comparison.credits
    .filter((frame) => comparison.outlet === null || outletKey(frame.source) !== outletKey(comparison.outlet))
    .filter((frame) => [...wordSet(frame.source)].some((word) => !source.has(word)))
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

/** The source says who says so; the sentence must too, with no stronger verb. */
function lostCredits(comparison: Comparison): Finding[] {
  return comparison.sourceCredits.flatMap((frame) => {
    const kept = comparison.credits.find((credit) => outletKey(credit.source) === outletKey(frame.source));
    if (kept) return changedVerb(kept, frame);
    if (isKeptInText(comparison, frame)) return [];
    const why = `the cited sentence credits ${frame.source}; this one does not`;
    return [finding('attribution', 'doubt', [frame.source], why, { source: [frame] })];
  });
}

/** Who says so is neither lost nor invented, and stands behind it no more firmly. */
export const attribution: Check = {
  name: 'attribution',
  run: (comparison) => [...wrongCredits(comparison), ...lostCredits(comparison)],
};
