import type { Instant } from '../../news/mod.ts';
import { pagesAt } from '../day-at.ts';
import { markup } from '../markup.ts';
import type { Outlet } from '../outlet-records.ts';
import { feedLinks, footer } from './parts.ts';

/** An outlet's front page: its newest titles, and its feeds named in the head. */
export function frontPage(outlet: Outlet, now: Instant): string {
  const pages = pagesAt(outlet, now).slice(0, 20);
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="${outlet.charset ?? 'utf-8'}">
<title>${outlet.name}: ${outlet.about}</title>
${feedLinks(outlet)}</head>
<body>
<h1>${outlet.name}</h1>
<p>${outlet.about}</p>
<ul>
${pages.map(({ page }) => markup`<li><a href="${page.path}">${page.title === '' ? page.path : page.title}</a></li>\n`)}</ul>
${footer({ outlet })}</body>
</html>
`.text;
}

/** The page of an address that leads nowhere. */
export function notFoundPage(outlet: Outlet | null): string {
  return markup`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
<body><h1>Not found</h1><p>There is no such page${outlet === null ? null : ` at ${outlet.name}`}.</p></body></html>
`.text;
}
