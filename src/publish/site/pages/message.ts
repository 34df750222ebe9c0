import { html, type Markup } from '../../markup.ts';
import { layout } from '../parts/layout.ts';
import type { Site } from '../site.ts';

/** A page that says one thing. */
export function messagePage(site: Site, title: string, text: string): Markup {
  return layout(
    site,
    { title, description: text, path: null },
    html`<h1 class="pt">${title}</h1>
      <p class="ptx">${text}</p>
      <p class="btns">
        <a class="btn" href="${site.links.front}">Go to the front page</a
        ><a class="btn" href="${site.links.stories}">See all stories</a>
      </p>`,
  );
}

/** The page for an address that leads nowhere. */
export function notFoundPage(site: Site): Markup {
  return messagePage(
    site,
    'No page at this address',
    'No brief, story or page of this site has it. The address may be cut short or mistyped.',
  );
}

/** The page for a defect of ours; it says nothing about the inside. */
export function failedPage(site: Site): Markup {
  return messagePage(
    site,
    'This page could not be made',
    'The program failed while it made this page, and the operator’s log has the reason. Other pages still work.',
  );
}
