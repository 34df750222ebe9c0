import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison, Gap } from '../comparison.ts';
import { gapProblem } from '../gaps/gap-problem.ts';
import { wordsOf } from '../gaps/shared.ts';
import { losesMainClause } from '../gaps/whole.ts';
import { isTight } from '../slots.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** The left-out words hold on to a kept neighbour: they stand directly before or after it, with no pause between. */
function touches(gap: Gap): boolean {
  return gap.nextKept !== null && gap.after === '' && gap.place !== 'tail';
}

/** The kept words of the sentence on both sides of the gap. */
function around(comparison: Comparison, gap: Gap): Token[] {
  const near = [gap.previousKept, gap.nextKept];
  return comparison.sentence.filter(
    (_, index) =>
      comparison.aligned[index]! >= 0 && near.includes(comparison.source[comparison.aligned[index]!]!),
  );
}

/** Only what stands between kept words denied them; with a clause that is gone, its own "not" went too. */
function deniesVerb(gap: Gap): boolean {
  return gap.place === 'middle' && gap.before === '' && gap.after === '' && isTight(gap);
}

function lostPolarity(comparison: Comparison): Finding[] {
  return comparison.gaps
    .filter((gap) => touches(gap) || gap.tokens.length === 1)
    .flatMap((gap) =>
      gap.tokens
        .filter((token) => lists.negations.has(token.lower) || lists.negatingVerbs.has(token.lower))
        .map((token) => ({ gap, token })),
    )
    .map(({ gap, token }) =>
      finding(
        'polarity',
        deniesVerb(gap) ? 'contradicts' : 'absent',
        [token.text],
        `the cited sentence has “${token.text}”; without it the meaning turns round`,
        { at: around(comparison, gap), source: [token] },
      ),
    );
}

function lostCertainty(comparison: Comparison): Finding[] {
  return comparison.gaps
    .filter(touches)
    .flatMap((gap) =>
      gap.tokens
        .filter((token) => lists.modals.has(token.lower) || lists.hedges.has(token.lower))
        .map((token) => ({ gap, token })),
    )
    .map(({ gap, token }) =>
      finding(
        'certainty',
        'absent',
        [token.text],
        `the cited sentence says “${token.text}”; this one is more certain`,
        { at: around(comparison, gap), source: [token] },
      ),
    );
}

/** The verb that says what happened is gone with its clause. */
function lostClause(comparison: Comparison): Finding[] {
  if (!losesMainClause(comparison)) return [];
  const longest = comparison.gaps.reduce((one, other) =>
    other.tokens.length > one.tokens.length ? other : one,
  );
  const text = wordsOf(longest.tokens);
  const why = `keeps no clause that stands by itself; “${text}” is missing`;
  const places = { at: around(comparison, longest), source: longest.tokens };
  return [finding('left out', 'doubt', [text], why, places)];
}

function lostWords(comparison: Comparison): Finding[] {
  const found = lostGaps(comparison);
  return found.length > 0 ? found : lostClause(comparison);
}

function lostGaps(comparison: Comparison): Finding[] {
  return comparison.gaps.flatMap((gap) => {
    const problem = gapProblem(gap);
    if (problem === null) return [];
    const places = { at: around(comparison, gap), source: gap.tokens };
    return [finding('left out', 'doubt', [wordsOf(gap.tokens)], problem, places)];
  });
}

/** No negation is lost. */
export const keptPolarity: Check = { name: 'polarity', run: lostPolarity };
/** No hedge or modal is lost. */
export const keptCertainty: Check = { name: 'certainty', run: lostCertainty };
/** Nothing is left out that limits, conditions or completes what is said. */
export const leftOut: Check = { name: 'left out', run: lostWords };
