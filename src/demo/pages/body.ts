import { markup, type Child, type Markup } from '../markup.ts';
import { hiddenInstructions } from './instructions.ts';
import type { PageView } from './page-view.ts';

function isHeading(paragraph: string, place: number): boolean {
  return place > 0 && paragraph.length < 60 && !/[.!?:"”’)]$/.test(paragraph) && !paragraph.includes('\n');
}

/** One paragraph as printed: lines that begin with a dash are a list, short lines without a stop are headings. */
function paragraphMarkup(paragraph: string, place: number): Markup {
  const lines = paragraph.split('\n');
  if (lines.every((line) => line.startsWith('- '))) {
    return markup`<ul>${lines.map((line) => markup`<li>${line.slice(2)}</li>`)}</ul>\n`;
  }
  if (isHeading(paragraph, place)) return markup`<h2>${paragraph}</h2>\n`;
  return markup`<p>${paragraph}</p>\n`;
}

/** The wall of a page that lets only subscribers read on. */
const wall = markup`<div class="subscription-wall">
<h3>Subscribe to continue reading</h3>
<p>This article is for subscribers. Already a subscriber? <a href="/login">Log in</a>.</p>
</div>
`;

/**
 * The text of a page. `between` is put after the third paragraph, where layouts interrupt a long text.
 */
export function bodyMarkup(view: PageView, between: Child = null): Child {
  if (!view.isOpen) return [paragraphMarkup(view.paragraphs[0] ?? '', 0), wall];
  const all = view.paragraphs.map(paragraphMarkup);
  return [
    ...all.slice(0, 3),
    all.length > 4 ? between : null,
    ...all.slice(3),
    hiddenInstructions(view),
    view.note === null ? null : markup`<p class="correction"><strong>${view.note}</strong></p>\n`,
  ];
}
