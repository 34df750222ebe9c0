import type { ArchiveAnswer, ArchiveLink } from '../../../news/mod.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { counted, day } from '../../times.ts';
import { laterRelationWords, relationWords } from '../../words-for.ts';
import type { Site } from '../site.ts';
import { chip } from './chip.ts';

const mostShared = 5;

function sharedLine(link: ArchiveLink): string {
  const shared = link.shared.slice(0, mostShared);
  return shared.length === 0 ? '' : ` Shared: ${shared.join(', ')}.`;
}

function item(site: Site, link: ArchiveLink, words: typeof relationWords): Markup {
  return html`<li>
    <span>${chip(words[link.relation], link.relation === 'contradicts' ? 'bad differ' : 'plain')}</span
    ><b><a href="${site.links.story(link.storyId)}">${link.headline}</a></b
    ><span class="ui">${day(link.at)}.${sharedLine(link)}</span>
  </li>`;
}

function emptyLine({ searched, since }: ArchiveAnswer): string {
  if (searched === 0) return 'The archive holds no earlier story yet.';
  return `No direct connection in our archive, which holds ${counted(searched, 'story', 'stories')}${since === null ? '' : ` since ${day(since)}`}.`;
}

/**
 * "Later": the newer stories that are linked to this one. Absent when there is none.
 *
 * @example
 * laterSection(site, await laterLinks(archive, story.id));
 */
export function laterSection(site: Site, links: readonly ArchiveLink[]): Markup | null {
  if (links.length === 0) return null;
  return html`<section class="sec" aria-labelledby="h-lat">
    <h2 id="h-lat">Later <small class="ui">Newer stories linked to this one</small></h2>
    <div class="full">
      <ul class="conn">
        ${links.map((link) => item(site, link, laterRelationWords))}
      </ul>
    </div>
  </section>`;
}

/**
 * "In the archive": links with relation, date and shared names, and the closest story that is not connected.
 *
 * @param lines Paragraphs the brief gives for this section; without any, a missing link is said in one line.
 *
 * @example
 * archiveSection(site, brief.archive, []);
 */
export function archiveSection(
  site: Site,
  answer: ArchiveAnswer,
  lines: readonly string[],
  body: Child = null,
): Markup {
  const said = lines.length > 0 ? lines : answer.links.length === 0 ? [emptyLine(answer)] : [];
  const { closest } = answer;
  const isNamed = closest !== null && lines.some((line) => line.includes(closest.headline));
  const near =
    closest === null || isNamed
      ? null
      : html`<p class="ui near">
          Closest but not connected: “<a href="${site.links.story(closest.storyId)}">${closest.headline}</a>”
          (${day(closest.at)}).${sharedLine(closest)}
        </p>`;
  return html`<section class="sec" aria-labelledby="h-arc">
    <h2 id="h-arc">In the archive</h2>
    <div class="full">
      ${body}
      ${said.map((line) => html`<p class="txt">${line}</p>`)}${
        answer.links.length === 0
          ? null
          : html`<ul class="conn">
              ${answer.links.map((link) => item(site, link, relationWords))}
            </ul>`
      }${near}
    </div>
  </section>`;
}
