import { excerptText } from '../../display-budget.ts';
import { html, joined, type Child, type Markup } from '../../markup.ts';
import type { PublicClaim } from '../../public-story.ts';
import { count, counted } from '../../times.ts';
import { foreign, outletName } from './outlet-link.ts';

const mostNames = 8;

function namesOf(outlets: readonly (string | null)[]): Child {
  const shown = outlets.slice(0, mostNames).map(outletName);
  const hidden = outlets.length - shown.length;
  return html`${joined(shown, ', ')}${hidden > 0 ? ` and ${count(hidden)} more` : null}`;
}

/** Where it comes from: the number of pages says nothing, the number of origins does. */
function originsOf({ origins }: PublicClaim): Markup {
  if (origins.length === 0) return html`Where it comes from is not known.`;
  if (origins.length === 1) return html`It goes back to one outlet: <b>${outletName(origins[0]!)}</b>.`;
  return html`It goes back to ${counted(origins.length, 'outlet')}: <b>${namesOf(origins)}</b>.`;
}

function entry(claim: PublicClaim): Markup {
  const { shown, page, pages, outlets } = claim;
  const words =
    shown === null
      ? html`<p>Its words may not be shown here.</p>`
      : html`<blockquote${page === null || page.url === null ? null : html` cite="${page.url}"`}>“${foreign(excerptText(shown))}”</blockquote>`;
  const from =
    page === null
      ? null
      : html`Quoted from
        ${page.url === null ? outletName(page.outlet) : html`<a href="${page.url}" rel="noopener">${outletName(page.outlet)}</a>`}. `;
  return html`<li>
    ${words}
    <p class="ui">
      ${from}Said by ${counted(pages, 'page')} of ${counted(outlets.length, 'outlet')}: ${namesOf(outlets)}.
      ${originsOf(claim)}
    </p>
  </li>`;
}

/**
 * What more than one page says, with how few found it out. Absent when nothing is shared.
 *
 * @example
 * claimsSection(story.claims);
 */
export function claimsSection(claims: readonly PublicClaim[]): Markup | null {
  if (claims.length === 0) return null;
  return html`<section class="sec" aria-labelledby="h-cla">
    <h2 id="h-cla">Said by several <small class="ui">and where it comes from</small></h2>
    <ul class="full told">
      ${claims.map(entry)}
    </ul>
  </section>`;
}
