import type { BeatId } from '../../../news/mod.ts';
import type { PublicEntityRecord } from '../../entity-record.ts';
import { html, type Markup } from '../../markup.ts';
import { counted, day, shortDay } from '../../times.ts';
import { entityKindWords, noHeadline } from '../../words-for.ts';
import { chip } from '../parts/chip.ts';
import { layout } from '../parts/layout.ts';
import { foreign } from '../parts/outlet-link.ts';
import type { Site } from '../site.ts';

/**
 * The page of a person, body, place or thing: the stories that name it, newest first.
 *
 * @example
 * entityPage(site, record, beat);
 */
export function entityPage(site: Site, record: PublicEntityRecord, beat: BeatId): Markup {
  const { name, kind, stories, newest, firstAt, lastAt, key } = record;
  const { links } = site;
  const named = site.beat === null ? beat : null;
  const hidden = stories - newest.length;
  return layout(
    site,
    {
      title: name,
      description: `${counted(stories, 'story', 'stories')} that ${stories === 1 ? 'names' : 'name'} ${name}.`,
      path: links.entity(key, named),
      extra: html`<link rel="alternate" type="application/json" href="${links.entityJson(key, named)}" />`,
    },
    html`<header class="head">
        <div class="chips">
          ${chip(entityKindWords[kind])}<span class="ui"
            >Named in
            ${counted(stories, 'story', 'stories')}${day(firstAt) === day(lastAt) ? `, on ${day(firstAt)}` : `, ${day(firstAt)} to ${day(lastAt)}`}</span
          >
        </div>
        <h1>${foreign(name)}</h1>
        <p class="disc">
          Assembled by software from the names in our sources. Different people or bodies of one name may be
          mixed up here.
        </p>
      </header>
      <section class="sec first" aria-labelledby="h-sto">
        <h2 id="h-sto">Stories <small class="ui">Newest first, UTC</small></h2>
        <ul class="full list">
          ${newest.map(
            ({ storyId, headline, at }) =>
              html`<li>
                <time class="ui" datetime="${at}">${shortDay(at)}</time>
                <h3>
                  <a href="${links.story(storyId)}">${headline === '' ? noHeadline : foreign(headline)}</a>
                </h3>
              </li>`,
          )}${hidden > 0 ? html`<li><p class="ui">${counted(hidden, 'earlier story', 'earlier stories')} not listed.</p></li>` : null}
        </ul>
        <p class="full btns"><a class="btn" href="${links.entityJson(key, named)}">The same as JSON</a></p>
      </section>`,
  );
}

/** Where no story names it. */
export const noEntityTitle = 'Nothing known under this name';
export const noEntityText =
  'No story of this site names it, or the stories that did have become part of others.';

/** How many stories an entity's page and its JSON list. */
export const listedEntityStories = 50;
