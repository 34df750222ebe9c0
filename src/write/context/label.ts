import type { Label, Ledger } from '../../news/mod.ts';
import { isTellable } from './disagreement.ts';
import { outletsOf } from './phrases.ts';

/** Hearsay of the outlet itself; that somebody was charged or accused is a fact, whatever becomes of it. */
const hearsay =
  /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|(?:is|are|was|were) (?:believed|said|thought|understood) to)\b/i;

/** Sources that found it out themselves: agencies whose report is carried, and outlets with own reporting. */
function independentOf({ coverage, count }: Ledger['story']): number {
  return Math.max(
    count.independent,
    outletsOf(coverage.filter(({ ownReporting }) => ownReporting === true)).length,
  );
}

/** True when one source alone has it, and every report opens with what it only passes on. */
function isOneHearsay({ story, articles }: Ledger): boolean {
  const own = new Set(story.coverage.filter(({ ownReporting }) => ownReporting === true).map(({ id }) => id));
  const openings = articles.flatMap(({ article, evidence }) =>
    own.has(article.id) && evidence[0] ? [evidence[0]] : [],
  );
  return (
    independentOf(story) <= 1 &&
    openings.length > 0 &&
    openings.every(({ kind, span }) => kind === 'alleged' && hearsay.test(span.exact))
  );
}

/**
 * What kind of reading a brief offers, by four rules in this order:
 *
 * - `Skeptical read`: outlets differ on a figure or on who did what to whom; or a single independent source
 *   opens with hearsay ("reportedly", "is believed to").
 * - `Coverage check`: fewer than two independent sources, or a page that copies, promotes or comments: who reports this
 *   is the first thing to know.
 * - `Explainer`: two independent sources or more, nothing else.
 * - `Analyst take` is never chosen by rule: it takes a person or a model that argues.
 *
 * @example
 * labelOf(ledger); // 'Coverage check'
 */
export function labelOf(ledger: Ledger): Label {
  const { disagreements, coverage } = ledger.story;
  if (disagreements.some(isTellable) || isOneHearsay(ledger)) return 'Skeptical read';
  if (independentOf(ledger.story) < 2 || coverage.some(({ ownReporting }) => ownReporting === false))
    return 'Coverage check';
  return 'Explainer';
}
