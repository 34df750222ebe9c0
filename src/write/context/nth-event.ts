import type { ComputedLine, Ledger } from '../../news/mod.ts';
import { deedsOf, hasDoer, isSameName, type Deed } from './deeds.ts';
import { dayOf, listed, opened } from './phrases.ts';

const dayMs = 86_400_000;
/** Days between two stories within which the same deed is told again, not done again. */
const apartFrom = 30;
/** A deed told further down is what came before. */
const leadSentences = 2;

function isSameDeed(deed: Deed, slot: { readonly verb: string; readonly object: string }): boolean {
  return slot.verb === deed.verb && isSameName(slot.object, deed.object);
}

/**
 * That the same was done before: an earlier story that this one does not continue, a month old or more, claims the same
 * deed of the same doer to the same thing, and this one's reports lead with it. How many stories name someone is not
 * counted: an archive knows a story's leading names only, so that such a count is mostly too low.
 *
 * @example
 * nthEventLine(ledger)?.text; // 'Stories of 3 March 2026 had the same: Holt Foods recalled Brightmilk.'
 */
export function nthEventLine(ledger: Ledger): ComputedLine | null {
  for (const deed of deedsOf(ledger)) {
    if (deed.isNegated || deed.sentence >= leadSentences) continue;
    const before = ledger.past.filter(
      ({ link, claims }) =>
        (link.relation === 'same actors' || link.relation === 'same mechanism') &&
        Date.parse(ledger.story.firstAt) - Date.parse(link.at) >= apartFrom * dayMs &&
        claims.some(
          (slot) => slot.kind === 'fact' && !slot.isNegated && hasDoer(slot, deed) && isSameDeed(deed, slot),
        ),
    );
    if (before.length === 0) continue;
    const days = before.map(({ link }) => dayOf(link.at)).reverse();
    const opening = days.length === 1 ? 'A story' : 'Stories';
    const text = `${opening} of ${listed(days)} had the same: ${opened(deed.subject)} ${deed.written} ${deed.object}.`;
    const stories = before.map(({ link }) => link.storyId);
    return { section: 'context', text, rule: 'nth event', cites: [deed.evidence], stories };
  }
  return null;
}
