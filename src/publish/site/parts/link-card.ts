import { html, type Markup } from '../../markup.ts';
import type { PublicCard } from '../../public-coverage.ts';
import { counted, dayTime, shortDayTime } from '../../times.ts';
import { noHeadline } from '../../words-for.ts';
import type { Site } from '../site.ts';
import { foreign, outletName } from './outlet-link.ts';

function quotedTitle(title: string): Markup {
  return title === '' ? html`${noHeadline}` : html`“${foreign(title)}”`;
}

/** A line of reasons with the full stop it may lack. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The story's page, where more than this one page belongs to it. */
function coverageLink(site: Site, { storyId, coverage }: PublicCard): Markup | null {
  if (coverage.length < 2) return null;
  return html` <a href="${site.links.story(storyId)}">${counted(coverage.length, 'page')} on it</a>.`;
}

/**
 * A link without a brief: the outlet's own headline in quotation marks, and why we wrote nothing.
 *
 * @example
 * linkCard(site, publicCard(card));
 */
export function linkCard(site: Site, card: PublicCard): Markup {
  const title = quotedTitle(card.title);
  const address = card.url ?? site.links.story(card.storyId);
  return html`<div class="card">
    <h3><a href="${address}" ${card.url === null ? null : html` rel="noopener"`}>${title}</a></h3>
    <p class="ui">
      ${outletName(card.outlet)}, ${shortDayTime(card.at)}.
      ${ended(card.reason.why)}${coverageLink(site, card)}
    </p>
  </div>`;
}

/** The same at full size, for the page of its story. */
export function linkCardBox(site: Site, card: PublicCard): Markup {
  const rights =
    card.reason.code === 'rights'
      ? html` <a href="${site.links.sources()}#rights">What publishers allow</a>.`
      : null;
  return html`<div class="box">
    <p class="ui">${outletName(card.outlet)}, ${dayTime(card.at)}</p>
    <h3>${quotedTitle(card.title)}</h3>
    <p class="ui">
      The outlet’s own headline, as given. We have written nothing. ${ended(card.reason.why)}${rights}
    </p>
    ${
      card.url === null
        ? html`<p class="ui">No address is known for this page.</p>`
        : html`<p class="btns">
            <a class="btn" href="${card.url}" rel="noopener">Read it at ${outletName(card.outlet)}</a>
          </p>`
    }
  </div>`;
}
