import { isReportVerb } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import { isHeadline, type Comparison } from '../comparison.ts';
import { isPastOf } from '../title-tense.ts';
import type { Token } from '../tokens.ts';
import { isFairStep } from '../scales.ts';
import { relativePronouns } from '../word-lists.ts';

interface Pair {
  readonly ours: Token;
  readonly theirs: Token;
  readonly index: number;
}

const ending = (lower: string) => /(?:ing|ed|s)$/.exec(lower)?.[0] ?? '';

function isFairTense({ source, sourceText }: Comparison, { ours, theirs }: Pair): boolean {
  if (!isHeadline(source, sourceText)) return false;
  return (
    (ending(ours.lower) === 'ed' && /^(?:s|)$/.test(ending(theirs.lower))) ||
    isPastOf(theirs.lower, ours.lower)
  );
}

function problemOf(comparison: Comparison, pair: Pair): string | null {
  const { ours, theirs } = pair;
  if (ours.lower === theirs.lower || ours.isNumber || ours.key === '%' || ours.isCapital) return null;
  const [a, b] = [ending(ours.lower), ending(theirs.lower)];
  if (a === b || isFairTense(comparison, pair) || isFairStep(theirs.lower, ours.lower)) return null;
  const verbal = a === 'ed' || b === 'ed' || a === 'ing' || b === 'ing';
  return verbal
    ? `the cited sentence has “${theirs.text}”, not “${ours.text}”: when or whether it happens differs`
    : `the cited sentence has “${theirs.text}”, not “${ours.text}”: how many differs`;
}

/** A comma between two neighbours of the source that is gone: names and clauses run together. */
function lostPause(comparison: Comparison, pair: Pair): Finding[] {
  const { ours, theirs, index } = pair;
  if (index === 0 || ours.before !== '' || ours.afterComma || theirs.before !== ',') return [];
  const previous = comparison.aligned[index - 1]!;
  if (previous < 0 || previous + 1 !== comparison.aligned[index]) return [];
  const before = comparison.sentence[index - 1]!;
  const theirsBefore = comparison.source[previous]!;
  // Where a credit was taken off, its blank stands between.
  if (theirs.start - theirsBefore.end > 4 || ours.start - before.end > 4) return [];
  const why = `the cited sentence has a pause between “${before.text}” and “${ours.text}”; without it they are one`;
  const places = { at: [before, ours], source: [theirsBefore, theirs] };
  return [finding('form', 'doubt', [`${before.text} ${ours.text}`], why, places)];
}

/** "Pupils who had skipped breakfast" told as "pupils, who had": the comma makes of some of them all. */
function addedPause(comparison: Comparison, pair: Pair): Finding[] {
  const { ours, theirs, index } = pair;
  if (ours.before !== ',' || theirs.before !== '' || !relativePronouns.has(ours.lower) || index === 0)
    return [];
  const before = comparison.sentence[index - 1]!;
  const theirsBefore = comparison.source[comparison.aligned[index - 1]!];
  if (!theirsBefore || comparison.aligned[index - 1]! + 1 !== comparison.aligned[index]) return [];
  // Where a credit was taken off, its blank stands between.
  if (ours.start - before.end > 4 || theirs.start - theirsBefore.end > 4) return [];
  // A name is one person or place, with a comma or without.
  const isName = before.isCapital && !(index === 1 && /[^s]s$/.test(before.lower));
  if (isName) return [];
  const why = `the cited sentence has no pause before “${ours.text}”, which tells there of whom or what it holds`;
  const places = { at: [before, ours], source: [theirs] };
  return [finding('form', 'doubt', [`${before.text}, ${ours.text}`], why, places)];
}

/** An aside that is cut with both its commas runs what it follows and who says so together: "closed [, a blow,] officials said". */
function lostCreditPause(comparison: Comparison, pair: Pair): Finding[] {
  const { ours, theirs, index } = pair;
  if (index === 0 || ours.before !== '' || ours.afterComma || theirs.before !== ',') return [];
  const previous = comparison.aligned[index - 1]!;
  const at = comparison.aligned[index]!;
  if (previous < 0 || previous + 1 === at || comparison.source[previous + 1]!.before !== ',') return [];
  // "Orme, the mayor, said Varga won" may lose the aside.
  if (isReportVerb(theirs.lower) || theirs.lower === 'according') return [];
  const opens = comparison.sourceCredits.some(
    (frame) => theirs.start > frame.start && theirs.start - frame.start <= 3,
  );
  const before = comparison.sentence[index - 1]!;
  if (!opens || ours.start - before.end > 4) return [];
  const why = `“${ours.text}” opens who says so; without a comma before it, it runs into “${before.text}”`;
  const places = { at: [before, ours], source: [theirs] };
  return [finding('form', 'doubt', [`${before.text} ${ours.text}`], why, places)];
}

const open = /[,;:–—-]["”’']*\s*\.?$/;

/** It ends in a comma or dash, as a sentence cut off does. */
function brokenOff({ sentenceText, sourceText }: Comparison): Finding[] {
  const match = open.exec(sentenceText);
  if (!match || open.test(sourceText)) return [];
  const at = [{ start: match.index, end: sentenceText.length }];
  return [finding('form', 'doubt', [match[0]], 'the sentence breaks off', { at })];
}

/** Words stand in the form the source has them in, with the pauses between them. */
export const form: Check = {
  name: 'form',
  run: (comparison) => [
    ...brokenOff(comparison),
    ...comparison.sentence.flatMap((ours, index) => {
      const theirs = comparison.source[comparison.aligned[index]!];
      if (!theirs) return [];
      const pair = { ours, theirs, index };
      const problem = problemOf(comparison, pair);
      const changed =
        problem === null
          ? []
          : [finding('form', 'doubt', [ours.text], problem, { at: [ours], source: [theirs] })];
      return [
        ...changed,
        ...lostPause(comparison, pair),
        ...addedPause(comparison, pair),
        ...lostCreditPause(comparison, pair),
      ];
    }),
  ],
};
