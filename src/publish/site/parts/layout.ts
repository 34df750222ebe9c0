import type { Disclosure, PageDisclosure } from '../../disclosure-records.ts';
import { disclosureMeta } from '../../disclosure.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { weekday } from '../../times.ts';
import type { Site } from '../site.ts';

/** What a page tells about itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Path of the page's own address; null for pages that should not be kept (errors). */
  readonly path: string | null;
  readonly current?: 'front' | 'digest' | 'stories' | 'sources' | 'how';
  /** How the briefs on the page came to be; absent where there is none. */
  readonly disclosure?: Disclosure | PageDisclosure;
  /** Extra elements of the head: alternates, structured data. */
  readonly extra?: Child;
  /** Replaces the small mast of inner pages. */
  readonly mast?: Markup;
}

function navigation(site: Site, current: PageHead['current']): Markup {
  const entries = [
    ['front', site.links.front, 'Front page'],
    ...(site.hasDigests ? [['digest', site.links.digests(null), 'Digest'] as const] : []),
    ['stories', site.links.stories, 'Stories'],
    ['sources', site.links.sources(), 'Sources'],
    ['how', site.links.howWeWrite, 'How we write'],
  ] as const;
  return html`<nav class="nav" aria-label="Sections">
    ${entries.map(([name, href, text]) =>
      name === current
        ? html`<a href="${href}" aria-current="page">${text}</a>`
        : html`<a href="${href}">${text}</a>`,
    )}
  </nav>`;
}

function headElement(site: Site, head: PageHead): Markup {
  const { links, asset } = site;
  const robots = site.demo || head.path === null ? 'noindex' : 'index, follow, max-image-preview:none';
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>${head.title} | ${site.title}</title>
    <meta name="description" content="${head.description}" />
    <meta name="robots" content="${robots}" />
    ${head.disclosure === undefined ? null : html`<meta name="ai-disclosure" content="${disclosureMeta(head.disclosure)}" />`}
    <meta name="generator" content="Nutgraf ${site.engine}" />
    ${head.path === null ? null : html`<link rel="canonical" href="${links.absolute(head.path)}" />`}
    <link rel="preload" href="${asset('fonts/newsreader.woff2')}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${asset('site.css')}" />
    <link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml" />
    <script src="${asset('theme.js')}"></script>
    <script src="${asset('site.js')}" defer></script>
    <link rel="alternate" type="application/atom+xml" title="${site.title}" href="${links.atom}" />
    <link rel="alternate" type="application/rss+xml" title="${site.title}" href="${links.rss}" />
    <link rel="alternate" type="application/feed+json" title="${site.title}" href="${links.jsonFeed}" />
    ${head.extra}
  </head>`;
}

function footer(site: Site): Markup {
  const { links } = site;
  return html`<footer class="wrap">
    <div class="foot ui">
      <p>
        ${site.title} summarises and links; it does not
        republish.${site.demo ? ' Every outlet, company and person on this demonstration site is invented.' : ''}
      </p>
      <ul>
        <li><a href="${links.howWeWrite}">How we write</a></li>
        <li><a href="${links.sources()}">Sources and their rights</a></li>
        <li><a href="${links.atom}">Atom</a></li>
        <li><a href="${links.rss}">RSS</a></li>
        <li><a href="${links.jsonFeed}">JSON Feed</a></li>
      </ul>
      <p>Made with Nutgraf ${site.engine}</p>
    </div>
  </footer>`;
}

/**
 * A whole page: head, mast, navigation, content, foot.
 *
 * @example
 * layout(site, { title: 'Stories', description: 'All stories', path: '/stories' }, html`<h1>Stories</h1>`);
 */
export function layout(site: Site, head: PageHead, main: Child): Markup {
  const mast = html`<div class="mast">
    <a class="word" href="${site.links.front}">${site.title}</a
    ><small>${weekday(site.editionAt ?? site.now)}</small>
  </div>`;
  return html`<!doctype html>
<html lang="en">
${headElement(site, head)}
<body${head.current === 'front' ? html` class="front"` : null}>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="wrap">${head.mast ?? mast}${navigation(site, head.current)}</div></header>
<main id="main" class="wrap">
${main}
</main>
${footer(site)}
</body>
</html>
`;
}
