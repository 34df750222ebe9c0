import { hasSentenceEnd } from './prune.ts';
import { textUnder, type PageElement } from './page-tree.ts';

const blockTags = new Set(
  (
    'p div section article header footer li ul ol h1 h2 h3 h4 h5 h6 table tr td th tbody thead blockquote pre figure ' +
    'dl dt dd aside nav main form body center address details'
  ).split(' '),
);
/** A single paragraph is never the whole article. */
const smallest = new Set(['p', 'li', 'td', 'blockquote', 'pre']);
/** Share of the page's prose that the chosen element must hold. */
const wantedShare = 0.75;

function linkedLength(element: PageElement): number {
  if (element.tag === 'a') return textUnder(element).length;
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : linkedLength(child)),
    0,
  );
}

/** Weight of the text that stands directly in an element: sentences count fully, lists of links not at all. */
function ownProse(element: PageElement): number {
  let text = '';
  let linked = 0;
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (!blockTags.has(child.tag)) {
      text += textUnder(child);
      linked += linkedLength(child);
    }
  }
  text = text.replace(/\s+/g, ' ').trim();
  if (text.length < 40 || linked / text.length >= 0.4) return 0;
  return text.length * (hasSentenceEnd(text) ? 1 : 0.4);
}

function measureProse(element: PageElement, prose: Map<PageElement, number>): number {
  let sum = ownProse(element);
  for (const child of element.children) {
    if (typeof child !== 'string' && (blockTags.has(child.tag) || child.children.length > 0))
      sum += blockTags.has(child.tag) ? measureProse(child, prose) : measureInside(child, prose);
  }
  prose.set(element, sum);
  return sum;
}

/** Blocks inside an inline element count; its own text was counted with the block around it. */
function measureInside(element: PageElement, prose: Map<PageElement, number>): number {
  let sum = 0;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    sum += blockTags.has(child.tag) ? measureProse(child, prose) : measureInside(child, prose);
  }
  prose.set(element, sum);
  return sum;
}

/**
 * The smallest element that still holds three quarters of a page's prose: what to read where Readability finds
 * nothing, as on lists, short notes, and text that is broken by `<br>` alone.
 *
 * @example
 * densestPart(page.body); // <div id="story">
 */
export function densestPart(body: PageElement): PageElement {
  const prose = new Map<PageElement, number>();
  const total = measureProse(body, prose);
  let part = body;
  for (;;) {
    const children = part.children.filter((child) => typeof child !== 'string');
    const weight = (child: PageElement): number => prose.get(child) ?? 0;
    const best = children.reduce<PageElement | null>(
      (top, child) => (top === null || weight(child) > weight(top) ? child : top),
      null,
    );
    if (best === null || total === 0 || smallest.has(best.tag) || weight(best) < wantedShare * total)
      return part;
    part = best;
  }
}
