import type { PublicItem } from '../../editions/public-digest.ts';
import { writerWords } from '../../disclosure.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { clock, shortDay } from '../../times.ts';
import type { Site } from '../site.ts';
import { chip } from './chip.ts';
import { coverageGlyph } from './coverage-glyph.ts';
import { headlineText } from './headline.ts';

/**
 * A story in a digest or a roundup: our headline, one sentence of ours with the way to its evidence, its coverage.
 *
 * @param more What else there is to say of it, below the sentence.
 * @param place In a list of several days: the id by which others link to it; dated by its first day, not by the clock.
 *
 * @example
 * toldItem(site, digest.fresh[0]!);
 */
export function toldItem(
  site: Site,
  item: PublicItem,
  more: Child = null,
  place: string | null = null,
): Markup {
  const { brief, text, sentenceId, ownOutlets, disclosure } = item;
  const address = site.links.brief(brief);
  const { writers } = disclosure;
  const { publishedAt, updatedAt } = brief;
  const time =
    place === null
      ? html`<time class="ui" datetime="${updatedAt}">${clock(updatedAt)}</time>`
      : html`<time class="ui" datetime="${publishedAt}">${shortDay(publishedAt)}</time>`;
  return html`<li${place === null ? null : html` id="${place}"`}>
    ${time}
    <h3><a href="${address}">${headlineText(brief.headline)}</a></h3>
    <p class="txt">${text} <a class="ui" href="${`${address}#${sentenceId}-ev`}">Show evidence</a></p>
    ${more}
    <div class="chips">
      ${chip(brief.label)}${ownOutlets === 1 ? chip('One source only') : null}${writers.includes('llm') ? chip(writerWords(writers)) : null}
    </div>
    ${coverageGlyph(brief.coverage)}
  </li>`;
}
