import type { PageLayout } from '../outlet-records.ts';
import { agencyLayout } from './layout-agency.ts';
import { classicLayout } from './layout-classic.ts';
import { magazineLayout } from './layout-magazine.ts';
import { microdataLayout } from './layout-microdata.ts';
import { plainLayout } from './layout-plain.ts';
import type { PageView } from './page-view.ts';

const layouts: Readonly<Record<PageLayout, (view: PageView) => string>> = {
  classic: classicLayout,
  plain: plainLayout,
  magazine: magazineLayout,
  microdata: microdataLayout,
  agency: agencyLayout,
};

/** An article's page in its outlet's layout. */
export function renderPage(view: PageView): string {
  return layouts[view.outlet.layout](view);
}
