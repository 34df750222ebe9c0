import { markup } from '../markup.ts';
import { printedDate } from '../write-dates.ts';
import { bodyMarkup } from './body.ts';
import type { PageView } from './page-view.ts';
import { commentBox, footer, headStart, heading, relatedList } from './parts.ts';

const entryTitle = markup` class="entry-title"`;

/** An agency's page: little but the text, marked with class names (hAtom), in a table as of old. */
export function agencyLayout(view: PageView): string {
  const { page, outlet } = view;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${headStart(view)}<meta name="date" content="${page.publishedAt}">
</head>
<body>
<table class="page" width="100%"><tr><td class="nav" valign="top">
<b><a href="/">${outlet.name}</a></b><br>
<a href="/top">Top</a><br><a href="/world">World</a><br><a href="/money">Money</a><br><a href="/sport">Sport</a>
<h4>Latest</h4>
<ul>
${relatedList(view)}</ul>
</td><td valign="top">
<div class="hentry">
${heading(view, entryTitle)}<p><abbr class="published" title="${page.publishedAt}">${printedDate(page.publishedAt)}</abbr>${page.byline === null ? null : markup` <span class="vcard author"><span class="fn">${page.byline}</span></span>`}</p>
<div class="entry-content">
${bodyMarkup(view)}</div>
</div>
${commentBox(view)}</td></tr></table>
${footer(view)}</body>
</html>
`.text;
}
