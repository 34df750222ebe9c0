import type { ArchiveSize, Brief } from '../../../news/mod.ts';
import { countCoverage } from '../../coverage-count.ts';
import { disclosureOf, disclosureOfAll, writerWords } from '../../disclosure.ts';
import type { PageDisclosure } from '../../disclosure-records.ts';
import { newestChange, type FrontPageOrder } from '../../front-page-order.ts';
import { html, type Markup } from '../../markup.ts';
import { publicCoverage, type PublicCard } from '../../public-coverage.ts';
import { clock, count, counted, day, weekday } from '../../times.ts';
import { chip } from '../parts/chip.ts';
import { countList } from '../parts/count-list.ts';
import { coverageGlyph } from '../parts/coverage-glyph.ts';
import { headlineText } from '../parts/headline.ts';
import { layout } from '../parts/layout.ts';
import { leadSpread } from '../parts/lead-spread.ts';
import { linkCard } from '../parts/link-card.ts';
import type { Site } from '../site.ts';

/** What the front page is made of. */
export interface FrontPage {
  readonly order: FrontPageOrder<Brief>;
  readonly cards: readonly PublicCard[];
  readonly size: ArchiveSize;
}

const standfirstWords = 45;

function summaryOf(brief: Brief): readonly string[] {
  const summary = brief.sentences.filter((sentence) => sentence.section === 'summary');
  return (summary.length > 0 ? summary : brief.sentences).map((sentence) => sentence.text);
}

/** The first sentence, and the next ones while they are short enough together. */
function standfirst(brief: Brief): string {
  const [first = '', ...rest] = summaryOf(brief);
  return rest.reduce(
    (text, next) => (`${text} ${next}`.split(' ').length <= standfirstWords ? `${text} ${next}` : text),
    first,
  );
}

/** A brief a model had a hand in says so wherever its headline stands. */
function writerMark(brief: Brief): Markup | null {
  const { writers } = disclosureOf(brief);
  return writers.includes('llm') ? chip(writerWords(writers)) : null;
}

function chips(brief: Brief): Markup {
  const all = brief.sentences.length;
  const supported = brief.sentences.filter((sentence) => sentence.verdict.kind === 'supported').length;
  const { ownOutlets } = countCoverage(brief.coverage);
  return html`<div class="chips">
    ${chip(brief.label)}${chip(
      `${String(supported)} of ${String(all)} sentences supported`,
      supported === all ? 'ok' : 'plain',
    )}${ownOutlets === 1 ? chip('One source only') : null}${writerMark(brief)}
  </div>`;
}

/** Says only what the ranking knows: no story of the edition has more outlets with own reporting. */
function whyItLeads(brief: Brief): string {
  const { ownOutlets, pages } = countCoverage(brief.coverage);
  const carried = `${counted(pages, 'page')} ${pages === 1 ? 'carries' : 'carry'} it.`;
  if (ownOutlets < 2) return `no story of the day has more than one outlet with own reporting; ${carried}`;
  return `${count(ownOutlets)} outlets reported it themselves, and no story of the day has more; ${carried}`;
}

/** Whole rows of four where there is more than one row. */
function wholeRows<T>(items: readonly T[]): readonly T[] {
  return items.length > 4 ? items.slice(0, items.length - (items.length % 4)) : items;
}

function leadStory(site: Site, brief: Brief): Markup {
  const address = site.links.brief(brief);
  return html`<article class="leadstory">
    <h2><a href="${address}">${headlineText(brief.headline)}</a></h2>
    <p class="std">${standfirst(brief)} <a class="ui" href="${address}#s1-ev">Show evidence</a></p>
    ${chips(brief)}${coverageGlyph(brief.coverage)}
    <p class="why ui"><b>Why it leads:</b> ${whyItLeads(brief)}</p>
    ${leadSpread(publicCoverage(brief.coverage))}
  </article>`;
}

function marks(brief: Brief, isSecond: boolean): Markup | null {
  const written = writerMark(brief);
  if (!isSecond) return written === null ? null : html`<div class="chips">${written}</div>`;
  const { ownOutlets } = countCoverage(brief.coverage);
  return html`<div class="chips">
    ${chip(brief.label)}${ownOutlets === 1 ? chip('One source only') : null}${written}
  </div>`;
}

