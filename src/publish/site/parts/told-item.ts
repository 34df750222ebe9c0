import type { PublicItem } from '../../editions/public-digest.ts';
import { writerWords } from '../../disclosure.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { clock } from '../../times.ts';
import type { Site } from '../site.ts';
import { chip } from './chip.ts';
import { coverageGlyph } from './coverage-glyph.ts';

/**
 * A story in a digest or a roundup: our headline, one sentence of ours with the way to its evidence, its coverage.
 *
 * @param more What else there is to say of it, below the sentence.
 * @param id Makes it a place that other items can link to.
 *
 * @example
 * toldItem(site, digest.fresh[0]!);
 */
export function toldItem(site: Site, item: PublicItem, more: Child = null, id: string | null = null): Markup {
  const { brief, text, sentenceId, ownOutlets, disclosure } = item;
  const address = site.links.brief(brief);
  const { writers } = disclosure;
  return html`<li${id === null ? null : html` id="${id}"`}>
    <time class="ui" datetime="${brief.updatedAt}">${clock(brief.updatedAt)}</time>
    <h3><a href="${address}">${brief.headline}</a></h3>
    <p class="txt">${text} <a class="ui" href="${`${address}#${sentenceId}-ev`}">Show evidence</a></p>
    ${more}
    <div class="chips">
      ${chip(brief.label)}${ownOutlets === 1 ? chip('One source only') : null}${writers.includes('llm') ? chip(writerWords(writers)) : null}
    </div>
    ${coverageGlyph(brief.coverage)}
  </li>`;
}
