import type { ClaimSlot, ComputedLine, Ledger, LineRule, PastStory } from '../../news/mod.ts';
import { opposites, outletInText } from '../../text/mod.ts';
import { deedsOf, hasDoer, isSameThing, type Deed } from './deeds.ts';
import { dayOf, opened } from './phrases.ts';

/** Deeds that put an end to a plan for the same thing, whatever the plan was. */
const undoing = new Set('suspend halt cancel scrap shelve abandon drop withdraw terminate'.split(' '));

/** A plan of a past story and what this story says became of it. */
interface Outcome {
  readonly past: PastStory;
  readonly plan: ClaimSlot;
  readonly deed: Deed;
  readonly how: 'done' | 'reversed';
}

function outcomeOf(plan: ClaimSlot, deed: Deed): Outcome['how'] | null {
  if (!hasDoer(plan, deed) || !isSameThing(plan.object, deed)) return null;
  if (plan.verb === deed.verb) return plan.isNegated === deed.isNegated ? 'done' : 'reversed';
  if (plan.isNegated || deed.isNegated || undoing.has(plan.verb)) return null;
  return opposites(plan.verb, deed.verb) || undoing.has(deed.verb) ? 'reversed' : null;
}

/** Plans of linked stories; one of a story that only resembles this one is another's plan. */
export function plansOf({ past }: Ledger): { readonly past: PastStory; readonly plan: ClaimSlot }[] {
  return past
    .filter(({ link }) => link.relation === 'continues' || link.relation === 'same actors')
    .flatMap((one) =>
      one.claims.filter(({ kind }) => kind === 'planned').map((plan) => ({ past: one, plan })),
    );
}

function outcomes(ledger: Ledger, how: Outcome['how']): Outcome[] {
  const deeds = deedsOf(ledger);
  return plansOf(ledger).flatMap(({ past, plan }) => {
    const deed = deeds.find((each) => outcomeOf(plan, each) === how);
    // Where the reports tell both, the plan was of more than one thing.
    const isBoth = deeds.some((each) => outcomeOf(plan, each) === (how === 'done' ? 'reversed' : 'done'));
    return deed === undefined || isBoth ? [] : [{ past, plan, deed, how }];
  });
}

/** "for Corvell to open the mine". */
export function planWords({ subject, verb, object, isNegated }: ClaimSlot): string {
  return `for ${subject} ${isNegated ? 'not ' : ''}to ${verb} ${object}`;
}

function lineOf(rule: LineRule, { past, deed }: Outcome, text: string): ComputedLine {
  return { section: 'context', text, rule, cites: [deed.evidence], stories: [past.link.storyId] };
}

function reports(deed: Deed): string {
  return deed.outlet === null ? 'a report now says' : `${outletInText(deed.outlet)} now reports`;
}

/**
 * A plan of an earlier story that this one's reports undo: the opposite of the deed, its end, or the deed itself where
 * the plan was not to do it. Doer and thing must be the same in both, and the reports must not tell the deed as well.
 *
 * @example
 * reversalLine(ledger)?.text;
 * // 'In our story of 9 September 2026 the plan was for Torvane to open its Aldmoor plant; the Harbour Ledger now reports that Torvane suspended its Aldmoor plant.'
 */
export function reversalLine(ledger: Ledger): ComputedLine | null {
  // "Did not open" may still mean "not yet".
  const found = outcomes(ledger, 'reversed').find(({ deed }) => !deed.isNegated);
  if (found === undefined) return null;
  const { past, plan, deed } = found;
  const text = `In our story of ${dayOf(past.link.at)} the plan was ${planWords(plan)}; ${reports(deed)} that ${deed.subject} ${deed.written} ${deed.object}.`;
  return lineOf('reversal', found, text);
}

/**
 * A plan of an earlier story that this one's reports tell as done, with the day it was set for where there was one.
 *
 * @example
 * resolvedLine(ledger)?.text;
 * // 'This settles what was a plan in our story of 9 September 2026: for Corvell to open the mine.'
 */
export function resolvedLine(ledger: Ledger): ComputedLine | null {
  const found = outcomes(ledger, 'done').find(({ deed, plan }) => !deed.isNegated && !plan.isNegated);
  if (found === undefined) return null;
  const { past, plan } = found;
  if (plan.due === undefined) {
    const text = `This settles what was a plan in our story of ${dayOf(past.link.at)}: ${planWords(plan)}.`;
    return lineOf('resolved', found, text);
  }
  const words = opened(planWords(plan).replace(/^for /, ''));
  const text = `${words} by ${dayOf(plan.due)} was the plan in our story of ${dayOf(past.link.at)}; it is now reported done.`;
  return lineOf('deadline', found, text);
}
