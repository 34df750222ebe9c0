import { markup } from '../markup.ts';
import { printedDate } from '../write-dates.ts';
import { bodyMarkup } from './body.ts';
import type { PageView } from './page-view.ts';
import {
  commentBox,
  cookieNote,
  footer,
  headStart,
  heading,
  jsonLd,
  newsArticle,
  newsletterBox,
} from './parts.ts';

function promo({ related }: PageView) {
  const first = related[0];
  if (first === undefined) return null;
  return markup`<aside class="promo"><span>Read next</span> <a href="${first.path}">${first.title}</a></aside>\n`;
}

/** A magazine's page: a graph of JSON-LD, a promotion in the middle of the text, cards below it. */
export function magazineLayout(view: PageView): string {
  const { page, outlet, url } = view;
  const site = {
    '@type': 'WebSite',
    '@id': `${outlet.origin}/#site`,
    name: outlet.name,
    url: `${outlet.origin}/`,
  };
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: `${outlet.origin}/` }],
  };
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${headStart(view)}<meta property="og:url" content="${url}">
${jsonLd({ '@context': 'https://schema.org', '@graph': [site, crumbs, newsArticle(view)] })}</head>
<body class="single">
<header role="banner"><a class="brand" href="/">${outlet.name}</a><nav><a href="/features">Features</a><a href="/news">News</a><a href="/letters">Letters</a></nav></header>
<main id="content">
<section class="hero">
${heading(view)}<div class="meta">${page.byline === null ? null : markup`<span class="meta-author">${page.byline}</span> · `}<time datetime="${page.publishedAt}">${printedDate(page.publishedAt)}</time></div>
</section>
<section class="entry-content">
${bodyMarkup(view, promo(view))}</section>
<section class="cards"><h2>You may also like</h2>
${view.related.map(({ title, path }) => markup`<div class="card"><a href="${path}"><h3>${title}</h3></a></div>\n`)}</section>
${commentBox(view)}</main>
${newsletterBox(view)}${footer(view)}${cookieNote(view)}</body>
</html>
`.text;
}
