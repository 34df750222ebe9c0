import type { BeatId } from '../../../news/mod.ts';
import { html, joined, type Markup } from '../../markup.ts';
import type { PublicEntity } from '../../public-story.ts';
import { counted } from '../../times.ts';
import { entityKindWords } from '../../words-for.ts';
import type { Site } from '../site.ts';
import { foreign } from './outlet-link.ts';

const longestKey = 200;

/**
 * Address of an entity's page; null where there is none. A key that begins with a tilde holds within its story only, and
 * a path of dots or
 * half of a surrogate pair is no address.
 *
 * @example
 * entityAddress(site, 'velmora' as EntityKey, story.beat); // '/entities/velmora'
 */
function entityAddress({ links, beat }: Site, { key }: Pick<PublicEntity, 'key'>, of: BeatId): string | null {
  if (/^(?:~|\.{0,2}$)/.test(key) || key.length > longestKey || !key.isWellFormed()) return null;
  return links.entity(key, beat === null ? of : null);
}

function linkedName(site: Site, name: string, entity: PublicEntity | undefined, beat: BeatId): Markup {
  const address = entity === undefined ? null : entityAddress(site, entity, beat);
  return address === null ? foreign(name) : html`<a href="${address}">${foreign(name)}</a>`;
}

function section(body: Markup): Markup {
  return html`<section class="sec" aria-labelledby="h-men">
    <h2 id="h-men">Mentions</h2>
    ${body}
  </section>`;
}

/**
 * The names a brief mentions, each linked to its page when the story knows it under that name.
 *
 * @example
 * mentionsLine(site, brief.mentions, publicEntities(story), brief.beat);
 */
export function mentionsLine(
  site: Site,
  mentions: readonly string[],
  entities: readonly PublicEntity[],
  beat: BeatId,
): Markup | null {
  if (mentions.length === 0) return null;
  const known = new Map(
    [...entities].reverse().flatMap((entity) => [entity.name, ...entity.forms].map((form) => [form, entity])),
  );
  const names = mentions.map((name) => linkedName(site, name, known.get(name), beat));
  return section(html`<p class="txt">${joined(names, ', ')}</p>`);
}

/**
 * Who and what a story is about: name, kind, and how many pages name it. Absent when nothing is named.
 *
 * @example
 * mentionsList(site, story.entities, story.beat);
 */
export function mentionsList(site: Site, entities: readonly PublicEntity[], beat: BeatId): Markup | null {
  if (entities.length === 0) return null;
  return section(
    html`<ul class="full names">
      ${entities.map(
        (entity) =>
          html`<li>
            ${linkedName(site, entity.name, entity, beat)}
            <span class="ui">${entityKindWords[entity.kind]}, ${counted(entity.pages, 'page')}</span>
          </li>`,
      )}
    </ul>`,
  );
}
