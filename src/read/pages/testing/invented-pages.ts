import type { Instant } from '../../../news/mod.ts';
import { extractPage } from '../extract-page.ts';
import type { ExtractedPage } from '../page-records.ts';

export const testNow = '2026-11-21T12:00:00.000Z' as Instant;
export const pageUrl = 'https://courier.example/2026/port-of-arle-closes';

export const paragraphs = [
  'The port of Arle closed on Friday after a storm broke two of its three cranes, the harbour master said.',
  'Eleven ships wait outside the breakwater, and the last of them will not be unloaded before Wednesday, he added.',
  'The town has lost the port twice before, in 1953 and in 1987, and each time the repairs took longer than promised.',
  'Fishermen said they would take their catch to Nordholm, forty kilometres up the coast, until the cranes are back.',
];

export function inParagraphs(texts: readonly string[] = paragraphs): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** A page as a news site sends it: navigation, an article, links to others, a footer. */
export function newsPage(parts: { head?: string; article?: string; title?: string } = {}): string {
  const { head = '', article = inParagraphs(), title = 'Port of Arle closes after storm' } = parts;
  const links = ['Home', 'Politics', 'Harbour', 'Sport', 'Weather'].map(
    (name) => `<li><a href="/${name}">${name}</a></li>`,
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title} | Arle Courier</title>
    <meta property="og:site_name" content="Arle Courier">${head}</head><body>
    <nav><ul>${links.join('')}</ul></nav>
    <div id="content"><h1>${title}</h1><article>${article}</article></div>
    <aside class="related"><h2>Related stories</h2><ul><li><a href="/a">Ferry fares rise again this winter</a></li></ul></aside>
    <footer><p>Arle Courier, 4 Quay Street. All rights reserved.</p></footer></body></html>`;
}

/** The page as read; fails the test where it is a failure. */
export function readHtml(html: string, url = pageUrl): ExtractedPage {
  const page = extractPage(html, url, testNow);
  if ('class' in page) throw new Error(page.why);
  return page;
}
