import { finiteness, transitiveVerb } from './verb-forms.ts';
import { bare, words } from './words.ts';

function table(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const aheadWords = table(
  `will shall may might could would should must can won't due expected scheduled slated upcoming plans planned planning
  intends aims hopes vowed vows pledged promised threatened likely until ahead tomorrow goes begins starts opens
  faces meets votes returns arrives takes`,
);
/** Before an infinitive: what it speaks of is still to come, or has been. */
const aheadHeads = table(
  `set due expected scheduled slated plan plans planned agreed vowed invited called promised pledged asked urged ordered
  likely hopes hoped going about`,
);
const backHeads = table(
  'failed began started had went came used tried managed continued appeared helped refused decided seemed',
);
const openHeads = /^(?:is|are|has|have|do|does)$/;
/** UTF-16 units looked through on each side. */
const reach = 200;

function tenseAt(verbs: readonly string[], place: number): 'ahead' | 'back' | null {
  const word = verbs[place]!;
  const next = verbs[place + 1] ?? '';
  if (aheadWords.has(word)) return 'ahead';
  if (word === 'to') {
    const heads = verbs.slice(Math.max(0, place - 2), place);
    if (heads.some((head) => aheadHeads.has(head))) return 'ahead';
    return heads.some((head) => backHeads.has(head)) ? 'back' : null;
  }
  if (openHeads.test(word)) return next === 'to' || aheadHeads.has(next) ? 'ahead' : null;
  const form = transitiveVerb(word)?.form;
  return finiteness(word) !== null || form === 'past' || form === 'past or participle' ? 'back' : null;
}

/**
 * Whether the clause around an offset speaks of what is past or of what is to come, told from the verb nearest before
 * it in its clause, else from the first one after it; null when no verb tells.
 *
 * @param text One sentence.
 * @param at UTF-16 offset of the day named.
 *
 * @example
 * dayTense('Officials said Monday the port will close Friday.', 43); // 'ahead'
 */
export function dayTense(text: string, at: number): 'ahead' | 'back' | null {
  const before = text.slice(Math.max(0, at - reach), at);
  const clause = before.slice(before.search(/[^,;:—–()]*$/));
  const verbs = words(clause).map((word) => bare(word.text));
  for (let place = verbs.length - 1; place >= 0; place--) {
    const tense = tenseAt(verbs, place);
    if (tense === null) continue;
    const isBare = /^(?:will|would|may|might|could|should|to|not)$/.test(verbs[place - 1] ?? '');
    // "will shut": a bare verb of the past's shape takes the tense of what stands before it.
    if (tense === 'ahead' || !isBare) return tense;
  }
  const after = words(text.slice(at, at + reach)).map((word) => bare(word.text));
  for (let place = 1; place < after.length; place++) {
    const tense = tenseAt(after, place);
    if (tense !== null) return tense;
  }
  return null;
}
