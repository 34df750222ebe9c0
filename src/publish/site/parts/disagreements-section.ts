import { html, type Markup } from '../../markup.ts';
import type { PublicDisagreement, PublicSide } from '../../public-story.ts';
import type { MarkedWords } from '../../story-quotes.ts';
import { disagreementWords } from '../../words-for.ts';
import { chip } from './chip.ts';
import { foreign, outletName } from './outlet-link.ts';

function before({ before: words, isCutBefore }: MarkedWords): string {
  return `${isCutBefore ? '… ' : ''}${words}${words === '' ? '' : ' '}`;
}

/** A comma or full stop stands close to the words before it. */
function after({ after: words, isCutAfter }: MarkedWords): string {
  const space = words === '' || /^[\p{Pe}\p{Pf}\p{Po}]/u.test(words) ? '' : ' ';
  return `${space}${words}${isCutAfter ? ' …' : ''}`;
}

function side({ page, outlet, shown }: PublicSide): Markup {
  const name =
    page === null || page.url === null
      ? outletName(outlet)
      : html`<a href="${page.url}" rel="noopener">${outletName(outlet)}</a>`;
  const words =
    shown === null
      ? html`<p>Its words may not be shown here.</p>`
      : html`<blockquote><bdi>${before(shown)}<mark>${shown.words}</mark>${after(shown)}</bdi></blockquote>`;
  return html`<li>
    <p class="ui"><b>${name}</b></p>
    ${words}
  </li>`;
}

function entry({ kind, about, sides }: PublicDisagreement): Markup {
  return html`<li>
    ${chip(disagreementWords[kind], 'bad differ')}${about === '' ? null : html` <span class="ui">On: ${foreign(about)}</span>`}
    <ul class="sides">
      ${sides.map(side)}
    </ul>
  </li>`;
}

/**
 * Where two outlets of a story cannot both be right: both sides, with the words that differ marked. Absent when there is
 * none.
 *
 * @example
 * disagreementsSection(story.disagreements);
 */
export function disagreementsSection(disagreements: readonly PublicDisagreement[]): Markup | null {
  if (disagreements.length === 0) return null;
  return html`<section class="sec" aria-labelledby="h-dis">
    <h2 id="h-dis">Outlets differ <small class="ui">The words that differ are marked.</small></h2>
    <ul class="full told">
      ${disagreements.map(entry)}
    </ul>
  </section>`;
}
