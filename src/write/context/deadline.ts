import type { ClaimSlot, ComputedLine, Ledger } from '../../news/mod.ts';
import { stem } from '../../text/mod.ts';
import { isSameName, stemsOf } from './deeds.ts';
import { dayOf } from './phrases.ts';
import { planWords, plansOf } from './plans.ts';

const dayMs = 86_400_000;
/** Days within which a report may not yet have what the day brought. */
const grace = 2;
/** Days after which a reader no longer waits for it. */
const longest = 60;

function daysSince(due: string, { story }: Ledger): number {
  return (Date.parse(story.firstAt) - Date.parse(due)) / dayMs;
}

/** True when some sentence has the verb or the thing of a plan: then the coverage may well say what became of it. */
function isTouched({ verb, object }: ClaimSlot, { items, story }: Ledger): boolean {
  const wanted = new Set([stem(verb), ...stemsOf(object)]);
  const titles = story.coverage.map(({ title }) => title);
  return [...titles, ...items.map(({ evidence }) => evidence.span.exact)].some((text) =>
    [...stemsOf(text)].some((word) => wanted.has(word)),
  );
}

/**
 * A day an earlier story set for someone's plan, past since two days at least, of which no sentence read here has a word.
 * Only of a story that this one continues, and of someone this one is about.
 *
 * @example
 * deadlineLine(ledger)?.text;
 * // 'In our story of 6 October 2026, 30 October 2026 was the day for Ostrel Power to file its records; the coverage read so far says nothing of it.'
 */
export function deadlineLine(ledger: Ledger): ComputedLine | null {
  const leading = ledger.story.entities.slice(0, 3).flatMap(({ name, forms }) => [name, ...forms]);
  const missed = plansOf(ledger).find(({ past, plan }) => {
    if (past.link.relation !== 'continues' || plan.due === undefined || plan.isNegated) return false;
    const days = daysSince(plan.due, ledger);
    const isAbout = leading.some((name) => isSameName(name, plan.subject));
    return days >= grace && days <= longest && isAbout && !isTouched(plan, ledger);
  });
  if (missed === undefined) return null;
  const { past, plan } = missed;
  const text = `In our story of ${dayOf(past.link.at)}, ${dayOf(plan.due!)} was the day ${planWords(plan)}; the coverage read so far says nothing of it.`;
  return { section: 'context', text, rule: 'deadline', stories: [past.link.storyId] };
}
