import type { GuardReason } from '../news/mod.ts';

/** What is kept of a draft, and what was left out so that the rest may be published, with the reasons. */
export interface Repair<T> {
  readonly kept: readonly T[];
  readonly dropped: readonly { readonly item: T; readonly reasons: readonly GuardReason[] }[];
}

/** A longer draft is not a brief, and is refused whole: each round tries every sentence. */
const mostRepaired = 20;

interface Attempt<T> {
  readonly item: T;
  readonly at: number;
  readonly rest: readonly T[];
  readonly left: readonly GuardReason[];
  readonly isNamed: boolean;
}

function attempts<T>(
  items: readonly T[],
  reasons: readonly GuardReason[],
  reasonsOf: (items: readonly T[]) => readonly GuardReason[],
): Attempt<T>[] {
  return items.map((item, at) => {
    const rest = items.filter((_, other) => other !== at);
    return {
      item,
      at,
      rest,
      left: reasonsOf(rest),
      isNamed: reasons.some(({ sentence }) => sentence === at),
    };
  });
}

/**
 * Leaves out sentences until nothing stands against the rest: each time the one without which the fewest reasons
 * remain; of equals one that a reason names, then the later one. The same draft always loses the same sentences.
 *
 * @param reasonsOf What stands against a list of sentences; asked at most 20 × 20 times.
 * @returns Null when no sentence can be left out to any effect, or the headline is at fault.
 *
 * @example
 * // repaired(sentences, (list) => guard(list).reasons)?.kept
 */
export function repaired<T>(
  items: readonly T[],
  reasonsOf: (items: readonly T[]) => readonly GuardReason[],
): Repair<T> | null {
  const dropped: { item: T; reasons: readonly GuardReason[] }[] = [];
  let kept = items;
  let reasons = reasonsOf(items);
  while (reasons.length > 0) {
    if (kept.length < 2 || kept.length > mostRepaired) return null;
    if (reasons.some(({ sentence }) => sentence === 'headline')) return null;
    const [best] = attempts(kept, reasons, reasonsOf).sort(
      (a, b) => a.left.length - b.left.length || Number(b.isNamed) - Number(a.isNamed) || b.at - a.at,
    );
    if (best!.left.length >= reasons.length) return null;
    const own = reasons.filter(({ sentence }) => sentence === null || sentence === best!.at);
    dropped.push({ item: best!.item, reasons: own });
    kept = best!.rest;
    reasons = best!.left;
  }
  return { kept, dropped };
}
