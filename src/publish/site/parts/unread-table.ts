import { html, type Markup } from '../../markup.ts';
import type { UnreadPage, UnreadPages } from '../../sources/unread-pages.ts';
import { counted, shortDayTime } from '../../times.ts';
import { sentenceCase } from '../../words-for.ts';
import { chip } from './chip.ts';
import { foreign, headlineLink, outletName } from './outlet-link.ts';

function row(page: UnreadPage): Markup {
  return html`<tr>
    <th scope="row">${outletName(page.outlet)}<br />${headlineLink(page)}</th>
    <td>${chip(page.failure.kind)}</td>
    <td>${foreign(sentenceCase(page.failure.why))}.</td>
    <td class="r"><time datetime="${page.at}">${shortDayTime(page.at)}</time></td>
  </tr> `;
}

function unlistedLine(unlisted: number): Markup | null {
  if (unlisted === 0) return null;
  const are = unlisted === 1 ? 'is' : 'are';
  return html`<p class="ui more">
    ${counted(unlisted, 'more page')} ${are} not named here: the publisher wants
    ${unlisted === 1 ? 'it' : 'them'} listed nowhere.
  </p>`;
}

/**
 * Pages that could not be read lately, with what happened. Absent when all could.
 *
 * @example
 * unreadSection(sources.unread);
 */
export function unreadSection({ pages, unlisted }: UnreadPages): Markup | null {
  if (pages.length + unlisted === 0) return null;
  const table = html`<div class="tw" tabindex="0" role="group" aria-labelledby="h-unread">
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">Outlet and headline</th>
          <th scope="col">Class</th>
          <th scope="col">What happened</th>
          <th scope="col" class="r">Time (UTC)</th>
        </tr>
      </thead>
      <tbody>
        ${pages.map(row)}
      </tbody>
    </table>
  </div>`;
  return html`<section class="band" id="unread" aria-labelledby="h-unread">
    <div class="bar">
      <h2 id="h-unread">Pages that could not be read</h2>
      <p>The last seven days, newest first.</p>
    </div>
    ${pages.length === 0 ? null : table}${unlistedLine(unlisted)}
  </section>`;
}
