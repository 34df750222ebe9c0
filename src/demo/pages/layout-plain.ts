import { markup } from '../markup.ts';
import { printedDate } from '../write-dates.ts';
import { bodyMarkup } from './body.ts';
import type { PageView } from './page-view.ts';
import { cookieNote, footer, headStart, heading, newsletterBox, relatedList } from './parts.ts';

/** A page of boxes without semantic elements; only meta tags speak of the article. */
export function plainLayout(view: PageView): string {
  const { page, outlet } = view;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${headStart(view)}<meta property="og:type" content="article">
${page.title === '' ? null : markup`<meta property="og:title" content="${page.title}">\n`}<meta property="og:site_name" content="${outlet.name}">
<meta property="article:published_time" content="${page.publishedAt}">
${page.byline === null ? null : markup`<meta name="author" content="${page.byline}">\n`}</head>
<body>
<div id="top"><div class="logo"><a href="/">${outlet.name}</a></div>
<div class="menu"><a href="/">Home</a> | <a href="/latest">Latest</a> | <a href="/business">Business</a> | <a href="/archive">Archive</a></div></div>
<div id="wrap">
<div id="left">
<div class="story">
${heading(view)}<div class="info"><span class="date">${printedDate(page.publishedAt)}</span>${page.byline === null ? null : markup` <span class="author">${page.byline}</span>`}</div>
<div class="share"><a href="/share?to=mail">Mail</a> <a href="/share?to=print">Print</a></div>
<div class="story-text">
${bodyMarkup(view)}</div>
</div>
</div>
<div id="right">
<div class="box"><h3>Most read</h3><ul>
${relatedList(view)}</ul></div>
${newsletterBox(view)}</div>
</div>
${footer(view)}${cookieNote(view)}</body>
</html>
`.text;
}
