import { markup } from '../markup.ts';
import { printedDate } from '../write-dates.ts';
import { bodyMarkup } from './body.ts';
import type { PageView } from './page-view.ts';
import { commentBox, cookieNote, footer, headStart, heading, newsletterBox, relatedList } from './parts.ts';

const headline = markup` itemprop="headline"`;

/** A page that describes itself in microdata. */
export function microdataLayout(view: PageView): string {
  const { page, outlet, updatedAt } = view;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${headStart(view)}</head>
<body>
<nav class="bar"><a href="/">${outlet.name}</a><a href="/town">Town</a><a href="/county">County</a><a href="/sport">Sport</a><a href="/notices">Notices</a></nav>
<div class="columns">
<aside class="related-stories"><h4>Related</h4><ul>
${relatedList(view)}</ul></aside>
<div class="main" itemscope itemtype="https://schema.org/NewsArticle">
${heading(view, headline)}<div class="credits">${
    page.byline === null
      ? null
      : markup`<p itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">${page.byline}</span></p>\n`
  }<p><time itemprop="datePublished" datetime="${page.publishedAt}">${printedDate(page.publishedAt)}</time></p></div>
${updatedAt === page.publishedAt ? null : markup`<meta itemprop="dateModified" content="${updatedAt}">\n`}<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="/pictures/${page.id}.jpg" alt=""><figcaption itemprop="caption">Picture from our archive</figcaption></figure>
<div itemprop="articleBody">
${bodyMarkup(view)}</div>
</div>
</div>
${commentBox(view)}${newsletterBox(view)}${footer(view)}${cookieNote(view)}</body>
</html>
`.text;
}
