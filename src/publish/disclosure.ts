import type { Brief } from '../news/mod.ts';
import { countCoverage } from './coverage-count.ts';
import { counted } from './times.ts';

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/**
 * The first line after the headline: who wrote, from what, and that nobody looked at it.
 * Only pages the brief cites count; where more outlets reported, it says "2 of 3 outlets".
 *
 * @example
 * disclosureLine(brief); // 'Written by software from 2 outlets with own reporting. Not reviewed by a person.'
 */
export function disclosureLine(brief: Pick<Brief, 'sentences' | 'headlineEvidence' | 'coverage'>): string {
  const spans = [...brief.headlineEvidence, ...brief.sentences.flatMap((sentence) => sentence.evidence)];
  const cited = new Set(spans.map((span) => span.articleId));
  const pages = brief.coverage.filter((page) => cited.has(page.id));
  const own = countCoverage(pages.filter((page) => page.ownReporting === true)).outlets;
  const all = countCoverage(brief.coverage).ownOutlets;
  const releases = pages.filter((page) => page.ownReporting !== true && page.role === 'release').length;
  const rest = cited.size - pages.filter((page) => page.ownReporting === true).length - releases;
  const parts = [
    ...(own > 0
      ? [
          `${own < all ? `${String(own)} of ${counted(all, 'outlet')}` : counted(own, 'outlet')} with own reporting`,
        ]
      : []),
    ...(releases > 0 ? [counted(releases, 'release')] : []),
    ...(rest > 0
      ? [`${counted(rest, 'page')} without known reporting of ${rest === 1 ? 'its' : 'their'} own`]
      : []),
  ];
  return `Written by software from ${list(parts)}. Not reviewed by a person.`;
}
