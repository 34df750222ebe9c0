import { feedType } from '../feeds/render-feed.ts';
import { markup, Markup, type Child } from '../markup.ts';
import { jsonForScript } from '../escape.ts';
import type { Outlet } from '../outlet-records.ts';
import type { PageView } from './page-view.ts';

/** `<link rel="alternate">` for every feed of the outlet. */
export function feedLinks(outlet: Outlet): Child {
  return outlet.feeds.map(
    ({ path, format }) =>
      markup`<link rel="alternate" type="${feedType(format)}" title="${outlet.name}" href="${path}">\n`,
  );
}

/** What every page's head begins with. */
export function headStart({ page, outlet, url }: PageView): Child {
  const title = page.title === '' ? outlet.name : `${page.title} | ${outlet.name}`;
  const robots = page.settings.metaRobots;
  return [
    markup`<meta charset="${outlet.charset ?? 'utf-8'}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${url}">
`,
    robots === undefined ? null : markup`<meta name="robots" content="${robots}">\n`,
    feedLinks(outlet),
  ];
}

/** A `<script type="application/ld+json">` block. */
export function jsonLd(data: Readonly<Record<string, unknown>>): Markup {
  return new Markup(`<script type="application/ld+json">${jsonForScript(data)}</script>\n`);
}

/** schema.org NewsArticle, as far as the outlet says. */
export function newsArticle(view: PageView): Record<string, unknown> {
  const { page, outlet, url, updatedAt } = view;
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    ...(page.title === '' ? {} : { headline: page.title }),
    datePublished: page.publishedAt,
    ...(updatedAt === page.publishedAt ? {} : { dateModified: updatedAt }),
    ...(page.byline === null ? {} : { author: { '@type': 'Person', name: page.byline } }),
    publisher: { '@type': 'NewsMediaOrganization', name: outlet.name, url: `${outlet.origin}/` },
    isAccessibleForFree: view.isOpen,
  };
}

export function heading({ page }: PageView, attributes: Child = null): Child {
  return page.title === '' ? null : markup`<h1${attributes}>${page.title}</h1>\n`;
}

export function relatedList({ related }: PageView): Child {
  return related.map(({ title, path }) => markup`<li><a href="${path}">${title}</a></li>\n`);
}

export function cookieNote({ outlet }: PageView): Markup {
  return markup`<div class="cookie-banner" role="dialog" aria-label="Cookies">
<p>${outlet.name} and its partners use cookies to measure how pages are read. You can change your choice at any time.</p>
<button type="button">Accept all</button> <button type="button">Only what is needed</button>
</div>
`;
}

export function newsletterBox({ outlet }: PageView): Markup {
  return markup`<section class="newsletter-signup">
<h3>The morning letter</h3>
<p>Five stories from ${outlet.name} in your inbox before breakfast. Free, and gone with one click.</p>
<form action="/letter" method="post"><label>Your address <input type="email" name="mail"></label> <button>Sign up</button></form>
</section>
`;
}

export function commentBox({ comments }: PageView): Child {
  return markup`<section id="comments" class="comments">
<h3>Comments (${String(comments.length)})</h3>
<ol>${comments.map(
    ({ by, text }) => markup`
<li class="comment"><span class="comment-author">${by}</span> <div class="comment-text"><p>${text}</p></div></li>`,
  )}
</ol>
</section>
`;
}

export function footer({ outlet }: Pick<PageView, 'outlet'>): Markup {
  return markup`<footer class="site-footer">
<nav><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/privacy">Privacy</a> <a href="/imprint">Imprint</a></nav>
<p>© 2026 ${outlet.name}. All rights reserved.</p>
</footer>
`;
}
