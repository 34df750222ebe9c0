import type { Coverage } from '../../../news/mod.ts';
import { html, type Markup } from '../../markup.ts';
import { counted, shortDayTime } from '../../times.ts';
import { countCoverage } from '../../coverage-count.ts';
import { roleChip } from './chip.ts';
import { headlineLink, outletName } from './outlet-link.ts';
import { pageReason } from './page-reason.ts';

const mostRows = 14;
const mostListed = 100;

/** Own reporting first, then by time. */
function ordered(coverage: readonly Coverage[]): Coverage[] {
  const rank = (page: Coverage) => (page.ownReporting === true ? 0 : 1);
  return [...coverage].sort((a, b) => rank(a) - rank(b) || a.at.localeCompare(b.at));
}

function row(page: Coverage): Markup {
  return html`<tr>
    <th scope="row">${outletName(page.outlet)}<br />${headlineLink(page)}</th>
    <td>${roleChip(page.role)}</td>
    <td>${pageReason(page)}</td>
    <td class="r"><time datetime="${page.at}">${shortDayTime(page.at)}</time></td>
  </tr> `;
}

function restLine(pages: readonly Coverage[]): Markup {
  const hidden = pages.length - mostListed;
  return html`<details class="ui more">
    <summary>${counted(pages.length, 'more page')}</summary>
    <ul>
      ${pages
        .slice(0, mostListed)
        .map((page) => html`<li>${outletName(page.outlet)}, ${headlineLink(page)}</li>`)}
    </ul>
    ${hidden > 0 ? html`<p>${counted(hidden, 'page')} not listed.</p>` : null}
  </details>`;
}

/**
 * The coverage section: who published what, in which role, why we say so, and when.
 *
 * @example
 * coverageSection(brief.coverage);
 */
export function coverageSection(coverage: readonly Coverage[]): Markup {
  const pages = ordered(coverage);
  const { outlets } = countCoverage(coverage);
  const rest = pages.slice(mostRows);
  return html`<section class="sec" aria-labelledby="h-cov">
    <h2 id="h-cov">
      Coverage <small class="ui">${counted(pages.length, 'page')}, ${counted(outlets, 'outlet')}</small>
    </h2>
    <div class="full tw" tabindex="0" role="group" aria-labelledby="h-cov">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Outlet and headline</th>
            <th scope="col">Role</th>
            <th scope="col">Why we say so, and what it adds</th>
            <th scope="col" class="r">Time (UTC)</th>
          </tr>
        </thead>
        <tbody>
          ${pages.slice(0, mostRows).map(row)}
        </tbody>
      </table>
      ${rest.length === 0 ? null : restLine(rest)}
    </div>
  </section>`;
}
