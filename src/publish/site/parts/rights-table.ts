import type { RightsSignal } from '../../../news/mod.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { hostOf } from '../../safe-text.ts';
import type { OutletRights, PublicStatement } from '../../sources/outlet-rights.ts';
import type { Sources } from '../../sources/read-sources.ts';
import { counted, shortDayTime } from '../../times.ts';
import { sentenceCase } from '../../words-for.ts';
import { chip } from './chip.ts';
import { foreign, outletName } from './outlet-link.ts';

const meanings: readonly (readonly [string, string])[] = [
  ['Brief', 'Facts may be written up; each sentence links to the page it came from.'],
  ['Reference', 'Listed with a link. Nothing is written from it.'],
  ['Link', 'Its own headline, its name and a link. Nothing else is kept.'],
  ['Not listed', 'Nothing is kept, and no headline or address is shown.'],
];

const placeWords: Readonly<Record<RightsSignal, string>> = {
  'robots.txt': 'robots.txt',
  'Content-Signal': 'Content-Signal',
  'X-Robots-Tag': 'header of the page',
  'meta robots': 'head of the page',
  'HTTP status': 'answer of the server',
  paywall: 'the page',
  feed: 'the feed',
  policy: 'robots.txt',
};

/** The file where lines for a whole site stand, else what was asked for. */
function place({ signal, url }: PublicStatement): Child {
  const isRobots = url !== null && new URL(url).pathname === '/robots.txt';
  const words = isRobots ? 'robots.txt' : placeWords[signal];
  return url === null
    ? words
    : html`<a href="${url}" rel="noopener">${words} at ${foreign(hostOf(url) ?? '')}</a>`;
}

function deciding({ decidedBy, why }: OutletRights): Markup {
  if (why !== null) return html`${foreign(sentenceCase(why))}.`;
  if (decidedBy === null) return html`Nothing said. The default holds.`;
  if (decidedBy.raw === '') return html`No line: ${foreign(decidedBy.why)}.`;
  return html`<code class="mono said"><bdi>${decidedBy.raw}</bdi></code>`;
}

function found(rights: OutletRights): Markup {
  const { decidedBy, at } = rights;
  const time = decidedBy?.readAt ?? at;
  const where = decidedBy === null ? null : html`${place(decidedBy)}, `;
  return html`${where}<time datetime="${time}">${shortDayTime(time)}</time>`;
}

function row(rights: OutletRights): Markup {
  return html`<tr>
    <th scope="row">${outletName(rights.outlet)}</th>
    <td>${chip(sentenceCase(rights.allowed))}</td>
    <td>${deciding(rights)}</td>
    <td>${found(rights)}</td>
  </tr> `;
}

/**
 * What each publisher allows, and the line that decided, quoted as found.
 *
 * @example
 * rightsSection(sources);
 */
export function rightsSection({ outlets, moreOutlets }: Sources): Markup {
  const more = moreOutlets === 0 ? '' : ` ${counted(moreOutlets, 'outlet')} read less lately not shown.`;
  const table = html`<div class="tw" tabindex="0" role="group" aria-labelledby="h-rights">
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Allows</th>
          <th scope="col">Line that decided</th>
          <th scope="col">Found in, read (UTC)</th>
        </tr>
      </thead>
      <tbody>
        ${outlets.map(row)}
      </tbody>
    </table>
  </div>`;
  return html`<section class="band" id="rights" aria-labelledby="h-rights">
    <div class="bar">
      <h2 id="h-rights">What publishers allow</h2>
      <p>By the newest page read of each outlet.${more}</p>
    </div>
    <dl class="levels ui">
      ${meanings.map(
        ([level, meaning]) =>
          html`<div>
            <dt>${level}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    ${outlets.length === 0 ? html`<p class="ptx">No page has been read yet.</p>` : table}
  </section>`;
}
