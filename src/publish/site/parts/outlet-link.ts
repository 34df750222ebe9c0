import type { Coverage } from '../../../news/mod.ts';
import { html, type Markup } from '../../markup.ts';
import { noHeadline, unnamedOutlet } from '../../words-for.ts';

/** Text that came from elsewhere, kept from reordering the text around it. */
export function foreign(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

/** The outlet's name, or that it is not known. */
export function outletName(outlet: string | null): Markup {
  return outlet === null ? html`${unnamedOutlet}` : foreign(outlet);
}

/** An outlet's own headline, linked to its page when there is an address. */
export function headlineLink(page: Pick<Coverage, 'title' | 'url'>): Markup {
  const title = foreign(page.title === '' ? noHeadline : page.title);
  return page.url === null
    ? html`<span class="say">${title}</span>`
    : html`<a class="say" href="${page.url}" rel="noopener">${title}</a>`;
}
