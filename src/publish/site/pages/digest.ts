import type { BeatId } from '../../../news/mod.ts';
import { countsLine, dayName, digestTitle, movedWords, partWords } from '../../editions/digest-words.ts';
import type { PublicDigest, PublicResolved, PublicRoundup } from '../../editions/public-digest.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { counted } from '../../times.ts';
import { chip } from '../parts/chip.ts';
import { computedLines } from '../parts/computed-lines.ts';
import { headlineText } from '../parts/headline.ts';
import { layout } from '../parts/layout.ts';
import { toldItem } from '../parts/told-item.ts';
import type { Site } from '../site.ts';

/** What stands beside a digest. */
export interface DigestPage {
  readonly digest: PublicDigest;
  /** The day before it on which something changed, and the day after it. */
  readonly before: string | null;
  readonly after: string | null;
  /** Named in addresses where a site has several. */
  readonly beat: BeatId | null;
}

function part(
  name: keyof typeof partWords,
  items: readonly Markup[],
  hidden: number,
  isFirst: boolean,
): Markup {
  return html`<section class="sec${isFirst ? ' first' : null}" aria-labelledby="h-${name}">
    <h2 id="h-${name}">${partWords[name]} <small class="ui">${name === 'roundups' ? null : 'UTC'}</small></h2>
    <ul class="full list">
      ${items}${hidden > 0 ? html`<li><p class="ui">${counted(hidden, 'more story', 'more stories')} not listed.</p></li>` : null}
    </ul>
  </section>`;
}

function resolvedItem(site: Site, { item: { brief }, line }: PublicResolved): Markup {
  return html`<li>
    <span></span>
    <h3><a href="${site.links.brief(brief)}">${headlineText(brief.headline)}</a></h3>
    <div class="txt">${computedLines(site, [line])}</div>
  </li>`;
}

function roundupItem(site: Site, { slug, title, stories }: PublicRoundup, beat: BeatId | null): Markup {
  return html`<li>
    <span></span>
    <h3><a href="${site.links.roundup(slug, beat)}">${title}</a></h3>
    <ul class="bul">
      ${stories.map(({ brief }) => html`<li><a href="${site.links.brief(brief)}">${brief.headline}</a></li>`)}
    </ul>
  </li>`;
}

function parts(site: Site, { digest, beat }: DigestPage): Markup[] {
  const { moved, fresh, resolved, roundups, counts } = digest;
  const all = [
    [
      'moved',
      moved.map((item) => toldItem(site, item, html`<p class="ui">${movedWords(item)}</p>`)),
      counts.moved,
    ],
    ['fresh', fresh.map((item) => toldItem(site, item)), counts.fresh],
    ['resolved', resolved.map((one) => resolvedItem(site, one)), counts.resolved],
    ['roundups', roundups.map((one) => roundupItem(site, one, beat)), roundups.length],
  ] as const;
  return all
    .filter(([, items]) => items.length > 0)
    .map(([name, items, total], at) => part(name, items, total - items.length, at === 0));
}

/** The ways to the day before and after, and to the other forms. */
function ways(site: Site, { digest, before, after, beat }: DigestPage): Markup {
  const { links } = site;
  const button = (address: string, text: string): Child => html`<a class="btn" href="${address}">${text}</a>`;
  return html`<p class="btns">
    ${before === null ? null : button(links.digest(before, beat), dayName(before))}${after === null ? null : button(links.digest(after, beat), dayName(after))}${button(
      links.digestJson(digest.day, beat),
      'JSON',
    )}${button(links.digestMarkdown(digest.day, beat), 'Markdown')}${button(links.digestAtom(beat), 'Atom')}${button(links.digestRss(beat), 'RSS')}${button(links.digestFeed(beat), 'JSON Feed')}
  </p>`;
}

function feedLinks({ links, title }: Site, beat: BeatId | null): Markup {
  const name = `${title}: daily digest`;
  return html`<link
      rel="alternate"
      type="application/atom+xml"
      title="${name}"
      href="${links.digestAtom(beat)}"
    />
    <link rel="alternate" type="application/rss+xml" title="${name}" href="${links.digestRss(beat)}" />
    <link rel="alternate" type="application/feed+json" title="${name}" href="${links.digestFeed(beat)}" />`;
}

/**
 * The page of a day's digest. Parts with nothing in them are left out; a day with nothing says so.
 *
 * @example
 * digestPage(site, { digest, before: '2026-11-19', after: null, beat: null });
 */
export function digestPage(site: Site, content: DigestPage): Markup {
  const { digest, beat } = content;
  const { links } = site;
  const { day, disclosure, counts } = digest;
  const isEmpty = counts.stories === 0;
  return layout(
    site,
    {
      title: digestTitle(digest),
      description: countsLine(digest),
      path: links.digest(day, beat),
      current: 'digest',
      ...(isEmpty ? {} : { disclosure }),
      extra: html`<link rel="alternate" type="application/json" href="${links.digestJson(day, beat)}" />
        <link rel="alternate" type="text/markdown" href="${links.digestMarkdown(day, beat)}" />
        ${feedLinks(site, beat)}`,
    },
    html`<header class="head">
        <div class="chips">${isEmpty ? null : chip('AI', 'ai')}${chip('Digest')}</div>
        <h1>${digestTitle(digest)}</h1>
        ${isEmpty ? null : html`<p class="disc">${disclosure.line}</p>`}
        <p class="by">${countsLine(digest)}</p>
      </header>
      ${parts(site, content)}${ways(site, content)}`,
  );
}