function story(site: Site, brief: Brief, isSecond: boolean): Markup {
  return html`<article class="story">
    <h3><a href="${site.links.brief(brief)}">${headlineText(brief.headline)}</a></h3>
    <p class="t">${summaryOf(brief)[0]}</p>
    ${marks(brief, isSecond)}${coverageGlyph(brief.coverage)}
  </article>`;
}

function figures({ articles, stories, briefs, cards }: ArchiveSize): Markup {
  const rows = [
    [articles === 1 ? 'page read' : 'pages read', articles],
    [stories === 1 ? 'story' : 'stories', stories],
    [briefs === 1 ? 'brief' : 'briefs', briefs],
    [cards === 1 ? 'link card' : 'link cards', cards],
    ['unwritten', Math.max(0, stories - briefs - cards)],
  ] as const;
  return countList('flow', rows);
}

function mast(site: Site, { order, size }: FrontPage, { line }: PageDisclosure): Markup {
  const newest = newestChange([...(order.lead === null ? [] : [order.lead]), ...order.second, ...order.more]);
  const edition = newest === null ? null : `, edition of ${clock(newest)} UTC`;
  const date = weekday(newest ?? site.now);
  return html`<div class="mast">
    <div>
      <a class="word" href="${site.links.front}">${site.title}</a>
      <small>${site.beat === null ? null : html`${site.beat}. `}${date}${edition}<br /><b>${line}</b></small>
    </div>
    ${figures(size)}
  </div>`;
}

function developing(site: Site, cards: readonly PublicCard[], total: number): Markup | null {
  if (cards.length === 0) return null;
  const shown = wholeRows(cards);
  return html`<div class="rail">
    <section aria-labelledby="dev">
      <div class="bar">
        <h2 id="dev">Developing</h2>
        ${
          total > shown.length
            ? html`<a href="${site.links.stories}"
                >${count(shown.length)} of ${count(total)} linked, not written</a
              >`
            : html`<p>Linked, not written</p>`
        }
      </div>
      <div class="stack">${shown.map((card) => linkCard(site, card))}</div>
    </section>
  </div>`;
}

function more(site: Site, briefs: readonly Brief[], total: number): Markup | null {
  if (briefs.length === 0) return null;
  return html`<section class="band" aria-labelledby="more">
    <div class="bar">
      <h2 id="more">More briefs</h2>
      <a href="${site.links.stories}">${total === 1 ? 'The one story' : `All ${count(total)} stories`}</a>
    </div>
    <div class="row">${wholeRows(briefs).map((brief) => story(site, brief, false))}</div>
  </section>`;
}

function quietDay({ articles, stories, since }: ArchiveSize): Markup {
  const from = since === null ? '' : ` since ${day(since)}`;
  return html`<div class="box leadstory">
    <h2 class="quiet">Nothing has passed the check yet</h2>
    <p>
      The wire has read ${counted(articles, 'page')} in ${counted(stories, 'story', 'stories')}${from} and has
      written no brief. Links without a brief stand under Developing.
    </p>
  </div>`;
}

/**
 * The front page: lead, second rank, developing, more briefs.
 *
 * @example
 * frontPage(site, { order, cards, size });
 */
export function frontPage(site: Site, content: FrontPage): Markup {
  const { order, cards, size } = content;
  const shown = [...(order.lead === null ? [] : [order.lead]), ...order.second, ...order.more];
  const disclosure = disclosureOfAll(shown.map(disclosureOf));
  const second =
    order.second.length === 0
      ? null
      : html`<div class="second">
          <h2 class="vh">Also today</h2>
          ${order.second.map((brief) => story(site, brief, true))}
        </div>`;
  return layout(
    site,
    {
      title: 'Front page',
      description: 'Today’s stories, each sentence with its evidence.',
      path: site.links.front,
      current: 'front',
      disclosure,
      mast: mast(site, content, disclosure),
    },
    html`<h1 class="vh">Front page</h1>
      <div class="fp">
        ${order.lead === null ? quietDay(size) : leadStory(site, order.lead)}${second}${developing(site, cards, size.cards)}
      </div>
      ${more(site, order.more, size.stories)}`,
  );
}
