import type { Brief, Card, Story } from '../../../news/mod.ts';
import { disclosureOf, disclosureOfAll } from '../../disclosure.ts';
import { html, type Markup } from '../../markup.ts';
import { publicCard, publicCoverage } from '../../public-coverage.ts';
import { clock, counted, day } from '../../times.ts';
import { noHeadline } from '../../words-for.ts';
import { chip } from '../parts/chip.ts';
import { coverageGlyph } from '../parts/coverage-glyph.ts';
import { headlineText } from '../parts/headline.ts';
import { layout } from '../parts/layout.ts';
import { foreign, outletName } from '../parts/outlet-link.ts';
import type { Site } from '../site.ts';

/** A story with what the wire made of it last. */
export interface ListedStory {
  readonly story: Story;
  readonly brief: Brief | null;
  readonly card: Card | null;
}

function title({ story, brief, card }: ListedStory): Markup {
  if (brief !== null) return headlineText(brief.headline);
  const text = card === null ? publicCoverage(story.coverage)[0]?.title : publicCard(card).title;
  return text === undefined || text === '' ? html`${noHeadline}` : html`“${foreign(text)}”`;
}

function state({ brief, card }: ListedStory): Markup {
  if (brief !== null) return html`<span class="chips">${chip('Brief')}${chip(brief.label)}</span>`;
  if (card === null) return html`<span class="chips">${chip('Unwritten')}</span>`;
  const shown = publicCard(card);
  return html`<span class="chips"
    >${chip('Link only')}<span class="ui">${outletName(shown.outlet)}. ${shown.reason.why}</span></span
  >`;
}

function entry(site: Site, listed: ListedStory): Markup {
  return html`<li>
    <time class="ui" datetime="${listed.story.lastAt}">${clock(listed.story.lastAt)}</time>
    <h3><a href="${site.links.story(listed.story.id)}">${title(listed)}</a></h3>
    ${state(listed)}${coverageGlyph(listed.story.coverage)}
  </li>`;
}

function daySection(site: Site, date: string, stories: readonly ListedStory[], isFirst: boolean): Markup {
  return html`<section class="sec${isFirst ? ' first' : null}" aria-labelledby="d-${date}">
    <h2 id="d-${date}">${day(stories[0]!.story.lastAt)} <small class="ui">Last page, UTC</small></h2>
    <ul class="full list">
      ${stories.map((listed) => entry(site, listed))}
    </ul>
  </section>`;
}

/**
 * The list of stories, newest first, by day.
 *
 * @param total Stories in the archive; above the number listed the page says so.
 *
 * @example
 * storiesPage(site, [{ story, brief: null, card }], 1);
 */
export function storiesPage(site: Site, stories: readonly ListedStory[], total: number): Markup {
  const days = [...Map.groupBy(stories, ({ story }) => story.lastAt.slice(0, 10))];
  const briefs = stories.flatMap(({ brief }) => (brief === null ? [] : [disclosureOf(brief)]));
  const disclosure = disclosureOfAll(briefs);
  const size =
    total > stories.length
      ? `The newest ${String(stories.length)} of ${counted(total, 'story', 'stories')}`
      : counted(total, 'story', 'stories');
  return layout(
    site,
    {
      title: 'Stories',
      description: 'Every story the wire follows, with who reported and who copied.',
      path: site.links.stories,
      current: 'stories',
      disclosure,
    },
    html`<h1 class="pt">Stories</h1>
      <p class="ptx">
        ${size}. Headlines in quotation marks are the outlet’s own: there we wrote
        nothing.${briefs.length === 0 ? null : html` The others: ${disclosure.line}`}
      </p>
      ${days.map(([date, listed], index) => daySection(site, date, listed, index === 0))}`,
  );
}
