import type { Instant, ItemReport } from '../../news/mod.ts';
import { outletOf } from '../coverage-count.ts';
import { clipWords } from '../display-budget.ts';
import { outletWordLimit, titleWordLimit } from '../public-coverage.ts';
import { httpUrl, plainText } from '../safe-text.ts';
import { publicFailure, type PublicFailure } from './public-failure.ts';

/** A page that could not be read. */
export interface UnreadPage {
  readonly outlet: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly failure: PublicFailure;
  readonly at: Instant;
}

export interface UnreadPages {
  /** Newest first, at most 40. */
  readonly pages: readonly UnreadPage[];
  /** Pages whose publishers want them nowhere: neither their headlines nor their addresses are told. */
  readonly unlisted: number;
}

const latelyMs = 7 * 86_400_000;
const mostPages = 40;

/**
 * The pages that could not be read within the last seven days.
 *
 * @param reports Those that failed, newest first.
 *
 * @example
 * unreadPages(await intake.itemReports({ limit: 100, failedOnly: true }), now).pages[0]?.failure.kind; // 'Paywall'
 */
export function unreadPages(reports: readonly ItemReport[], now: Instant): UnreadPages {
  const pages: UnreadPage[] = [];
  let unlisted = 0;
  for (const { item, outcome, at: settledAt } of reports) {
    const at = settledAt ?? item.seenAt;
    if (outcome?.kind !== 'failed' || Date.parse(now) - Date.parse(at) > latelyMs) continue;
    if (outcome.failure.class === 'disallowed') {
      unlisted += 1;
      continue;
    }
    const outlet = outletOf(item);
    pages.push({
      outlet: outlet === null ? null : clipWords(outlet, outletWordLimit),
      title: clipWords(plainText(item.title), titleWordLimit),
      url: httpUrl(item.url),
      failure: publicFailure(outcome.failure),
      at,
    });
  }
  return { pages: pages.slice(0, mostPages), unlisted };
}
