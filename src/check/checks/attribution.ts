import { outletKey, plainMarks, words } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';

const neutral = /^(?:said|says|say|reported|reports|told|tells|according to|wrote|writes|stated|states)$/;

function wordSet(text: string): Set<string> {
  return new Set(words(plainMarks(text).toLowerCase()).map((word) => word.text));
}

function wrongCredits(comparison: Comparison): Finding[] {
  const source = wordSet(comparison.sourceText);
  return comparison.credits
    .filter((frame) => comparison.outlet === null || outletKey(frame.source) !== outletKey(comparison.outlet))
    .filter((frame) => [...wordSet(frame.source)].some((word) => !source.has(word)))
    .map((frame) =>
      finding(
        'attribution',
        [frame.source],
        `the cited sentence is not from ${frame.source} and does not credit it`,
      ),
    );
}

/** The source says who says so; the sentence must too, with no stronger verb. */
function lostCredits(comparison: Comparison): Finding[] {
  const found: Finding[] = [];
  for (const frame of comparison.sourceCredits) {
    const kept = comparison.credits.find((credit) => outletKey(credit.source) === outletKey(frame.source));
    if (kept) {
      const sameVerb = kept.verb === frame.verb || (neutral.test(kept.verb) && neutral.test(frame.verb));
      if (!sameVerb) {
        found.push(
          finding('attribution', [kept.verb], `${frame.source} “${frame.verb}” it, not “${kept.verb}”`),
        );
      }
      continue;
    }
    const tokens = comparison.source.filter((token) => token.start >= frame.start && token.end <= frame.end);
    const keptInText = tokens.some(
      (token) => token.isContent && comparison.aligned.includes(comparison.source.indexOf(token)),
    );
    if (!keptInText)
      found.push(
        finding(
          'attribution',
          [frame.source],
          `the cited sentence credits ${frame.source}; this one does not`,
        ),
      );
  }
  return found;
}

/** Who says so is neither lost nor invented. */
export const attribution: Check = {
  name: 'attribution',
  run: (comparison) => [...wrongCredits(comparison), ...lostCredits(comparison)],
};
