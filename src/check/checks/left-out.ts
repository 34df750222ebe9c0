import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison, Gap } from '../comparison.ts';
import { gapProblem } from '../gaps/gap-problem.ts';
import { wordsOf } from '../gaps/shared.ts';
import * as lists from '../word-lists.ts';

/** The left-out words hold on to a kept neighbour: they stand directly before or after it, with no pause between. */
function touches(gap: Gap): boolean {
  return gap.nextKept !== null && gap.after === '' && gap.place !== 'tail';
}

function lostPolarity(comparison: Comparison): Finding[] {
  return comparison.gaps
    .filter((gap) => touches(gap) || gap.tokens.length === 1)
    .flatMap((gap) =>
      gap.tokens.filter((token) => lists.negations.has(token.lower) || lists.negatingVerbs.has(token.lower)),
    )
    .map((token) =>
      finding(
        'polarity',
        [token.text],
        `the cited sentence has “${token.text}”; without it the meaning turns round`,
        true,
      ),
    );
}

function lostCertainty(comparison: Comparison): Finding[] {
  return comparison.gaps
    .filter(touches)
    .flatMap((gap) =>
      gap.tokens.filter((token) => lists.modals.has(token.lower) || lists.hedges.has(token.lower)),
    )
    .map((token) =>
      finding('certainty', [token.text], `the cited sentence says “${token.text}”; this one is more certain`),
    );
}

function lostWords(comparison: Comparison): Finding[] {
  return comparison.gaps.flatMap((gap) => {
    const problem = gapProblem(gap);
    return problem === null ? [] : [finding('left out', [wordsOf(gap.tokens)], problem)];
  });
}

/** No negation is lost. */
export const keptPolarity: Check = { name: 'polarity', run: lostPolarity };
/** No hedge or modal is lost. */
export const keptCertainty: Check = { name: 'certainty', run: lostCertainty };
/** Nothing is left out that limits, conditions or completes what is said. */
export const leftOut: Check = { name: 'left out', run: lostWords };
