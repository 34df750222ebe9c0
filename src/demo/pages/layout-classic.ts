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
  relatedList,
} from './parts.ts';

/** A newspaper's page: semantic elements, JSON-LD, sidebar, comments. */
export function classicLayout(view: PageView): string {
  const { page, outlet, url } = view;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${headStart(view)}<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet.name}">
${page.title === '' ? null : markup`<meta property="og:title" content="${page.title}">\n`}<meta property="og:url" content="${url}">
${jsonLd({ '@context': 'https://schema.org', ...newsArticle(view) })}</head>
<body>
${cookieNote(view)}<header class="masthead"><a href="/">${outlet.name}</a> <span>${outlet.about}</span>
<nav aria-label="Sections"><ul><li><a href="/national">National</a></li><li><a href="/world">World</a></li><li><a href="/money">Money</a></li><li><a href="/culture">Culture</a></li></ul></nav>
</header>
<main>
<article>
<header>
${heading(view)}${page.byline === null ? null : markup`<p class="byline">By <a rel="author" href="/staff">${page.byline}</a></p>\n`}<time datetime="${page.publishedAt}">${printedDate(page.publishedAt)}</time>
</header>
<figure><img src="/pictures/${page.id}.jpg" alt="" width="960" height="540"><figcaption>The scene this week. Photograph: ${outlet.name}</figcaption></figure>
${bodyMarkup(view)}</article>
<aside class="sidebar"><h2>More from ${outlet.name}</h2>
<ul>
${relatedList(view)}</ul>
${newsletterBox(view)}</aside>
</main>
${commentBox(view)}${footer(view)}</body>
</html>
`.text;
}
