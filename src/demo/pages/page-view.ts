import type { Instant } from '../../news/mod.ts';
import { pagesAt } from '../day-at.ts';
import type { Outlet, OutletDay, PageNow, ReaderComment } from '../outlet-records.ts';

/** What every layout is drawn from. */
export interface PageView extends PageNow {
  readonly outlet: Outlet;
  /** The page's own address. */
  readonly url: string;
  /** Newer and older pages of the outlet. */
  readonly related: readonly { readonly title: string; readonly path: string }[];
  readonly comments: readonly ReaderComment[];
  /** False when the text is held back. */
  readonly isOpen: boolean;
}

const mostRelated = 4;

/** A page with what stands around it at an instant: links to other pages, and readers' comments. */
export function pageView(now: PageNow, outlet: Outlet, day: OutletDay, at: Instant): PageView {
  const { page } = now;
  const related = pagesAt(outlet, at)
    .filter((other) => other.page !== page && other.page.title !== '')
    .slice(0, mostRelated)
    .map((other) => ({ title: other.page.title, path: other.page.path }));
  const { wall, instructions } = page.settings;
  const first = page.path.length % Math.max(1, day.comments.length);
  const comments = day.comments.slice(first, first + 2);
  return {
    ...now,
    outlet,
    url: outlet.origin + page.path,
    related,
    comments:
      instructions === undefined
        ? comments
        : [...comments, { by: 'reader-4471', text: instructions.comment }],
    isOpen: wall === undefined,
  };
}
