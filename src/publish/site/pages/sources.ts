import { html, type Child, type Markup } from '../../markup.ts';
import type { FeedStanding } from '../../sources/public-feed.ts';
import type { Sources } from '../../sources/read-sources.ts';
import type { SourcesPage } from '../../sources/sources-page.ts';
import { count, dayTime } from '../../times.ts';
import { alarmBox } from '../parts/alarm.ts';
import { countList } from '../parts/count-list.ts';
import { feedSection } from '../parts/feed-table.ts';
import { layout } from '../parts/layout.ts';
import { rightsSection } from '../parts/rights-table.ts';
import { unreadSection } from '../parts/unread-table.ts';
import type { Site } from '../site.ts';

const title = 'Sources and their rights';

function sourcesLayout(site: Site, number: number, main: Child): Markup {
  const { links } = site;
  return layout(
    site,
    {
      title: number === 1 ? title : `${title}, page ${count(number)}`,
      description: 'What the wire reads, when it was read last, and what each publisher allows.',
      path: links.sources(number),
      current: 'sources',
      extra: html`<link rel="alternate" type="application/json" href="${links.sourcesJson(number)}" />`,
    },
    html`<h1 class="pt">${title}</h1>
      ${main}`,
  );
}

/** The page of an archive that was filled from files. */
export function noSourcesPage(site: Site): Markup {
  return sourcesLayout(
    site,
    1,
    html`<p class="ptx">
      This archive was filled from files. It subscribes to nothing, and nothing is read from the web.
    </p>`,
  );
}

function figures({ feeds }: Sources): Markup {
  const of = (standing: FeedStanding) => feeds.filter((feed) => feed.standing === standing).length;
  const rows: readonly (readonly [string, number])[] = [
    ['feeds', feeds.length],
    ['read well', of('good')],
    ['failing or empty', of('failing') + of('empty')],
    ['not read yet', of('unread')],
    ['stopped', of('stopped')],
  ];
  return countList('figs', rows);
}

/**
 * "Sources and their rights": alarms, feeds and where they stand, what publishers allow, pages that could not be read.
 * Pages after the first hold feeds alone.
 *
 * @example
 * sourcesPageMarkup(site, sourcesPage(sources, undefined)!);
 */
export function sourcesPageMarkup(site: Site, page: SourcesPage): Markup {
  const { sources, total, number } = page;
  if (total === 0)
    return sourcesLayout(site, 1, html`<p class="ptx">This archive subscribes to no feed yet.</p>`);
  const isFirst = number === 1;
  return sourcesLayout(
    site,
    number,
    html`<p class="ptx">
        Everything the wire reads, how the last reading went, and how far each publisher lets us go. The
        strictest line a publisher serves wins. As of ${dayTime(sources.asOf)}.
      </p>
      ${sources.alarms.map((alarm) => alarmBox(alarm, '#feeds'))}${figures(sources)}${
        isFirst ? rightsSection(sources) : null
      }${feedSection(site, page)}${isFirst ? unreadSection(sources.unread) : null}`,
  );
}
