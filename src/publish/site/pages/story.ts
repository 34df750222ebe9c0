import { markOf } from '../../coverage-count.ts';
import { html, joined, type Markup } from '../../markup.ts';
import type { PublicBrief } from '../../public-brief.ts';
import type { PublicCard, PublicCoverage } from '../../public-coverage.ts';
import type { PublicStory } from '../../public-story.ts';
import { count, counted, dayTime, shortDayTime } from '../../times.ts';
import { noHeadline } from '../../words-for.ts';
import { archiveSection, laterSection } from '../parts/archive-section.ts';
import { chip, roleChip } from '../parts/chip.ts';
import { coverageGlyph } from '../parts/coverage-glyph.ts';
import { claimsSection } from '../parts/claims-section.ts';
import { coverageSection } from '../parts/coverage-table.ts';
import { disagreementsSection } from '../parts/disagreements-section.ts';
import { echoTreeSection } from '../parts/echo-tree.ts';
import { headlineText } from '../parts/headline.ts';
import { layout } from '../parts/layout.ts';
import { linkCardBox } from '../parts/link-card.ts';
import { mentionsList } from '../parts/mentions-section.ts';
import { foreign, headlineLink, outletName } from '../parts/outlet-link.ts';
import { pageReason } from '../parts/page-reason.ts';
import type { Site } from '../site.ts';

/** What a story page is made of. */
export interface StoryPage {
  readonly story: PublicStory;
  readonly brief: PublicBrief | null;
  readonly card: PublicCard | null;
}

const mostEntries = 40;
const mostNames = 12;

/** Copies that follow one another are one entry; everything else stands alone. Newest first. */
function timelineGroups(coverage: readonly PublicCoverage[]): readonly (readonly PublicCoverage[])[] {
  const isCopy = (page: PublicCoverage) => ['rewrite', 'reprint'].includes(markOf[page.role]);
  const groups: PublicCoverage[][] = [];
  for (const page of [...coverage].sort((a, b) => b.at.localeCompare(a.at))) {
    const last = groups.at(-1);
    if (last !== undefined && isCopy(page) && isCopy(last[0]!)) last.push(page);
    else groups.push([page]);
  }
  return groups;
}

function pageEntry(page: PublicCoverage): Markup {
  return html`<li${page.ownReporting === true ? html` class="own"` : null}>
    <time datetime="${page.at}">${shortDayTime(page.at)}</time>
    <h3>${headlineLink(page)}</h3>
    <p class="ui">${outletName(page.outlet)} ${roleChip(page.role)} ${pageReason(page)}</p>
  </li>`;
}

function copiesEntry(pages: readonly PublicCoverage[]): Markup {
  const newest = pages[0]!;
  const hidden = pages.length - mostNames;
  const names = pages
    .slice(0, mostNames)
    .map((page) =>
      page.url === null
        ? outletName(page.outlet)
        : html`<a href="${page.url}" rel="noopener">${outletName(page.outlet)}</a>`,
    );
  return html`<li class="copies">
    <time datetime="${newest.at}">${shortDayTime(newest.at)}</time>
    <h3>${counted(pages.length, 'page')} that ${pages.length === 1 ? 'copies' : 'copy'} others</h3>
    <p class="ui">${joined(names.reverse(), ', ')}${hidden > 0 ? ` and ${count(hidden)} earlier` : null}.</p>
  </li>`;
}

function timeline(coverage: readonly PublicCoverage[]): Markup {
  const groups = timelineGroups(coverage);
  const hidden = groups.slice(mostEntries).flat().length;
  return html`<section class="sec" aria-labelledby="h-tl">
    <h2 id="h-tl">What happened <small class="ui">Newest first, UTC</small></h2>
    <ol class="full tl">
      ${groups.slice(0, mostEntries).map((group) => (group.length === 1 ? pageEntry(group[0]!) : copiesEntry(group)))}${hidden > 0 ? html`<li><p class="ui">${counted(hidden, 'earlier page')}, listed under Coverage.</p></li>` : null}
    </ol>
  </section>`;
}

function whereItStands(site: Site, { brief, card }: StoryPage): Markup {
  if (brief !== null) {
    const address = site.links.brief(brief);
    return html`<div class="box">
      <p class="chips">
        ${chip('Brief')}${chip(brief.label)}<span class="ui">${dayTime(brief.updatedAt)}</span>
      </p>
      <p class="ui">${brief.disclosure.line}</p>
      <h3><a href="${address}">${headlineText(brief.headline)}</a></h3>
      <p>${brief.sentences[0]?.text} <a class="ui" href="${address}#s1-ev">Show evidence</a></p>
    </div>`;
  }
  if (card !== null) return linkCardBox(site, card);
  return html`<p class="txt">Nothing has been written about this story. Its coverage is below.</p>`;
}

/** Our headline where there is one, else the outlet's own in quotation marks. */
function storyTitle({ story, brief, card }: StoryPage): { readonly text: string; readonly markup: Markup } {
  if (brief !== null) return { text: brief.headline, markup: headlineText(brief.headline) };
  const title = card?.title ?? story.coverage[0]?.title ?? '';
  if (title === '') return { text: noHeadline, markup: html`${noHeadline}` };
  return { text: `“${title}”`, markup: html`“${foreign(title)}”` };
}

/**
 * The page of a story: where it stands, what happened, who reported, what the archive has.
 *
 * @example
 * storyPage(site, { story, brief: null, card });
 */
export function storyPage(site: Site, content: StoryPage): Markup {
  const { story, brief } = content;
  const { coverage } = story;
  const title = storyTitle(content);
  return layout(
    site,
    {
      title: `Story: ${title.text}`,
      description: `Who reported and who copied: ${title.text}`,
      path: site.links.story(story.id),
      ...(brief === null ? {} : { disclosure: brief.disclosure }),
    },
    html`<header class="head">
        <div class="chips">
          ${chip('Story')}<span class="ui"
            >Followed since ${dayTime(story.firstAt)}. Last page ${dayTime(story.lastAt)}</span
          >
        </div>
        <h1>${title.markup}</h1>
        <p class="disc">Assembled by software. Headlines of outlets are theirs; each links to its page.</p>
        ${coverageGlyph(coverage, story.count)}
      </header>
      <section class="sec first" aria-labelledby="h-now">
        <h2 id="h-now">Where it stands</h2>
        ${whereItStands(site, content)}
      </section>
      ${disagreementsSection(story.disagreements)}${timeline(coverage)}${claimsSection(story.claims)}${
        brief === null ? echoTreeSection(coverage) : null
      }${coverageSection(coverage)}${mentionsList(site, story.entities, story.beat)}${
        brief === null ? null : archiveSection(site, brief.archive, [])
      }${laterSection(site, story.later)}`,
  );
}
