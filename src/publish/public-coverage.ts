import type { Card, Coverage } from '../news/mod.ts';
import { outletOf } from './coverage-count.ts';
import { clipWords } from './display-budget.ts';
import { httpUrl, plainText } from './safe-text.ts';

/** Most words shown of a headline that is not ours, and of a line of reasons. */
export const titleWordLimit = 25;
export const reasonWordLimit = 40;
/** Longer outlet names are cut: none is that long, a forged one may be. */
export const outletWordLimit = 12;

/** A page of the coverage, cleaned: outlet or host, headline within bounds, link only when it is http(s). */
export type PublicCoverage = Coverage;

/** A link card, cleaned in the same way. */
export type PublicCard = Card;

/**
 * Cleans a story's coverage for display.
 *
 * @example
 * publicCoverage([{ ...page, url: 'javascript:alert(1)' }])[0].url; // null
 */
export function publicCoverage(coverage: readonly Coverage[]): readonly PublicCoverage[] {
  return coverage.map((page) => {
    const outlet = outletOf(page);
    return {
      ...page,
      outlet: outlet === null ? null : clipWords(plainText(outlet), outletWordLimit),
      title: clipWords(plainText(page.title), titleWordLimit),
      url: httpUrl(page.url),
      why: clipWords(plainText(page.why), reasonWordLimit),
    };
  });
}

/**
 * Cleans a link card for display.
 *
 * @example
 * publicCard(card).coverage.length; // card.coverage.length
 */
export function publicCard(card: Card): PublicCard {
  const outlet = outletOf(card);
  return {
    ...card,
    outlet: outlet === null ? null : clipWords(plainText(outlet), outletWordLimit),
    title: clipWords(plainText(card.title), titleWordLimit),
    url: httpUrl(card.url),
    reason: { code: card.reason.code, why: clipWords(plainText(card.reason.why), reasonWordLimit) },
    coverage: publicCoverage(card.coverage),
  };
}
