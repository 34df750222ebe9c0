import type { Instant } from '../news/mod.ts';
import type { Outlet, OutletDay, OutletPage, PageNow } from './outlet-records.ts';

/**
 * The page as it stands at an instant; null before its time.
 *
 * @example
 * pageAt(page, '2026-11-20T08:00:00.000Z' as Instant)?.note; // 'Correction, 20 November 2026: …'
 */
export function pageAt(page: OutletPage, now: Instant): PageNow | null {
  if (page.publishedAt > now) return null;
  const changes = page.changes.filter(({ at }) => at <= now);
  const newText = new Map(changes.flatMap((change) => change.paragraphs).map(({ from, to }) => [from, to]));
  const said = changes.filter(({ kind }) => kind === 'correction');
  return {
    page,
    paragraphs: page.paragraphs.map((paragraph) => newText.get(paragraph) ?? paragraph),
    note: said.at(-1)?.note ?? null,
    updatedAt: said.at(-1)?.at ?? page.publishedAt,
  };
}

/** The outlet's pages that can be read at an instant, newest first. */
export function pagesAt(outlet: Outlet, now: Instant): PageNow[] {
  return outlet.articles
    .map((page) => pageAt(page, now))
    .filter((page) => page !== null)
    .reverse();
}

/** Every instant at which something new can be read: articles, missing pages' items, edits, corrections; in order. */
export function instantsOf({ outlets }: OutletDay): Instant[] {
  const instants = outlets.flatMap(({ articles, missing }) => [
    ...articles.flatMap(({ publishedAt, changes }) => [publishedAt, ...changes.map(({ at }) => at)]),
    ...(missing ?? []).map(({ at }) => at),
  ]);
  return [...new Set(instants)].sort();
}
