import { html, joined, type Markup } from '../../markup.ts';
import { hostOf } from '../../safe-text.ts';
import type { FeedStanding, PublicFeed } from '../../sources/public-feed.ts';
import type { SourcesPage } from '../../sources/sources-page.ts';
import { count, counted } from '../../times.ts';
import type { Site } from '../site.ts';
import { chip, type ChipKind } from './chip.ts';
import { foreign, outletName } from './outlet-link.ts';

const standingChips: Readonly<Record<FeedStanding, readonly [string, ChipKind]>> = {
  failing: ['Failing', 'bad'],
  stopped: ['Stopped', 'plain'],
  empty: ['Empty', 'bad'],
  unread: ['Not read yet', 'plain'],
  good: ['Read', 'ok'],
};

/** The site, and what the one who added the feed filed it under. */
function underName({ site, beat, category }: PublicFeed, hasBeats: boolean): Markup {
  const host = hostOf(site);
  const link =
    site === null || host === null ? [] : [html`<a href="${site}" rel="noopener">${foreign(host)}</a>`];
  const filed = [hasBeats ? beat : null, category].filter((name) => name !== null).map(foreign);
  return html`<br /><span class="ui">${joined([...link, ...filed], ', ')}</span>`;
}

function row(feed: PublicFeed, hasBeats: boolean): Markup {
  const [word, kind] = standingChips[feed.standing];
  const words = feed.standing === 'unread' ? 'No request was made so far' : feed.words;
  const next =
    feed.nextWords === null
      ? 'never'
      : html`<time${feed.nextAt === null ? null : html` datetime="${feed.nextAt}"`}>${feed.nextWords}</time>`;
  return html`<tr>
    <th scope="row">${outletName(feed.outlet)}${underName(feed, hasBeats)}</th>
    <td>${chip(word, kind)}</td>
    <td>${foreign(words)}.</td>
    <td class="r"><span class="lbl">Next read </span>${next}</td>
  </tr> `;
}

function pager(site: Site, { number, pages }: SourcesPage): Markup | null {
  if (pages === 1) return null;
  const { sources } = site.links;
  return html`<p class="btns">
    ${number > 1 ? html`<a class="btn" href="${sources(number - 1)}" rel="prev">Previous feeds</a>` : null}
    ${number < pages ? html`<a class="btn" href="${sources(number + 1)}" rel="next">Next feeds</a>` : null}
  </p>`;
}

/**
 * The feeds of one page: outlet, where it stands in words, when it is read next.
 *
 * @example
 * feedSection(site, page);
 */
export function feedSection(site: Site, page: SourcesPage): Markup {
  const { feeds, total, number, pages } = page;
  const hasBeats = new Set(page.sources.feeds.map(({ beat }) => beat)).size > 1;
  const part = pages === 1 ? '' : `, page ${count(number)} of ${count(pages)}`;
  return html`<section class="band" id="feeds" aria-labelledby="h-feeds">
    <div class="bar">
      <h2 id="h-feeds">Feeds</h2>
      <p>${counted(total, 'feed')}${part}. What needs care comes first.</p>
    </div>
    <div class="tw" tabindex="0" role="group" aria-labelledby="h-feeds">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">State</th>
            <th scope="col">Last reading</th>
            <th scope="col" class="r">Next read</th>
          </tr>
        </thead>
        <tbody>
          ${feeds.map((feed) => row(feed, hasBeats))}
        </tbody>
      </table>
    </div>
    ${pager(site, page)}
  </section>`;
}
