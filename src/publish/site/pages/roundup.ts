import type { BeatId } from '../../../news/mod.ts';
import { dayName, digestTitle } from '../../editions/digest-words.ts';
import type { PublicRoundup } from '../../editions/public-digest.ts';
import { html, type Markup } from '../../markup.ts';
import { day as dayWords, shortDay } from '../../times.ts';
import { relationWords } from '../../words-for.ts';
import { chip } from '../parts/chip.ts';
import { layout } from '../parts/layout.ts';
import { toldItem } from '../parts/told-item.ts';
import type { Site } from '../site.ts';

type Told = PublicRoundup['stories'][number];

function linkLines({ links }: Told): Markup[] {
  return links.map(
    ({ to, relation, text }) =>
      html`<p class="ui">
        ${chip(relationWords[relation], relation === 'contradicts' ? 'bad differ' : 'plain')} ${text}
        <a href="#r${to + 1}">Go to it</a>
      </p>`,
  );
}

function span({ stories }: PublicRoundup): string {
  const times = stories.map(({ brief }) => brief.publishedAt).sort();
  const [first, last] = [times[0]!, times.at(-1)!];
  return shortDay(first) === shortDay(last) ? dayWords(first) : `${shortDay(first)} to ${dayWords(last)}`;
}

/**
 * The page of a roundup: linked stories in the order they were first published, each with what links it to one before.
 *
 * @example
 * roundupPage(site, digest.roundups[0]!, null);
 */
export function roundupPage(site: Site, roundup: PublicRoundup, beat: BeatId | null): Markup {
  const { title, slug, day, name, stories, disclosure } = roundup;
  const { links } = site;
  return layout(
    site,
    {
      title,
      description: `Stories that are linked in our archive and name ${name}, ${span(roundup)}.`,
      path: links.roundup(slug, beat),
      current: 'digest',
      disclosure,
    },
    html`<header class="head">
        <div class="chips">
          ${chip('AI', 'ai')}${chip('Roundup')}<a class="ui" href="${links.digest(day, beat)}"
            >${digestTitle({ day })}</a
          >
        </div>
        <h1>${title}</h1>
        <p class="disc">${disclosure.line}</p>
        <p class="by">First published ${span(roundup)}. As of ${dayName(day)}.</p>
      </header>
      <section class="sec first" aria-labelledby="h-sto">
        <h2 id="h-sto">Stories <small class="ui">Oldest first, UTC</small></h2>
        <ol class="full list">
          ${stories.map((story, at) => toldItem(site, story, linkLines(story), `r${String(at + 1)}`))}
        </ol>
      </section>
      <section class="sec" aria-labelledby="h-why">
        <h2 id="h-why">Why these</h2>
        <p class="txt">
          Each is linked in our archive to one before it, and all name ${name}. That they stand together says
          nothing more.
        </p>
      </section>`,
  );
}
