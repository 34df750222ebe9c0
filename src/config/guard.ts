import { z } from 'zod';
import type { GuardLimits } from '../news/mod.ts';

const words = z.int('must be a whole number of words').min(1).max(10_000);
const characters = z.int('must be a whole number of characters').min(1).max(100_000);
const count = z.int('must be a whole number').min(0).max(1000);
const share = z.number().min(0, 'is a share: 0 to 1').max(1, 'is a share: 0 to 1');

const fields: Record<keyof GuardLimits, z.ZodType<number>> = {
  longestRunWords: words,
  warnRunWords: words,
  longestRunCharacters: characters,
  quoteWords: words,
  quotesPerSource: count,
  quotesPerBrief: count,
  quoteLeastWords: words,
  drawnShare: share,
  drawnLeastWords: words,
  drawnMostWords: words,
  ledeShare: share,
  mirrorShare: share,
  mirrorLeastWords: words,
  orderTau: z.number().min(-1, 'is Kendall’s tau: -1 to 1').max(1, 'is Kendall’s tau: -1 to 1'),
  orderLeastSpans: count.min(2, 'must be 2 or more: one span has no order'),
  oneSourceShare: share,
  singleSourceWords: words,
  singleSourceShare: share,
  singleSourceLeastWords: words,
  headlineShare: share,
  referenceCharacters: characters,
};

/** Pairs of which the first may not exceed the second. */
const ordered: readonly (readonly [keyof GuardLimits, keyof GuardLimits])[] = [
  ['warnRunWords', 'longestRunWords'],
  ['drawnLeastWords', 'drawnMostWords'],
  ['singleSourceLeastWords', 'singleSourceWords'],
];

/** `guard:` of a beat file: any of the guard's numbers, the others stay as they are by default. */
export const guardChanges = z
  .strictObject(fields)
  .partial()
  .superRefine((own, context) => {
    for (const [less, more] of ordered) {
      const [low, high] = [own[less], own[more]];
      if (low !== undefined && high !== undefined && low > high)
        context.addIssue({ code: 'custom', path: [less], message: `may not be more than ${more}` });
    }
  })
  .transform(
    (own) =>
      Object.fromEntries(
        Object.entries(own).filter(([, value]) => value !== undefined),
      ) as Partial<GuardLimits>,
  );
